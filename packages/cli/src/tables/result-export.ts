import { digestOf, KhuyenCongError, type RuleBook } from '@khuyencong/core'
import type { SourcedTables, WrittenCell, WrittenPaper } from '@khuyencong/office'
import { fileSink } from '../files/out-file.js'
import { isPaperFile, paperBytes } from '../html/paper-file.js'
import type { Call } from '../terminal/io.js'
import { tableMessages } from './messages.js'
import type { ProjectsRead } from './projects-of-files.js'

/** Kết quả thành bảng. / What a verb came to, as tables; what they were made from is added. */
export interface ResultTables extends Pick<SourcedTables, 'title' | 'on' | 'tables' | 'cited'> {
  /** What they were made from beside the input: names with their values. */
  readonly about?: SourcedTables['about']
  /** The same on paper, where there is such a paper. */
  readonly paper?: () => WrittenPaper
}

/** Dữ liệu vào. / What a result was made from: one value as read, or files of projects. */
export type ResultSource =
  | {
      readonly name: string
      /** The input as read. */
      readonly value: unknown
    }
  | Pick<ProjectsRead, 'files'>

/**
 * Viết bảng tính của --export. / Writes the workbook of `--export` (a CSV file or a paper by its
 * ending), whole or not at all; does nothing where none is asked for. Throws `FILE_…`, `BAD_VALUE`.
 */
export async function writeExport(
  call: Pick<Call, 'options' | 'lang' | 'translate'>,
  book: RuleBook,
  source: ResultSource,
  make: () => Promise<ResultTables>,
): Promise<void> {
  const { export: file } = call.options
  if (file === undefined) return
  const sink = await fileSink(file, '--export')
  try {
    await sink.writeBytes(await bytesOf(await make(), file, { call, book, source }))
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

interface Written {
  readonly call: Pick<Call, 'lang' | 'translate'>
  readonly book: RuleBook
  readonly source: ResultSource
}

async function bytesOf(
  { paper, about = [], ...made }: ResultTables,
  file: string,
  { call, book, source }: Written,
): Promise<Uint8Array> {
  if (isPaperFile(file)) {
    if (paper === undefined)
      throw new KhuyenCongError({ code: 'BAD_VALUE', found: file, ...tableMessages.BAD_VALUE() })
    return paperBytes(paper(), file, call)
  }
  const { sourcedWorkbook } = await import('@khuyencong/office')
  const rows = [...sourceRows(source, made.on, call), ...about]
  const form = /\.csv$/iu.test(file) ? 'csv' : 'xlsx'
  return sourcedWorkbook(book, { ...made, lang: call.lang, about: rows }, form)
}

const sourceRows = (
  source: ResultSource,
  on: string,
  { translate }: Pick<Call, 'translate'>,
): readonly (readonly [string, WrittenCell])[] => [
  ...('files' in source
    ? source.files.flatMap(({ name, digest }) => [
        [translate('Tệp dữ liệu', 'Input file'), name] as const,
        [translate('Mã băm của tệp dữ liệu', 'Digest of the input file'), digest] as const,
      ])
    : [
        [translate('Tệp dữ liệu', 'Input file'), source.name] as const,
        [translate('Mã băm của dữ liệu', 'Digest of the input'), digestOf(source.value)] as const,
      ]),
  [translate('Ngày xét', 'Day of the law'), { day: on }],
]
