import { type RuleBook, withErrorPath } from '@khuyencong/core'
import { type RoundInput, type RoundResult, scoreRound } from '@khuyencong/core/score'
import { readText } from '../../files/files.js'
import { marksOfRows, readMarks, withMarks } from '../../files/marks-file.js'
import { onceLoaded } from '../../files/packs.js'
import { withDay } from '../../judging/judging.js'
import { isTable, tableRows } from '../../tables/table-input.js'
import { wholeInput } from '../../tables/whole-input.js'
import type { Call } from '../../terminal/io.js'

/** Kỳ đã chấm. / A round as it was read and scored. */
export interface ScoredRound {
  readonly name: string
  /** The round with its marks, before a day is taken from an option. */
  readonly round: unknown
  readonly asked: RoundInput
  readonly book: RuleBook
  readonly result: RoundResult
}

/** Reads a round with the marks of `--marks`, and scores it; `null`: a table without a map. */
export async function scoredRound(call: Call): Promise<ScoredRound | null> {
  const { options } = call
  const loading = onceLoaded(call)
  const input = await wholeInput(call, 'entries', loading)
  if (input === null) return null
  const { name, value, placed } = input
  const round = options.marks === undefined ? value : await joined(value, options.marks, call)
  const book = await loading()
  const asked = withDay(round, options.on) as RoundInput
  const result = placed(() => withErrorPath(name, () => scoreRound(book, asked)))
  return { name, round, asked, book, result }
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
