import { isKhuyenCongError, KhuyenCongError, type Problem, type RuleBook } from '@khuyencong/core'
import type { ImportedRecord, RecordKind } from '@khuyencong/office'
import { readValue } from '../files/files.js'
import type { Call } from '../terminal/io.js'
import { whileShown } from '../terminal/progress.js'
import { tell } from '../text/output.js'
import { textIn } from '../text/reader.js'
import { tableWords } from './messages.js'
import { isTable, mappedTable, tableInput } from './table-input.js'

/** Dữ liệu của một lệnh. / What a verb is given as one value, JSON or made from the rows of a table. */
export interface WholeInput {
  readonly name: string
  readonly value: unknown
  /** Runs, and tells what is wrong with a field of a row by its cell. */
  readonly placed: <T>(work: () => T) => T
}

/** The list of the value that the rows of a table make. */
const LISTS = { entries: 'entries', programme: 'rows', report: 'parts' } as const

/** Thứ lệnh cần. / What a verb is given: a plan, whose rows are projects, or a file of records. */
export type WholeKind = 'plan' | keyof typeof LISTS

/**
 * Đọc dữ liệu. / Reads JSON, or a table by its map: the rows make the list, `whole` of the map the
 * rest. Every row has to be good. Without a map the guess is written in place of a result: `null`.
 */
export async function wholeInput(
  call: Call,
  kind: WholeKind,
  book: () => Promise<RuleBook>,
): Promise<WholeInput | null> {
  if (!isTable(call.file, call.options))
    return { ...(await readValue(call.file, call.io)), placed: (work) => work() }
  return kind === 'plan'
    ? planOfTable(call, await book())
    : recordsOfTable(call, kind, await book())
}

async function planOfTable(call: Call, book: RuleBook): Promise<WholeInput | null> {
  const table = await tableInput(call, book)
  if (table === null) return null
  const { name, whole, imported } = table
  const all = [...imported.projects]
  refuseBad(all.flatMap(({ project, problems }) => (project === null ? problems : [])))
  const value = { ...whole, projects: all.map(({ project }) => project) }
  const places = all.map(({ at }) => ({ at, cells: new Map<string, string>() }))
  return { name, value, placed: placing('projects', places) }
}

async function recordsOfTable(
  call: Call,
  kind: keyof typeof LISTS,
  book: RuleBook,
): Promise<WholeInput | null> {
  const table = await mappedTable(call, book, kind satisfies RecordKind)
  if (table === null) return null
  const { name, bytes, map } = table
  const { importRecords } = await import('@khuyencong/office')
  const { sheet } = call.options
  const { records, notes } = await whileShown(
    call,
    textIn(tableWords.reading, call.lang),
    async () => importRecords(bytes, name, { book, map, ...(sheet !== undefined && { sheet }) }),
  )
  await tell({ ...call, vocabulary: book.vocabulary }, notes)
  refuseBad(records.flatMap(({ problems }) => problems))
  const value = { ...map.whole, [LISTS[kind]]: records.map(({ record }) => record) }
  return { name, value, placed: placing(LISTS[kind], records) }
}

/** A sum over some of the rows would be wrong: all of them have to be good. */
function refuseBad(problems: readonly Problem[]): void {
  const bad = problems.filter(({ severity }) => severity === 'error')
  if (bad.length > 0) throw new KhuyenCongError(bad)
}

type Placed = Pick<ImportedRecord, 'at' | 'cells'>

/** Says where a row stands, in the place of its number in the list. */
const placing =
  (list: string, rows: readonly Placed[]): WholeInput['placed'] =>
  (work) => {
    try {
      return work()
    } catch (error) {
      if (!isKhuyenCongError(error)) throw error
      throw new KhuyenCongError(error.problems.map((each) => inTable(each, list, rows)))
    }
  }

function inTable(problem: Problem, list: string, rows: readonly Placed[]): Problem {
  const [, index, field = ''] =
    new RegExp(` › ${list}\\[(\\d+)\\](?:[.]| › )?(.*)$`, 'u').exec(problem.at) ?? []
  const row = rows[Number(index)]
  return row === undefined ? problem : { ...problem, at: row.cells.get(field) ?? row.at }
}
