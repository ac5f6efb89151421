import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileError } from '../files/files.js'
import { temporaryBeside } from '../files/temporary.js'
import { rememberTemporary, type Sink } from '../terminal/io.js'

/**
 * Phần thân viết trước. / The body of a page whose head is known only at the end: kept in a file
 * beside the report, then copied behind the head.
 */
export interface BodyFile {
  readonly write: (text: string) => Promise<void>
  /** Writes all of it to a sink. */
  readonly pour: (into: Sink) => Promise<void>
  /** Removes the file; may be called more than once. */
  readonly drop: () => Promise<void>
}

/** How much is gathered before it goes to the disk. */
const GATHERED = 262_144

/** Opens the file beside the file a report will become. Throws `FILE_…`. */
export async function openBodyFile(report: string): Promise<BodyFile> {
  const file = temporaryBeside(path.resolve(report), '.body')
  const forget = rememberTemporary(file)
  const handle: FileHandle = await attempt(report, async () => open(file, 'wx+')).catch(
    (error: unknown) => {
      forget()
      throw error
    },
  )
  let waiting: string[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const text = waiting.join('')
    waiting = []
    size = 0
    if (text !== '') await attempt(report, async () => handle.writeFile(text, 'utf8'))
  }
  return {
    write: async (text) => {
      waiting.push(text)
      size += text.length
      if (size > GATHERED) await flush()
    },
    pour: async (into) => {
      await flush()
      for await (const part of handle.createReadStream({
        encoding: 'utf8',
        start: 0,
        autoClose: false,
        highWaterMark: GATHERED,
      }))
        await into.write(part as string)
    },
    drop: async () => {
      await handle.close().catch(() => undefined)
      await rm(file, { force: true }).then(forget, () => undefined)
    },
  }
}

async function attempt<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileError(error, file).within('--report')
  }
}
