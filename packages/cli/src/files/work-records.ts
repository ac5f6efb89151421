import type { Call } from '../terminal/io.js'
import { readValue } from './files.js'

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
  for (const file of work) files.push(await readValue(file, io))
  return files
}
