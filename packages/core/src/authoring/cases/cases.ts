import { ACTIVITY_IDS } from '../../vocabulary/activity.js'
import * as z from 'zod/mini'
import { Amount, DayText } from '../../reading/amounts.js'
import type { Day } from '../../values/calendar.js'
import { implied, missingFacts } from '../../conditions/conditions.js'
import { didYouMean, KhuyenCongError, withErrorPath } from '../../errors/errors.js'
import { FACTS, factDefinition } from '../../project/fact-catalogue.js'
import type { Subject } from '../../project/facts.js'
import { formatCitation } from '../../vocabulary/law.js'
import { inLang, type Lang, moneyText, term } from '../../explain/terms.js'
import type { Vnd } from '../../values/money.js'
import type { Pack } from '../../packs/pack.js'
import { Event, type EventInput, readProject } from '../../project/project.js'
import { demand, listOf, maybe, readAs, recordOf, strict } from '../../reading/reading.js'
import { Text, textOf } from '../../reading/texts.js'
import { placeAsNamed, placeOn } from '../../territory/register.js'
import type { Rule } from '../../kinds/rule.js'
import { ruleOn, type RuleInForce } from '../../packs/rules-on-day.js'
import { ceilingOf } from '../../stages/ceiling.js'
import { figuresOf } from '../figures/figures.js'
import { type LifeAnswer, lifeUnder } from './lifecycle-case.js'
import { FINDING_CODES } from '../../vocabulary/trace.js'
import { EVENT_TYPES } from '../../vocabulary/vocabulary.js'

const Given = recordOf(z.string().check(z.maxLength(120)), z.unknown(), { max: 1_000 })

/** Kết luận của một tình huống. / What a case can expect of one rule; `not-applicable` is a rule whose `when` is unmet. */
export const CASE_VERDICTS = [
  'met',
  'unmet',
  'unknown',
  'not-applicable',
  'not-in-force',
  'not-encoded',
] as const
/** Kết luận mong đợi của tình huống. / The verdict a case may expect. */
export type CaseVerdict = (typeof CASE_VERDICTS)[number]

/** Tệp tình huống kiểm thử. / `NAME.cases.json`: facts in, verdict and amount out, each case named by a sentence. */
export const CaseFile = strict({
  $schema: z.optional(z.string().check(z.maxLength(300))),
  rule: z.string().check(z.maxLength(120)),
  given: maybe(Given),
  cases: listOf(
    strict({
      name: textOf(500),
      on: DayText,
      given: maybe(Given),
      /** The life of the project so far: then `state`, `irregular` and `findings` say what the rule makes of it. */
      events: maybe(listOf(Event, { min: 1, max: 1_000 })),
      expect: strict({
        verdict: maybe(z.enum(CASE_VERDICTS)),
        amount: maybe(Amount),
        figures: maybe(recordOf(z.string(), z.string(), { max: 1_000 })),
        citing: maybe(listOf(z.string(), { max: 1_000 })),
        missing: maybe(listOf(z.string(), { max: 1_000 })),
        state: maybe(z.string().check(z.maxLength(60))),
        irregular: maybe(listOf(z.enum(EVENT_TYPES), { max: 1_000 })),
        findings: maybe(listOf(z.enum(FINDING_CODES), { max: 1_000 })),
      }).check(
        z.refine(
          (expect) => Object.values(expect).some((each) => each !== null),
          demand(
            'Tình huống phải mong đợi ít nhất một điều.',
            'A case must expect at least one thing.',
          ),
        ),
      ),
      source: maybe(Text),
    }),
    { min: 1, max: 5_000 },
  ),
})
export type CaseFile = z.output<typeof CaseFile>
/** Một tình huống kiểm thử. / One case: what is given on a day, and what is expected. */
export type Case = CaseFile['cases'][number]

/** What one rule says of one case. */
export interface CaseResult {
  readonly verdict: CaseVerdict
  readonly amount: Vnd | null
  /** The rates, factors and caps the version gives beside a level: `{ "advance.rate": "70%" }`. */
  readonly figures: Readonly<Record<string, string>>
  readonly citing: readonly string[]
  readonly missing: readonly string[]
  /** `null` where the case has no events. */
  readonly life: LifeAnswer | null
}

/** One case as run: what differs from what was expected, in plain words; empty when it passes. */
export interface CaseReport {
  readonly file: string
  readonly rule: string
  readonly name: string
  readonly on: Day
  readonly result: CaseResult
  readonly differences: readonly string[]
  readonly differencesEn: readonly string[]
}

