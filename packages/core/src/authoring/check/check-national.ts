import { tooLarge } from './check-conditions.js'
import { levelsOf, type PlacedLevel } from './check-levels.js'
import { bothHold, commonDays, neverMeet } from '../../packs/overlap.js'
import { caseText, placeText } from '../../kinds/rule-place.js'
import type { ActivityId } from '../../vocabulary/open-vocabulary.js'
import type { ProblemInput } from '../../errors/errors.js'
import { formatCitation } from '../../vocabulary/law.js'
import type { Rate, Vnd } from '../../values/money.js'
import type { Pack } from '../../packs/pack.js'
import { aboveNational, lacksRate, otherUnit } from '../../stages/compare-levels.js'
import type { Search } from '../../conditions/point-search.js'
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
  const remarks = remarksOn(local, national)
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
function remarksOn(local: PlacedLevel, national: PlacedLevel): readonly PlacedRemark[] {
  const [own, theirs] = [local.grant, national.grant]
  const above = aboveNational(own, theirs)
  const unit = otherUnit(own, theirs)
  const remarks: PlacedRemark[] = []
  if (above !== null)
    remarks.push({
      code: 'ABOVE_NATIONAL_LEVEL',
      severity: national.binding ? 'error' : 'warning',
      remark: levelRemarks.ABOVE_NATIONAL_LEVEL(above.found, above.expected),
    })
  if (unit !== null)
    remarks.push({
      code: 'OTHER_UNIT',
      severity: 'warning',
      remark: levelRemarks.OTHER_UNIT(unit.found, unit.expected),
    })
  if (lacksRate(own, theirs))
    remarks.push({
      code: 'NO_RATE',
      severity: 'warning',
      remark: levelRemarks.NO_RATE(own.cap as Vnd, theirs.rate as Rate),
    })
  return remarks
}
