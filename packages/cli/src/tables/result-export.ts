import { digestOf, type RuleBook } from '@khuyencong/core'
import type { SourcedTables, WrittenCell } from '@khuyencong/office'
import { fileSink } from '../files/out-file.js'
import type { Call } from '../terminal/io.js'

/** Kết quả thành bảng. / What a verb came to, as tables; what they were made from is added. */
export type ResultTables = Pick<SourcedTables, 'title' | 'on' | 'tables' | 'cited'>

/** Dữ liệu vào. / What a result was made from. */
export interface ResultSource {
  readonly name: string
  /** The input as read. */
  readonly value: unknown
}

/**
 * Viết bảng tính của --export. / Writes the workbook of `--export` (a CSV file by its ending), whole
 * or not at all; does nothing where none is asked for. Throws `FILE_…`.
 */
export async function writeExport(
  call: Pick<Call, 'options' | 'lang' | 'translate'>,
  book: RuleBook,
  source: ResultSource,
  make: () => Promise<ResultTables>,
): Promise<void> {
  const { export: file } = call.options
  if (file === undefined) return
  const { sourcedWorkbook } = await import('@khuyencong/office')
  const sink = await fileSink(file, '--export')
  try {
    const made = await make()
    const about = sourceRows(source, made.on, call)
    const form = /\.csv$/iu.test(file) ? 'csv' : 'xlsx'
    await sink.writeBytes(await sourcedWorkbook(book, { ...made, lang: call.lang, about }, form))
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

const sourceRows = (
  { name, value }: ResultSource,
  on: string,
  { translate }: Pick<Call, 'translate'>,
): readonly (readonly [string, WrittenCell])[] => [
  [translate('Tệp dữ liệu', 'Input file'), name],
  [translate('Mã băm của dữ liệu', 'Digest of the input'), digestOf(value)],
  [translate('Ngày xét', 'Day of the law'), { day: on }],
]
