import { day } from '../../values/calendar.js'
import { amountProblems } from './check-amounts.js'
import { caseProblems } from './check-cases.js'
import { withRegister } from '../cases/run-cases.js'
import { clashProblems } from './check-clash.js'
import { conditionProblems } from './check-conditions.js'
import { type Place, placesOf, placeText } from '../../kinds/rule-place.js'
import {
  documentProblems,
  type DocumentLinks,
  evidenceProblems,
  expiryProblems,
} from './check-dates.js'
import { districtProblems } from './check-district.js'
import { nationalFundProblems } from './check-fund.js'
import { overlapProblems } from './check-levels.js'
import { nationalProblems } from './check-national.js'
import { provinceProblems } from './check-province.js'
import { lostRefinements } from '../../packs/lost-refinements.js'
import { placeholdersIn, textsOf } from './placeholders.js'
import {
  didYouMean,
  withErrorPath,
  type Problem,
  problem,
  type ProblemInput,
} from '../../errors/errors.js'
import { moreProblems, PROBLEMS_TOLD } from '../../reading/wrong-shape.js'
import type { Pack } from '../../packs/pack.js'
import { mergerOf, type Register } from '../../territory/register.js'
import { type Budget, createSearch, SEARCH_LIMITS } from '../../conditions/region-search.js'

/** Tùy chọn kiểm tra gói. / How a pack is checked. */
export interface CheckOptions {
  /** The national pack, to hold local levels against. */
  readonly national?: Pack
  /** Packs that will be used beside it, to see whether they give the same levels. */
  readonly beside?: readonly Pack[]
  /** The day expiry is seen from; the pack's `lawAsOf` where none is given, never a hidden today. */
  readonly on?: string
  /** Report versions that end within so many days; 60 where none is given. */
  readonly withinDays?: number
  /** Warnings and `memory` grades become errors. */
  readonly strict?: boolean
  /** Case and round files by name, to see which rules have none. */
  readonly cases?: Readonly<Record<string, unknown>>
  /** The register of provinces, to see whose pack it is. */
  readonly register?: Register | null
}

/**
 * Kiểm tra gói quy định. / Everything about a pack that loads but should not stay so: contradictions and overlaps (found exactly,
 * each with a concrete case), levels above the national one, versions that end, documents nobody cites, figures not read, places
 * still to be written, rules without cases. What could not be looked at whole is said (`CHECK_INCOMPLETE`), never left out. Ordered by place.
 *
 * @throws `KhuyenCongError` for a case file that cannot be read or an impossible day.
 * @example
 * ```ts
 * import { checkPack } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * checkPack(national).filter((problem) => problem.severity === 'error').length // => 0
 * ```
 */
export function checkPack(
  pack: Pack,
  {
    national,
    beside = [],
    on,
    withinDays = 60,
    strict = false,
    cases,
    register,
  }: CheckOptions = {},
): readonly Problem[] {
  const places = placesOf(pack.rules, pack.files)
  const budget: Budget = { left: SEARCH_LIMITS.steps }
  const search = createSearch(budget)
  const local =
    national !== undefined && national !== pack && pack.manifest.jurisdiction !== 'national'
  const provinces = register ?? national?.register ?? pack.register
  const mergedOn = mergerOf(provinces, pack.manifest.jurisdiction)
  const found = [
    ...jurisdictionProblems(pack, provinces),
    ...provinceProblems(pack, provinces, places),
    ...(local ? lostRefinements(pack, [national]) : []),
    ...conditionProblems(places, search),
    ...nationalFundProblems(pack, places, search),
    ...places.flatMap(emptyVersion),
    ...overlapProblems(pack, search, budget, mergedOn),
    ...(local ? nationalProblems(pack, national, search) : []),
    ...clashProblems(pack, beside, { search, mergedOn }),
    ...amountProblems(places),
    ...districtProblems(pack.manifest.jurisdiction, places),
    ...expiryProblems(
      places,
      pack.documents,
      on === undefined ? pack.manifest.lawAsOf : withErrorPath('on', () => day(on)),
      withinDays,
    ),
    ...documentProblems(pack, [...pack.documents.values()] as DocumentLinks[]),
    ...evidenceProblems(places, pack.documents, strict),
    ...placeholdersIn({ ...textsOf(pack), ...cases }),
    ...(cases === undefined ? [] : caseProblems(withRegister(pack, provinces), cases)),
  ]
  return tidy(found, strict)
}

