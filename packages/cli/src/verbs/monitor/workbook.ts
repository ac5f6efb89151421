import { citationText, term } from '@khuyencong/core'
import type { Bounds, Figure, Group, Monitored, Ratio } from '@khuyencong/core/monitor'
import type { WrittenCell, WrittenColumn, WrittenTable } from '@khuyencong/office'
import type { WorkFile } from '../../files/work-records.js'
import { figureFindings } from '../../tables/figure-findings.js'
import { workSources } from '../../tables/work-sources.js'
import type { Words } from '../../terminal/options.js'
import type { ResultTables } from '../../tables/result-export.js'
import { amountText, countText, type Written } from '../../text/numbers.js'
import type { NamingReader } from '../../text/reader.js'
import { figureText, targetText } from '../../text/figure-text.js'
import {
  DIMENSION_WORDS,
  keyCells,
  monitorFindingLine,
  noteLine,
  titleOf,
  whereText,
  workMark,
} from './labels.js'
import { writtenTable } from '../indicators/workbook.js'
import { workTables } from './work-tables.js'

/** Theo dõi thành bảng. / A programme followed as tables: money, targets, findings, notes. */
export function monitorTables(
  found: Monitored,
  files: readonly WorkFile[] | null,
  reader: NamingReader,
): ResultTables {
  const { translate } = reader
  return {
    title: found.title ?? translate('Theo dõi chương trình khuyến công', 'A programme followed'),
    on: found.on,
    tables: [
      moneyTable(found, reader),
      targetsTable(found, reader),
      ...workTables(found, reader).map(writtenTable),
      findingsTable(found, reader),
      notesTable(found, reader),
    ],
    ...(files !== null && { about: workSources(files, reader) }),
    cited: [found.regions?.citation ?? null, ...found.indicators.map(({ citation }) => citation)],
  }
}

/** A figure that is known as a number; else what is certain of it, in words; never 0 for unknown. */
const cellOf = (
  figure: Bounds & Partial<Figure>,
  written: Written,
  reader: NamingReader,
): WrittenCell =>
  figure.least !== null && figure.least === figure.most
    ? figure.least
    : figureText(figure, written, reader)

/** A bound of money, which may lie below zero where the plan is not known. */
const signedAmount: Written = (amount, lang) =>
  `${amount < 0 ? '−' : ''}${amountText(Math.abs(amount), lang)}`

const rateOf = (ratio: Ratio | null): WrittenCell =>
  ratio === null
    ? null
    : ratio.exact === null
      ? ratio.percent
      : Number((Number(ratio.exact.numerator) / Number(ratio.exact.denominator)).toPrecision(12))

const QUANTITIES = [
  ['plan', 'Kế hoạch (đồng)', 'Plan (VND)'],
  ['adjusted', 'Sau điều chỉnh (đồng)', 'Adjusted (VND)'],
  ['spent', 'Đã chi (đồng)', 'Spent (VND)'],
  ['advanced', 'Tạm ứng (đồng)', 'Advanced (VND)'],
  ['carriedIn', 'Chuyển đến (đồng)', 'Carried in (VND)'],
  ['carriedOut', 'Chuyển đi (đồng)', 'Carried on (VND)'],
  ['left', 'Còn lại (đồng)', 'Left (VND)'],
] as const satisfies readonly (readonly [keyof Group['figures'], string, string])[]
const COUNTS = [
  ['projects', 'Đề án', 'Projects'],
  ['accepted', 'Đã nghiệm thu', 'Accepted'],
] as const satisfies readonly (readonly [keyof Group['figures'], string, string])[]

/** Plan and spending of each group, their sum below. */
function moneyTable(found: Monitored, reader: NamingReader): WrittenTable {
  const { translate } = reader
  const { by, groups, total } = found
  const column = ([, vi, en]: readonly [unknown, string, string]): WrittenColumn => ({
    heading: translate(vi, en),
    width: 18,
    format: 'money',
  })
  const figures = ({ figures: all, rate, growth }: Group): readonly WrittenCell[] => [
    ...QUANTITIES.map(([name]) => cellOf(all[name], signedAmount, reader)),
    ...COUNTS.map(([name]) => cellOf(all[name], countText, reader)),
    rateOf(rate),
    rateOf(growth),
  ]
  const keys = by.map((each): WrittenColumn => ({
    heading: translate(...DIMENSION_WORDS[each]),
    width: 26,
  }))
  const first = keys.length === 0 ? [{ heading: '', width: 12 }] : keys
  return {
    name: translate('Kế hoạch và chi', 'Plan and spending'),
    columns: [
      ...first,
      ...QUANTITIES.map(column),
      ...COUNTS.map(column),
      { heading: translate('Thực hiện', 'Execution'), width: 12, format: 'rate' },
      { heading: translate('Tăng', 'Growth'), width: 12, format: 'rate' },
    ],
    rows: [
      ...(by.length === 0 ? [] : groups).map((group) => [
        ...keyCells(group, by, found, reader),
        ...figures(group),
      ]),
      [translate('Cộng', 'Total'), ...first.slice(1).map(() => null), ...figures(total)],
    ],
  }
}

const STATES: Readonly<Record<Monitored['indicators'][number]['state'], Words>> = {
  reached: ['đạt', 'reached'],
  open: ['chưa đạt', 'open'],
  unknown: ['chưa rõ', 'not known'],
}

/** Targets, and what was reached of each. */
function targetsTable(found: Monitored, reader: NamingReader): WrittenTable {
  const { translate, lang } = reader
  return {
    name: translate('Chỉ tiêu', 'Targets'),
    columns: [
      { heading: translate('Chỉ tiêu', 'Indicator'), width: 50 },
      { heading: translate('Phạm vi', 'Scope'), width: 30 },
      { heading: translate('Mục tiêu', 'Target'), width: 18, format: 'money' },
      { heading: translate('Kết quả', 'Result'), width: 18, format: 'money' },
      { heading: translate('Đạt', 'Share'), width: 12, format: 'rate' },
      { heading: translate('Còn lại', 'Remaining'), width: 18, format: 'money' },
      { heading: translate('Tình trạng', 'State'), width: 14 },
      { heading: translate('Điều khoản', 'Provision'), width: 44 },
      { heading: translate('Mức tin cậy', 'How well it is known'), width: 22 },
    ],
    rows: found.indicators.map((each): readonly WrittenCell[] => [
      `${titleOf(each, reader) ?? ''}${workMark(each, found, reader)}`,
      whereText(each.where, found, reader),
      each.target !== null && each.target.least === each.target.most
        ? each.target.least
        : targetText(each, reader),
      cellOf(each.result, countText, reader),
      rateOf(each.rate),
      each.remaining === null ? null : cellOf(each.remaining, countText, reader),
      translate(...STATES[each.state]),
      each.citation === null ? null : citationText(each.citation, lang),
      each.evidence === null ? null : term(each.evidence, lang),
    ]),
  }
}

/** What does not agree, one finding a row. */
const findingsTable = (found: Monitored, reader: NamingReader): WrittenTable =>
  figureFindings(
    found.findings.map((each) => ({
      ...each,
      of: whereText(each.where, found, reader),
      text: monitorFindingLine(each, found, reader),
    })),
    reader.translate('Phạm vi', 'Scope'),
    reader,
  )

const notesTable = (found: Monitored, reader: NamingReader): WrittenTable => ({
  name: reader.translate('Ghi chú', 'Notes'),
  columns: [{ heading: reader.translate('Ghi chú', 'Note'), width: 120 }],
  rows: found.notes.map((note) => [noteLine(note, found, reader)]),
})
