import { type Day, KhuyenCongError, type Problem, type RuleBook } from '@khuyencong/core'
import type { AcrossAudit } from '@khuyencong/core/across'
import { emptyInput } from '../../../files/files.js'
import { dayMissing, questionFrom } from '../../../judging/judging.js'
import { type ProjectSource, projectSource } from '../../../tables/table-entries.js'
import type { Call } from '../../../terminal/io.js'
import { type Progress, startProgress } from '../../../terminal/progress.js'
import { tell } from '../../../text/output.js'
import type { ShownFindings } from './choice.js'

/** Tệp đã đọc. / A file whose projects were compared. */
interface ReadFile {
  readonly name: string
  /** `sha256-…` of its bytes. */
  readonly digest: string
}

/** What came in: the files, and how many of their projects could not be read. */
export interface ReadInput {
  readonly files: readonly ReadFile[]
  readonly unread: number
}

/** What the projects are given to, and the day of those that bring none. */
export interface Takers {
  readonly day: Day | null
  readonly across: AcrossAudit
  readonly shown: ShownFindings
}

/** How many problems of one file are told. */
const TOLD = 200

/**
 * Đọc các tệp. / Gives the projects of all files to the audit, one after the other; what cannot be
 * read is told and counted. `null`: a table without a map of columns, whose guessed map was written.
 */
export async function readFiles(
  call: Call,
  book: RuleBook,
  takers: Takers,
): Promise<ReadInput | null> {
  const files: ReadFile[] = []
  let unread = 0
  for (const file of [call.file, ...(call.options.more ?? [])]) {
    const read = await readFile({ ...call, file }, book, takers)
    if (read === null) return null
    files.push(read.file)
    unread += read.unread
  }
  return { files, unread }
}

async function readFile(
  call: Call,
  book: RuleBook,
  takers: Takers,
): Promise<{ readonly file: ReadFile; readonly unread: number } | null> {
  const source = await projectSource(call, book, true)
  if (source === null) return null
  const { name, size, entries, read, digest } = source
  const progress = startProgress(call, size, call.options.json !== true || !call.out.terminal)
  const outcome = await addAll(entries, takers, progress, read).finally(() => {
    progress.stop()
  })
  if (outcome.added + outcome.unread === 0) throw emptyInput(name)
  if (outcome.added === 0 && outcome.dayless) throw dayMissing(name)
  await tell({ ...call, vocabulary: book.vocabulary }, outcome.problems)
  return { file: { name, digest: digest() }, unread: outcome.unread }
}

interface Outcome {
  added: number
  unread: number
  /** What could not be read lacks a day, and nothing else. */
  dayless: boolean
  readonly problems: Problem[]
}

async function addAll(
  entries: ProjectSource['entries'],
  { day, across, shown }: Takers,
  progress: Progress,
  read: () => number,
): Promise<Outcome> {
  const outcome: Outcome = { added: 0, unread: 0, dayless: true, problems: [] }
  for await (const entry of entries) {
    try {
      const question = questionFrom(entry.read(), entry.where, day)
      across.add(question)
      shown.note(question.project)
      outcome.added += 1
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      outcome.unread += 1
      outcome.dayless &&= error.code === 'ON_MISSING'
      if (outcome.problems.length < TOLD) outcome.problems.push(...error.problems)
    }
    progress.step(read(), 1)
  }
  return outcome
}
