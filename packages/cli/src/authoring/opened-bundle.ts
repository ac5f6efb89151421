import { readJson } from '@khuyencong/core'
import { openBundle, type OpenedBundle } from '@khuyencong/core/packs'
import { readNamed, readValue } from '../files/files.js'
import type { Call } from '../terminal/io.js'

/** Mở gói đã đóng. / The bundle that the verb was given, every digest checked. */
export async function openedBundle({ file, io }: Pick<Call, 'file' | 'io'>): Promise<OpenedBundle> {
  const { name, value } = await readValue(file, io)
  return openBundle(value, name)
}

/** The bundle that an option names. Throws what is wrong with it, at the option. */
export const bundleNamed = async (file: string, option: string): Promise<OpenedBundle> =>
  openBundle(readJson(await readNamed(file, option), file), file)
