import { day } from '../../values/calendar.js'
import { everyFact } from '../../vocabulary/entry-vocabulary.js'
import { amountProblems } from './check-amounts.js'
import { caseProblems } from './check-cases.js'
import { underTest } from '../cases/pack-under-test.js'
import { replacedBy, targetProblems } from '../../packs/replacing.js'
import { clashProblems } from './check-clash.js'
import { conditionProblems } from './check-conditions.js'
import { type RulePlace, placesOf, placeText } from '../../kinds/rule-place.js'
import { abolishedProblems } from './check-abolished.js'
import { evidenceProblems, expiryProblems } from './check-dates.js'
import { documentProblems, type DocumentLinks } from './check-documents.js'
import { nationalFundProblems } from './check-fund.js'
import { overlapProblems } from './check-levels.js'
import { nationalProblems } from './check-national.js'
import { provinceProblems } from './check-province.js'
import { capReferenceProblems } from '../../packs/cap-references.js'
import { choiceHoles, ruleHoles } from './check-holes.js'
import { lostRefinements } from '../../packs/lost-refinements.js'
import { conditionCheckMessages, provinceMessages } from './messages.js'
import { placeholdersIn, textsOf } from './placeholders.js'
import { tidy } from './problem-list.js'
import { authoredKind } from '../../kinds/authored-kinds.js'
import { didYouMean } from '../../errors/suggestions.js'
import { withErrorPath, type Problem, type ProblemInput } from '../../errors/errors.js'
import type { Pack } from '../../packs/pack.js'
import { mergerOf, type Register } from '../../territory/register.js'
import { type Budget, createSearch, SEARCH_LIMITS } from '../../conditions/point-search.js'

/** Tùy chọn kiểm tra gói. / How a pack is checked. */
export interface CheckOptions {
  /** The national pack, to compare local levels with, and for the tiers that have ended. */
  readonly national?: Pack
  /** Packs that will be used beside it, to see whether they give the same levels. */
  readonly beside?: readonly Pack[]
  /**
   * The day expiry is seen from; the pack's `lawAsOf` where none is given, never a hidden today.
   */
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
 * Kiểm tra gói quy định. / Everything about a pack that loads but should not stay so:
 * contradictions and overlaps (found exactly, each with a concrete case), levels above the national
 * one, versions that end, documents nobody cites, figures not read, places still to be written,
 * rules without cases. What could not be looked at whole is said (`CHECK_INCOMPLETE`), never left
 * out. Ordered by place.
 *
 * @param pack - The pack, read by `definePack`.
 * @param options - The day of the check, the case files, other packs beside it.
 * @returns The problems, each with place, code and hint; empty where all is well.
 * @throws `KhuyenCongError` for a case file that cannot be read or an impossible day.
 * @example
 * ```ts
 * import { checkPack } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * checkPack(national).filter((problem) => problem.severity === 'error').length // => 0
 * ```
 */
export function checkPack(pack: Pack, options: CheckOptions = {}): readonly Problem[] {
  const { national, strict = false, cases, register } = options
  const places = placesOf(pack.rules, pack.files)
  const provinces = register ?? national?.register ?? pack.register
  const found = [
    ...jurisdictionProblems(pack, provinces),
    ...provinceProblems(pack, provinces, places),
    ...ruleProblems(pack, places, provinces, options),
    ...amountProblems(places),
    ...textProblems(pack, places, options),
    ...placeholdersIn({ ...textsOf(pack), ...cases }),
    ...(cases === undefined ? [] : caseProblems(underTest(pack, { register: provinces }), cases)),
  ]
  return tidy(found, strict)
}

/**
 * Conditions and levels, in the pack and beside other packs; one search with one budget looks
 * through them all.
 */
function ruleProblems(
  pack: Pack,
  places: readonly RulePlace[],
  provinces: Register | null,
  { national, beside = [] }: CheckOptions,
): readonly ProblemInput[] {
  const budget: Budget = { left: SEARCH_LIMITS.steps }
  const search = createSearch(everyFact(pack.vocabulary), budget)
  const { jurisdiction } = pack.manifest
  const model = national === pack || jurisdiction === 'national' ? undefined : national
  const mergedOn = mergerOf(provinces, jurisdiction)
  return [
    ...(model === undefined ? [] : lostRefinements(pack, [model])),
    ...capReferenceProblems(pack, [pack, ...(model === undefined ? [] : [model]), ...beside]),
    ...conditionProblems(places, search),
    ...nationalFundProblems(pack, places, search),
    ...places.flatMap(emptyVersion),
    ...choiceHoles(places, search),
    ...ruleHoles(pack, places, search, budget),
    ...overlapProblems(pack, search, budget, mergedOn),
    ...(model === undefined ? [] : abolishedProblems(places, model)),
    ...(model === undefined ? [] : nationalProblems(pack, model, search)),
    ...targetProblems(pack, beside),
    ...clashProblems(pack, othersBeside(pack, beside), { search, mergedOn }),
  ]
}

/** The packs that a pack is used with: those that it replaces are not among them. */
function othersBeside(pack: Pack, beside: readonly Pack[]): readonly Pack[] {
  const replaced = replacedBy(pack, beside)
  return beside.filter((each) => !replaced.includes(each))
}

/** Days, grades and documents. */
function textProblems(
  pack: Pack,
  places: readonly RulePlace[],
  { on, withinDays = 60, strict = false }: CheckOptions,
): readonly ProblemInput[] {
  const seenFrom = on === undefined ? pack.manifest.lawAsOf : withErrorPath('on', () => day(on))
  return [
    ...expiryProblems(places, pack.documents, seenFrom, withinDays),
    ...documentProblems(pack, [...pack.documents.values()] as DocumentLinks[]),
    ...evidenceProblems(places, pack.documents, strict),
  ]
}

/**
 * The place of the sample pack `_template`, which is nowhere: whoever copies it writes a province
 * of the register.
 */
const SAMPLE_PROVINCE = 'tinh-mau'

/**
 * A pack speaks for the nation or for a province of the register; the sample pack for none, so that
 * its figures never apply.
 */
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
    return [{ ...unknown, severity: 'warning', ...provinceMessages.UNKNOWN_PROVINCE(true) }]
  const ids = register.provinces.map(({ id }) => id)
  return [
    { ...unknown, ...provinceMessages.UNKNOWN_PROVINCE(false), ...didYouMean(jurisdiction, ids) },
  ]
}

/** A version that neither requires anything nor names anything to verify has no effect. */
function emptyVersion(place: RulePlace): readonly ProblemInput[] {
  const { rule } = place
  if (!authoredKind(rule.kind).isIdle(place.version)) return []
  return [
    {
      code: 'RULE_WITHOUT_EFFECT',
      severity: 'warning',
      at: placeText(place),
      found: rule.id,
      ...conditionCheckMessages.RULE_WITHOUT_EFFECT(),
    },
  ]
}