/** Chạy các tình huống. / Runs case files against the rules of a pack. Throws for a file that cannot be read or names no rule. */
export function runCases(
  pack: Pack,
  files: Readonly<Record<string, unknown>>,
): readonly CaseReport[] {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]))
  return Object.keys(files)
    .sort()
    .flatMap((file) => {
      const read = readAs(CaseFile, files[file], file)
      const rule = rules.get(read.rule)
      if (rule === undefined)
        throw new KhuyenCongError({
          code: 'UNKNOWN_RULE',
          at: `${file} › rule`,
          found: read.rule,
          message: 'Gói không có quy định này.',
          messageEn: 'The pack has no such rule.',
          ...didYouMean(read.rule, rules.keys()),
        })
      return read.cases.map((each) => {
        const result = withErrorPath(`${file} › ${each.name}`, () =>
          judgeSubject(
            pack,
            rule,
            subjectOf({ ...read.given, ...each.given }, pack, each.on, each.events),
          ),
        )
        return {
          file,
          rule: rule.id,
          name: each.name,
          on: each.on,
          result,
          differences: differences(each.expect, result, 'vi'),
          differencesEn: differences(each.expect, result, 'en'),
        }
      })
    })
}

/** What one rule answers on a day, given facts. */
export function judgeCase(
  pack: Pack,
  rule: Rule,
  on: Day,
  given: Readonly<Record<string, unknown>>,
): CaseResult {
  return judgeSubject(pack, rule, subjectOf(given, pack, on))
}

/** What one rule answers of a subject that was made from facts before. */
export function judgeSubject(pack: Pack, rule: Rule, subject: Subject): CaseResult {
  return { ...judgeFacts(pack, rule, subject), life: lifeUnder(pack, rule, subject.project) }
}

type FactsResult = Omit<CaseResult, 'life'>

function judgeFacts(pack: Pack, rule: Rule, subject: Subject): FactsResult {
  const standing = ruleOn(pack, rule, subject.on, subject.item.activity)
  if (standing === null) return { ...SILENT, verdict: 'not-applicable' }
  return standing.answer === 'in-force'
    ? judgeInForce(standing, subject)
    : { ...SILENT, verdict: standing.answer }
}

const SILENT = { amount: null, figures: {}, citing: [], missing: [] } as const

function judgeInForce(standing: RuleInForce, subject: Subject): FactsResult {
  const bare = { ...SILENT, citing: [formatCitation(standing.version.citation)] }
  const missing = (...which: readonly ('when' | 'require')[]): readonly string[] => [
    ...new Set(
      which.flatMap((part) => {
        const condition = standing[part]
        return condition === null ? [] : missingFacts(condition.trace(subject))
      }),
    ),
  ]
  const applies = standing.when?.test(subject) ?? 'met'
  if (applies === 'unmet') return { ...bare, verdict: 'not-applicable' }
  if ('grant' in standing.version) {
    const { grant } = standing.version
    if (applies === 'unknown') return { ...bare, verdict: 'unknown', missing: missing('when') }
    return grant === 'not-encoded'
      ? { ...bare, verdict: 'not-encoded' }
      : { ...bare, verdict: 'met', amount: ceilingOf(grant, subject.item).ceiling }
  }
  const required = standing.require?.test(subject) ?? 'met'
  const verdict = standing.require === null ? applies : implied(applies, required)
  return {
    ...bare,
    verdict,
    figures: verdict === 'met' ? figuresOf(standing.version) : {},
    missing: verdict === 'unknown' || standing.require === null ? missing('when', 'require') : [],
  }
}

/** What differs from what a case expects, in plain words. */
export function differences(
  expected: Case['expect'],
  found: CaseResult,
  lang: Lang = 'vi',
): readonly string[] {
  const lines: string[] = []
  const differ = (what: string, wanted: string, got: string): void => {
    lines.push(differenceText(what, wanted, got, lang))
  }
  const money = (amount: Vnd | null): string =>
    amount === null ? inLang(['không có mức', 'no level'], lang) : moneyText(amount, lang)
  if (expected.verdict !== null && expected.verdict !== found.verdict)
    differ('verdict', verdictText(expected.verdict, lang), verdictText(found.verdict, lang))
  if (expected.amount !== null && expected.amount !== found.amount)
    differ('amount', money(expected.amount), money(found.amount))
  for (const [name, figure] of Object.entries(expected.figures ?? {}))
    if (found.figures[name] !== figure)
      differ(`figures.${name}`, figure, found.figures[name] ?? inLang(['không có', 'none'], lang))
  for (const citation of expected.citing ?? [])
    if (!found.citing.includes(citation)) differ('citing', citation, listText(found.citing, lang))
  for (const fact of expected.missing ?? [])
    if (!found.missing.includes(fact)) differ('missing', fact, listText(found.missing, lang))
  return [...lines, ...lifeDifferences(expected, found.life, lang)]
}

