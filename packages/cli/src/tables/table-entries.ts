import { createHash } from 'node:crypto'
import { KhuyenCongError, type RuleBook } from '@khuyencong/core'
import type { ImportedProject } from '@khuyencong/office'
import { countedInput } from '../files/counted-input.js'
import { entriesOf, type Entry } from '../files/entries.js'
import { openInput } from '../files/files.js'
import { dayMissing } from '../judging/judging.js'
import type { Call } from '../terminal/io.js'
import { jsonLine, tell } from '../text/output.js'
import { isTable, tableInput } from './table-input.js'

/** Nguồn đề án. / The projects of an input, whatever its kind, one after the other. */
export interface ProjectSource {
  readonly name: string
  /** Bytes to come, where that is known. */
  readonly size: number | null
  readonly entries: AsyncGenerator<Entry>
  /** Bytes taken so far. */
  readonly read: () => number
  /** The digest of the file, known at its end. */
  readonly digest: () => string
}

/**
 * Mở nguồn đề án. / Opens JSON or a table of projects. `null`: a table without a map of columns,
 * in place of whose projects the guessed map was written. `judged`: the projects need a day.
 */
export async function projectSource(
  call: Call,
  book: RuleBook,
  digested: boolean,
  judged = true,
): Promise<ProjectSource | null> {
  if (isTable(call.file, call.options)) return tableSource(call, book, judged)
  const { input, read, digest } = countedInput(await openInput(call.file, call.io), digested)
  return { name: input.name, size: input.size, entries: entriesOf(input), read, digest }
}

async function tableSource(
  call: Call,
  book: RuleBook,
  judged: boolean,
): Promise<ProjectSource | null> {
  const table = await tableInput(call, book)
  if (table === null) return null
  const { name, bytes, imported } = table
  // no column of a table is the day of its project
  if (judged && call.options.on === undefined) throw dayMissing(name)
  let taken = 0
  async function* entries(): AsyncGenerator<Entry> {
    for (const each of imported.projects) {
      const entry = entryOf(each)
      taken += entry.bytes?.length ?? 0
      await tell(
        { ...call, vocabulary: book.vocabulary },
        each.project === null ? [] : each.problems,
      )
      yield entry
    }
  }
  return {
    name,
    size: null,
    entries: entries(),
    read: () => taken,
    digest: () => `sha256-${createHash('sha256').update(bytes).digest('hex')}`,
  }
}

/** A project of a table as a line of NDJSON; one with bad cells throws them. */
function entryOf({ at, row, project, problems }: ImportedProject): Entry {
  return {
    line: row,
    where: at,
    bytes: project === null ? null : Buffer.from(jsonLine(project).trimEnd(), 'utf8'),
    read: () => {
      if (project === null) throw new KhuyenCongError(problems)
      return project
    },
  }
}
