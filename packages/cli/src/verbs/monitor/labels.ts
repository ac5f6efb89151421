import { activityName, figureIn, finding, findingText, term } from '@khuyencong/core'
import type {
  IndicatorResult,
  Bounds,
  Dimension,
  Figure,
  Group,
  Monitored,
  MonitorFinding,
  MonitorNote,
  Ratio,
  Where,
} from '@khuyencong/core/monitor'
import { countText, differenceText, statedIn, type Written } from '../../text/numbers.js'
import { findingLabel } from '../../text/output.js'
import { clean } from '../../terminal/problems.js'
import type { Words } from '../../terminal/options.js'
import type { NamingReader, Reader } from '../../text/reader.js'

export const DIMENSION_WORDS: Readonly<Record<Dimension, Words>> = {
  province: ['Tỉnh, thành phố', 'Province'],
  region: ['Khu vực', 'Region'],
  year: ['Năm', 'Year'],
  fund: ['Nguồn kinh phí', 'Fund'],
  activity: ['Nội dung', 'Activity'],
}
const UNSPLIT: Readonly<Record<Dimension, Words>> = {
  province: ['(không tách theo tỉnh)', '(not by province)'],
  region: ['(không thuộc khu vực nào)', '(in no region)'],
  year: ['–', '–'],
  fund: ['(không tách theo nguồn)', '(not by fund)'],
  activity: ['(không tách theo nội dung)', '(not by activity)'],
}

const NOTE_WORDS: Readonly<Record<MonitorNote['code'], Words>> = {
  PROGRAMME_NOT_KNOWN: [
    'Ngày này chưa có (hoặc gói chưa số hóa) chương trình, nên không có chỉ tiêu để so',
    'On that day the programme does not exist or is not encoded: there are no targets',
  ],
  PROGRAMME_ENDED: ['Chương trình đã hết giai đoạn', 'The programme has ended'],
  TARGET_NOT_READ: [
    'Chỉ tiêu có trong văn bản nhưng chưa đọc được con số (không phải bằng 0)',
    'Targets of the text whose figures have not been read (they are not zero)',
  ],
  OUTSIDE_PROGRAMME: [
    'Dòng ngoài các năm của chương trình: có trong kinh phí, không tính vào chỉ tiêu',
    'Rows outside the years of the programme count in the money, not towards the targets',
  ],
  REGIONS_NOT_KNOWN: [
    'Chưa có danh sách khu vực cho ngày này',
    'No list of regions is known for that day',
  ],
  NO_REGION: [
    'Không thuộc khu vực nào, hoặc nằm trong nhiều khu vực của danh sách',
    'In no region of the list, or in several',
  ],
  ROLLED_UP: [
    'Kết quả của tỉnh cũ được cộng vào tỉnh sau sắp xếp',
    'Results of former provinces stand with their successors',
  ],
  NOT_APPROVED: [
    'Đề án chưa được phê duyệt tính đến ngày này: không cộng',
    'Projects not approved by that day are not counted',
  ],
  NO_YEAR: [
    'Đề án không rõ năm kế hoạch: không cộng',
    'Projects without a plan year are not counted',
  ],
}

/** «[ROLLED_UP] … : Sóc Trăng, Hậu Giang.» */
export function noteLine(
  { code, items }: MonitorNote,
  { names, indicators, programme }: Monitored,
  call: NamingReader,
): string {
  const name = (id: string): string =>
    names.provinces[id] ??
    (code === 'TARGET_NOT_READ'
      ? titleOf(
          indicators.find((each) => each.id === id),
          call,
        )
      : null) ??
    (programme?.id === id ? titleOf(programme, call) : null) ??
    id
  const shown = items.slice(0, 20).map(name).join(', ')
  return clean(
    `[${code}] ${call.translate(...NOTE_WORDS[code])}` +
      (items.length === 0 ? '.' : `: ${shown}${items.length > 20 ? '…' : ''}.`),
  )
}

/** A title in the language; `null` where there is nothing to name. */
export const titleOf = (
  named: { readonly title: string; readonly titleEn: string } | undefined,
  { translate }: Reader,
): string | null => (named === undefined ? null : translate(named.title, named.titleEn))

/** A value of a dimension as people read it. */
export function valueName(
  dimension: Dimension,
  value: string | null,
  { names }: Monitored,
  call: NamingReader,
): string {
  if (value === null) return call.translate(...UNSPLIT[dimension])
  if (dimension === 'province') return names.provinces[value] ?? value
  if (dimension === 'region') return titleOf(names.regions[value], call) ?? value
  if (dimension === 'fund') return term(value, call.lang)
  return dimension === 'activity' ? activityName(value, call) : value.replace('-', ' – ')
}