/** The place of the sample pack `_template`, which is nowhere: whoever copies it writes a province of the register. */
const SAMPLE_PROVINCE = 'tinh-mau'

/** A pack speaks for the nation or for a province of the register; the sample pack for none, so that its figures never apply. */
function jurisdictionProblems(
  { manifest: { jurisdiction } }: Pack,
  register: Register | null,
): readonly ProblemInput[] {
  if (
    register === null ||
    jurisdiction === 'national' ||
    register.provinces.some(({ id }) => id === jurisdiction)
  )
    return []
  const unknown = {
    code: 'UNKNOWN_PROVINCE',
    at: 'pack.json › jurisdiction',
    found: jurisdiction,
  } as const
  if (jurisdiction === SAMPLE_PROVINCE)
    return [
      {
        ...unknown,
        severity: 'warning',
        message: 'Gói mẫu: chưa ghi tỉnh, chưa áp dụng ở đâu.',
        messageEn: 'A sample pack: no province yet, it applies nowhere.',
        hint: 'Ghi mã tỉnh, như «dak-lak».',
        hintEn: 'Write the id of a province, such as `dak-lak`.',
      },
    ]
  return [
    {
      ...unknown,
      message: 'Sổ bộ không có tỉnh, thành phố này.',
      messageEn: 'The register has no such province.',
      ...didYouMean(
        jurisdiction,
        register.provinces.map(({ id }) => id),
      ),
    },
  ]
}

/** A rule that only speaks through `require` or `toVerify`, and says neither, has no effect. */
function emptyVersion(place: Place): readonly ProblemInput[] {
  const { version, rule } = place
  if (
    rule.kind !== 'eligibility' ||
    !('require' in version) ||
    version.require !== null ||
    (version.toVerify ?? []).length > 0
  )
    return []
  return [
    {
      code: 'RULE_WITHOUT_EFFECT',
      severity: 'warning',
      at: placeText(place),
      found: rule.id,
      message: 'Phiên bản không đòi hỏi điều gì.',
      messageEn: 'The version asks for nothing.',
      hint: 'Thêm «require» hoặc «toVerify».',
      hintEn: 'Add `require` or `toVerify`.',
    },
  ]
}

/** Each problem once, by place; in strict mode warnings are errors. */
function tidy(found: readonly ProblemInput[], strict: boolean): readonly Problem[] {
  const all = found
    .map(problem)
    .map((each) =>
      strict && each.severity === 'warning' ? { ...each, severity: 'error' as const } : each,
    )
  const once = new Map(
    all.map((each) => [`${each.at} ${each.code} ${each.found ?? ''} ${each.message}`, each]),
  )
  return fewOfEach([...once.values()].sort((a, b) => order(a.at, b.at) || order(a.code, b.code)))
}

/** Of each code the first {@link PROBLEMS_TOLD}, and how many more there are, as grave as the gravest of them. */
function fewOfEach(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= PROBLEMS_TOLD) return problems
  const counts = new Map<string, number>()
  const rest = new Map<string, Problem[]>()
  const told = problems.filter((each) => {
    const count = (counts.get(each.code) ?? 0) + 1
    counts.set(each.code, count)
    if (count > PROBLEMS_TOLD) keptIn(rest, each)
    return count <= PROBLEMS_TOLD
  })
  return rest.size === 0
    ? problems
    : [...told, ...[...rest].map(([code, more]) => ofOneCode(code, more))]
}

function keptIn(rest: Map<string, Problem[]>, each: Problem): void {
  const known = rest.get(each.code)
  if (known === undefined) rest.set(each.code, [each])
  else known.push(each)
}

/** The problems of one code beyond those that are told: how many, as grave as the gravest of them. */
function ofOneCode(code: string, more: readonly Problem[]): Problem {
  const severity = (['error', 'warning', 'info'] as const).find((each) =>
    more.some((one) => one.severity === each),
  )
  return problem({
    ...moreProblems(more.length, ''),
    severity: severity ?? 'info',
    message: `Còn ${more.length} vấn đề nữa cùng mã ${code}.`,
    messageEn: `There are ${more.length} more problems of the code ${code}.`,
  })
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
