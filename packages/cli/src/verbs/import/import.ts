import type { RuleBook } from '@khuyencong/core'
import type { ImportedFile } from '@khuyencong/office'
import { loadBook } from '../../files/packs.js'
import { guessedTable, kindOfMap, mappedTable, tableInput } from '../../tables/table-input.js'
import type { Call, Verb } from '../../terminal/io.js'
import { jsonLine, tell } from '../../text/output.js'
import type { Joined } from './join-records.js'
import { importTexts } from './messages.js'

/**
 * Đọc bảng tính. / `import`: the projects of a workbook or CSV file as NDJSON, by the map of
 * `--map`. Good projects are written, bad cells named: 2 where there is one, or where the map is
 * only guessed.
 */
export const importVerb: Verb = async (call) => {
  const book = await loadBook(call)
  const { map, from } = call.options
  if (map === undefined) {
    await guessedTable(call, book, from === undefined ? ANY : JOINED)
    return 2
  }
  const joined = await joinedTable(call, book, map)
  if (joined !== null) {
    await call.err.write(call.translate(...importTexts.done(joined.read, joined.bad)))
    return joined.bad > 0 || joined.read === 0 ? 2 : 0
  }
  const table = await tableInput(call, book)
  if (table === null) return 2
  const { read, bad } = await written(table.imported, book, call)
  await call.err.write(call.translate(...importTexts.done(read, bad)))
  return bad > 0 || read === 0 ? 2 : 0
}

/** Tables whose rows are joined to projects. */
const JOINED = ['events', 'establishments'] as const
const ANY = ['projects', ...JOINED] as const

/** A table that its map says to be joined to projects; `null`: its rows are projects themselves. */
async function joinedTable(call: Call, book: RuleBook, map: string): Promise<Joined | null> {
  const of = await kindOfMap(map, book)
  if (of !== 'events' && of !== 'establishments') return null
  const table = await mappedTable(call, book, of)
  if (table === null) return null
  return (await import('./join-records.js')).joinRecords(table, book, call)
}

/** Letters that are gathered before they are written. */
const GATHERED = 65_536

/** Writes the good projects of a table, names the bad cells of the others, and counts both. */
async function written(
  { projects }: ImportedFile,
  book: RuleBook,
  call: Call,
): Promise<{ readonly read: number; readonly bad: number }> {
  const count = { read: 0, bad: 0 }
  let lines = ''
  for (const { project, problems } of projects) {
    await tell({ ...call, vocabulary: book.vocabulary }, problems)
    if (project === null) count.bad += 1
    else {
      count.read += 1
      lines += jsonLine(project)
    }
    if (lines.length < GATHERED) continue
    await call.out.write(lines)
    lines = ''
  }
  await call.out.write(lines)
  return count
}
