import type { Day } from '../../values/calendar.js'
import { judgeSubject } from '../cases/judge-case.js'
import { type CaseOptions, underTest } from '../cases/pack-under-test.js'
import { type CaseReport, runCases } from '../cases/run-cases.js'
import type { Check } from '../cases/question.js'
import { mutateRule, type Mutation } from './mutate.js'
import type { Pack } from '../../packs/pack.js'
import { COVERAGE_KINDS, type CoverageKind, type Demand } from './demand.js'
import { demandsOf, demandsOfRounds } from './pack-coverage.js'
import { caseOf, checksOf, prepareCases, type PreparedCase } from '../cases/prepared-cases.js'
import {
  isRounds,
  type PreparedRound,
  prepareRounds,
  roundPasses,
  type RoundReport,
  runRounds,
} from '../cases/round-cases.js'
import { authoredKind } from '../../kinds/authored-kinds.js'
import type { Rule } from '../../kinds/rule.js'
import { createSearch, type Search } from '../../conditions/point-search.js'
import { suggestionOf, type SuggestedCase } from './suggest.js'
import type { Counterexample } from '../cases/counterexample.js'

/** How much of one kind is covered. */
export interface CoverageTally {
  readonly covered: number
  readonly total: number
  /** Rounded down: 100 means all. */
  readonly percent: number
}

/** Something the cases do not show yet. */
export interface Gap {
  readonly kind: CoverageKind
  readonly rule: string
  readonly at: string
  readonly text: string
  readonly textEn: string
}

/** Kết quả kiểm thử gói. / What the case files of a pack are worth. */
export interface PackTest {
  readonly cases: readonly (CaseReport | RoundReport)[]
  readonly coverage: Readonly<Record<CoverageKind, CoverageTally>>
  readonly percent: number
  readonly gaps: readonly Gap[]
  /** `null` where mutation was not asked for. */
  readonly mutation: Mutation | null
  /** New cases by rule, to be put into case files and looked at; empty unless asked for. */
  readonly suggestions: Readonly<Record<string, readonly SuggestedCase[]>>
}

/** What to do beside running the cases, and what they are run against. */
export interface PackTestOptions extends CaseOptions {
  readonly mutate?: boolean
  readonly suggest?: boolean
}

/**
 * How many comparisons the search for missing cases may make in all; what it did not reach has no
 * proposed case.
 */
const TEST_STEPS = 50_000_000

type Files = Readonly<Record<string, unknown>>

interface RuleTest {
  readonly demands: readonly { readonly demand: Demand; readonly covered: boolean }[]
  readonly mutation: Mutation | null
  readonly suggestions: readonly SuggestedCase[]
}

/**
 * Kiểm thử gói quy định. / Runs the cases of a pack, counts what they show (each version's first
 * day and the day before, each condition both ways, each threshold below, at and above) and asks
 * them of every mutant.
 *
 * @param given - The pack, read by `definePack`.
 * @param files - Parsed case and round files by their names.
 * @param options - The register; which parts to run.
 * @returns Each case, what is covered, and the mutants that no case notices.
 * @throws `KhuyenCongError` for a case file that cannot be read or names no rule.
 * @example
 * ```ts
 * import { testPack } from '@khuyencong/core/testing'
 * import { national } from '@khuyencong/rules-national'
 * testPack(national, {}).percent // => 0
 * ```
 */
export function testPack(given: Pack, files: Files, options: PackTestOptions = {}): PackTest {
  const pack = underTest(given, options)
  const [caseFiles, roundFiles] = [false, true].map((wanted) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => isRounds(name) === wanted)),
  ) as [Files, Files]
  const tests = testRules(pack, caseFiles, roundFiles, options)
  const demands = tests.flatMap(({ rule, demands: all }) =>
    all.map((each) => ({ ...each, rule: rule.id })),
  )
  const tallies = COVERAGE_KINDS.map(
    (kind) => [kind, tally(demands.filter(({ demand }) => demand.kind === kind))] as const,
  )
  const mutations = tests.flatMap(({ mutation }) => (mutation === null ? [] : [mutation]))
  const suggested = tests.filter(({ suggestions }) => suggestions.length > 0)
  return {
    cases: [...runCases(pack, caseFiles, options), ...runRounds(pack, roundFiles)],
    coverage: Object.fromEntries(tallies) as Record<CoverageKind, CoverageTally>,
    percent: tally(demands).percent,
    gaps: demands.filter(({ covered }) => !covered).map(gapOf),
    mutation: options.mutate === true ? joined(mutations) : null,
    suggestions: Object.fromEntries(
      suggested.map(({ rule, suggestions }) => [rule.id, suggestions]),
    ),
  }
}

