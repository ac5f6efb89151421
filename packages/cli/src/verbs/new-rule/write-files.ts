import { access } from 'node:fs/promises'
import path from 'node:path'
import { KhuyenCongError } from '@khuyencong/core'
import { fileSink } from '../../files/out-file.js'
import type { Sink } from '../../terminal/io.js'
import { newRuleMessages } from './messages.js'

/** Refuses a rule whose file exists. Throws `FILE_EXISTS`. */
export async function refuseTaken(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  )
  if (exists)
    throw new KhuyenCongError({ code: 'FILE_EXISTS', at: file, ...newRuleMessages.FILE_EXISTS() })
}

/** All of them or none: nothing takes its place before everything is on the disk. */
export async function writeAll(
  folder: string,
  files: readonly (readonly [name: string, text: string])[],
): Promise<void> {
  const sinks: Sink[] = []
  try {
    for (const [name, text] of files) {
      const sink = await fileSink(path.join(folder, name), null)
      sinks.push(sink)
      await sink.write(text)
    }
    for (const sink of sinks) await sink.commit()
  } catch (error) {
    for (const sink of sinks) await sink.abort()
    throw error
  }
}
