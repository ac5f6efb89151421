import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { readJson } from '../reading/reading.js'
import { definePack, type Pack, type PackOptions } from './pack.js'
import { type PackFiles, sourceOfFiles } from './pack-files.js'

/** Gói và tình huống. / A pack and the cases that stand beside its rules, by their file names. */
export interface PackWithCases {
  readonly pack: Pack
  readonly cases: PackFiles
}

/**
 * Đọc gói từ các tệp. / A pack from its files by their names in it, as they come from an upload, an
 * archive or a server: each is the text of a JSON file, or what was parsed from it. Works wherever
 * JavaScript runs; nothing of the pack is ever run.
 *
 * @param files - The files by name, such as `pack.json` or `support/looms.json`.
 * @param options - `extends`: the pack whose words it uses, usually the national one.
 * @returns The pack with its digest, the same as from its folder or bundle, and its cases.
 * @throws `KhuyenCongError` with every problem, named by file and path.
 * @example
 * ```ts
 * import { readPackFiles } from '@khuyencong/core/packs'
 * const manifest = '{ "id": "sample", "version": "1.0.0", "schemaVersion": 1, "jurisdiction": "dak-lak", "title": "Gói mẫu", "titleEn": "Sample", "maintainer": "Sample", "lawAsOf": "2026-01-01" }'
 * const { pack } = readPackFiles({ 'pack.json': manifest, 'documents.json': { documents: [] } })
 * pack.manifest.id // => 'sample'
 * ```
 */
export function readPackFiles(files: PackFiles, options: PackOptions = {}): PackWithCases {
  const problems: Problem[] = []
  const values = Object.entries(files).map(([name, value]) => {
    try {
      return [name, typeof value === 'string' ? readJson(value, name) : value] as const
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      problems.push(...error.problems)
      return [name, null] as const
    }
  })
  if (problems.length > 0) throw new KhuyenCongError(problems)
  const { source, cases } = sourceOfFiles(Object.fromEntries(values))
  return { pack: definePack(source, options), cases }
}
