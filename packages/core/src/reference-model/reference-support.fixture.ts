import { costNotes, countNotes, nationalNotes } from './reference-level-notes.fixture.js'
import { note, type ReferenceFinding } from './reference-finding.fixture.js'
import type { ReferenceCase } from './reference-facts.fixture.js'
import { type ReferencePart, type ReferenceWorth, worthOf } from './reference-grant.fixture.js'
import { levelFor, levelUnread, nationalLevelBeside } from './reference-level.fixture.js'
import { type ReferenceUplift, upliftFor } from './reference-uplift.fixture.js'
import { dongOrNull, least, sumOfKnown } from './written-figures.fixture.js'
import { type Grade, type RuleInForceThatDay, weakestGrade } from './written-law.fixture.js'

/** Mức hỗ trợ của một hạng mục. / The support of an item as the model has it. */
export type ReferenceSupport =
  | {
      readonly answer: 'met' | 'unknown'
      readonly level: RuleInForceThatDay
      readonly parts: readonly ReferencePart[]
      readonly ceiling: bigint | null
      readonly exact: boolean
      readonly boundBy: string | null
      readonly requested: bigint | null
      readonly allowed: bigint | null
      readonly uplift: ReferenceUplift | null
    }
  | {
      readonly answer: 'unknown' | 'not-encoded' | 'not-in-force'
      readonly level: null
      readonly reference: {
        readonly rule: RuleInForceThatDay
        readonly ceiling: bigint | null
        readonly exact: boolean
      } | null
    }

interface SupportResult {
  readonly support: ReferenceSupport
  readonly findings: readonly ReferenceFinding[]
  readonly grades: readonly Grade[]
}

/** What the project asks of its own fund for an item. */
const askedOfOwnFund = ({ project: { fund }, item }: ReferenceCase): bigint | null =>
  fund == null ? null : dongOrNull(item.requested?.[fund])

export function supportOf(of: ReferenceCase): SupportResult {
  const level = levelFor(of)
  if (level.answer !== 'met') return withoutLevel(level.answer, level.findings, of)
  const worth = worthOf(level.rule, of)
  if ('parts' in worth) return withLevel(level.rule, worth, level.findings, of)
  const why =
    worth.answer === 'not-encoded'
      ? levelUnread(level.rule, of)
      : note('HOLE', 'warning', { item: of.item.id, rule: level.rule })
  return withoutLevel(worth.answer, [...level.findings, why], of)
}

function withoutLevel(
  answer: 'unknown' | 'not-encoded' | 'not-in-force',
  findings: readonly ReferenceFinding[],
  of: ReferenceCase,
): SupportResult {
  const rule = of.project.fund === 'local' ? nationalLevelBeside(of) : null
  const worth = rule === null ? null : worthOf(rule, of)
  const reference =
    rule === null || worth === null || !('parts' in worth)
      ? null
      : { rule, ceiling: worth.ceiling, exact: worth.exact }
  return { support: { answer, level: null, reference }, findings, grades: [] }
}

type Worked = Extract<ReferenceWorth, { readonly parts: unknown }>

function withLevel(
  level: RuleInForceThatDay,
  worth: Worked,
  findings: readonly ReferenceFinding[],
  of: ReferenceCase,
): SupportResult {
  const uplift = upliftFor(level, worth, of, true)
  const requested = askedOfOwnFund(of)
  const top = uplift?.verdict === 'met' ? uplift.ceiling : worth.ceiling
  const known = worth.answer === 'met' && requested !== null && top !== null
  const allowed = known ? least([requested, top]) : null
  const raises = allowed !== null && worth.ceiling !== null && allowed > worth.ceiling
  return {
    support: {
      answer: worth.answer,
      level,
      parts: worth.parts,
      ceiling: worth.ceiling,
      exact: worth.exact,
      boundBy: worth.boundBy,
      requested,
      allowed,
      uplift,
    },
    findings: [
      ...findings,
      ...requestNotes(requested, level, worth, uplift, of),
      ...costNotes(level, worth.parts, of),
      ...countNotes(level, of),
      ...nationalNotes(level, of),
      ...(level.grade === 'memory'
        ? [note('UNVERIFIED_FIGURE', 'warning', { item: of.item.id, rule: level })]
        : []),
    ],
    grades: [weakestGrade([level.grade, ...(raises && uplift ? [uplift.rule.grade] : [])])],
  }
}

/** A request held against the ceiling, and against what an uplift makes of it. */
function requestNotes(
  found: bigint | null,
  rule: RuleInForceThatDay,
  worth: Worked,
  uplift: ReferenceUplift | null,
  of: ReferenceCase,
): readonly ReferenceFinding[] {
  const item = of.item.id
  const { ceiling } = worth
  if (found === null || ceiling === null) return []
  if (found <= ceiling) {
    const due = sumOfKnown(worth.parts.map((part) => part.lower ?? part.ceiling))
    return worth.parts.some(({ lower }) => lower !== null) && found > due
      ? [note('LEFT_TO_AUTHORITY', 'info', { item, rule, found, expected: due })]
      : []
  }
  const may = uplift !== null && uplift.verdict !== 'unmet' && found <= uplift.ceiling
  if (may && uplift.verdict === 'met')
    return [
      note('USES_PRIORITY_UPLIFT', 'info', {
        item,
        rule: uplift.rule,
        found,
        expected: uplift.ceiling,
      }),
    ]
  if (may) return [note('ABOVE_CEILING', 'warning', { item, rule, found, expected: ceiling })]
  const unseen = upliftFor(rule, worth, of, false)
  if (unseen !== null && found <= unseen.ceiling)
    return [note('ABOVE_CEILING', 'warning', { item, rule, found, expected: ceiling })]
  const expected = uplift?.verdict === 'met' ? uplift.ceiling : ceiling
  return [note('ABOVE_CEILING', 'error', { item, rule, found, expected })]
}
