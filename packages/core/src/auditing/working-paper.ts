import type { AcrossRecord } from '../across/across-record.js'
import type { Decision } from '../decision/seal.js'
import { KhuyenCongError, type Severity } from '../errors/errors.js'
import { FORMAT } from '../reading/format.js'
import type { Finding } from '../vocabulary/finding.js'
import { type ExcessBySeverity, excessBySeverity, excessOf, GRAVEST_FIRST } from './excess.js'
import { auditingMessages } from './messages.js'
import {
  type AcrossLine,
  acrossLines,
  excessOfLines,
  notesOf,
  type PaperChoice,
  type PaperNotes,
} from './paper-across.js'
import type { FindingDetails, PaperDetails } from './paper-details.js'

/** A record that findings are taken from. */
export type AuditedRecord = Pick<Decision, 'on' | 'project' | 'findings' | 'digest'>

/** Một dòng của tờ làm việc. / A finding on a working paper, with what the auditor adds to it. */
export interface PaperLine extends PaperNotes {
  readonly project: string
  /** The day whose law was applied. */
  readonly on: string
  readonly finding: Finding
  /** Đồng above what may be; `null` where the finding is about no such amount. */
  readonly excess: number | null
}

/** Tờ làm việc. / A working paper: the findings chosen, and the evidence they rest on. */
export interface WorkingPaper {
  readonly format: typeof FORMAT
  readonly number: string | null
  readonly auditedUnit: string | null
  readonly period: string | null
  readonly preparedBy: PaperDetails['preparedBy']
  readonly reviewedBy: PaperDetails['reviewedBy']
  readonly evidence: NonNullable<PaperDetails['evidence']>
  /** The records of the projects named, each with its digest. */
  readonly records: readonly { readonly project: string; readonly digest: string }[]
  readonly lines: readonly PaperLine[]
  /** The audits across projects it rests on, by their digests, with how many were compared. */
  readonly audits: readonly { readonly projects: number; readonly digest: string }[]
  /** Findings across projects, and what they are above, none counted twice. */
  readonly across: readonly AcrossLine[]
  readonly acrossExcess: ExcessBySeverity
  /** Đồng above what may be, none counted twice. */
  readonly excess: ExcessBySeverity
}

/** Nguồn của tờ làm việc. / Takes records one by one, in any order, and keeps what is chosen. */
export interface PaperDraft {
  /** Takes one record of a decision. */
  readonly add: (record: AuditedRecord) => void
  /** Takes the record of an audit across projects. */
  readonly addAcross: (record: AcrossRecord) => void
  /** The paper of what was added. Throws `PAPER_FINDING` for a finding that no record has. */
  readonly paper: () => WorkingPaper
}

/** A paper with more is none that people read. */
const MOST_LINES = 1_000

/**
 * Tờ làm việc của kiểm toán viên. / Makes a working paper of findings: those that the details name,
 * or, where they name none, all of some severities. The figures and articles are those of the
 * records; what the auditor has not written is left open.
 *
 * @param details - What the auditor writes; `null`: nothing yet.
 * @param severities - Which findings are taken where the details name none.
 * @returns What takes the records and gives the paper.
 * @throws `KhuyenCongError` `PAPER_EVIDENCE` for evidence that is not in the index; from `add`,
 * `PAPER_TOO_LONG`.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { readPaperDetails, workingPaper } from '@khuyencong/core/auditing'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] } as const
 * const draft = workingPaper(readPaperDetails({ number: 'GLV-01' }), ['error'])
 * draft.add(decide(book, { on: '2023-06-01', project }))
 * draft.paper().lines.length // => 0
 * ```
 */
export function workingPaper(
  details: PaperDetails | null,
  severities: readonly Severity[] = ['error'],
): PaperDraft {
  const index = details?.evidence ?? []
  const choice = { named: details?.findings ?? [], severities }
  refuseUnknownEvidence(choice.named, new Set(index.map(({ id }) => id)))
  const taken = new TakenFindings()
  return {
    add: (record) => {
      taken.add(record, choice)
    },
    addAcross: (record) => {
      taken.addAcross(record, choice)
    },
    paper: () => {
      const missing = choice.named.find((each) => !taken.found.has(each))
      if (missing !== undefined) throw notFound(missing)
      return { ...headOf(details), evidence: index, ...taken.parts() }
    },
  }
}

type TakenParts = Pick<
  WorkingPaper,
  'records' | 'lines' | 'audits' | 'across' | 'acrossExcess' | 'excess'
>

