import type { Difference } from '../decision/record.js'
import { KhuyenCongError, type Problem, type ProblemInput } from '../errors/errors.js'
import { type PackStamp, stampOf } from '../packs/pack-stamp.js'
import type { RuleBook } from '../packs/rule-book.js'
import { FORMAT } from '../reading/format.js'
import type { RingKey } from '../trust/key-ring.js'
import type { Signed } from './payload.js'

/**
 * Bước kiểm. / The steps of a verification, in order: does the signature fit, may that key sign for
 * these projects, is the content the one the digest names, does it follow from the law.
 */
export const VERIFICATION_STEPS = ['signature', 'authority', 'digest', 'derivation'] as const
/** Bước kiểm. / One of `VERIFICATION_STEPS`. */
export type VerificationStep = (typeof VERIFICATION_STEPS)[number]

/** Một bước đã kiểm. / What a step came to; `passed: null`: it could not be taken. */
export interface VerifiedStep {
  readonly step: VerificationStep
  readonly passed: boolean | null
  readonly problems: readonly Problem[]
}

/**
 * Gói đã dùng để xét lại. / A pack that records were derived again with, and who stands behind it as
 * far as the verifier knows.
 */
export type VerifiedPack = Pick<
  PackStamp,
  'id' | 'version' | 'digest' | 'signedBy' | 'draft' | 'allowed'
>

/** Khác biệt của một bản ghi. / Where one record derived again differs, input first. */
export interface RecordDifferences {
  /** The line of an audit file; `null` for a signed decision. */
  readonly line: number | null
  readonly project: string
  readonly differences: readonly Difference[]
}

/**
 * Kết quả kiểm. / What a verification came to. `genuine` says that every step passed; it never says
 * that what was put in is true.
 */
export interface Verification {
  readonly format: typeof FORMAT
  readonly kind: 'decision' | 'audit'
  readonly genuine: boolean
  /** Who signed and when, as the signer claims. */
  readonly signed: Signed
  /** The key of the ring that signed; `null` where the ring has none. */
  readonly key: Pick<RingKey, 'id' | 'owner'> | null
  readonly steps: readonly VerifiedStep[]
  /** The packs that the records were derived again with, each once. */
  readonly packs: readonly VerifiedPack[]
  /** How many records were derived again. */
  readonly records: number
  /** How many lines hold a project that the audit itself could not judge. */
  readonly unread: number
  /** How many records differ; the first thousand of them stand in `differences`. */
  readonly differing: number
  readonly differences: readonly RecordDifferences[]
}

/** So many problems of a step, and so many records that differ, are kept. */
const MAX_KEPT = 1_000

/** A verification while it goes on. */
export class OpenVerification {
  readonly #problems = new Map<VerificationStep, Problem[]>()
  readonly #taken = new Set<VerificationStep>()
  readonly #differences: RecordDifferences[] = []
  readonly #packs = new Map<string, VerifiedPack>()
  #records = 0
  #unread = 0
  #differing = 0

  /** A step was taken, and this is wrong. */
  add(step: VerificationStep, problems: readonly ProblemInput[], at = ''): void {
    this.#taken.add(step)
    if (problems.length === 0) return
    const { problems: placed } =
      at === ''
        ? new KhuyenCongError(problems)
        : new KhuyenCongError(problems).within(at, 'decision')
    const kept = this.#problems.get(step) ?? []
    kept.push(...placed.slice(0, MAX_KEPT - kept.length))
    this.#problems.set(step, kept)
  }

  addUnread(): void {
    this.#unread += 1
  }

  addRecord(record: RecordDifferences, book: RuleBook): void {
    this.#records += 1
    for (const pack of book.packs) {
      if (this.#packs.has(pack.digest) || this.#packs.size >= MAX_KEPT) continue
      const { id, version, digest, signedBy, draft, allowed } = stampOf(pack, book)
      this.#packs.set(digest, {
        ...{ id, version, digest, signedBy },
        ...(draft && { draft }),
        ...(allowed && { allowed }),
      })
    }
    if (record.differences.length === 0) return
    this.#differing += 1
    if (this.#differences.length < MAX_KEPT) this.#differences.push(record)
  }

  done(given: Pick<Verification, 'kind' | 'signed' | 'key'>): Verification {
    const steps = VERIFICATION_STEPS.map((step): VerifiedStep => {
      const problems = this.#problems.get(step) ?? []
      return { step, passed: this.#taken.has(step) ? problems.length === 0 : null, problems }
    })
    const genuine = steps.every(({ passed }) => passed === true)
    const counts = { records: this.#records, unread: this.#unread, differing: this.#differing }
    return {
      format: FORMAT,
      ...given,
      genuine,
      steps,
      packs: [...this.#packs.values()],
      ...counts,
      differences: this.#differences,
    }
  }
}
