import path from 'node:path'
import { KhuyenCongError } from '@khuyencong/core'
import type { Call, Sink } from '../call/io.js'
import { fileSink } from '../files/out-file.js'

/** Viết báo cáo của --report. / Writes the page of `--report`, whole or not at all; does nothing where none is asked for. Throws `FILE_…`, `SAME_FILE`. */
export async function writeReport(
  call: Pick<Call, 'options'>,
  make: () => string | Promise<string>,
): Promise<void> {
  const { report } = call.options
  if (report === undefined) return
  const sink = await reportSink(report, call)
  try {
    await sink.write(await make())
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** The sink behind `--report`. */
export async function reportSink(
  report: string,
  { options }: Pick<Call, 'options'>,
): Promise<Sink> {
  if (options.out !== undefined && path.resolve(report) === path.resolve(options.out)) {
    throw new KhuyenCongError({
      code: 'SAME_FILE',
      at: '--report',
      found: report,
      message: 'Báo cáo và kết quả không thể ghi vào cùng một tệp.',
      messageEn: 'The report and the result cannot go to one file.',
      hint: 'Đặt hai tên tệp khác nhau sau --out và --report.',
      hintEn: 'Give --out and --report two names.',
    })
  }
  return fileSink(report, '--report')
}
