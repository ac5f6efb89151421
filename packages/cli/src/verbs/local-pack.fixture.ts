import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type folder, provincialSource } from '../sandbox.fixture.js'

/** The manifest of the pack of a province that may be signed for. */
export const localManifest = {
  ...(provincialSource.manifest as object),
  id: 'soc-trang',
  jurisdiction: 'soc-trang',
}

/** Puts the folder of that pack, with its one rule, into the folder of a test, as `pack`. */
export async function putLocalPack(home: Awaited<ReturnType<typeof folder>>): Promise<void> {
  await mkdir(path.join(home.path, 'pack/support'), { recursive: true })
  await home.put('pack/pack.json', localManifest)
  await home.put('pack/documents.json', provincialSource.documents)
  await home.put(
    'pack/support/advanced-machinery.json',
    provincialSource.rules['support/advanced-machinery.json'],
  )
}
