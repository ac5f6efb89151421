import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { KhuyenCongError } from '@khuyencong/core'
import { fileError } from './files.js'
import { PAGE, rememberTemporary, type Sink } from './io.js'

/**
 * Ghi tệp trọn vẹn. / A sink that becomes the file on `commit`, whole or not at all: written beside it, then renamed.
 * Where nothing was written there is no file either. `option` is what
 * messages name. Throws `FILE_…`, `NOT_A_FILE`.
 */
export async function fileSink(file: string, option = '--out'): Promise<Sink> {
  const { target, mode } = await targetOf(file, option)
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  const handle = await attempt(file, option, async () => open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode))
  const forget = rememberTemporary(temporary)
  const drop = async (): Promise<void> => {
    await handle.close().catch(() => undefined)
    await rm(temporary, { force: true })
    forget()
  }
  let written = false
  return {
    closed: false, terminal: false, columns: PAGE,
    write: async (text) => {
      if (text === '') return
      written = true
      await attempt(file, option, async () => handle.writeFile(text, 'utf8'))
    },
    commit: async () => {
      if (!written) { await drop(); return }
      await attempt(file, option, async () => finish(handle, temporary, target))
      forget()
    },
    abort: drop,
  }
}

async function finish(handle: FileHandle, temporary: string, target: string): Promise<void> {
  await handle.sync()
  await handle.close()
  await rename(temporary, target)
}

/** Where the file really is, and the mode to keep; only a regular file may be replaced. */
async function targetOf(file: string, option: string): Promise<{ readonly target: string; readonly mode: number }> {
  const known = await stat(file).catch(() => null)
  if (known === null) return { target: path.resolve(file), mode: 0o666 }
  if (!known.isFile()) {
    throw new KhuyenCongError({
      code: 'NOT_A_FILE', at: option, found: file, message: 'Không ghi được: đây không phải tệp thường.', messageEn: 'Cannot write: this is not a regular file.',
      hint: `Đặt tên một tệp sau ${option}.`, hintEn: `Name a file after ${option}.`,
    })
  }
  return { target: await realpath(file), mode: known.mode & 0o777 }
}

async function attempt<T>(file: string, option: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileError(error, file).within(option)
  }
}
