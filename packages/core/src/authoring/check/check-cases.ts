import { CaseFile } from '../cases/case-file.js'
import { subjectOf, UNDERLYING } from '../cases/case-subject.js'
import { conditionsIn } from './check-conditions.js'
import { KhuyenCongError, type ProblemInput } from '../../errors/errors.js'
import { didYouMean } from '../../errors/suggestions.js'
import type { Pack } from '../../packs/pack.js'
import { readAs } from '../../reading/reading.js'
import { leavesOf } from '../../conditions/value-classes.js'
import { isRounds, RoundFile } from '../cases/round-cases.js'
import { levelTerms } from '../../kinds/placed-level.js'
import { formOf, type Rule } from '../../kinds/rule.js'
import { quantityFact } from '../../vocabulary/open-vocabulary.js'
import { REVIEW } from '../testing/suggest.js'
import { caseCheckMessages } from './messages.js'

/** Facts a case may always give: they choose the rule, the amount or the place. */
const ALWAYS_USED = new Set([
  'activity',
  'units',
  'fund',
  'planYear',
  'site.province',
  'site.formerProvince',
  'site.convertedFromCommuneOn',
  'planBuildingYear',
  ...Object.keys(UNDERLYING),
])

/** A case or round file, by what the checks look at. */
interface NamedCases {
  readonly file: string
  readonly rule: string
  readonly names: readonly string[]
}

/**
 * Quy định chưa có tình huống, dữ kiện không dùng. / Rules without cases, cases nobody has
 * reviewed, and facts that cases give although their rule never asks for them.
 */
export function caseProblems(
  pack: Pack,
  files: Readonly<Record<string, unknown>>,
): readonly ProblemInput[] {
  const names = Object.keys(files).sort()
  const cases = names
    .filter((file) => !isRounds(file))
    .map((file) => [file, readAs(CaseFile, files[file], file)] as const)
  const rounds = names
    .filter(isRounds)
    .map((file) => [file, readAs(RoundFile, files[file], file)] as const)
  const all: readonly NamedCases[] = [
    ...cases.map(([file, each]) => ({ file, rule: each.rule, names: namesOf(each.cases) })),
    ...rounds.map(([file, each]) => ({
      file,
      rule: `scheme.${each.scheme}`,
      names: namesOf(each.rounds),
    })),
  ]
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]))
  return [
    ...untestedRules(pack, all),
    ...all.flatMap(notReviewed),
    ...cases.flatMap(([file, each]) => [
      ...givenProblems(pack, file, each),
      ...unusedFacts(file, each, rules.get(each.rule), pack),
    ]),
  ]
}

const namesOf = (cases: readonly { readonly name: string }[]): readonly string[] =>
  cases.map(({ name }) => name)

function untestedRules(pack: Pack, files: readonly NamedCases[]): readonly ProblemInput[] {
  const tested = new Set(files.map(({ rule }) => rule))
  return pack.rules
    .filter(({ id }) => !tested.has(id))
    .map(({ id }) => ({
      code: 'RULE_WITHOUT_CASES',
      severity: 'warning',
      at: pack.files.get(id) ?? id,
      found: id,
      ...caseCheckMessages.RULE_WITHOUT_CASES(),
    }))
}

function notReviewed({ file, names }: NamedCases): readonly ProblemInput[] {
  const proposed = names.filter((name) => name.includes(REVIEW))
  if (proposed.length === 0) return []
  return [
    {
      code: 'CASE_NOT_REVIEWED',
      severity: 'warning',
      at: file,
      found: proposed[0] ?? '',
      ...caseCheckMessages.CASE_NOT_REVIEWED(proposed.length),
    },
  ]
}

