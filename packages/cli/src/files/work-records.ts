import { isKhuyenCongError, KhuyenCongError } from '@khuyencong/core'
import type { Call } from '../terminal/io.js'
import { readValue } from './files.js'
import { inputMessages, severalWorkFiles } from './messages.js'

/** Sổ công tác của --work. / A file of work records: what it is called, and what it says. */
export interface WorkFile {
  readonly name: string
  readonly value: unknown
}

/**
 * Đọc sổ công tác của --work. / The files of work records that a run names, one after the other;
 * `null` where it names none.
 */
export async function workFiles({
  options: { work },
  io,
}: Pick<Call, 'options' | 'io'>): Promise<readonly WorkFile[] | null> {
  if (work === undefined || work.length === 0) return null
  const files: WorkFile[] = []
  for (const file of work) files.push(await readRecords(file, io))
  return files
}

/** Of records that are too many for one file it is said that several may be given. */
async function readRecords(file: string, io: Call['io']): Promise<WorkFile> {
  try {
    return await readValue(file, io)
  } catch (error) {
    if (!isKhuyenCongError(error) || error.code !== 'FILE_TOO_LARGE') throw error
    throw new KhuyenCongError({
      code: 'FILE_TOO_LARGE',
      at: file,
      ...inputMessages.FILE_TOO_LARGE(),
      ...severalWorkFiles,
    })
  }
}
