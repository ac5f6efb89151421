// Mở gói quy định từ đĩa, cho chương trình Node. / Opening packs from disk, for programs on Node.
import { definePack, type PackOptions, withErrorPath } from '@khuyencong/core'
import type { PackWithCases } from '@khuyencong/core/packs'
import { packBeside } from './files/define-pack.js'
import { readPackSource } from './files/pack-folder.js'

export type { Pack, PackOptions } from '@khuyencong/core'
export type { PackFiles, PackWithCases } from '@khuyencong/core/packs'

/** Cách mở gói. / How a pack is opened. */
export interface LoadOptions extends PackOptions {
  /** The folder from which npm packages are looked for; absent: that of the process. */
  readonly cwd?: string
}

/**
 * Mở gói. / A pack from a folder, a bundle, a source in one JSON file, or an npm package
 * (`@scope/name`), with the cases beside its rules. Links, devices, and files that are no part of a
 * pack are refused. Only for Node; elsewhere `readPackFiles` of `@khuyencong/core/packs` reads a
 * pack from its files.
 *
 * @param where - The folder, the file, or the name of the package.
 * @param options - `extends`: the pack whose words it uses; absent: the national pack.
 * @returns The pack, with the digest that it has however it is loaded, and its cases.
 * @throws `KhuyenCongError` with every problem, named by file and path.
 * @example
 * ```js
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { loadPack } from '@khuyencong/cli/packs'
 * import { national } from '@khuyencong/rules-national'
 * const { pack } = await loadPack('./an-giang')
 * const book = createRuleBook([national, pack])
 * ```
 */
export async function loadPack(where: string, options: LoadOptions = {}): Promise<PackWithCases> {
  const { source, cases } = await readPackSource(where, options)
  const { extends: base } = options
  if (base !== undefined)
    return { pack: withErrorPath(where, () => definePack(source, { extends: base })), cases }
  const { national } = await import('@khuyencong/rules-national')
  return { pack: withErrorPath(where, () => packBeside(source, [national])), cases }
}
