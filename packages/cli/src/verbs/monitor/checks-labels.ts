import type { FindingCode } from '@khuyencong/core'
import type {
  IndicatorResult,
  MonitorCompared,
  Monitored,
  MonitorNotComparable,
} from '@khuyencong/core/monitor'
import { comparedText, type Counts, toneOf } from '../../text/compared.js'
import { hasBound } from '../../text/figure-text.js'
import { titleOf, whereText } from './labels.js'
import { differenceText, figureOf } from '../../text/numbers.js'
import { some } from '../reconcile/labels.js'
import type { Words } from '../../terminal/options.js'
import type { NamingReader } from '../../text/reader.js'

/** How many figures of a programme were compared. */
const monitorCounts = ({ compared, notComparable }: Monitored): Counts => ({
  compared: compared.length,
  contradictions: compared.filter(({ agrees }) => !agrees).length,
  open: notComparable.length,
})

/** Targets that have a result to be held against, of all that there are. */
function targetCounts({ indicators }: Monitored): { readonly made: number; readonly all: number } {
  const made = ({ target, result }: IndicatorResult): boolean => target !== null && hasBound(result)
  return { made: indicators.filter(made).length, all: indicators.length }
}

/** What was compared, and how many targets could be, in one or two sentences. */
export function checkedText(found: Monitored, reader: NamingReader): string {
  const { made, all } = targetCounts(found)
  const targets =
    all === 0
      ? ''
      : reader.translate(
          ` Chỉ tiêu: so được ${made}/${all}` +
            (made < all
              ? '; còn lại chưa có số liệu về kết quả hoặc chưa đọc được mục tiêu.'
              : '.'),
          ` Targets with a result: ${made} of ${all}.`,
        )
  const counts = monitorCounts(found)
  return counts.compared === 0 && counts.open === 0 && all > 0
    ? targets.trimStart()
    : `${comparedText(counts, reader)}${targets}`
}

/** Good only where figures and targets could all be compared, and nothing is to be looked at. */
export function monitorTone(found: Monitored): 'good' | 'bad' | null {
  if (found.findings.some(({ severity }) => severity === 'error')) return 'bad'
  const { made, all } = targetCounts(found)
  return made < all || found.findings.length > 0 ? null : toneOf(monitorCounts(found))
}

const OF: Readonly<Record<string, Words>> = {
  plan: ['kế hoạch', 'plan'],
  spent: ['đã chi', 'spent'],
  rate: ['tỷ lệ thực hiện', 'execution'],
  growth: ['mức tăng', 'growth'],
  projects: ['số đề án', 'projects'],
  accepted: ['số đề án đã nghiệm thu', 'accepted projects'],
  advanced: ['tạm ứng chưa quyết toán', 'advances'],
  carriedIn: ['kinh phí chuyển từ năm trước', 'money carried in'],
}

/** What a figure is, in words. */
function ofText(of: string, { indicators }: Monitored, reader: NamingReader): string {
  const known = OF[of]
  if (known !== undefined) return reader.translate(...known)
  const id = of.replace(/^results\./u, '')
  return (
    titleOf(
      indicators.find((each) => each.id === id),
      reader,
    ) ?? id
  )
}

/** «Sóc Trăng, 2023: số đề án» */
const checkName = (
  { where, of }: MonitorCompared | MonitorNotComparable,
  found: Monitored,
  reader: NamingReader,
): string => `${whereText(where, found, reader)}: ${ofText(of, found, reader)}`

const CODES: Readonly<Record<string, FindingCode>> = {
  plan: 'PARTS_DO_NOT_ADD_UP',
  spent: 'PARTS_DO_NOT_ADD_UP',
  rate: 'SHARE_DISAGREES',
  growth: 'GROWTH_DISAGREES',
}
const codeOf = (of: string): FindingCode => CODES[of] ?? 'COUNT_DISAGREES'

/**
 * The published figures that were compared, as cells: what, as published, as added up, how far
 * apart.
 */
export function publishedCells(
  each: MonitorCompared,
  found: Monitored,
  reader: NamingReader,
): readonly string[] {
  const figure = (value: number | string): string => figureOf(codeOf(each.of), value, reader.lang)
  return [
    checkName(each, found, reader),
    figure(each.stated),
    figure(each.computed),
    each.rounding === null
      ? ''
      : differenceText(codeOf(each.of), each.rounding.difference, reader, true),
  ]
}

export const publishedOf = ({ compared }: Monitored): readonly MonitorCompared[] =>
  compared.filter(({ kind }) => kind === 'published')

/** The figures that could not be compared, by reason. */
export function openCheckLines(found: Monitored, reader: NamingReader): readonly string[] {
  const byWhy = new Map<string, string[]>()
  for (const each of found.notComparable) {
    const reason = reader.translate(each.why.text, each.why.textEn)
    byWhy.set(reason, [...(byWhy.get(reason) ?? []), checkName(each, found, reader)])
  }
  return [...byWhy].map(
    ([reason, names]) =>
      `${reason.slice(0, 1).toLocaleUpperCase('vi')}${reason.slice(1)}: ${some(names)}.`,
  )
}