/** The key of a group, with the former provinces it holds. */
export function keyCells(
  { key, formerly }: Group,
  by: readonly Dimension[],
  found: Monitored,
  call: NamingReader,
): readonly string[] {
  return by.map((dimension) => {
    const name = valueName(dimension, key[dimension] ?? null, found, call)
    return dimension === 'province' && formerly.length > 0
      ? `${name} (${call.translate('gồm', 'with')} ${formerly.map((id) => found.names.provinces[id] ?? id).join(', ')})`
      : name
  })
}

/** «Sóc Trăng, 2023, khuyến công quốc gia» */
export function whereText(where: Where, found: Monitored, call: NamingReader): string {
  const parts = (
    [
      ['province', where.province],
      ['region', where.region],
      ['year', where.years],
      ['fund', where.fund],
      ['activity', where.activity],
    ] as const
  ).flatMap(([dimension, value]) =>
    value === null ? [] : [valueName(dimension, value, found, call)],
  )
  return parts.length === 0 ? call.translate('toàn bộ', 'all') : parts.join(', ')
}

/** Figures that contradict each other, which is no breach of a rule. */
const MISMATCHES: ReadonlySet<MonitorFinding['code']> = new Set([
  'PARTS_DO_NOT_ADD_UP',
  'SHARE_DISAGREES',
  'GROWTH_DISAGREES',
  'COUNT_DISAGREES',
  'CARRY_OVER_DISAGREES',
  'COUNTED_TWICE',
])

export function monitorFindingLine(
  { code, severity, where, found: seen, expected, difference }: MonitorFinding,
  found: Monitored,
  call: NamingReader,
): string {
  const each = finding(code, severity, {
    found: statedIn(seen, code, call.lang),
    expected: statedIn(expected, code, call.lang),
    event: code === 'DEADLINE_MISSED' ? 'adjusted' : null,
  })
  const label = MISMATCHES.has(code)
    ? `${call.translate('Không khớp', 'Does not agree')} [${code}]`
    : findingLabel(each, call.lang)
  const by =
    difference === null
      ? ''
      : ` ${call.translate('Chênh lệch', 'Difference')}: ${differenceText(code, difference, call)}.`
  return `${label} ${clean(`${whereText(where, found, call)}: ${findingText(each, call)}`)}${by}`
}

/**
 * A target in the words of its text where they are approximate («khoảng 40.000»), else its number.
 */
export function targetText(
  { target, targetText: text }: Pick<IndicatorResult, 'target' | 'targetText'>,
  reader: NamingReader,
): string {
  if (target === null) return reader.translate('chưa có số liệu', 'no figure')
  return text === null || target.least === target.most
    ? figureText(target, countText, reader)
    : figureIn(text, reader.lang)
}

/** Known to be some: a column of nothing but zeros and unknowns says nothing. */
export const isMoney = ({ least, most }: Bounds): boolean =>
  (least !== null && least > 0) || (most !== null && most > 0)

/** Whether anything is certain of a figure. */
export const hasBound = ({ least, most }: Bounds): boolean =>
  (least !== null && least > 0) || most !== null

/**
 * A figure as people read it: the number, or what is certain of it, how many parts are not known
 * and whether some may be counted twice.
 */
export function figureText(
  figure: Bounds & Partial<Pick<Figure, 'unknown' | 'parts' | 'twice'>>,
  written: Written,
  { translate, lang }: Reader,
): string {
  const { least, most, unknown = 0, parts = 0, twice = 0 } = figure
  if (least !== null && least === most) return written(least, lang)
  const doubt = twice > 0 ? ` (${translate('có thể cộng hai lần', 'may be counted twice')})` : ''
  const missing =
    unknown > 0 && parts > 1
      ? ` (${translate(`thiếu ${unknown}/${parts}`, `${unknown}/${parts} unknown`)})`
      : ''
  if (least !== null && least !== 0 && most !== null)
    return `${written(least, lang)} – ${written(most, lang)}${doubt}`
  if (most !== null) return `≤ ${written(most, lang)}${doubt}`
  return least === null || least === 0
    ? translate('chưa có số liệu', 'no figure')
    : `≥ ${written(least, lang)}${missing}${doubt}`
}

/** A ratio as the language writes it; nothing where there is none. */
export const percentText = (ratio: Ratio | null, { lang }: Pick<Reader, 'lang'>): string =>
  ratio === null ? '' : figureIn(ratio.percent, lang)

const CELLS = 10

/**
 * A bar of spending against the plan, never fuller than it is; nothing where the rate is not exact.
 */
export function textBar(rate: Ratio | null): string {
  if (rate?.exact == null) return ''
  const full = Math.min(CELLS, Math.floor((rate.exact.numerator / rate.exact.denominator) * CELLS))
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} `
}
