import { activityName, finding, findingText, term } from '@khuyencong/core'
import type {
  Dimension,
  Group,
  Monitored,
  MonitorFinding,
  MonitorNote,
  Where,
} from '@khuyencong/core/monitor'
import { differenceText, statedIn } from '../../text/numbers.js'
import { findingLabel } from '../../text/output.js'
import { clean } from '../../terminal/problems.js'
import type { Words } from '../../terminal/options.js'
import type { NamingReader, Reader } from '../../text/reader.js'

export const DIMENSION_WORDS: Readonly<Record<Dimension, Words>> = {
  province: ['Tỉnh, thành phố', 'Province'],
  region: ['Khu vực', 'Region'],
  year: ['Năm', 'Year'],
  fund: ['Nguồn kinh phí', 'Fund'],
  content: ['Nội dung của nghị định', 'Content of the decree'],
  activity: ['Nội dung', 'Activity'],
}
const UNSPLIT: Readonly<Record<Dimension, Words>> = {
  province: ['(không tách theo tỉnh)', '(not by province)'],
  region: ['(không thuộc khu vực nào)', '(in no region)'],
  year: ['–', '–'],
  fund: ['(không tách theo nguồn)', '(not by fund)'],
  content: ['(không tách theo nội dung)', '(not by content)'],
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
  RESULT_NOT_FOLLOWED: [
    'Đề án nêu kết quả theo chỉ tiêu không có trong chương trình hay trong «targets»',
    'Projects tell of indicators that neither the programme nor `targets` has',
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
  if (dimension === 'content') return contentName(value, names, call)
  return dimension === 'activity' ? activityName(value, call) : value.replace('-', ' – ')
}

/** «2. Phát triển doanh nghiệp…»: a content by its number and name. */
function contentName(id: string, { contents }: Monitored['names'], reader: Reader): string {
  const title = titleOf(contents[id], reader)
  return title === null
    ? reader.translate('ngoài các nội dung của nghị định', 'outside the contents of the decree')
    : `${id}. ${title}`
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

/** Which targets are held against work records, and not against rows or projects. */
export const workMark = (
  { id }: { readonly id: string },
  { work }: Monitored,
  { translate }: Reader,
): string =>
  work?.targets.includes(id) === true
    ? ` ${translate('(theo sổ công tác)', '(by the work records)')}`
    : ''
