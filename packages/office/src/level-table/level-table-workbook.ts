import {
  activityName,
  costName,
  KhuyenCongError,
  term,
  tierName,
  unitName,
  vnd,
  type Vocabulary,
} from '@khuyencong/core'
import { moneyCell } from '../cells/numbers.js'
import { columnLetters } from '../tables/table.js'
import { csvOfTable } from '../writing/csv-table.js'
import { workbookOfTables } from '../writing/workbook-of-tables.js'
import type { WrittenCell, WrittenColumn, WrittenTable } from '../writing/written-table.js'
import {
  ACT_COLUMNS,
  type ActCells,
  type ActColumn,
  LEVEL_COLUMN_NAMES,
  LEVEL_COLUMNS,
  type LevelCells,
  type LevelColumn,
  OWN_COLUMNS,
} from './level-columns.js'
import { levelTableWords } from './messages.js'

/** Bảng mức sẽ viết. / What a level table is written from. */
export interface LevelTableContent {
  readonly rows: readonly LevelCells[]
  readonly acts: readonly ActCells[]
  /** The words of the packs, for the lists of choices. */
  readonly vocabulary: Vocabulary
  /** The day the workbook is dated, `YYYY-MM-DD`. */
  readonly on: string
  readonly form: 'xlsx' | 'csv'
}

/**
 * Viết bảng mức. / Writes a level table as `new-pack` and `new-rule` read it: one level a row, rates
 * and sums as numbers where they are, lists of choices, the acts and a guide on sheets of their own.
 * Without rows it is the template to be filled in, with every column.
 *
 * @param content - The rows, the acts, the words, and .xlsx or CSV (the levels alone).
 * @returns The file.
 * @example
 * ```ts
 * import { levelTableFile } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const { vocabulary } = national
 * const rows = [{ activity: 'Phòng trưng bày', rate: '50%', sum: '30 triệu đồng' }]
 * const file = await levelTableFile({ rows, acts: [], vocabulary, on: '2026-11-30', form: 'csv' })
 * new TextDecoder().decode(file).split('\r\n')[1] // => 'Phòng trưng bày;50%;30;;;;;'
 * ```
 */
export async function levelTableFile(content: LevelTableContent): Promise<Uint8Array> {
  const { rows, acts, vocabulary, on, form } = content
  const used = LEVEL_COLUMN_NAMES.filter(
    (name) =>
      rows.length === 0 ||
      OWN_COLUMNS.includes(name) ||
      rows.some((row) => row[name] !== undefined),
  )
  const choices = choicesIn(vocabulary)
  const columns = used.map((name) => columnOf(name, choices))
  const levels: WrittenTable = {
    name: levelTableWords.levels,
    columns,
    rows: rows.map((row) => used.map((name) => cellOf(name, row[name], form))),
  }
  if (form === 'csv') return csvOfTable(levels)
  const tables = [levels, actTable(acts), guideOf(used), listTable(choices)]
  return workbookOfTables(tables, { title: levelTableWords.title, on })
}

/** Names that a column may choose from. */
interface ColumnChoices {
  readonly column: LevelColumn
  readonly names: readonly string[]
}

function choicesIn(vocabulary: Vocabulary): readonly ColumnChoices[] {
  const wording = { lang: 'vi', vocabulary } as const
  const { activities, units, costKinds, words } = vocabulary
  const areas = [...(words.get('site.areas')?.values() ?? [])].map(({ title }) => title)
  const tiers = (vocabulary.facts.get('level')?.words ?? []).map((word) => tierName(word, wording))
  return [
    { column: 'activity', names: [...activities.keys()].map((id) => activityName(id, wording)) },
    { column: 'per', names: [...units.keys()].map((id) => unitName(id, wording)) },
    { column: 'scope', names: [...tiers, ...areas] },
    {
      column: 'of',
      names: [
        levelTableWords.allCosts,
        ...[...costKinds.keys()].map((id) => costName(id, wording)),
      ],
    },
    { column: 'evidence', names: ['quoted', 'secondary', 'memory'].map((id) => term(id, 'vi')) },
  ]
}

/** Columns whose cells hold one name: only these offer a list. */
const OF_ONE = new Set<LevelColumn>(['activity', 'per', 'evidence'])

function columnOf(name: LevelColumn, choices: readonly ColumnChoices[]): WrittenColumn {
  const { headings, width, fill } = LEVEL_COLUMNS[name]
  const at = choices.findIndex(({ column }) => column === name)
  const letters = columnLetters(Math.max(at, 0))
  const last = (choices[at]?.names.length ?? 0) + 1
  return {
    heading: `${headings[0]}${name === 'sum' ? levelTableWords.unit : ''}`,
    width,
    note: fill,
    ...(name === 'rate' && { format: 'rate' as const }),
    ...((name === 'from' || name === 'to') && { format: 'day' as const }),
    ...(OF_ONE.has(name) && {
      list: `'${levelTableWords.lists}'!$${letters}$2:$${letters}$${last}`,
    }),
  }
}

/** Rates, sums and days are such; what is more than one figure stands as text. */
function cellOf(name: LevelColumn, text: string | undefined, form: 'xlsx' | 'csv'): WrittenCell {
  if (text === undefined) return null
  if (name === 'from' || name === 'to') return { day: text }
  if (name === 'sum') return millionsOf(text) ?? text
  const [, percents] = (name === 'rate' && /^(\d{1,3}(?:,\d{1,4})?)%$/u.exec(text)) || []
  return percents === undefined || form === 'csv'
    ? text
    : Number((Number(percents.replace(',', '.')) / 100).toPrecision(12))
}

/** An amount in million đồng, where the number says it exactly. */
function millionsOf(text: string): number | null {
  try {
    const amount = vnd(text)
    const millions = amount / 1_000_000
    return moneyCell(millions, 'triệu đồng') === amount ? millions : null
  } catch (error) {
    if (error instanceof KhuyenCongError) return null
    throw error
  }
}

const actTable = (acts: readonly ActCells[]): WrittenTable => {
  const names = Object.keys(ACT_COLUMNS) as readonly ActColumn[]
  const isDay = (name: ActColumn): boolean => ['issued', 'from', 'to'].includes(name)
  return {
    name: levelTableWords.acts,
    columns: names.map((name) => ({
      heading: ACT_COLUMNS[name].headings[0],
      width: ACT_COLUMNS[name].width,
      ...(isDay(name) && { format: 'day' as const }),
    })),
    rows: acts.map((act) =>
      names.map((name): WrittenCell => {
        const text = act[name]
        return text === undefined ? null : isDay(name) ? { day: text } : text
      }),
    ),
  }
}

const guideOf = (used: readonly LevelColumn[]): WrittenTable => ({
  name: levelTableWords.guide,
  columns: [
    { heading: levelTableWords.column, width: 30 },
    { heading: levelTableWords.howToFill, width: 100 },
  ],
  rows: [
    ...used.map((name) => [LEVEL_COLUMNS[name].headings[0], LEVEL_COLUMNS[name].fill]),
    ...levelTableWords.rules.map(([about, how]) => [about, how]),
  ],
})

function listTable(choices: readonly ColumnChoices[]): WrittenTable {
  const longest = choices.reduce((most, { names }) => Math.max(most, names.length), 0)
  return {
    name: levelTableWords.lists,
    columns: choices.map(({ column }) => ({
      heading: LEVEL_COLUMNS[column].headings[0],
      width: 40,
    })),
    rows: Array.from({ length: longest }, (_, row) =>
      choices.map(({ names }) => names[row] ?? null),
    ),
  }
}
