import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isKhuyenCongError, readJson } from '@khuyencong/core'
import { sourceOf } from '@khuyencong/core/packs'
import { decode, isGroup } from './files.js'
import { packMessages } from './pack-messages.js'
import { packRefusal, readPlainFile } from './plain-file.js'

/** `@scope/name` or `name`: what npm allows, and nothing that could be a path. */
const PACKAGE_NAME = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/u

/**
 * Gói ở đâu. / Where a pack stands that is named in the folder `cwd`: the path itself, or, where
 * there is no such path, the folder of the npm package of that name as Node finds it from there. Throws
 * `PACKAGE_NOT_FOUND` for `@scope/name`, and what the system says of a path.
 */
export async function placeOfPack(where: string, cwd = process.cwd()): Promise<string> {
  const at = path.resolve(cwd, where)
  const missing = await stat(at).then(
    () => null,
    (error: unknown) => error,
  )
  if (missing === null) return at === path.resolve(where) ? where : at
  if (!PACKAGE_NAME.test(where)) throw missing as Error
  const found = await installed(where, cwd)
  if (found !== null) return found
  if (!where.startsWith('@')) throw missing as Error
  throw packRefusal('PACKAGE_NOT_FOUND', where, packMessages.PACKAGE_NOT_FOUND(where, cwd))
}

/** The folder of an installed package, in the first place where Node would look for it. */
async function installed(name: string, cwd: string): Promise<string | null> {
  const places = createRequire(path.join(path.resolve(cwd), 'package.json')).resolve.paths(name)
  for (const place of places ?? []) {
    const folder = path.join(place, name)
    if (await isFile(path.join(folder, 'package.json'))) return folder
  }
  return null
}

const isFile = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )

/**
 * Gói trong gói npm. / What a folder gives a pack by: itself, where it holds `pack.json` or is no
 * npm package; the folder its package.json names; or, where the package has no such folder, the
 * source that its module exports. Only in that last case is any code of the package run.
 */
export async function packInPackage(folder: string): Promise<unknown> {
  const file = path.join(folder, 'package.json')
  if ((await isFile(path.join(folder, 'pack.json'))) || !(await isFile(file))) return folder
  const manifest = readJson(decode(await readPlainFile(file, file, { bytes: 0 }), file), file)
  const { khuyencong, name } = isGroup(manifest) ? manifest : {}
  const inside = isGroup(khuyencong) ? khuyencong['pack'] : undefined
  if (inside !== undefined) return folderInside(folder, inside, file)
  const source = await exportedSource(folder, String(name))
  if (source === null)
    throw packRefusal('PACKAGE_WITHOUT_PACK', file, packMessages.PACKAGE_WITHOUT_PACK())
  return source
}

function folderInside(folder: string, inside: unknown, file: string): string {
  const target = typeof inside === 'string' ? path.resolve(folder, inside) : null
  const home = path.resolve(folder)
  if (target !== null && (target === home || target.startsWith(`${home}${path.sep}`))) return target
  throw packRefusal('PACK_ENTRY', `${file} › khuyencong.pack`, packMessages.OUTSIDE_PACK())
}

/**
 * The source of the pack that the module of a package exports: its `files`, or what its default
 * export was defined by. `null` where it has no module, or the module exports no pack.
 */
async function exportedSource(folder: string, name: string): Promise<unknown> {
  const entry = entryOf(folder, name)
  if (entry === null) return null
  const module = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, unknown>>
  const source = isGroup(module['files']) ? module['files'] : definedBy(module['default'])
  return source === null ? null : (JSON.parse(JSON.stringify(source)) as unknown)
}

function entryOf(folder: string, name: string): string | null {
  const require = createRequire(path.join(path.resolve(folder), 'package.json'))
  for (const asked of [name, path.resolve(folder)]) {
    try {
      const entry = require.resolve(asked)
      if (path.isAbsolute(entry)) return entry
    } catch {
      // the package exports nothing under this name
    }
  }
  return null
}

/** What a pack was defined by, where this copy of core has defined it. */
function definedBy(value: unknown): unknown {
  if (!isGroup(value)) return null
  if (!isGroup(value['manifest'])) return null
  if (!Array.isArray(value['rules'])) return value
  try {
    return sourceOf(value as never)
  } catch (error) {
    if (isKhuyenCongError(error)) return null
    throw error
  }
}
