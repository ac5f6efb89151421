import { KhuyenCongError, type Problem, type RuleBook } from '@khuyencong/core'
import { emptyInput } from '../files/files.js'
import { type FromProject, projectsIn } from '../files/projects-from.js'
import type { Call } from '../terminal/io.js'
import { startProgress } from '../terminal/progress.js'
import { tell } from '../text/output.js'
import { projectSource } from './table-entries.js'

/** What came in: the files with their digests, and how many of their projects were taken. */
export interface ProjectsRead {
  readonly files: readonly { readonly name: string; readonly digest: string }[]
  readonly projects: number
  /** Those that could not be read: each is told. */
  readonly unread: number
}

/** How many problems of one file are told. */
const TOLD = 200

/**
 * Đọc đề án của các tệp. / Gives the projects of all files of a call to `take`, one after the
 * other; what cannot be read is told and counted. `null`: a table without a map of columns, whose
 * guessed map was written.
 */
export async function readProjectsOfFiles(
  call: Call,
  book: RuleBook,
  take: (from: FromProject) => Promise<void>,
): Promise<ProjectsRead | null> {
  const files: { name: string; digest: string }[] = []
  let [projects, unread] = [0, 0]
  for (const file of [call.file, ...(call.options.more ?? [])]) {
    const read = await readOne({ ...call, file }, book, take)
    if (read === null) return null
    files.push(read.file)
    projects += read.projects
    unread += read.unread
  }
  return { files, projects, unread }
}

async function readOne(
  call: Call,
  book: RuleBook,
  take: (from: FromProject) => Promise<void>,
): Promise<{ file: ProjectsRead['files'][number]; projects: number; unread: number } | null> {
  const source = await projectSource(call, book, true)
  if (source === null) return null
  const { name, size, entries, read, digest } = source
  const progress = startProgress(call, size, call.options.json !== true || !call.out.terminal)
  const problems: Problem[] = []
  let [projects, unread] = [0, 0]
  try {
    for await (const entry of entries) {
      try {
        for (const from of projectsIn(entry.read(), entry.where)) {
          await take(from)
          projects += 1
        }
      } catch (error) {
        if (!(error instanceof KhuyenCongError)) throw error
        unread += 1
        if (problems.length < TOLD) problems.push(...error.problems)
      }
      progress.step(read(), 1)
    }
  } finally {
    progress.stop()
  }
  if (projects + unread === 0) throw emptyInput(name)
  await tell({ ...call, vocabulary: book.vocabulary }, problems)
  return { file: { name, digest: digest() }, projects, unread }
}
