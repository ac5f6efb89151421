import { inForce, rulesAbout, speaksFor, surelyApplies } from './reference-eligibility.fixture.js'
import { conditionOf, type ReferenceCase } from './reference-facts.fixture.js'
import { graveIfRead, note, type ReferenceFinding } from './reference-finding.fixture.js'
import { firstToCite, partsOf } from './reference-level.fixture.js'
import type { SupportedItem } from './reference-shared-cap.fixture.js'
import type { Grade, RuleInForceThatDay, RuleThatDay } from './written-law.fixture.js'

interface Notes {
  readonly findings: readonly ReferenceFinding[]
  readonly grades: readonly Grade[]
}

/** Where a finding stands that some items of a project give rise to. */
function standing(ids: readonly string[], all: number): Partial<ReferenceFinding> {
  if (ids.length === 1) return { item: ids[0] ?? null }
  return ids.length === all ? {} : { items: ids }
}

/** The items each rule is right of, in the order of the items. */
function byRule(
  cases: readonly ReferenceCase[],
  rulesOf: (of: ReferenceCase) => readonly RuleInForceThatDay[],
): readonly { readonly rule: RuleInForceThatDay; readonly ids: readonly string[] }[] {
  const found = new Map<string, { rule: RuleInForceThatDay; ids: string[] }>()
  for (const of of cases)
    for (const rule of rulesOf(of)) {
      const entry = found.get(rule.id) ?? { rule, ids: [] }
      entry.ids.push(of.item.id)
      found.set(rule.id, entry)
    }
  return [...found.values()]
}

/** Whether a project is what it says it is. */
export function definitionNotes(cases: readonly ReferenceCase[]): Notes {
  const kind = cases[0]?.project.kind
  if (kind == null || kind === 'single') return { findings: [], grades: [] }
  const definitions = (of: ReferenceCase): readonly RuleInForceThatDay[] =>
    inForce(rulesAbout('priority', of)).filter(
      (rule) => rule.version.defines?.kind === kind && surelyApplies(rule, of),
    )
  const broken = byRule(cases, (of) =>
    definitions(of).filter(
      ({ version }) => version.require != null && conditionOf(version.require, of) === 'unmet',
    ),
  )
  const unnamed = byRule(cases, (of) =>
    definitions(of).filter(({ version }) =>
      version.defines?.names?.some((part) => of.item[part as 'site' | 'beneficiary'] == null),
    ),
  )
  const told =
    (severity: 'warning' | 'info') =>
    ({ rule, ids }: (typeof broken)[number]): ReferenceFinding =>
      note('NOT_AS_DEFINED', severity, { rule, found: kind, ...standing(ids, cases.length) })
  return {
    findings: [...broken.map(told('warning')), ...unnamed.map(told('info'))],
    grades: broken.map(({ rule }) => rule.grade),
  }
}

/** When a project was approved, and levels asked of a tier that has ended. */
export function approvalNotes(
  cases: readonly ReferenceCase[],
  casesOn: (day: string) => readonly ReferenceCase[],
): Notes {
  const [first] = cases
  if (first === undefined) return { findings: [], grades: [] }
  const { project, on } = first
  const { level: tier, on: approved } = project.approval ?? {}
  const ends = (tierOf: (of: ReferenceCase) => string | null | undefined) => (of: ReferenceCase) =>
    inForce(rulesAbout('funding', of)).filter(
      (rule) =>
        rule.version.abolishes?.levels.includes(tierOf(of) ?? '') === true &&
        surelyApplies(rule, of),
    )
  const byTier =
    tier == null || approved == null
      ? []
      : citedOnly(
          byRule(
            casesOn(approved),
            ends(() => tier),
          ),
        )
  const asked = byRule(
    cases,
    ends(({ item }) => item.level),
  ).filter(({ rule }) => approved == null || approved >= rule.version.from)
  const told = (rule: RuleInForceThatDay, found: unknown, where: object): ReferenceFinding =>
    note('LEVEL_ABOLISHED', graveIfRead(rule), {
      rule,
      found,
      expected: rule.version.from,
      ...where,
    })
  const later = (expected: unknown): ReferenceFinding =>
    note('APPROVED_LATER', 'warning', { found: approved, expected })
  const { planYear } = project
  return {
    findings: [
      ...(approved != null && approved > on ? [later(on)] : []),
      ...(approved != null && planYear != null && approved > `${planYear}-12-31`
        ? [later(planYear)]
        : []),
      ...byTier.map(({ rule }) => told(rule, approved, {})),
      ...asked.map(({ rule, ids }) => told(rule, on, standing(ids, cases.length))),
    ],
    grades: [...byTier, ...asked].map(({ rule }) => rule.grade),
  }
}

/** Of several rules the one to name. */
function citedOnly(found: ReturnType<typeof byRule>): ReturnType<typeof byRule> {
  const rule = found.length === 0 ? null : firstToCite(found.map((each) => each.rule))
  return found.filter((each) => each.rule === rule)
}

/** Packs that answered, and whose law had been read up to an earlier day only. */
export function lawAgeNotes(
  items: readonly (SupportedItem & { readonly answer: string })[],
): readonly ReferenceFinding[] {
  const [first] = items
  if (first === undefined) return []
  const { law, on } = first.of
  return law.packs.flatMap((pack) => {
    const { id, lawAsOf } = pack.manifest
    if (lawAsOf >= on || !items.some((item) => packAnswered(pack, item))) return []
    const severity = on > dayAfterMany(lawAsOf) ? 'warning' : 'info'
    return [note('LAW_MAY_HAVE_CHANGED', severity, { found: id, expected: lawAsOf })]
  })
}

const DAY = 86_400_000
const dayAfterMany = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 180 * DAY).toISOString().slice(0, 10)

function packAnswered(
  pack: RuleThatDay['pack'],
  { of, support, answer }: SupportedItem & { readonly answer: string },
): boolean {
  return [rulesAbout('eligibility', of), rulesAbout('funding', of), rulesAbout('support', of)]
    .flat()
    .some((rule) => {
      if (rule.pack !== pack || speaksFor(rule, of) !== 'met') return false
      const { version } = rule
      if (version === null)
        return (
          rule.state === 'not-in-force' &&
          rule.kind === 'support' &&
          (answer === 'not-in-force' || support.answer === 'not-in-force')
        )
      const says =
        rule.kind === 'support'
          ? partsOf(rule as RuleInForceThatDay) !== null
          : version.require != null
      return says && conditionOf(version.when, of) !== 'unmet'
    })
}

const SAY_SO_THEMSELVES = [
  'UNVERIFIED_FIGURE',
  'LEVEL_NOT_ENCODED',
  'PRE_MERGER_RULE',
  'REVIEW_DUE',
  'LAW_GAP',
]

/** Beside what rests on a text nobody has seen, that this is so; once for a rule and its items. */
export function unseenNotes(findings: readonly ReferenceFinding[]): readonly ReferenceFinding[] {
  const keyOf = ({ rule, item, items }: ReferenceFinding): string =>
    JSON.stringify([rule?.id, item, items])
  const said = new Set(
    findings.filter(({ code }) => code === 'UNVERIFIED_FIGURE').map((each) => keyOf(each)),
  )
  return findings.flatMap((each) => {
    const { rule, item, items, code } = each
    if (rule?.grade !== 'memory' || SAY_SO_THEMSELVES.includes(code)) return []
    if (said.has(keyOf(each))) return []
    said.add(keyOf(each))
    return [note('UNVERIFIED_FIGURE', 'warning', { rule, item, items })]
  })
}
