import type { Call, Sink } from '../terminal/io.js'
import { fileSink } from '../files/out-file.js'

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
  const sink = await reportSink(report)
  try {
    await sink.write(await make())
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** The sink behind `--report`. */
export const reportSink = async (report: string): Promise<Sink> => fileSink(report, '--report')
