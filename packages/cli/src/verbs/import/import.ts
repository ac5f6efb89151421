import type { RuleBook } from '@khuyencong/core'
import type { ImportedFile } from '@khuyencong/office'
import { loadBook } from '../../files/packs.js'
import { tableInput } from '../../tables/table-input.js'
import type { Call, Verb } from '../../terminal/io.js'
import { jsonLine, tell } from '../../text/output.js'
import { importTexts } from './messages.js'

/**
 * Đọc bảng tính. / `import`: the projects of a workbook or CSV file as NDJSON, by the map of
 * `--map`. Good projects are written, bad cells named: 2 where there is one, or where the map is
 * only guessed.
 */
export const importVerb: Verb = async (call) => {
  const book = await loadBook(call)
  const table = await tableInput(call, book)
  if (table === null) return 2
  const { read, bad } = await written(table.imported, book, call)
  await call.err.write(call.translate(...importTexts.done(read, bad)))
  return bad > 0 || read === 0 ? 2 : 0
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
