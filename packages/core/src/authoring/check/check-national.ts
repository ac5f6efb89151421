import { figureIn, term } from '../../explain/terms.js'
import { tooLarge } from './check-conditions.js'
import { daysIn, levelsOf, type PlacedLevel } from './check-levels.js'
import { bothHold, commonDays, neverMeet } from '../../packs/overlap.js'
import { caseText, placeText } from '../../kinds/rule-place.js'
import type { ActivityId } from '../../vocabulary/activity.js'
import type { Day } from '../../values/calendar.js'
import type { ProblemInput } from '../../errors/errors.js'
import { formatCitation } from '../../vocabulary/law.js'
import { formatRate, formatVnd, type Rate, type Vnd } from '../../values/money.js'
import type { Pack } from '../../packs/pack.js'
import { aboveNational, lacksRate, otherUnit } from '../../stages/compare-levels.js'
import type { Search } from '../../conditions/region-search.js'

/**
 * Mức địa phương so với mức quốc gia. / Each local level held against the national ones, for every period both are in force: above one,
 * counted per another unit, or without the rate that one has.
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

interface Words {
  readonly vi: string
  readonly en: string
}

/** What is to be said of a local level beside a national one; the texts and the days are added. */
interface Remark {
  readonly code: ProblemInput['code']
  readonly severity: 'error' | 'warning'
  readonly local: Words
  readonly national: Words
  readonly so: Words
  readonly hint: Words
}

function comparisonOf(
  local: PlacedLevel,
  national: PlacedLevel,
  activity: ActivityId,
  search: Search,
): readonly ProblemInput[] {
  const days = commonDays(local, national)
  if (days === null) return []
  const remarks = [aboveRemark, unitRemark, rateRemark]
    .map((remark) => remark(local, national))
    .filter((remark) => remark !== null)
  if (remarks.length === 0) return []
  const found = bothHold(search, local, national, { activity })
  if (found === 'none') return []
  if (found === 'too-large') return [tooLarge(placeText(local, 'when'))]
  return remarks.map((remark) => ({
    ...problemOf(remark, local, national, days),
    found: caseText(local, found.point, days.from),
  }))
}

function problemOf(
  { code, severity, local: ours, national: theirs, so, hint }: Remark,
  local: PlacedLevel,
  national: PlacedLevel,
  days: { readonly from: Day; readonly to: Day | null },
): ProblemInput {
  const [here, there] = [local, national].map(({ version }) => formatCitation(version.citation))
  return {
    code,
    severity,
    at: placeText(local, 'grant'),
    message: `Mức địa phương ${ours.vi} (${here ?? ''}) ${so.vi} mức quốc gia ${theirs.vi} (${there ?? ''}), ${daysIn(days)}.`,
    messageEn: `The local level ${ours.en} (${here ?? ''}) ${so.en} the national one ${theirs.en} (${there ?? ''}), ${days.from} – ${days.to ?? 'still in force'}.`,
    hint: hint.vi,
    hintEn: hint.en,
  }
}

/** The local number is higher; a local level without a cap is above a national one that has it. */
function aboveRemark({ grant: local }: PlacedLevel, national: PlacedLevel): Remark | null {
  const above = aboveNational(local, national.grant)
  if (above === null) return null
  const figure = same(numberText(above.expected))
  return {
    code: 'ABOVE_NATIONAL_LEVEL',
    severity: national.binding ? 'error' : 'warning',
    local:
      above.found === 'no-cap'
        ? { vi: 'không có mức tối đa', en: 'without a cap' }
        : same(numberText(above.found)),
    national: { vi: figure.vi, en: `of ${figure.en}` },
    so: { vi: 'cao hơn', en: 'is above' },
    hint: {
      vi: 'Kiểm tra lại con số và căn cứ; nếu đúng, ghi rõ lý do trong «note».',
      en: 'Check figure and text; if right, say why in `note`.',
    },
  }
}

/** The two caps are counted per different units. */
function unitRemark({ grant: local }: PlacedLevel, { grant }: PlacedLevel): Remark | null {
  const unit = otherUnit(local, grant)
  return unit === null
    ? null
    : {
        code: 'OTHER_UNIT',
        severity: 'warning',
        local: perWords(unit.found),
        national: perWords(unit.expected),
        so: { vi: 'khác đơn vị, không so sánh được với', en: 'cannot be compared with' },
        hint: {
          vi: 'Kiểm tra lại đơn vị tính («per»); nếu đúng, ghi rõ trong «note».',
          en: 'Check the unit (`per`); if right, say so in `note`.',
        },
      }
}

/** The local level has a cap alone, where the nation pays a share of the cost only. */
function rateRemark({ grant: local }: PlacedLevel, { grant }: PlacedLevel): Remark | null {
  return lacksRate(local, grant)
    ? {
        code: 'NO_RATE',
        severity: 'warning',
        local: {
          vi: `chỉ có mức tối đa ${formatVnd(local.cap as Vnd)}, không có tỷ lệ`,
          en: `has a cap of ${figureIn(formatVnd(local.cap as Vnd), 'en')} and no rate`,
        },
        national: rateWords(grant.rate as Rate),
        so: {
          vi: 'nên có thể hỗ trợ toàn bộ chi phí, khác với',
          en: 'and may pay the whole cost, unlike',
        },
        hint: {
          vi: 'Nếu văn bản của tỉnh có tỷ lệ thì ghi «rate»; nếu không có, ghi rõ trong «note».',
          en: 'If the act gives a rate, write `rate`; if it gives none, say so in `note`.',
        },
      }
    : null
}

function rateWords(rate: Rate): Words {
  const written = formatRate(rate)
  return { vi: `${written} chi phí`, en: `of ${figureIn(written, 'en')} of the cost` }
}

const perWords = (unit: string): Words => ({
  vi: `tính theo ${term(unit, 'vi')}`,
  en: `per ${term(unit, 'en')}`,
})
const same = (text: string): Words => ({ vi: text, en: figureIn(text, 'en') })
const numberText = (value: Vnd | Rate | string): string =>
  typeof value === 'string' ? value : formatVnd(value as Vnd)
