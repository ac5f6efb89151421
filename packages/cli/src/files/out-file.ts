import { constants } from 'node:fs'
import { type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { KhuyenCongError } from '@khuyencong/core'
import { fileError } from './files.js'
import { outputMessages } from './messages.js'
import { sweepBeside, temporaryBeside } from './temporary.js'
import { PAGE, rememberTemporary, type Sink } from '../terminal/io.js'

/** How a file is to be written: who may read it, and whether it must be a new one. */
export interface Rights {
  readonly mode?: number
  readonly fresh?: boolean
}

/** A sink that also takes what is not text. */
export interface FileSink extends Sink {
  readonly writeBytes: (bytes: Uint8Array) => Promise<void>
}

/**
 * Ghi tệp trọn vẹn. / A sink that becomes the file on `commit`, whole or not at all: written beside
 * it, then renamed. Where nothing was written there is no file either. `option` is what messages
 * name, `null` where no option names the file. Throws `FILE_…`, `NOT_A_FILE`.
 */
export async function fileSink(
  file: string,
  option: string | null = '--out',
  rights: Rights = {},
): Promise<FileSink> {
  const { target, mode } = await targetOf(file, option, rights)
  await sweepBeside(target)
  const temporary = temporaryBeside(target)
  const forget = rememberTemporary(temporary)
  const handle = await attempt(file, option, async () => openNew(temporary, mode)).catch(
    (error: unknown) => {
      forget()
      throw error
    },
  )
  // what cannot be removed now is tried once more at the end of the process
  const drop = async (): Promise<void> => {
    await handle.close().catch(() => undefined)
    await rm(temporary, { force: true }).then(forget, () => undefined)
  }
  let written = false
  const put = async (data: string | Uint8Array): Promise<void> => {
    written = true
    await attempt(file, option, async () => handle.writeFile(data, 'utf8'))
  }
  let done = false
  return {
    ...FILE,
    write: async (text) => (text === '' ? undefined : put(text)),
    writeBytes: put,
    commit: async () => {
      if (done) return
      done = true
      if (!written) return drop()
      await attempt(file, option, async () => finish(handle, temporary, target))
      forget()
    },
    abort: drop,
  }
}

/** Writes one text as a file, whole or not at all. Throws what {@link fileSink} throws. */
export async function writeWhole(
  file: string,
  text: string,
  option: string | null = null,
): Promise<void> {
  const sink = await fileSink(file, option)
  try {
    await sink.write(text)
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** What is known of a file before anything is written. */
const FILE = { closed: false, terminal: false, columns: PAGE } as const

const openNew = async (temporary: string, mode: number): Promise<FileHandle> =>
  open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode)

async function finish(handle: FileHandle, temporary: string, target: string): Promise<void> {
  await handle.sync()
  await handle.close()
  await rename(temporary, target)
  await syncFolder(path.dirname(target))
}

/**
 * The new name must outlive a loss of power, too. Not every system lets a folder be opened for
 * that; the file itself is whole either way.
 */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => undefined)
  await handle.close().catch(() => undefined)
}

/**
 * Where the file really is, and the mode to keep; only a regular file may be replaced, and a link
 * that leads nowhere is left alone.
 */
async function targetOf(
  file: string,
  option: string | null,
  { mode = 0o666, fresh = false }: Rights,
): Promise<{ readonly target: string; readonly mode: number }> {
  const found = await attempt(file, option, async () => unlessAbsent(stat(file)))
  const link = found === null && (await unlessAbsent(lstat(file))) !== null
  if (found === null && !link) return { target: path.resolve(file), mode }
  const at = option ?? file
  if (fresh)
    throw new KhuyenCongError({
      code: 'FILE_EXISTS',
      at,
      found: file,
      ...outputMessages.FILE_EXISTS(),
    })
  if (found?.isFile() !== true) throw notAFile(file, option, link)
  return { target: await realpath(file), mode: found.mode & 0o777 }
}

const unlessAbsent = async <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

function notAFile(file: string, option: string | null, link: boolean): KhuyenCongError {
  const message = link ? outputMessages.LINK_TO_NOTHING : outputMessages.NOT_A_FILE
  return new KhuyenCongError({
    code: 'NOT_A_FILE',
    at: option ?? file,
    found: file,
    ...message(option),
  })
}

async function attempt<T>(file: string, option: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const told = fileError(error, file)
    throw option === null ? told : told.within(option)
  }
}
