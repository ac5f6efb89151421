import { withErrorPath } from '@khuyencong/core'
import {
  crossCheckRound,
  type RoundInput,
  type RoundResult,
  scoreRound,
} from '@khuyencong/core/score'
import { readText } from '../../files/files.js'
import { isTable, tableRows } from '../../tables/table-input.js'
import { writeReport } from '../../html/write.js'
import { writeExport } from '../../tables/result-export.js'
import type { Call, Verb } from '../../terminal/io.js'
import { disagreementProblems, withDay } from '../../judging/judging.js'
import { marksOfRows, readMarks, withMarks } from '../../files/marks-file.js'
import { prettyJson, tell } from '../../text/output.js'
import { onceLoaded } from '../../files/packs.js'
import { wholeInput } from '../../tables/whole-input.js'
import { scorePage } from './text.js'
import { scoreMessages } from './messages.js'

/**
 * Chấm điểm. / `score`: marks, gates, bands, ranks and tie-breaks of a round; `--report` adds a
 * page.
 */
export const scoreVerb: Verb = async (call) => {
  const { options, out } = call
  const loading = onceLoaded(call)
  const input = await wholeInput(call, 'entries', loading)
  if (input === null) return 2
  const { name, value, placed } = input
  const round = options.marks === undefined ? value : await joined(value, options.marks, call)
  const book = await loading()
  const asked = withDay(round, options.on) as RoundInput
  const result = placed(() => withErrorPath(name, () => scoreRound(book, asked)))
  if (options.strict === true && result.evidence === 'memory') {
    await refuse(call, result, name)
    return 1
  }
  if (options.crossCheck) {
    const { disagreements } = await crossCheckRound(book, asked, result)
    if (disagreements.length > 0) {
      await tell(call, disagreementProblems(result.scheme, disagreements))
      return 3
    }
  }
  await writeReport(call, async () => (await import('./page.js')).scoreReport(result, book, call))
  await writeExport(call, book, { name, value: round }, async () =>
    (await import('./workbook.js')).scoreTables(result, book, call),
  )
  await out.write(options.json === true ? prettyJson(result) : scorePage(result, book, call))
  return 0
}

async function joined(round: unknown, file: string, { io }: Call): Promise<unknown> {
  if (isTable(file, {}) && !/\.csv$/iu.test(file)) {
    const { name, rows } = await tableRows(file, io)
    return withMarks(round, marksOfRows(rows, name))
  }
  const { name, text } = await readText(file, io)
  // one byte-order mark belongs to the file; a second is the reader's to refuse
  return withMarks(round, readMarks(text.replace(/^\uFEFF/u, ''), name))
}

async function refuse(call: Call, { scheme }: RoundResult, at: string): Promise<void> {
  await tell(call, [
    {
      code: 'UNVERIFIED_FIGURE',
      severity: 'error',
      at,
      found: scheme,
      ...scoreMessages.UNVERIFIED_FIGURE(),
    },
  ])
}