/** «amount: mong đợi 151 triệu đồng, tính ra 150 triệu đồng» */
function differenceText(what: string, wanted: string, got: string, lang: Lang): string {
  return inLang(
    [`${what}: mong đợi ${wanted}, tính ra ${got}`, `${what}: expected ${wanted}, found ${got}`],
    lang,
  )
}

const listText = (words: readonly string[], lang: Lang): string =>
  words.length === 0 ? inLang(['không có gì', 'nothing'], lang) : words.join('; ')

/** The code, as the file must have it, and what it means. */
function verdictText(verdict: CaseVerdict, lang: Lang): string {
  const meant =
    verdict === 'not-applicable'
      ? inLang(['không áp dụng', 'does not apply'], lang)
      : term(verdict, lang)
  return `${verdict} (${meant})`
}

/** Codes and events are compared as a whole: one too many is as wrong as one missing. */
function lifeDifferences(
  { state, irregular, findings }: Case['expect'],
  life: LifeAnswer | null,
  lang: Lang,
): readonly string[] {
  const text = (words: readonly string[] | null | undefined): string =>
    words == null ? 'null' : `[${words.join(', ')}]`
  const differ = (what: string, wanted: string, got: string): readonly string[] =>
    wanted === got ? [] : [differenceText(what, wanted, got, lang)]
  return [
    ...(state === null ? [] : differ('state', state, String(life?.state))),
    ...(irregular === null ? [] : differ('irregular', text(irregular), text(life?.irregular))),
    ...(findings === null
      ? []
      : differ('findings', text([...findings].sort()), text(life?.findings))),
  ]
}

/** Fields that are no facts, but that what a case tests may hang on. */
export const UNDERLYING: Readonly<Record<string, readonly ['project' | 'item', ...string[]]>> = {
  'requested.national': ['item', 'requested', 'national'],
  'requested.local': ['item', 'requested', 'local'],
}

/** A project of one item made of facts: fields where they have one, `cost.…` as cost lines, the rest in the bag. */
export function subjectOf(
  given: Readonly<Record<string, unknown>>,
  pack: Pack,
  on: Day,
  events: readonly EventInput[] | null = null,
): Subject {
  const item: Record<string, unknown> = { id: '1', activity: 'advanced-machinery' }
  const project: Record<string, unknown> = { id: 'case', items: [item] }
  const bag: Record<string, unknown> = {}
  const costs: unknown[] = []
  for (const [fact, value] of Object.entries(given)) {
    if (SIZES.has(fact)) continue
    const path = Object.hasOwn(UNDERLYING, fact) ? UNDERLYING[fact] : factDefinition(fact).path
    if (fact.startsWith('cost.') && FACTS.has(fact))
      costs.push({ kind: fact.slice('cost.'.length), amount: value })
    else if (path === undefined) bag[fact] = value
    else setAt(path[0] === 'project' ? project : item, path.slice(1), value)
  }
  const read = readProject({
    ...project,
    ...(events !== null && { events }),
    items: itemsFor({ ...item, ...(costs.length > 0 && { costs }), facts: bag }, given),
  })
  const [only] = read.items as [Subject['item'], ...Subject['item'][]]
  const [province, former] = [only.site?.province ?? null, only.site?.formerProvince ?? null]
  return {
    on,
    project: read,
    item: only,
    place:
      pack.register === null
        ? placeAsNamed(province, former)
        : placeOn(pack.register, province, former, on),
  }
}

/** How many activities and beneficiaries a project has: facts that only several items can show. */
const SIZES: ReadonlySet<string> = new Set(['project.activities', 'project.beneficiaries'])

/** The item of a case, and as many others as it takes to have so many activities and beneficiaries. */
function itemsFor(
  item: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): readonly object[] {
  const [activities, beneficiaries] = [...SIZES].map((fact) =>
    typeof given[fact] === 'number' ? given[fact] : null,
  )
  const count = Math.max(1, activities ?? 1, beneficiaries ?? 1)
  const others = ACTIVITY_IDS.filter((each) => each !== item['activity'])
  return Array.from({ length: count }, (_, index) => ({
    ...item,
    id: String(index + 1),
    activity: index === 0 || index >= (activities ?? 1) ? item['activity'] : others[index - 1],
    ...(beneficiaries != null && {
      beneficiary: {
        ...(item['beneficiary'] as object | undefined),
        id: `b${Math.min(index + 1, beneficiaries)}`,
      },
    }),
  }))
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', second] = path
  if (second === undefined) {
    target[first] = value
    return
  }
  const inner = (target[first] ??= {}) as Record<string, unknown>
  inner[second] = value
}
