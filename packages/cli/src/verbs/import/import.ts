import { loadBook } from '../../files/packs.js'
import { tableInput } from '../../tables/table-input.js'
import type { Verb } from '../../terminal/io.js'
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
  const { projects } = table.imported
  let bad = 0
  for (const { project, problems } of projects) {
    await tell({ ...call, vocabulary: book.vocabulary }, problems)
    if (project === null) bad += 1
    else await call.out.write(jsonLine(project))
  }
  await call.err.write(call.translate(...importTexts.done(projects.length - bad, bad)))
  return bad > 0 || projects.length === 0 ? 2 : 0
}
