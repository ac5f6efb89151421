import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { canonicalJson, FORMAT, KhuyenCongError, type Pack, readJson } from '@khuyencong/core'
import {
  type Bundle,
  bundleOf,
  bundleText,
  openBundle,
  signaturesOf,
  sourceOf,
} from '@khuyencong/core/packs'
import { decode, fileError } from '../../files/files.js'
import { trustedKeys } from '../../files/key-rings.js'
import { writeWhole } from '../../files/out-file.js'
import { archivedFile, RECORDS_OF_ARCHIVE } from '../../files/pack-archive.js'
import { readPackWithSource } from '../../files/pack-folder.js'
import { readPlainFile } from '../../files/plain-file.js'
import type { Call, Verb } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { countText } from '../../text/numbers.js'
import { prettyJson } from '../../text/output.js'
import { archiveTexts, archiveVerbMessages } from './messages.js'

/** A pack of the archive, and whether this run put it there. */
interface KeptPack {
  readonly id: string
  readonly version: string
  readonly digest: string
  readonly file: string
  readonly added: boolean
}

/**
 * Cất quy định đã áp dụng. / `archive`: every pack at hand, shipped or named, as a bundle of the
 * archive, beside a folder for the records. Nothing that is there is removed, or replaced but by the same pack once it is signed.
 */
export const archiveVerb: Verb = async (call) => {
  const { file: folder, options, out, translate, lang } = call
  const kept: KeptPack[] = []
  await folderFor(path.join(folder, RECORDS_OF_ARCHIVE))
  for (const { pack, bundle } of await bundlesAtHand(call))
    kept.push(await keep(folder, pack, bundle))
  const added = kept.filter((each) => each.added)
  const counts = [kept, added].map(({ length }) => countText(length, lang))
  await out.write(
    options.json === true
      ? prettyJson({ format: FORMAT, packs: kept })
      : added.map(({ id, version, file }) => `${clean(`${id} ${version}: ${file}`)}\n`).join('') +
          translate(...archiveTexts.kept(counts[0] ?? '', counts[1] ?? '')),
  )
  return 0
}

/**
 * Every pack at hand as a bundle; one that was given as a bundle stays as it is signed, and is not
 * kept where a signature by a key of `--trust` is none.
 */
async function bundlesAtHand({
  io,
  options,
}: Call): Promise<readonly { readonly pack: Pack; readonly bundle: Bundle }[]> {
  const named = []
  const ring = await trustedKeys(options.trust)
  for (const each of options.pack) {
    const { pack, read } = await readPackWithSource(each, io)
    if (read.bundle !== undefined)
      await signaturesOf({ source: read.source, bundle: read.bundle }, ring, each)
    named.push({ pack, bundle: read.bundle ?? bundleOf(read.source, read.cases) })
  }
  const shipped = (await io.shipped()).map((pack) => ({ pack, bundle: bundleOf(sourceOf(pack)) }))
  // what is kept must be what can be opened again
  for (const { pack, bundle } of named) openBundle(bundle, pack.manifest.id)
  return [...shipped, ...named]
}

async function keep(folder: string, pack: Pack, bundle: Bundle): Promise<KeptPack> {
  const { manifest, digest, draft } = pack
  const { id, version } = manifest
  const name = archivedFile({ id, version, digest, ...(draft && { draft: true }) })
  // the id and the version of a pack are names that every file system takes
  if (name === null) throw new Error(`no file name for ${id} ${version}`)
  const file = path.join(folder, name)
  const before = await keptBundle(file)
  if (before !== null && !sameFiles(before, bundle)) throw changed(file, id, version)
  const added = before === null || (before.signatures === null && bundle.signatures !== null)
  if (added) await write(file, bundleText(bundle))
  return { id, version, digest, file: name.replaceAll('\\', '/'), added }
}

async function keptBundle(file: string): Promise<Bundle | null> {
  try {
    const bytes = await readPlainFile(file, file, { bytes: 0 })
    return openBundle(readJson(decode(bytes, file), file), file).bundle
  } catch (error) {
    if (error instanceof KhuyenCongError && error.code === 'FILE_NOT_FOUND') return null
    throw error
  }
}

/** Whether two bundles hold the same pack, whatever cases stand beside it. */
const sameFiles = (one: Bundle, other: Bundle): boolean => packDigests(one) === packDigests(other)

const packDigests = (bundle: Bundle): string =>
  canonicalJson(bundleOf(openBundle(bundle, bundle.id).source).digests)

async function write(file: string, text: string): Promise<void> {
  await folderFor(path.dirname(file))
  await writeWhole(file, text)
}

const folderFor = async (name: string): Promise<unknown> =>
  mkdir(name, { recursive: true }).catch((error: unknown) => {
    throw fileError(error, name)
  })

const changed = (at: string, id: string, version: string): KhuyenCongError =>
  new KhuyenCongError({
    code: 'ARCHIVE_CHANGED',
    at,
    ...archiveVerbMessages.ARCHIVE_CHANGED(id, version),
  })
