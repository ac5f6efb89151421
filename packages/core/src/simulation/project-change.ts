import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { Day } from '../values/calendar.js'
import type { ItemDecision, Judgement } from '../decision/decide.js'
import { type Citation, formatCitation } from '../vocabulary/law.js'
import type { Vnd } from '../values/money.js'
import type { Finding, FindingCode } from '../vocabulary/finding.js'
import type { ProjectVerdict } from '../vocabulary/answers.js'

/** One thing on both sides. */
export interface Both<T> {
  readonly before: T
  readonly after: T
}

/**
 * Thay đổi của một hạng mục. / What one item may get on either side, in đồng; `null` is not known,
 * never 0.
 */
export interface ItemChange {
  readonly id: string
  readonly activity: ActivityId
  readonly ceiling: Both<Vnd | null>
  readonly allowed: Both<Vnd | null>
  /**
   * The text a side rests on; where it gives no level, its answer: `not-encoded`, `not-in-force`,
   * `unknown`.
   */
  readonly basis: Both<string>
}

/** Thay đổi của một đề án. / A project that the two sides judge differently. */
export interface ProjectChange {
  readonly project: string
  readonly on: Both<Day>
  readonly verdict: Both<ProjectVerdict>
  /** The items whose ceiling or allowed amount differs. */
  readonly items: readonly ItemChange[]
  readonly findings: FindingChange
}

/** Findings that only one side has, and those both have with other figures. */
export interface FindingChange {
  readonly gone: readonly FindingCode[]
  readonly come: readonly FindingCode[]
  readonly changed: readonly FindingCode[]
}

/** Every item of a project on both sides, changed or not. */
export function itemsOnBothSides(before: Judgement, after: Judgement): readonly ItemChange[] {
  return before.items.map((item, index) => {
    const [a, b] = [moneyOf(item), moneyOf(after.items[index] ?? item)]
    return {
      id: item.id,
      activity: item.activity,
      ceiling: { before: a.ceiling, after: b.ceiling },
      allowed: { before: a.allowed, after: b.allowed },
      basis: { before: a.basis, after: b.basis },
    }
  })
}

function moneyOf({ support }: ItemDecision): {
  readonly ceiling: Vnd | null
  readonly allowed: Vnd | null
  readonly basis: string
} {
  if (support.answer !== 'met') return { ceiling: null, allowed: null, basis: support.answer }
  return {
    ceiling: support.ceiling,
    allowed: support.allowed,
    basis: formatCitation(support.citation as Citation),
  }
}

/**
 * What differs between two judgements of one project; `null` where nothing does that a reader would
 * call a change.
 */
export function changeBetween(
  project: string,
  before: Judgement,
  after: Judgement,
  all: readonly ItemChange[],
): ProjectChange | null {
  const items = all.filter(({ ceiling, allowed }) => differs(ceiling) || differs(allowed))
  const findings = findingChange(before.findings, after.findings)
  const verdict = { before: before.verdict, after: after.verdict }
  const same =
    !differs(verdict) &&
    items.length + findings.gone.length + findings.come.length + findings.changed.length === 0
  return same
    ? null
    : { project, on: { before: before.on, after: after.on }, verdict, items, findings }
}

export const differs = ({ before, after }: Both<unknown>): boolean => before !== after

/**
 * Findings are the same thing where code, severity and item agree; then their figures are compared.
 * A new citation alone is no change.
 */
function findingChange(before: readonly Finding[], after: readonly Finding[]): FindingChange {
  const [a, b] = [grouped(before), grouped(after)]
  const only = (these: typeof a, those: typeof a): FindingCode[] =>
    [...these].flatMap(([key, { code, figures }]) =>
      Array<FindingCode>(Math.max(0, figures.length - (those.get(key)?.figures.length ?? 0))).fill(
        code,
      ),
    )
  const changed = [...a].flatMap(([key, { code, figures }]) => {
    const other = b.get(key)
    return other?.figures.length === figures.length && other.figures.join() !== figures.join()
      ? [code]
      : []
  })
  return { gone: only(a, b), come: only(b, a), changed }
}

function grouped(
  findings: readonly Finding[],
): ReadonlyMap<string, { readonly code: FindingCode; readonly figures: readonly string[] }> {
  const groups = new Map<string, { code: FindingCode; figures: string[] }>()
  for (const { code, severity, item, found, expected } of findings) {
    const key = `${code} ${severity} ${item ?? ''}`
    const group = groups.get(key) ?? { code, figures: [] }
    group.figures.push(JSON.stringify([found, expected]))
    groups.set(key, group)
  }
  for (const { figures } of groups.values()) figures.sort()
  return groups
}
