import { openBundle, type OpenedBundle } from '@khuyencong/core/packs'
import { readValue } from '../files/files.js'
import type { Call } from '../terminal/io.js'

/** Mở gói đã đóng. / The bundle that the verb was given, every digest checked. */
export async function openedBundle({ file, io }: Pick<Call, 'file' | 'io'>): Promise<OpenedBundle> {
  const { name, value } = await readValue(file, io)
  return openBundle(value, name)
}
