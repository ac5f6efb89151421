import type { Call, Sink } from '../terminal/io.js'
import { fileSink, writeWhole } from '../files/out-file.js'

/**
 * Viết báo cáo của --report. / Writes the page of `--report`, whole or not at all; does nothing
 * where none is asked for. Throws `FILE_…`.
 */
export async function writeReport(
  call: Pick<Call, 'options'>,
  make: () => string | Promise<string>,
): Promise<void> {
  const { report } = call.options
  if (report === undefined) return
  await writeWhole(report, await make(), '--report')
}

/** The sink behind `--report`. */
export const reportSink = async (report: string): Promise<Sink> => fileSink(report, '--report')
