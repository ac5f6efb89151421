import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { rememberTemporary } from '../terminal/io.js'
import { fileError } from './files.js'
import { sweepBeside, temporaryBeside } from './temporary.js'

/**
 * Ghi thư mục trọn vẹn. / A new folder with its files, whole or not at all: written beside its
 * place, then renamed. An empty folder may stand there, nothing else. Throws `FILE_…`.
 */
export async function writeFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const target = path.resolve(folder)
  await sweepBeside(target)
  const temporary = temporaryBeside(target)
  const forget = rememberTemporary(temporary)
  try {
    await mkdir(temporary, { recursive: true })
    try {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(temporary, name)), { recursive: true })
        await writeFile(path.join(temporary, name), text)
      }
      await rmdir(target).catch(() => undefined)
      await rename(temporary, target)
    } finally {
      await rm(temporary, { recursive: true, force: true })
    }
  } catch (error) {
    throw fileError(error, folder)
  } finally {
    forget()
  }
}
