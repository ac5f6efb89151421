import { activityName, figureIn, finding, findingText } from '@khuyencong/core'
import type {
  Compared,
  Mismatch,
  NotComparable,
  Reconciliation,
  Report,
  Unexplained,
} from '@khuyencong/core/monitor'
import { comparedText, type Counts } from '../../text/compared.js'
import { againstWorkText } from '../../text/work-sums.js'
import { amountText, countText, differenceText, figureOf, statedIn } from '../../text/numbers.js'
import { type NamingReader, type Reader, shareText } from '../../text/reader.js'

/** A report as it was read. */
export type ReadReport = ReturnType<typeof Report.parse>

/** A mismatch in words: its label, and what does not agree by how much. */
export function mismatchText(
  { code, severity, found, expected, difference }: Mismatch,
  reader: NamingReader,
): { readonly label: string; readonly text: string } {
  const { lang, translate } = reader
  const each = finding(code, severity, {
    found: statedIn(found, code, lang),
    expected: statedIn(expected, code, lang),
  })
  return {
    label: `${translate('Không khớp', 'Does not agree')} [${code}]`,
    text:
      `${findingText(each, reader)} ${translate('Chênh lệch', 'Difference')}: ` +
      `${differenceText(code, difference, { lang, translate })}.`,
  }
}

/** How many figures of a report were compared. */
export const reportCounts = ({ compared, notComparable }: Reconciliation): Counts => ({
  compared: compared.length,
  contradictions: compared.filter(({ agrees }) => !agrees).length,
  open: notComparable.length,
})

/** What was compared, in one sentence. */
export const agreementText = (result: Reconciliation, reader: NamingReader): string =>
  comparedText(reportCounts(result), reader)

const OUTCOMES = {
  exact: ['✓', 'khớp', 'agrees'],
  words: ['✓', 'không mâu thuẫn với cách nói của báo cáo', 'within the words of the report'],
  bound: [
    '✓',
    'không mâu thuẫn; các phần chưa kể đủ',
    'no contradiction; the parts are not complete',
  ],
  rounding: ['≈', 'khớp trong phạm vi làm tròn', 'agrees within rounding'],
} as const

/** What came of a comparison: a mark and words; a figure rounded to whole units says to which. */
export function outcomeText(
  { agrees, basis, rounding }: Pick<Compared, 'agrees' | 'basis' | 'rounding'>,
  { translate, lang }: Reader,
): string {
  if (!agrees) return `✗ ${translate('không khớp', 'does not agree')}`
  const [mark, vi, en] = OUTCOMES[basis]
  const to =
    typeof rounding?.to === 'number'
      ? ` (${translate('đến', 'to')} ${amountText(rounding.to, lang)})`
      : ''
  return `${mark} ${translate(vi, en)}${to}`
}

/** How far the two figures of a comparison lie apart, where they do. */
export function apartText(
  compared: Compared,
  result: Reconciliation,
  reader: NamingReader,
): string {
  const { at, against, agrees, rounding } = compared
  const code = codeOf(compared)
  const difference = agrees
    ? rounding?.difference
    : result.findings.find((each) => each.at === at && codeFits(each, against))?.difference
  return difference === undefined ? '' : differenceText(code, difference, reader, true)
}

const codeFits = ({ code }: Mismatch, against: string): boolean => code === codeOf({ against })

/** What kind of figure a stated one is. */
function codeOf({ against }: Pick<Compared, 'against'>): Mismatch['code'] {
  if (against === 'stated.spent.share') return 'SHARE_DISAGREES'
  if (against === 'stated.plan.growth') return 'GROWTH_DISAGREES'
  return /projects$|beneficiaries$|^indicators/u.test(against)
    ? 'COUNT_DISAGREES'
    : 'PARTS_DO_NOT_ADD_UP'
}

/** A figure of a comparison as people read it. */
export const comparedFigure = (
  compared: Pick<Compared, 'against'>,
  figure: number | string,
  { lang }: Pick<Reader, 'lang'>,
): string => figureOf(codeOf(compared), figure, lang)

/** What a comparison holds against what. */
export function comparisonName(
  { at, against }: Pick<Compared, 'at' | 'against'>,
  report: ReadReport,
  reader: NamingReader,
): string {
  const { translate } = reader
  if (at === 'stated.bySource')
    return translate(
      'Các nguồn cộng lại, so với tổng kinh phí',
      'The sources together, against the total',
    )
  if (at === 'parts')
    return against === 'stated.projects'
      ? translate(
          'Số đề án của các phần, so với tổng số đề án',
          'The projects of the parts, against all projects',
        )
      : translate(
          'Các phần cộng lại, so với tổng kinh phí',
          'The parts together, against the total',
        )
  const name = figureName(against, report, reader)
  if (at.startsWith('work.')) return againstWorkText(name, at, reader)
  if (at.startsWith('from.'))
    return translate(`${name}, so với các đề án`, `${name}, against the projects`)
  return at === against
    ? name
    : translate(`${name}, ghi nhiều lần`, `${name}, given more than once`)
}

