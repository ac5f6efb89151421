import { CaseFile } from '../cases/case-file.js'
import { subjectOf, UNDERLYING } from '../cases/case-subject.js'
import { conditionsIn } from './check-conditions.js'
import { didYouMean, KhuyenCongError, type ProblemInput } from '../../errors/errors.js'
import { FACT_FORMS } from '../../project/fact-list.js'
import type { Pack } from '../../packs/pack.js'
import { readAs } from '../../reading/reading.js'
import { leavesOf } from '../../conditions/fact-regions.js'
import { isRounds, RoundFile } from '../cases/round-cases.js'
import type { Rule } from '../../kinds/rule.js'
import { REVIEW } from '../testing/suggest.js'

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

/** Quy định chưa có tình huống, dữ kiện không dùng. / Rules without cases, and facts that cases give although their rule never asks for them. */
export function caseProblems(
  pack: Pack,
  files: Readonly<Record<string, unknown>>,
): readonly ProblemInput[] {
  const read = Object.keys(files)
    .filter((file) => !isRounds(file))
    .sort()
    .map((file) => [file, readAs(CaseFile, files[file], file)] as const)
  const played = Object.keys(files)
    .filter(isRounds)
    .sort()
    .map((file) => [file, readAs(RoundFile, files[file], file)] as const)
  const tested = new Set([
    ...read.map(([, { rule }]) => rule),
    ...played.map(([, { scheme }]) => `scheme.${scheme}`),
  ])
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]))
  const silent = pack.rules
    .filter((rule) => !tested.has(rule.id))
    .map((rule): ProblemInput => ({
      code: 'RULE_WITHOUT_CASES',
      severity: 'warning',
      at: pack.files.get(rule.id) ?? rule.id,
      found: rule.id,
      message: 'Quy định chưa có tình huống kiểm thử.',
      messageEn: 'The rule has no cases.',
      hint: 'Chạy «khuyencong test --suggest» để có tệp tình huống mẫu.',
      hintEn: 'Run `khuyencong test --suggest` for a skeleton.',
    }))
  const named = [
    ...read.map(([file, { cases }]) => [file, cases] as const),
    ...played.map(([file, { rounds }]) => [file, rounds] as const),
  ]
  const unseen = named.flatMap(([file, cases]): ProblemInput[] => {
    const proposed = cases.filter(({ name }) => name.includes(REVIEW))
    return proposed.length === 0
      ? []
      : [
          {
            code: 'CASE_NOT_REVIEWED',
            severity: 'warning',
            at: file,
            found: proposed[0]?.name ?? '',
            message: `Có ${proposed.length} tình huống đề xuất chưa ai xem lại.`,
            messageEn: `${proposed.length} proposed cases nobody has looked at.`,
            hint: 'Đối chiếu kết quả với văn bản rồi đặt lại tên bằng một câu.',
            hintEn: 'Check them against the text, then name them by a sentence.',
          },
        ]
  })
  return [
    ...silent,
    ...unseen,
    ...read.flatMap(([file, cases]) => [
      ...givenProblems(pack, file, cases),
      ...unusedFacts(file, cases, rules.get(cases.rule)),
    ]),
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
    ...unknownFacts(shared, `${file} › given`),
    ...cases.flatMap((each, index) =>
      unknownFacts({ ...each.given }, `${file} › cases[${index}].given`),
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
): readonly ProblemInput[] {
  return Object.keys(given)
    .filter((fact) => !FACT_FORMS.has(fact) && !Object.hasOwn(UNDERLYING, fact))
    .map((fact) => ({
      code: 'UNKNOWN_FACT',
      at,
      found: fact,
      message: `Không có dữ kiện «${fact}» trong danh mục.`,
      messageEn: `There is no fact \`${fact}\` in the catalogue.`,
      ...didYouMean(fact, [...FACT_FORMS.keys(), ...Object.keys(UNDERLYING)]),
    }))
}

function unusedFacts(
  file: string,
  { given, cases }: CaseFile,
  rule: Rule | undefined,
): readonly ProblemInput[] {
  if (rule === undefined)
    return [
      {
        code: 'UNKNOWN_RULE',
        at: `${file} › rule`,
        message: 'Gói không có quy định này.',
        messageEn: 'The pack has no such rule.',
      },
    ]
  const used = factsOf(rule)
  const names = [
    ...Object.keys(given ?? {}).map((fact) => [fact, 'given'] as const),
    ...cases.flatMap((each, index) =>
      Object.keys(each.given ?? {}).map((fact) => [fact, `cases[${index}].given`] as const),
    ),
  ]
  const unused = new Map(
    names
      .filter(
        ([fact]) =>
          FACT_FORMS.has(fact) &&
          !ALWAYS_USED.has(fact) &&
          !used.has(fact) &&
          !(fact.startsWith('cost.') && rule.kind === 'support'),
      )
      .reverse(),
  )
  return [...unused].map(([fact, at]) => ({
    code: 'FACT_NOT_USED',
    severity: 'info',
    at: `${file} › ${at}`,
    found: fact,
    message: `Quy định không dùng dữ kiện «${fact}».`,
    messageEn: `The rule never asks for \`${fact}\`.`,
    hint: 'Bỏ dữ kiện này, hoặc thêm điều kiện vào quy định.',
    hintEn: 'Leave the fact out, or add the condition.',
  }))
}

/** Every fact any version of a rule asks for. */
export function factsOf(rule: Rule): ReadonlySet<string> {
  return new Set(
    rule.versions.flatMap((version) =>
      conditionsIn(version).flatMap(({ condition }) =>
        leavesOf(condition).map((leaf) => leaf.fact),
      ),
    ),
  )
}