/** Every rule asked of its own cases and rounds; one search with one budget serves them all. */
function testRules(
  pack: Pack,
  caseFiles: Files,
  roundFiles: Files,
  options: PackTestOptions,
): readonly (RuleTest & { readonly rule: Rule })[] {
  const cases = prepareCases(pack, caseFiles)
  const rounds = prepareRounds(roundFiles)
  const search = createSearch(pack.vocabulary, { left: TEST_STEPS })
  return pack.rules.map((rule) => {
    const own: Told = {
      cases: cases.get(rule.id) ?? [],
      rounds: rounds.filter((each) => each.rule === rule.id),
    }
    return { rule, ...testRule(pack, rule, own, search, options) }
  })
}

function gapOf({
  demand: { kind, at, text, textEn },
  rule,
}: RuleTest['demands'][number] & { readonly rule: string }): Gap {
  return {
    kind,
    rule,
    at,
    text: `Thiếu tình huống: ${text}.`,
    textEn: `A case is missing: ${textEn}.`,
  }
}

/** The whole of nothing is 100%: a pack without thresholds lacks none. */
function tally(demands: readonly { readonly covered: boolean }[]): CoverageTally {
  const covered = demands.filter((each) => each.covered).length
  return {
    covered,
    total: demands.length,
    percent: demands.length === 0 ? 100 : Math.floor((100 * covered) / demands.length),
  }
}

function joined(mutations: readonly Mutation[]): Mutation {
  const sum = (key: 'killed' | 'equivalent'): number =>
    mutations.reduce((total, each) => total + each[key], 0)
  return {
    killed: sum('killed'),
    equivalent: sum('equivalent'),
    survivors: mutations.flatMap((each) => each.survivors),
  }
}

/** What the files say of one rule. */
interface Told {
  readonly cases: readonly PreparedCase[]
  readonly rounds: readonly PreparedRound[]
}

function testRule(
  pack: Pack,
  rule: Rule,
  { cases, rounds }: Told,
  search: Search,
  { mutate, suggest }: PackTestOptions,
): RuleTest {
  const { shownBy } = authoredKind(rule.kind)
  const wanted =
    shownBy === 'rounds'
      ? demandsOfRounds(
          pack,
          rule,
          rounds.map(({ input }) => input.on as Day),
        )
      : demandsOf(pack, rule, search)
  const demands = wanted.map((demand) => ({ demand, covered: demand.met(cases) }))
  const checks: readonly Check[] = [
    ...checksOf(pack, cases),
    ...rounds.map((each): Check => ({
      on: each.input.on as Day,
      manyDays: false,
      holds: (other) => roundPasses(pack, other, each),
    })),
  ]
  const mutation = mutate === true ? mutateRule(pack, rule, checks, search) : null
  return {
    demands,
    mutation,
    suggestions:
      suggest === true && shownBy !== 'rounds'
        ? suggestCases(pack, rule, cases, demands, search)
        : [],
  }
}

/** Cases for what is missing, then for the mutants that still survive with those cases added. */
function suggestCases(
  pack: Pack,
  rule: Rule,
  cases: readonly PreparedCase[],
  demands: RuleTest['demands'],
  search: Search,
): readonly SuggestedCase[] {
  const added = new Map<string, SuggestedCase>()
  const grown = [...cases]
  const add = (found: Counterexample | null, why: string): void => {
    const asked = found === null ? null : caseOf(pack, found, rule)
    const key = JSON.stringify(found)
    if (found === null || asked === null || added.has(key)) return
    const suggestion = suggestionOf(found, judgeSubject(pack, rule, asked.subject), why)
    added.set(key, suggestion)
    grown.push({ ...asked, expect: suggestion.expected })
  }
  for (const { demand, covered } of demands)
    if (!covered && !demand.met(grown)) add(demand.propose(), demand.text)
  for (const { counterexample, at, was, now } of mutateRule(
    pack,
    rule,
    checksOf(pack, grown),
    search,
  ).survivors)
    add(
      counterexample !== null && 'round' in counterexample ? null : counterexample,
      `${at}: ${was} ≠ ${now}`,
    )
  return [...added.values()]
}
