import { stat } from 'node:fs/promises'
import path from 'node:path'
import {
  KhuyenCongError,
  type Pack,
  type PackSource,
  readJson,
  withErrorPath,
} from '@khuyencong/core'
import { type Bundle, isBundle, openBundle, sourceOfFiles } from '@khuyencong/core/packs'
import { packBeside, type ShippedPacks } from './define-pack.js'
import { decode, fileError } from './files.js'
import { packInPackage, placeOfPack } from './npm-pack.js'
import { packFileNames } from './pack-file-names.js'
import { packMessages } from './pack-messages.js'
import { packRefusal, readPlainFile } from './plain-file.js'

/**
 * Gói trên đĩa. / A pack folder as read: its source, and its case files by name
 * (`support/x.cases.json`).
 */
export interface PackFolder {
  readonly source: PackSource
  readonly cases: Readonly<Record<string, unknown>>
  /** What reviewers said of the cases; absent where nobody has. */
  readonly reviews?: unknown
  /** Where it came as one: the bundle, which may be signed. */
  readonly bundle?: Bundle
}

/**
 * A pack from a folder, a bundle or a source `{ manifest, documents, rules }`, with what it was
 * read from, so that nobody has to read the disk again. Throws every problem with its place.
 */
export async function readPackWithSource(
  where: string,
  beside: ShippedPacks,
): Promise<{ readonly pack: Pack; readonly read: PackFolder }> {
  const place = await placeOfPack(where, beside.cwd).catch((error: unknown) => {
    throw fileError(error, where).within('--pack')
  })
  const read = await readPackAt(place)
  const shipped = await beside.shipped()
  return { pack: withErrorPath(where, () => packBeside(read.source, shipped)), read }
}

/** The pack alone. */
export const readPack = async (where: string, beside: ShippedPacks): Promise<Pack> =>
  (await readPackWithSource(where, beside)).pack

/** Whether a pack stands in a folder of its own, as it must for files to be added to it. */
export async function isFolder(where: string): Promise<boolean> {
  return stat(where).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw fileError(error, where)
    },
  )
}

/** A pack and its cases, from a folder, one file, or an npm package. */
export async function readPackSource(
  where: string,
  { cwd }: Pick<ShippedPacks, 'cwd'>,
): Promise<PackFolder> {
  return readPackAt(await placeOfPack(where, cwd))
}

async function readPackAt(where: string): Promise<PackFolder> {
  if (!(await isFolder(where))) return readPackFile(where)
  const inside = await packInPackage(where)
  return typeof inside === 'string'
    ? readPackFolder(inside)
    : { source: sourceIn(inside, where), cases: {} }
}

async function readPackFile(file: string): Promise<PackFolder> {
  const value = readJson(decode(await readPlainFile(file, file, { bytes: 0 }), file), file)
  if (isBundle(value)) return withErrorPath(file, () => openBundle(value, file))
  return { source: sourceIn(value, file), cases: {} }
}

/** The source that a value of another kind is said to be. Throws `NOT_A_PACK`, `PACK_ENTRY`. */
function sourceIn(value: unknown, file: string): PackSource {
  const { manifest, documents, vocabulary, rules, register, ...others } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>
  const [other] = Object.keys(others)
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules) || other !== undefined) {
    throw packRefusal('NOT_A_PACK', file, packMessages.NOT_A_PACK())
  }
  const astray = Object.keys(rules).find(
    (name) => path.isAbsolute(name) || name.split(/[/\\]/u).includes('..'),
  )
  if (astray !== undefined)
    throw packRefusal('PACK_ENTRY', `${file} › ${astray}`, packMessages.OUTSIDE_PACK())
  return {
    manifest,
    documents,
    ...(vocabulary !== undefined && { vocabulary }),
    rules: rules as Record<string, unknown>,
    ...(register !== undefined && { register }),
  }
}

/**
 * Đọc thư mục gói. / Reads a pack folder: `pack.json`, `documents.json`, what else stands
 * beside them, and the `*.json` of the folders a pack has. Symbolic links, devices, folders within folders, non-UTF-8 bytes, and too
 * many or too large files are refused. Nothing in it is ever run.
 */
export async function readPackFolder(where: string): Promise<PackFolder> {
  const names = await packFileNames(where)
  const budget = { bytes: 0 }
  const values: Record<string, unknown> = {}
  const problems: KhuyenCongError['problems'][number][] = []
  for (const name of names) {
    try {
      values[name] = readJson(
        decode(await readPlainFile(path.join(where, name), name, budget), name),
        name,
      )
    } catch (error) {
      if (!(error instanceof KhuyenCongError) || error.code === 'PACK_TOO_LARGE') throw error
      problems.push(...error.within(where).problems)
    }
  }
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return sourceOfFiles(values)
}
