import { type Project, type ProjectInput, writeProject } from '../project/project.js'
import type { Subject } from '../project/facts.js'
import type { Pack } from '../packs/pack.js'
import { type PackStamp, stampOf } from '../packs/pack-stamp.js'
import type { RuleBook } from '../packs/rule-book.js'
import { governs, isOtherProgramme } from '../stages/jurisdiction.js'
import type { Day } from '../values/calendar.js'
import { canonicalJson, digestOf, digestOfText } from '../json/digest.js'
import { FORMAT } from '../reading/format.js'
import type { Judgement } from './judgement.js'

/**
 * Kết quả xét. / The record of a decision: plain JSON, the same bytes for the same question and
 * packs. `digest` covers all but itself, `crossCheck` and `packs[].signedBy`. Amounts are đồng.
 */
export interface Decision extends Judgement {
  readonly format: typeof FORMAT
  /**
   * The project as judged, in its one written form, so that the record can be replayed on its own.
   */
  readonly project: { readonly id: string; readonly digest: string; readonly input: ProjectInput }
  readonly packs: readonly PackStamp[]
  /** How many lines of the checklist nobody has answered. */
  readonly openChecks: number
  readonly crossCheck: 'agrees' | 'not-run'
  readonly digest: string
}

/**
 * Kết quả xét và bản ghi của nó. / A decision, and its canonical text with the result of the
 * cross-check.
 */
export interface Recorded {
  readonly decision: Decision
  /**
   * Bản ghi trên một dòng. / The record as one canonical line, with the result of the cross-check.
   */
  readonly line: (crossCheck: Decision['crossCheck']) => string
}

/**
 * Lập bản ghi. / Makes the record of a judgement: the project in its one written form, the packs it
 * rests on, the digest.
 */
export function seal(book: RuleBook, project: Project, judgement: Judgement): Recorded {
  const input = writeProject(project)
  const packs = stampsOf(book, project, judgement.on)
  const record = {
    ...judgement,
    format: FORMAT,
    project: { id: project.id, digest: digestOf(input), input },
    packs,
    openChecks: judgement.toVerify.filter(({ answered }) => answered === null).length,
  } as const
  const text = sealedText(record)
  const digest = digestOfText(text)
  return {
    decision: { ...record, crossCheck: 'not-run', digest },
    line: (crossCheck) => withSeal(text, record, crossCheck, digest),
  }
}

/** The text that is hashed: the record without the signers of its packs, which may be added later. */
function sealedText(record: { readonly packs: readonly PackStamp[] }): string {
  return canonicalJson({ ...record, packs: record.packs.map(unsigned) })
}

const unsigned = ({ signedBy: _, ...stamp }: PackStamp): Omit<PackStamp, 'signedBy'> => stamp

/** The canonical text of a whole record, made from the text its digest was made of. */
function withSeal(
  text: string,
  { packs }: { readonly packs: readonly PackStamp[] },
  crossCheck: Decision['crossCheck'],
  digest: string,
): string {
  // a quote inside a text is written \" in JSON, so this stands where the key is and nowhere else
  const bare = `"packs":${canonicalJson(packs.map(unsigned))}`
  const whole = text.replace(bare, () => `"packs":${canonicalJson(packs)}`)
  // in canonical order these two come first
  return `{"crossCheck":"${crossCheck}","digest":"${digest}",${whole.slice(1)}`
}

/**
 * Tính lại mã băm. / The digest of a decision, recomputed: what its `digest` must be. It covers
 * all but itself, `crossCheck` and `packs[].signedBy`.
 *
 * @param decision - A decision, new or stored.
 * @returns `sha256-…`, in hexadecimal.
 * @example
 * ```ts
 * import { createRuleBook, decide, digestOfDecision } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const decision = decide(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }] },
 * })
 * digestOfDecision(decision) === decision.digest // => true
 * ```
 */
export function digestOfDecision(decision: Decision): string {
  const { digest: _digest, crossCheck: _crossCheck, ...rest } = decision
  return digestOfText(sealedText(rest))
}

/**
 * The packs a decision rests on: the national one, those of the provinces in charge, those whose
 * other support programmes may pay the same cost, and those whose words stand in the groups of
 * others, whatever else the book holds.
 */
function stampsOf(book: RuleBook, project: Project, on: Day): readonly PackStamp[] {
  const onDay = book.at(on)
  const subjects = onDay.subjects(project)
  const isUsed = (pack: Pack, subject: Subject): boolean =>
    governs({ pack }, subject) !== 'unmet' ||
    onDay
      .rules(subject.item.activity)
      .fundingInForce.some((rule) => rule.pack === pack && isOtherProgramme(rule, subject))
  return book.packs
    .filter((pack) => pack.joinsGroups || subjects.some((subject) => isUsed(pack, subject)))
    .map((pack) => stampOf(pack, book))
}
