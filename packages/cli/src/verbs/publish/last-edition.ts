import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { OpenedBundle } from '@khuyencong/core/packs'
import { compareVersions } from '@khuyencong/core/testing'
import { bundleNamed } from '../../authoring/opened-bundle.js'
import { fileError } from '../../files/files.js'

/** The folder and the file of an edition among the published ones. */
export const editionName = (id: string, version: string): string => `${id}-${version}`

/**
 * Bản trước. / The edition of a pack that was published last: the bundle of `--since`, else the
 * highest version in the folder of published editions; `null` where there is none.
 */
export async function lastEdition(
  id: string,
  into: string,
  since: string | undefined,
): Promise<OpenedBundle | null> {
  if (since !== undefined) return bundleNamed(since, '--since')
  const names = await readdir(into).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw fileError(error, into).within('--into')
  })
  const [last] = names
    .flatMap((name) => {
      const version = name.startsWith(`${id}-`) ? name.slice(id.length + 1) : ''
      return /^\d+\.\d+\.\d+(?:-|$)/u.test(version) ? [version] : []
    })
    .sort((a, b) => compareVersions(b, a))
  if (last === undefined) return null
  const name = editionName(id, last)
  return bundleNamed(path.join(into, name, `${name}.json`), '--into')
}
