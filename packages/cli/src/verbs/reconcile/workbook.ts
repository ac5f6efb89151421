import type { Reconciliation } from '@khuyencong/core/monitor'
import type { WrittenTable } from '@khuyencong/office'
import type { WorkFile } from '../../files/work-records.js'
import { figureFindings } from '../../tables/figure-findings.js'
import { workSources } from '../../tables/work-sources.js'
import type { ResultTables } from '../../tables/result-export.js'
import { reconciledWorkLines } from '../../text/work-sums.js'
import type { NamingReader } from '../../text/reader.js'
import {
  comparisonName,
  figureName,
  mismatchText,
  outcomeText,
  type ReadReport,
  statedText,
  unexplainedText,
} from './labels.js'

/** What the tables are made of. */
interface TablesOf {
  readonly result: Reconciliation
  readonly report: ReadReport
  readonly on: string
  readonly files: readonly WorkFile[] | null
}

/** Đối chiếu thành bảng. / A reconciled report as tables: findings, comparisons, what stays open. */
export function reconcileTables(
  { result, report, on, files }: TablesOf,
  reader: NamingReader,
): ResultTables {
  return {
    title: report.title ?? report.id,
    on,
    tables: [
      comparedTable(result, report, reader),
      mismatchTable(result, report, reader),
      openTable(result, report, reader),
      ...workTable(result, reader),
    ],
    ...(files !== null && { about: workSources(files, reader) }),
    cited: [],
  }
}

/** Every stated figure beside what it was computed to. */
function comparedTable(
  { compared }: Reconciliation,
  report: ReadReport,
  reader: NamingReader,
): WrittenTable {
  const { translate } = reader
  return {
    name: translate('Đối chiếu', 'Comparisons'),
    columns: [
      { heading: translate('Số liệu', 'Figure'), width: 60 },
      { heading: translate('Chỗ trong báo cáo', 'Place'), width: 28 },
      { heading: translate('Báo cáo ghi', 'Stated'), width: 20, format: 'money' },
      { heading: translate('Tính lại', 'Computed'), width: 20, format: 'money' },
      { heading: translate('Kết quả', 'Outcome'), width: 40 },
    ],
    rows: compared.map((each) => [
      comparisonName(each, report, reader),
      each.against,
      each.stated,
      each.computed,
      outcomeText(each, reader),
    ]),
  }
}

/** What does not agree, one finding a row. */
const mismatchTable = (
  { findings }: Reconciliation,
  report: ReadReport,
  reader: NamingReader,
): WrittenTable =>
  figureFindings(
    findings.map((each) => ({
      ...each,
      of: figureName(each.at, report, reader),
      text: mismatchText(each, reader).text,
    })),
    reader.translate('Số liệu', 'Figure'),
    reader,
  )

/** What could not be compared and why, and what the parts leave unexplained. */
function openTable(
  { notComparable, unexplained }: Reconciliation,
  report: ReadReport,
  reader: NamingReader,
): WrittenTable {
  const { translate, lang } = reader
  return {
    name: translate('Còn để ngỏ', 'Still open'),
    columns: [
      { heading: translate('Số liệu', 'Figure'), width: 60 },
      { heading: translate('Báo cáo ghi', 'Stated'), width: 28 },
      { heading: translate('Lý do', 'Why'), width: 90 },
    ],
    rows: [
      ...notComparable.map(({ at, why }) => [
        figureName(at, report, reader),
        statedText(at, report, lang),
        translate(why.text, why.textEn),
      ]),
      ...unexplained.map((each) => [
        figureName(each.against, report, reader),
        statedText(each.against, report, lang),
        unexplainedText(each, reader),
      ]),
    ],
  }
}

/** Which work records it was held against, where there were some. */
const workTable = ({ work }: Reconciliation, reader: NamingReader): readonly WrittenTable[] =>
  work === undefined
    ? []
    : [
        {
          name: reader.translate('Sổ công tác', 'Work records'),
          columns: [{ heading: reader.translate('Sổ công tác', 'Work records'), width: 120 }],
          rows: reconciledWorkLines(work, reader).map((line) => [line]),
        },
      ]
