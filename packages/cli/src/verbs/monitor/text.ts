import { citationText, dayText, term } from '@khuyencong/core'
import type { IndicatorResult, Monitored } from '@khuyencong/core/monitor'
import type { Call } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { amountText, countText } from '../../text/numbers.js'
import { colorsFor } from '../../text/output.js'
import { type Cell, textTable, wrap } from '../../text/table.js'
import { monitoredWorkLines } from '../../text/work-sums.js'
import { figuresText } from '../indicators/text.js'
import {
  figureText,
  hasBound,
  percentText,
  promisedText,
  targetText,
  textBar,
} from '../../text/figure-text.js'
import { valueName, workMark } from './labels.js'
import { checkLines, noteLines, notComparableLines, publishedTable } from './text-checks.js'
import { moneyTable, resultTable } from './text-groups.js'
import { workTables } from './work-tables.js'
import type { NamingCall } from '../../text/reader.js'

/**
 * Trang theo dõi chương trình. / A programme as people follow it: targets, money by year, groups,
 * what does not agree.
 */
export function monitorPage(found: Monitored, call: NamingCall): string {
  const { by } = found
  const parts = [
    headOf(found, call),
    indicatorTable(found, call),
    // where the groups are years too, one table says it all
    ...(by.includes('year') && found.groups.length === found.years.length
      ? []
      : [moneyTable(found.years, ['year'], found, call)]),
    ...(by.length === 0 ? [] : [moneyTable(found.groups, by, found, call)]),
    ...(by.length === 0 ? [] : [resultTable(found, call)]),
    workText(found, call),
    publishedTable(found, call),
    checkLines(found, call),
    notComparableLines(found, call),
    noteLines(found, call),
  ]
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`
}

/** The work around the projects: which records, and their figures. */
function workText(found: Monitored, call: NamingCall): string {
  const { work } = found
  if (work === undefined) return ''
  const lines = monitoredWorkLines(work, call).map((line) =>
    wrap(clean(line), call.out.columns).join('\n'),
  )
  const tables = workTables(found, call).map((each) => figuresText(each, call))
  return [lines.join('\n'), ...tables].join('\n\n')
}

function headOf(
  { id, title, on, programme, regions, provisional }: Monitored,
  { translate, lang, out, io }: Call,
): string {
  const { bold } = colorsFor(out, io.env)
  const lines = [
    `${bold(translate('THEO DÕI CHƯƠNG TRÌNH KHUYẾN CÔNG', 'PROGRAMME MONITORING'))} ${clean(id)} · ` +
      `${translate('tính đến ngày', 'as of')} ${lang === 'vi' ? dayText(on) : on}`,
  ]
  if (title !== null) lines.push(clean(title))
  if (programme !== null) {
    const years =
      programme.years === null ? '' : `, ${programme.years.from} – ${programme.years.to}`
    const money =
      programme.budget === null
        ? ''
        : `; ${translate('kinh phí của chương trình', 'money of the programme')}: ${amountText(programme.budget, lang)}`
    lines.push(
      `${translate(programme.title, programme.titleEn)}${years}` +
        (programme.citation === null ? '' : ` (${citationText(programme.citation, lang)})`) +
        money,
    )
  }
  if (regions !== null)
    lines.push(
      regions.from === 'input'
        ? translate('Khu vực theo danh sách trong tệp', 'Regions by the list in the file')
        : `${translate('Khu vực theo', 'Regions by')} ` +
            (regions.citation === null ? '' : citationText(regions.citation, lang)) +
            (regions.evidence === null ? '' : ` (${term(regions.evidence, lang)})`),
    )
  if (provisional)
    lines.push(
      translate(
        'Tạm tính: có chỉ tiêu hoặc danh sách chưa đọc được nguyên văn.',
        'Provisional: a target or list was not read in the text itself.',
      ),
    )
  return lines.join('\n')
}

function indicatorTable(found: Monitored, call: NamingCall): string {
  const { translate, out, io } = call
  const { bold, green } = colorsFor(out, io.env)
  const shown = found.indicators.filter(({ target, result }) => target !== null || hasBound(result))
  if (shown.length === 0) return ''
  const promised = shown.some((each) => each.promised !== null)
  const head = [
    translate('Chỉ tiêu', 'Indicator'),
    translate('Mục tiêu', 'Target'),
    ...(promised ? [translate('Cam kết', 'Promised')] : []),
    translate('Kết quả', 'Result'),
    translate('Đạt', 'Reached'),
    translate('Còn lại', 'Open'),
  ]
  return `${bold(translate('CHỈ TIÊU VÀ KẾT QUẢ', 'TARGETS AND RESULTS'))}\n${textTable(
    head,
    shown.map((each): Cell[] => [
      translate(each.title, each.titleEn) +
        scopeText(each, found, call) +
        workMark(each, found, call),
      targetText(each, call),
      ...(promised ? [promisedText(each, call)] : []),
      figureText(each.result, countText, call),
      {
        text: each.rate === null ? '' : `${textBar(each.rate)}${percentText(each.rate, call)}`,
        paint: each.state === 'reached' ? green : (line) => line,
      },
      each.remaining === null || !hasBound(each.result)
        ? ''
        : figureText(each.remaining, countText, call),
    ]),
    out.columns,
  )}`
}

/** What a target of its own is about, where it is not the whole. */
function scopeText({ where }: IndicatorResult, found: Monitored, call: NamingCall): string {
  const { province, region, years, fund } = where
  const whole = found.programme?.years ?? null
  const parts = (
    [
      ['province', province],
      ['region', region],
      ['fund', fund],
      ['year', whole !== null && years === `${whole.from}-${whole.to}` ? null : years],
    ] as const
  ).flatMap(([dimension, value]) =>
    value === null ? [] : [valueName(dimension, value, found, call)],
  )
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
