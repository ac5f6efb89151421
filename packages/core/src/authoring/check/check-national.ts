import { inCommonUnit } from './common-unit.js'
import { tooLarge } from './check-conditions.js'
import { levelsOf, type PlacedLevel } from './check-levels.js'
import { bothHold, commonDays, neverMeet } from '../../packs/overlap.js'
import { caseText, placeText } from '../../kinds/rule-place.js'
import type { ActivityId, Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { ProblemInput } from '../../errors/errors.js'
import { formatCitation } from '../../vocabulary/law.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import { moneyText, numberText } from '../../explain/number-text.js'
import { bandsText } from '../../mechanisms/bands/bands-authoring.js'
import { type Bilingual, inLang, type Lang } from '../../vocabulary/language.js'
import type { Pack } from '../../packs/pack.js'
import { levelAbove, rateMissing, unitsApart } from '../../mechanisms/compare-terms.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import type { Search } from '../../conditions/point-search.js'
import { inBoth, unitsName } from '../../vocabulary/wording.js'
import { levelMessage, type LevelRemark, levelRemarks } from './level-messages.js'

/**
 * Mức địa phương so với mức quốc gia. / Each local level compared with the national ones, for every
 * period both are in force: above one, counted per another unit, or without the rate that one has.
 */
export function nationalProblems(
  pack: Pack,
  national: Pack,
  search: Search,
): readonly ProblemInput[] {
  const theirs = levelsOf(national)
  const problems = new Map<string, ProblemInput>()
  for (const [activity, levels] of levelsOf(pack)) {
    for (const local of levels) {
      for (const level of theirs.get(activity) ?? []) {
        if (neverMeet(local, level)) continue
        for (const problem of comparisonOf(local, level, activity, search)) {
          const key = `${problem.code} ${placeText(local)} ${placeText(level)}`
          if (!problems.has(key)) problems.set(key, problem)
        }
      }
    }
  }
  return [...problems.values()]
}

type Code = keyof typeof levelRemarks

/** What is to be said of a local level beside a national one. */
interface PlacedRemark {
  readonly code: Code
  readonly severity: 'error' | 'warning'
  readonly remark: LevelRemark
}

function comparisonOf(
  local: PlacedLevel,
  national: PlacedLevel,
  activity: ActivityId,
  search: Search,
): readonly ProblemInput[] {
  const days = commonDays(local, national)
  if (days === null) return []
  const remarks = remarksOn(local, national, search.vocabulary)
  if (remarks.length === 0) return []
  const found = bothHold(search, local, national, { activity })
  if (found === 'none') return []
  if (found === 'too-large') return [tooLarge(placeText(local, 'when'))]
  const texts = [
    formatCitation(local.version.citation),
    formatCitation(national.version.citation),
  ] as const
  return remarks.map(({ code, severity, remark }) => ({
    code,
    severity,
    at: placeText(local, 'grant'),
    found: caseText(local, found.point, search.vocabulary, days.from),
    ...levelMessage(remark, texts, days),
  }))
}

/**
 * The local number is higher; the caps are counted per different units; the local level has no rate
 * where the national one has.
 */
function remarksOn(
  local: PlacedLevel,
  national: PlacedLevel,
  vocabulary: Vocabulary,
): readonly PlacedRemark[] {
  const { local: own, national: theirs, unit: common } = inCommonUnit(local.terms, national.terms)
  const above = levelAbove(own, theirs, NO_CAPS)
  const unit = unitsApart(own, theirs)
  const rate = rateMissing(own, theirs)
  const remarks: PlacedRemark[] = []
  if (above !== null)
    remarks.push({
      code: 'ABOVE_NATIONAL_LEVEL',
      severity: national.binding ? 'error' : 'warning',
      remark: levelRemarks.ABOVE_NATIONAL_LEVEL(
        above.found === 'no-cap' ? above.found : inWords(above.found, own),
        inWords(above.expected, theirs),
        common === null ? null : inBoth(unitsName, common, vocabulary),
      ),
    })
  if (unit !== null)
    remarks.push({
      code: 'OTHER_UNIT',
      severity: 'warning',
      remark: levelRemarks.OTHER_UNIT(
        inBoth(unitsName, unit.found, vocabulary),
        inBoth(unitsName, unit.expected, vocabulary),
      ),
    })
  if (rate !== null)
    remarks.push({
      code: 'NO_RATE',
      severity: 'warning',
      remark: levelRemarks.NO_RATE(sumOf(own), rate),
    })
  return remarks
}

/** A cap that depends on another level is not looked up here: it is that level, so many times. */
const NO_CAPS = (): null => null

/** The figure of a level as people write it: a rate by bands in words. */
function inWords(figure: Vnd | string, { rate }: PartTerms): Vnd | string | Bilingual {
  if (typeof figure !== 'string' || rate?.way !== 'bands') return figure
  const { bands } = rate
  const text = (lang: Lang): string =>
    bandsText(bands, {
      say: (vi, en) => inLang([vi, en], lang),
      money: (amount) => moneyText(amount, lang),
      number: (written) => numberText(written, lang),
    })
  return [text('vi'), text('en')]
}

/** The cap or the sum of a level, as people write it. */
function sumOf({ cap, amount }: PartTerms): string {
  const sum = cap ?? amount
  return sum === null || sum.way === 'reference' ? '' : formatVnd(sum.to)
}