/** What was taken of the records so far. */
class TakenFindings {
  /** What the details name and some record has. */
  readonly found = new Set<FindingDetails>()
  readonly #lines: PaperLine[] = []
  readonly #digests = new Map<string, string>()
  readonly #excess = { error: 0n, warning: 0n, info: 0n }
  readonly #across = new Map<string, readonly AcrossLine[]>()
  readonly #audits = new Map<string, number>()

  add(record: AuditedRecord, choice: PaperChoice): void {
    const own = linesOf(record, choice, this.found)
    if (own.length === 0) return
    this.#lines.push(...own)
    this.#digests.set(record.digest, record.project.id)
    const more = excessBySeverity(own.map(({ finding }) => finding))
    for (const severity of GRAVEST_FIRST) this.#excess[severity] += more[severity]
    this.#refuseTooMany()
  }

  addAcross(record: AcrossRecord, choice: PaperChoice): void {
    const own = acrossLines(record, choice, (each) => this.found.add(each))
    this.#audits.set(record.digest, record.compared.projects)
    this.#across.set(record.digest, own)
    this.#refuseTooMany()
  }

  #refuseTooMany(): void {
    if (this.#lines.length + this.#acrossLines().length > MOST_LINES) throw tooLong()
  }

  /** By the digests of their records, each given twice once. */
  #acrossLines(): readonly AcrossLine[] {
    return [...this.#across].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines)
  }

  parts(): TakenParts {
    const across = this.#acrossLines()
    return {
      records: [...this.#digests]
        .map(([digest, project]) => ({ project, digest }))
        .sort((a, b) => (a.project + a.digest < b.project + b.digest ? -1 : 1)),
      lines: [...this.#lines].sort(gravestLineFirst),
      audits: [...this.#audits]
        .map(([digest, projects]) => ({ projects, digest }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1)),
      across,
      acrossExcess: excessOfLines(across),
      excess: { ...this.#excess },
    }
  }
}

const headOf = (
  details: PaperDetails | null,
): Omit<WorkingPaper, 'evidence' | keyof TakenParts> => ({
  format: FORMAT,
  number: details?.number ?? null,
  auditedUnit: details?.auditedUnit ?? null,
  period: details?.period ?? null,
  preparedBy: details?.preparedBy ?? null,
  reviewedBy: details?.reviewedBy ?? null,
})

function linesOf(
  { on, project, findings }: AuditedRecord,
  { named, severities }: PaperChoice,
  found: Set<FindingDetails>,
): readonly PaperLine[] {
  return findings.flatMap((finding): readonly PaperLine[] => {
    const own = named.find(
      (each) =>
        each.project === project.id &&
        each.code === finding.code &&
        (each.item === null || each.item === finding.item),
    )
    if (own !== undefined) found.add(own)
    if (named.length > 0 ? own === undefined : !severities.includes(finding.severity)) return []
    return [
      {
        project: project.id,
        on,
        finding,
        excess: excessOf(finding),
        ...notesOf(own),
      },
    ]
  })
}

/** The gravest first, then the largest excess, then by project, item and code. */
function gravestLineFirst(a: PaperLine, b: PaperLine): number {
  const grave =
    GRAVEST_FIRST.indexOf(a.finding.severity) - GRAVEST_FIRST.indexOf(b.finding.severity)
  if (grave !== 0) return grave
  if (a.excess !== b.excess) return (b.excess ?? -1) - (a.excess ?? -1)
  return placeOf(a) < placeOf(b) ? -1 : 1
}

const placeOf = ({ project, on, finding: { item, code } }: PaperLine): string =>
  JSON.stringify([project, on, item ?? '', code])

function refuseUnknownEvidence(
  findings: readonly FindingDetails[],
  known: ReadonlySet<string>,
): void {
  for (const [index, { evidence }] of findings.entries())
    for (const id of evidence ?? [])
      if (!known.has(id))
        throw new KhuyenCongError({
          code: 'PAPER_EVIDENCE',
          at: `details › findings[${index}].evidence`,
          found: id,
          ...auditingMessages.PAPER_EVIDENCE(),
        })
}

const notFound = ({ project, item, code }: FindingDetails): KhuyenCongError =>
  new KhuyenCongError({
    code: 'PAPER_FINDING',
    at: 'details › findings',
    found: [project, item, code].filter((each) => each !== null).join(' › '),
    ...auditingMessages.PAPER_FINDING(),
  })

const tooLong = (): KhuyenCongError =>
  new KhuyenCongError({ code: 'PAPER_TOO_LONG', at: '', ...auditingMessages.PAPER_TOO_LONG() })
