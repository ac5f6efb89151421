import type { RuleBook } from '@khuyencong/core'
import { MONEY_UNITS } from '../cells/numbers.js'
import { namedWord, resembling } from '../cells/words.js'
import { type Sheet, tidyText } from '../tables/table.js'
import { type ColumnMap, type ColumnRule, SKIPPED } from './column-map.js'
import { type Headed, moneyUnitIn, plainHeading } from './headings.js'
import { knownWords } from './known-words.js'
import type { RecordKind } from './record-targets.js'
import { type Target, targetsOf } from './targets.js'

/** Bảng cột đoán được. / A map made from the headings alone, for somebody to check. */
export interface GuessedMap {
  readonly map: ColumnMap
  /** The headings whose meaning is not known. */
  readonly unknown: readonly string[]
}

/** The headings that tables are known to have, without marks. */
export const knownHeadings = (
  book: Pick<RuleBook, 'vocabulary'>,
  of: RecordKind = 'projects',
): ReadonlySet<string> =>
  new Set(targetsOf(book.vocabulary, of).flatMap(({ headings }) => headings.map(plainHeading)))

type MappedHeading = readonly [heading: string, rule: ColumnRule | null]

/** Đoán bảng cột. / Guesses what each column of a table is, by its heading. */
export function guessMap(
  sheet: Sheet,
  headed: Headed,
  book: Pick<RuleBook, 'vocabulary'>,
  of: RecordKind = 'projects',
): GuessedMap {
  const targets = columnsMeant(headed.headings, targetsOf(book.vocabulary, of))
  const unit = unitAbove(sheet, headed)
  const columns = headed.headings.flatMap((heading, column): MappedHeading[] => {
    const target = targets.get(column)
    if (target === undefined) return isNameless(heading) ? [] : [[heading, null]]
    const { to, type } = target
    const rule: ColumnRule = {
      to,
      type,
      unit: type === 'money' ? (moneyUnitIn(heading) ?? unit) : null,
      words: unsettledWords(sheet, headed, column, target, book),
    }
    return [[heading, rule]]
  })
  const given = new Set([...targets.values()].map(({ to }) => to))
  return {
    unknown: columns.flatMap(([heading, rule]) => (rule === null ? [heading] : [])),
    map: {
      format: 1,
      of,
      sheet: sheet.name,
      headerRow: sheet.rows[headed.header]?.number ?? null,
      columns: Object.fromEntries(columns),
      everyRow: of === 'projects' ? sharedByProjects(given, sheet, headed) : {},
      skip: SKIPPED,
      whole: {},
    },
  }
}

/** The year that stands above a table, and its fund. */
const sharedByProjects = (
  given: ReadonlySet<string>,
  sheet: Sheet,
  headed: Headed,
): ColumnMap['everyRow'] => ({
  ...(given.has('planYear') ? {} : yearAbove(sheet, headed)),
  ...(given.has('fund') ? {} : { fund: fundOf(given) }),
})

/** A column without a heading goes by its letters. */
const isNameless = (heading: string): boolean => /^\[[A-Z]+\]$/u.test(heading)

/**
 * The field that each column means: by its whole heading first, then by the last part of one that
 * two rows make. The headings of a field stand in the order in which they are believed.
 */
function columnsMeant(
  headings: readonly string[],
  targets: readonly Target[],
): ReadonlyMap<number, Target> {
  const found = new Map<number, Target>()
  const readings = [
    (heading: string) => plainHeading(heading.replaceAll(' › ', ' ')),
    (heading: string) => plainHeading(heading.split(' › ').at(-1) ?? ''),
  ]
  for (const reading of readings) {
    const read = headings.map(reading)
    for (const target of targets) {
      if ([...found.values()].includes(target)) continue
      const column = target.headings
        .map(plainHeading)
        .map((name) => read.findIndex((each, index) => each === name && !found.has(index)))
        .find((index) => index >= 0)
      if (column !== undefined) found.set(column, target)
    }
  }
  return found
}

/** What stands above a table, line by line. */
const textsAbove = (sheet: Sheet, { header }: Headed): readonly string[] =>
  sheet.rows.slice(0, header).flatMap(({ cells }) => cells.map(tidyText))

function unitAbove(sheet: Sheet, headed: Headed): string | null {
  const units = textsAbove(sheet, headed).map(moneyUnitIn)
  return units.find((unit) => unit !== null && MONEY_UNITS.some((each) => each === unit)) ?? null
}

function yearAbove(sheet: Sheet, headed: Headed): Readonly<Record<string, unknown>> {
  const titles = textsAbove(sheet, headed).join(' ').normalize('NFC')
  const [, year] = /(?:năm|nam)\s+(20\d{2})\b/iu.exec(titles) ?? []
  return year === undefined ? {} : { planYear: Number(year) }
}

/** The fund of a table that asks money of one alone; `null`: somebody has to say. */
function fundOf(given: ReadonlySet<string>): 'national' | 'local' | null {
  const [national, local] = FUND_COLUMNS.map((to) => given.has(to))
  return national === local ? null : national === true ? 'national' : 'local'
}

const FUND_COLUMNS = ['items[0].requested.national', 'items[0].requested.local'] as const

/** Names that are listed to be explained. */
const NAMES = 60

/** The names of a column that are not in the lists, each with what it may mean or `null`. */
function unsettledWords(
  sheet: Sheet,
  { first }: Headed,
  column: number,
  { to, type }: Target,
  book: Pick<RuleBook, 'vocabulary'>,
): Readonly<Record<string, string | null>> | null {
  const words = type === 'word' ? knownWords(to, book) : null
  if (words === null) return null
  const names = new Set<string>()
  for (const { cells } of sheet.rows.slice(first)) {
    const text = tidyText(cells[column] ?? null)
    if (text !== '' && text.length <= 100) names.add(text)
  }
  const open = [...names].filter((name) => !isNamed(name, words)).slice(0, NAMES)
  if (open.length === 0) return null
  return Object.fromEntries(
    open.map((name) => {
      const like = resembling(name, words)
      return [name, like.length === 1 ? (like[0] ?? null) : null]
    }),
  )
}

function isNamed(name: string, words: Parameters<typeof namedWord>[1]): boolean {
  try {
    namedWord(name, words)
    return true
  } catch {
    return false
  }
}