/** What nobody could judge: facts the catalogue does not have, and values a fact cannot take. */
function givenProblems(
  pack: Pack,
  file: string,
  { given, cases }: CaseFile,
): readonly ProblemInput[] {
  const shared = { ...given }
  const misspelt = [
    ...unknownFacts(shared, `${file} › given`, pack),
    ...cases.flatMap((each, index) =>
      unknownFacts({ ...each.given }, `${file} › cases[${index}].given`, pack),
    ),
  ]
  if (misspelt.length > 0) return misspelt
  const found = cases.map(({ given: own, on, events }) =>
    refusalOf(() => subjectOf({ ...shared, ...own }, pack, on, events)),
  )
  const [first] = found
  return first !== null && first !== undefined && found.every((each) => isSame(each, first))
    ? first.problems.map((each) => ({ ...each, at: `${file} › given` }))
    : found.flatMap((error, index) =>
        (error?.problems ?? []).map((each) => ({ ...each, at: `${file} › cases[${index}].given` })),
      )
}

const isSame = (a: KhuyenCongError | null, b: KhuyenCongError): boolean =>
  a !== null && a.code === b.code && a.found === b.found && a.message === b.message

function refusalOf(work: () => unknown): KhuyenCongError | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof KhuyenCongError) return error
    throw error
  }
}

function unknownFacts(
  given: Readonly<Record<string, unknown>>,
  at: string,
  { vocabulary: { facts } }: Pack,
): readonly ProblemInput[] {
  return Object.keys(given)
    .filter((fact) => !facts.has(fact) && !Object.hasOwn(UNDERLYING, fact))
    .map((fact) => ({
      code: 'UNKNOWN_FACT',
      at,
      found: fact,
      ...caseCheckMessages.UNKNOWN_FACT(fact),
      ...didYouMean(fact, [...facts.keys(), ...Object.keys(UNDERLYING)]),
    }))
}

function unusedFacts(
  file: string,
  cases: CaseFile,
  rule: Rule | undefined,
  { vocabulary }: Pack,
): readonly ProblemInput[] {
  const { facts } = vocabulary
  if (rule === undefined)
    return [{ code: 'UNKNOWN_RULE', at: `${file} › rule`, ...caseCheckMessages.UNKNOWN_RULE() }]
  const used = new Set([...factsOf(rule), ...countingFacts(rule, vocabulary)])
  const isUnused = (fact: string): boolean =>
    facts.has(fact) &&
    !ALWAYS_USED.has(fact) &&
    !used.has(fact) &&
    !(fact.startsWith('cost.') && formOf(rule).stage === 'support')
  // the first place that gives a fact is named: of equal keys a map keeps the last
  const unused = new Map(
    givenFacts(cases)
      .filter(([fact]) => isUnused(fact))
      .reverse(),
  )
  return [...unused].map(([fact, at]) => ({
    code: 'FACT_NOT_USED',
    severity: 'info',
    at: `${file} › ${at}`,
    found: fact,
    ...caseCheckMessages.FACT_NOT_USED(fact),
  }))
}

/** The facts a file gives, each with the place that gives it. */
function givenFacts({ given, cases }: CaseFile): readonly (readonly [string, string])[] {
  return [
    ...Object.keys(given ?? {}).map((fact) => [fact, 'given'] as const),
    ...cases.flatMap((each, index) =>
      Object.keys(each.given ?? {}).map((fact) => [fact, `cases[${index}].given`] as const),
    ),
  ]
}

/** Every fact any version of a rule asks for. */
function factsOf(rule: Rule): ReadonlySet<string> {
  return new Set(
    rule.versions.flatMap((version) =>
      conditionsIn(version).flatMap(({ condition }) =>
        leavesOf(condition).map((leaf) => leaf.fact),
      ),
    ),
  )
}

/** The facts that tell how many there are of the units of a level and of its limits. */
const countingFacts = (rule: Rule, { units }: Pack['vocabulary']): readonly string[] =>
  rule.versions
    .flatMap((version) => levelTerms(rule, version))
    .flatMap(({ terms: { per, atMost } }) => [
      ...per,
      ...atMost.flatMap((limit) => limit.per ?? []),
    ])
    .flatMap((unit) => [quantityFact(unit), units.get(unit)?.quantity ?? []].flat())
