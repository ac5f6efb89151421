import {
  isKhuyenCongError,
  KhuyenCongError,
  type Problem,
  readProject,
  type RuleBook,
} from '@khuyencong/core'
import type { ResultTables } from '../../tables/result-export.js'
import { isGroup } from '../../files/files.js'
import { loadBook } from '../../files/packs.js'
import {
  dayOption,
  decideChecked,
  disagreementProblems,
  questionFrom,
} from '../../judging/judging.js'
import { projectSource } from '../../tables/table-entries.js'
import { startProgress } from '../../terminal/progress.js'
import type { Call, ExitCode } from '../../terminal/io.js'
import { tell } from '../../text/output.js'
import type { NamingReader } from '../../text/reader.js'
import { decisionsTables } from './decisions-table.js'
import { ledgerTables } from './ledger-table.js'
import type { Exported } from './exported.js'

/** A table of projects as it grows. */
interface ProjectTable {
  /** Takes in a value of the input; `where`: its place. */
  readonly add: (value: unknown, where: string) => Promise<void>
  readonly tables: () => ResultTables
}

type TableStart = (book: RuleBook, reader: NamingReader, call: Call) => ProjectTable

/** Bảng đề án. / Tables that are made from projects, one after the other, by their names. */
export const PROJECT_TABLES: Readonly<
  Record<'decisions' | 'ledger', (call: Call) => Promise<Exported>>
> = {
  decisions: async (call) =>
    written(call, (book, reader, { options }) => {
      const table = decisionsTables(reader)
      return {
        add: async (value, where) => {
          const question = questionFrom(value, where, dayOption(options.on))
          const { decision, disagreements } = await decideChecked(
            book,
            question,
            where,
            options.crossCheck,
          )
          if (disagreements.length > 0)
            throw new KhuyenCongError(disagreementProblems(decision.project.id, disagreements))
          table.add(decision)
        },
        tables: table.tables,
      }
    }),
  ledger: async (call) =>
    written(call, (book, reader) => {
      const table = ledgerTables(book, reader)
      return {
        add: async (value, where) => {
          const project = isGroup(value) && isGroup(value['project']) ? value['project'] : value
          return Promise.resolve(table.add(readProject(project, where, book)))
        },
        tables: table.tables,
      }
    }),
}

/**
 * The file of a table of projects. What cannot be read is told and left out, and the exit is then
 * 2; a table without a map of columns makes no file.
 */
async function written(call: Call, start: TableStart): Promise<Exported> {
  const book = await loadBook(call)
  const reader = { ...call, vocabulary: book.vocabulary }
  const source = await projectSource(call, book, true)
  if (source === null) return { bytes: null, code: 2 }
  const table = start(book, reader, call)
  const progress = startProgress(call, source.size, true)
  let code: ExitCode = 0
  try {
    for await (const entry of source.entries) {
      const problems = await problemsOf(async () => table.add(entry.read(), entry.where))
      code = worse(code, problems)
      await progress.aside(async () => tell(reader, problems))
      progress.step(source.read(), 1)
    }
  } finally {
    progress.stop()
  }
  const { sourcedWorkbook } = await import('@khuyencong/office')
  const made = table.tables()
  const about = [
    [call.translate('Tệp dữ liệu', 'Input file'), source.name],
    [call.translate('Mã băm của tệp dữ liệu', 'Digest of the input file'), source.digest()],
    [call.translate('Ngày xét', 'Day of the law'), { day: made.on }],
  ] as const
  const form = /\.csv$/iu.test(call.options.out ?? '') ? 'csv' : 'xlsx'
  const bytes = await sourcedWorkbook(book, { ...made, lang: call.lang, about }, form)
  return { bytes, code }
}

/** 3 where the two engines disagree, 2 where something cannot be read. */
function worse(code: ExitCode, problems: readonly Problem[]): ExitCode {
  if (problems.some((each) => each.code === 'ENGINES_DISAGREE')) return 3
  return problems.length > 0 && code === 0 ? 2 : code
}

/** What a piece of work finds wrong; a fault of the program is thrown on. */
async function problemsOf(work: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!isKhuyenCongError(error)) throw error
    return error.problems
  }
}
