import { activityName, type RuleBook, term } from '@khuyencong/core'
import type { EstablishmentLedger, PartlyKnown } from '@khuyencong/core/establishments'
import { amountText, countText } from '../../text/numbers.js'
import { dayFor, type Reader, textIn } from '../../text/reader.js'
import { ledgerWords, searchedText } from './messages.js'
import type { LedgerResult } from './result.js'

type Cells = readonly string[]

/** A table of the ledger: its title, headings and rows; from which column on figures stand. */
export interface LedgerTable {
  readonly title: string
  readonly headings: readonly string[]
  readonly figuresFrom: number
  readonly rows: readonly Cells[]
}

/** What was received, its sums, and the results, as tables of text. */
export function establishmentTables(
  { ledger, book }: LedgerResult,
  reader: Reader,
): readonly LedgerTable[] {
  const words = (...names: (keyof typeof ledgerWords)[]): readonly string[] =>
    names.map((name) => textIn(ledgerWords[name], reader.lang))
  const table = (
    title: keyof typeof ledgerWords,
    headings: readonly string[],
    figuresFrom: number,
    rows: readonly Cells[],
  ): LedgerTable => ({
    title: textIn(ledgerWords[title], reader.lang),
    headings,
    figuresFrom,
    rows,
  })
  const money = ['advanced', 'settled', 'refunded'] as const
  return [
    table(
      'got',
      words('day', 'project', 'activity', 'fund', 'province', 'requested', ...money),
      5,
      ledger.got.map((line) => gotCells(line, book, reader)),
    ),
    table(
      'totals',
      words('fund', 'project', 'lines', ...money),
      1,
      ledger.totals.map((line) => totalCells(line, reader)),
    ),
    table(
      'produced',
      words('project', 'indicator', 'before', 'promised', 'reached', 'day'),
      2,
      ledger.produced.map((line) => producedCells(line, reader)),
    ),
  ]
}

function gotCells(line: EstablishmentLedger['got'][number], book: RuleBook, reader: Reader): Cells {
  const { lang } = reader
  const { national, local } = line.requested
  const asked = line.fund === 'national' ? national : local
  const shared = line.shared ? ` (${textIn(ledgerWords.shared, lang)})` : ''
  return [
    line.on === null ? textIn(ledgerWords.unknown, lang) : dayFor(line.on, lang),
    `${line.project}${line.title === null ? '' : `: ${line.title}`} (${line.item})`,
    activityName(line.activity, { lang, vocabulary: book.vocabulary }),
    fundText(line.fund, reader),
    provinceText(line, book, lang),
    ...[asked, line.advanced, line.settled, line.refunded].map((amount) =>
      amount === null ? `${textIn(ledgerWords.unknown, lang)}${shared}` : amountText(amount, lang),
    ),
  ]
}

const fundText = (fund: 'national' | 'local' | null, { lang }: Reader): string =>
  fund === null ? textIn(ledgerWords.unknown, lang) : term(fund, lang)

/** The province of then, and the present one where it is another. */
function provinceText(
  { province, presentProvince }: EstablishmentLedger['got'][number],
  { register }: RuleBook,
  lang: Reader['lang'],
): string {
  const name = (id: string): string =>
    register?.provinces.find((each) => each.id === id)?.name ?? id
  if (province === null) return textIn(ledgerWords.unknown, lang)
  return presentProvince === null || presentProvince === province
    ? name(province)
    : `${name(province)} (${lang === 'vi' ? 'nay là' : 'now'} ${name(presentProvince)})`
}

function totalCells(
  { fund, projects, lines, advanced, settled, refunded }: EstablishmentLedger['totals'][number],
  reader: Reader,
): Cells {
  const { lang } = reader
  const sum = ({ known, unknown }: PartlyKnown): string =>
    unknown === 0 ? amountText(known, lang) : `≥ ${amountText(known, lang)}`
  return [
    fundText(fund, reader),
    countText(projects, lang),
    countText(lines, lang),
    ...[advanced, settled, refunded].map(sum),
  ]
}

function producedCells(line: EstablishmentLedger['produced'][number], { lang }: Reader): Cells {
  const { project, item, indicator, before, promised, reached, on, shared } = line
  const figure = (value: number | null): string =>
    value === null ? textIn(ledgerWords.unknown, lang) : countText(value, lang)
  const of = item === null ? (shared ? ` (${textIn(ledgerWords.shared, lang)})` : '') : ` (${item})`
  return [
    `${project}${of}`,
    indicator,
    ...[before, promised, reached].map(figure),
    on === null ? '' : dayFor(on, lang),
  ]
}

/** How much was looked through. */
export function searchedLine({ ledger: { searched } }: LedgerResult, { lang }: Reader): string {
  const [projects, items, without] = [
    searched.projects,
    searched.items,
    searched.withoutBeneficiary,
  ].map((count) => countText(count, lang))
  return textIn(
    searchedText(
      projects ?? '',
      items ?? '',
      searched.withoutBeneficiary === 0 ? null : (without ?? ''),
    ),
    lang,
  )
}

/** Whose ledger it is, on which day. */
export const ledgerTitle = ({ ledger }: LedgerResult, { lang }: Reader): string =>
  `${[ledger.beneficiary, ...ledger.names].join(' · ')} · ` +
  `${textIn(ledgerWords.asOf, lang)} ${dayFor(ledger.on, lang)}`
