import { activityName, digestOf, type RuleBook, term } from '@khuyencong/core'
import type { EstablishmentLedger, FundTotal } from '@khuyencong/core/establishments'
import type { WrittenCell } from '@khuyencong/office'
import { DutyTable } from '../../after-support/duty-sheet.js'
import { tableMaker } from '../../tables/headed-table.js'
import type { ResultTables } from '../../tables/result-export.js'
import { type Reader, textIn } from '../../text/reader.js'
import { ledgerTitle, searchedLine } from './ledger-cells.js'
import { ledgerPaper } from './paper.js'
import type { LedgerResult } from './result.js'
import { ledgerSheetWords } from './sheet-messages.js'

type Word = keyof typeof ledgerSheetWords
type Line = EstablishmentLedger['got'][number]

/**
 * Sổ của cơ sở thành bảng. / What it got, one item a row; sums by fund; what it still owes; what it
 * produced; how much was looked through. What is not known stays in words, never 0.
 */
export function establishmentWorkbook(result: LedgerResult, reader: Reader): ResultTables {
  const { ledger, book, records, notes } = result
  const word = (name: Word): string => textIn(ledgerSheetWords[name], reader.lang)
  const owed = owedTable(ledger, book, reader)
  const table = tableMaker(ledgerSheetWords, reader.lang)
  return {
    title: `${word('title')} · ${ledgerTitle(result, reader)}`,
    on: ledger.on,
    tables: [
      table(
        'got',
        GOT,
        ledger.got.map((line) => gotRow(line, book, reader)),
      ),
      table(
        'totals',
        TOTALS,
        ledger.totals.map((line) => totalRow(line, reader)),
      ),
      { ...owed.table(), name: word('owes') },
      table(
        'produced',
        PRODUCED,
        ledger.produced.map((line) => producedRow(line, reader)),
      ),
      table(
        'notes',
        [['note', 120]],
        [searchedLine(result, reader), ...notes].map((line) => [line]),
      ),
    ],
    paper: () => ledgerPaper(result, reader),
    cited: owed.cited,
    about: [
      [word('establishment'), ledger.beneficiary],
      ...(records === null ? [] : [[word('recordsDigest'), digestOf(records)] as const]),
    ],
  }
}

const GOT = [
  ['day', 12, 'day'],
  ['planYear', 10],
  ['project', 18],
  ['projectTitle', 40],
  ['item', 10],
  ['activity', 36],
  ['fund', 14],
  ['province', 20],
  ['presentProvince', 20],
  ['national', 18, 'money'],
  ['local', 18, 'money'],
  ['advanced', 18, 'money'],
  ['settled', 18, 'money'],
  ['refunded', 18, 'money'],
  ['remark', 30],
] as const
const TOTALS = [
  ['fund', 20],
  ['projects', 12, 'money'],
  ['lines', 12, 'money'],
  ['advanced', 18, 'money'],
  ['advancedUnknown', 18, 'money'],
  ['settled', 18, 'money'],
  ['settledUnknown', 18, 'money'],
  ['refunded', 18, 'money'],
  ['refundedUnknown', 18, 'money'],
] as const
const PRODUCED = [
  ['project', 18],
  ['item', 10],
  ['indicator', 30],
  ['before', 14, 'money'],
  ['promised', 14, 'money'],
  ['reached', 14, 'money'],
  ['measuredOn', 12, 'day'],
  ['remark', 30],
] as const

const known = <T extends string | number>(value: T | null, { lang }: Reader): T | string =>
  value ?? textIn(ledgerSheetWords.unknown, lang)

const dayCell = (on: string | null, reader: Reader): WrittenCell =>
  on === null ? known(on, reader) : { day: on }

const sharedText = (shared: boolean, { lang }: Reader): string | null =>
  shared ? textIn(ledgerSheetWords.shared, lang) : null

function gotRow(line: Line, book: RuleBook, reader: Reader): readonly WrittenCell[] {
  const { vocabulary, register } = book
  const { lang } = reader
  const province = (id: string | null): string | null =>
    register?.provinces.find((each) => each.id === id)?.name ?? id
  return [
    dayCell(line.on, reader),
    line.planYear,
    line.project,
    line.title,
    line.item,
    activityName(line.activity, { lang, vocabulary }),
    fundText(line.fund, reader),
    known(province(line.province), reader),
    known(province(line.presentProvince), reader),
    known(line.requested.national, reader),
    known(line.requested.local, reader),
    known(line.advanced, reader),
    known(line.settled, reader),
    known(line.refunded, reader),
    sharedText(line.shared, reader),
  ]
}

const fundText = (fund: Line['fund'], reader: Reader): string =>
  known(fund === null ? null : term(fund, reader.lang), reader)

const totalRow = (
  { fund, projects, lines, advanced, settled, refunded }: FundTotal,
  reader: Reader,
): readonly WrittenCell[] => [
  fundText(fund, reader),
  projects,
  lines,
  ...[advanced, settled, refunded].flatMap((sum) => [sum.known, sum.unknown]),
]

const producedRow = (
  line: EstablishmentLedger['produced'][number],
  reader: Reader,
): readonly WrittenCell[] => [
  line.project,
  line.item,
  line.indicator,
  known(line.before, reader),
  known(line.promised, reader),
  known(line.reached, reader),
  line.on === null ? null : { day: line.on },
  sharedText(line.shared, reader),
]

/** The duties, each with the project it is about. */
function owedTable(
  { owes, got, beneficiary }: EstablishmentLedger,
  book: RuleBook,
  reader: Reader,
): DutyTable {
  const table = new DutyTable(book, reader)
  for (const duty of owes) {
    const lines = got.filter(({ project }) => project === duty.project)
    const provinces = lines.map(({ province }) => province).filter((each) => each !== null)
    table.add(duty, {
      title: lines[0]?.title ?? null,
      establishments: [beneficiary],
      provinces: [...new Set(provinces)],
    })
  }
  return table
}
