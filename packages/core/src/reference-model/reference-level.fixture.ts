import { conditionOf, type ReferenceCase } from './reference-facts.fixture.js'
import { note, type ReferenceFinding } from './reference-finding.fixture.js'
import { isFromBefore, rulesAbout } from './reference-eligibility.fixture.js'
import { Refused } from './reference-place.fixture.js'
import {
  type Grade,
  isNational,
  type RuleInForceThatDay,
  type RuleThatDay,
  type WrittenPart,
} from './written-law.fixture.js'

/** Mức áp dụng. / Which level applies to an item, or why none can be given. */
export type ReferenceLevel =
  | { readonly answer: 'met'; readonly rule: RuleInForceThatDay; readonly findings: Findings }
  | {
      readonly answer: 'unknown' | 'not-encoded' | 'not-in-force'
      /** The rule in force whose text nobody has read. */
      readonly unread: RuleThatDay | null
      readonly findings: Findings
    }
type Findings = readonly ReferenceFinding[]

/** The parts of a level as written; `null` where its text is not there. */
export function partsOf({ version }: RuleInForceThatDay): readonly WrittenPart[] | null {
  const { grant } = version
  if (grant === 'not-encoded' || typeof grant !== 'object' || grant === null) return null
  if (Array.isArray(grant)) return grant as readonly WrittenPart[]
  return 'asIn' in grant ? null : [grant as WrittenPart]
}

/** National money by national law; local money by the acts of the province in charge. */
export function levelFor(of: ReferenceCase): ReferenceLevel {
  const { fund } = of.project
  if (fund == null) return none('unknown')
  return fund === 'national' ? nationalLevelFor(of) : localLevelFor(of)
}

const none = (
  answer: 'unknown' | 'not-encoded' | 'not-in-force',
  findings: Findings = [],
  unread: RuleThatDay | null = null,
): ReferenceLevel => ({ answer, unread, findings })

const notEncoded = ({ item }: ReferenceCase, found: string | null = null): ReferenceLevel =>
  none('not-encoded', [note('LEVEL_NOT_ENCODED', 'warning', { item: item.id, found })])

function nationalLevelFor(of: ReferenceCase): ReferenceLevel {
  const rules = rulesAbout('support', of).filter(isNational)
  if (rules.length === 0) return notEncoded(of)
  const level = levelAmong(rules, of)
  // the law speaks of the activity, and nobody has read any of its levels
  return level.answer === 'not-in-force' &&
    level.findings.length === 0 &&
    rules.some(({ version }) => version !== null)
    ? none('not-in-force', [
        note('NOT_IN_FORCE', 'error', { item: of.item.id, found: of.item.activity }),
      ])
    : level
}

/** The national level beside a local one. */
export function nationalLevelBeside(of: ReferenceCase): RuleInForceThatDay | null {
  const level = levelAmong(rulesAbout('support', of).filter(isNational), of)
  return level.answer === 'met' ? level.rule : null
}

/**
 * The act of the province in charge where it has one; else what the former province of the
 * territory decided before the merger.
 */
function localLevelFor(of: ReferenceCase): ReferenceLevel {
  const { place } = of
  if (place.province === null) return none('unknown')
  const rules = rulesAbout('support', of)
  const by = (authority: string | null): readonly RuleThatDay[] =>
    rules.filter(({ pack }) => pack.manifest.jurisdiction === authority)
  const present = levelAmong(
    by(place.province).filter((rule) => !isFromBefore(rule, place)),
    of,
  )
  if (present.answer !== 'not-in-force') return present
  const territories = place.former === null ? place.formedFrom : [place.former]
  const old = territories.flatMap(by).filter((rule) => isFromBefore(rule, place))
  if (place.former === null && old.length > 0) return none('unknown')
  const former = levelAmong(old, of)
  if (former.answer === 'not-in-force') {
    const hole = [present, former].find(({ findings }) => findings.length > 0)
    return hole ?? notEncoded(of, place.province)
  }
  const rule = former.answer === 'met' ? former.rule : former.unread
  return { ...former, findings: [...former.findings, ...mergerNotes(rule, of)] }
}

function mergerNotes(rule: RuleThatDay | null, { on, item, place }: ReferenceCase): Findings {
  const { reviewDue: expected } = place
  return [
    note('PRE_MERGER_RULE', 'warning', { item: item.id, rule }),
    ...(expected !== null && on >= expected
      ? [note('REVIEW_DUE', 'warning', { item: item.id, rule, expected })]
      : []),
  ]
}

/** Of the rules of one authority: a figure wins over a text nobody has read. */
function levelAmong(rules: readonly RuleThatDay[], of: ReferenceCase): ReferenceLevel {
  const open = rules
    .filter((each): each is RuleInForceThatDay => each.version !== null)
    .map((rule) => ({ rule, applies: conditionOf(rule.version.when, of) }))
    .filter(({ applies }) => applies !== 'unmet')
  const figures = open.filter(({ rule }) => partsOf(rule) !== null)
  const sure = figures.filter(({ applies }) => applies === 'met')
  if (sure.length > 1) throw new Refused('OVERLAPPING_RULES')
  const [level] = sure
  if (level !== undefined) return { answer: 'met', rule: level.rule, findings: [] }
  if (figures.length > 0) return none('unknown')
  const unread = open.filter(({ applies }) => applies === 'met').map(({ rule }) => rule)
  if (unread.length > 0) {
    const rule = firstToCite(unread)
    return none('not-encoded', [levelUnread(rule, of)], rule)
  }
  if (open.length > 0) return none('unknown')
  if (rules.some(({ state }) => state === 'not-encoded')) return notEncoded(of)
  const others = rules.filter(
    (each): each is RuleInForceThatDay => each.version !== null && partsOf(each as never) !== null,
  )
  if (others.length === 0) return none('not-in-force')
  // levels of this activity for other cases than this one
  const rule = firstToCite(others)
  return none('not-in-force', [note('HOLE', 'warning', { item: of.item.id, rule })])
}

export const levelUnread = (rule: RuleThatDay, { item }: ReferenceCase): ReferenceFinding =>
  note('LEVEL_NOT_ENCODED', 'warning', { item: item.id, rule })

const WEAKEST_FIRST: readonly Grade[] = ['memory', 'secondary', 'quoted']

/**
 * Of rules that say one thing, the one to name: national law before an act of a province, the
 * weaker grade, the id.
 */
export function firstToCite<R extends RuleThatDay>(rules: readonly R[]): R {
  const order = [...rules].sort(
    (a, b) =>
      Number(isNational(b)) - Number(isNational(a)) ||
      WEAKEST_FIRST.indexOf(a.grade) - WEAKEST_FIRST.indexOf(b.grade) ||
      (a.id < b.id ? -1 : 1),
  )
  return order[0] as R
}