const NAMES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'stated.projects': ['Số đề án', 'Projects'],
  'stated.total': ['Tổng kinh phí', 'Total'],
  'stated.bySource.national': ['Kinh phí khuyến công quốc gia', 'National fund'],
  'stated.bySource.local': ['Kinh phí khuyến công địa phương', 'Local fund'],
  'stated.bySource.other': ['Nguồn khác', 'Other money'],
  'stated.bySource.counterpart': ['Vốn đối ứng của đơn vị thụ hưởng', 'Counterpart'],
  'stated.plan.amount': ['Kế hoạch', 'Plan'],
  'stated.plan.previousPlan': ['Kế hoạch năm trước', 'Plan of the year before'],
  'stated.plan.growth': ['Mức tăng so với kế hoạch năm trước', 'Growth on the plan before'],
  'stated.spent.amount': ['Đã chi', 'Spent'],
  'stated.spent.share': ['Tỷ lệ đã chi so với kế hoạch', 'Share spent of the plan'],
}
const OF_PART: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  projects: ['số đề án', 'projects'],
  beneficiaries: ['số đơn vị, người thụ hưởng', 'beneficiaries'],
  amount: ['kinh phí', 'money'],
}

/** A stated figure by its place, in words. */
export function figureName(
  at: string,
  { parts, indicators }: ReadReport,
  reader: NamingReader,
): string {
  const { translate } = reader
  const named = NAMES[at]
  if (named !== undefined) return translate(...named)
  const [, list, index, of = ''] = /^(parts|indicators)\[(\d+)\](?:\.(\w+))?$/u.exec(at) ?? []
  if (list === 'indicators') {
    const indicator = indicators?.[Number(index)]
    return indicator?.title ?? indicator?.name ?? at
  }
  const part = parts?.[Number(index)]
  if (list !== 'parts' || part === undefined) return at
  const title = part.title ?? (part.activity === null ? at : activityName(part.activity, reader))
  const what = OF_PART[of]
  return what === undefined ? title : `${title}: ${translate(...what)}`
}

/** A stated figure by its place, as the report writes it. */
export function statedText(at: string, report: ReadReport, lang: Reader['lang']): string {
  let found: unknown = report
  for (const key of at.replace(/\[(\d+)\]/gu, '.$1').split('.'))
    found =
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : null
  const figure = (found as { value?: unknown } | null)?.value ?? found
  const text = (figure as { text?: unknown } | null)?.text
  if (typeof text !== 'string') return ''
  if (!/^\d+$/u.test(text)) return figureIn(text, lang)
  return /total$|amount$|Plan$|bySource/u.test(at)
    ? amountText(Number(text), lang)
    : countText(Number(text), lang)
}

/** «Còn 83 trong 214 đề án không thuộc phần nào báo cáo kể ra (38,79%).» */
export function unexplainedText(
  { at, against, stated, explained, rest }: Unexplained,
  reader: NamingReader,
): string {
  const { translate, lang } = reader
  const figure = (value: number | string): string => comparedFigure({ against }, value, reader)
  const share =
    typeof rest === 'number' && typeof stated === 'number'
      ? ` (${shareText(rest, stated, lang)})`
      : ''
  const sources = at === 'stated.bySource'
  const [of, ofEn] = against === 'stated.projects' ? [' đề án', ' projects'] : ['', '']
  return translate(
    `Còn ${figure(rest)} trong ${figure(stated)}${of}${share} không thuộc ` +
      `${sources ? 'nguồn' : 'phần'} nào báo cáo có nêu số; đã kể ${figure(explained)}.`,
    `${figure(rest)} of ${figure(stated)}${ofEn}${share} belong to no ` +
      `${sources ? 'source' : 'part'} the report gives a figure for; ${figure(explained)} ` +
      'do.',
  )
}

/**
 * The figures that could not be compared, by reason: «thiếu kế hoạch năm trước: Mức tăng (+2,5%)».
 */
export function openLines(
  open: readonly NotComparable[],
  report: ReadReport,
  reader: NamingReader,
): readonly string[] {
  const byWhy = new Map<string, string[]>()
  for (const { at, why } of open) {
    const reason = reader.translate(why.text, why.textEn)
    const name = `${figureName(at, report, reader)} (${statedText(at, report, reader.lang)})`
    byWhy.set(reason, [...(byWhy.get(reason) ?? []), name])
  }
  return [...byWhy].map(([reason, names]) => `${capital(reason)}: ${some(names)}.`)
}

const capital = (text: string): string =>
  `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}`

/** So many names a sentence holds. */
const NAMED = 20
export const some = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).join('; ')}${names.length > NAMED ? `; … (+${names.length - NAMED})` : ''}`
