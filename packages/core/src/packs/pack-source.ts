import { canonicalJson, digestOfText } from '../json/digest.js'
import { KhuyenCongError } from '../errors/errors.js'
import { plainData } from '../json/plain-data.js'
import { originOf, type PackSource } from './pack-origin.js'
import { sourceMessages } from './released-messages.js'

/**
 * Mã băm của gói. / The digest of a pack: of its declaration, documents, rules and, in a national
 * pack, register, as they are written and as nobody has filled them in; of nothing else that
 * stands beside them. A folder, a bundle and a module of the same files have the same one, and a
 * field that a later version of core lets a file leave out does not change it.
 *
 * It is that of the canonical JSON of these parts, put together file by file.
 */
export function digestOfSource(source: PackSource): string {
  const { manifest, documents, register, rules, vocabulary } = source
  const texts = new Map([
    ['documents', written(documents)],
    ['manifest', written(manifest)],
    ...(register === undefined ? [] : [['register', written(register)] as const]),
    ...(vocabulary === undefined ? [] : [['vocabulary', written(vocabulary)] as const]),
    ['rules', recordText(new Map(Object.entries(rules ?? {}).map(fileText)))],
  ])
  return digestOfText(recordText(texts))
}

const fileText = ([name, value]: readonly [string, unknown]): readonly [string, string] => [
  name.normalize('NFC'),
  written(value),
]

/**
 * The canonical text of a file. Text is read as NFC, so a module that writes it otherwise has the
 * digest of the folder.
 */
function written(value: unknown): string {
  const text = canonicalJson(value)
  return text === text.normalize('NFC') ? text : canonicalJson(plainData(value, ''))
}

/**
 * Canonical JSON of an object from the canonical text under each name. Joined piece by piece: a
 * text that grows by concatenation is kept as a tree of its parts, and that of ten thousand rules
 * costs more than reading them.
 */
function recordText(texts: ReadonlyMap<string, string>): string {
  const names = [...texts.keys()].sort()
  return `{${names.map((name) => [canonicalJson(name), texts.get(name)].join(':')).join(',')}}`
}

/**
 * Nguồn của gói. / The files a pack was defined by, to be kept as data for as long as its
 * decisions are: `bundleOf(sourceOf(pack))`, also of a pack that was imported as a module.
 *
 * @param pack - A pack that `definePack` gave.
 * @returns Its files, as parsed JSON.
 * @throws `KhuyenCongError` `SOURCE_ELSEWHERE` for a released pack, with the entry whose pack has
 * its files; `PACK_SOURCE_LOST` for any other that `definePack` did not give, or whose source was
 * changed since.
 * @example
 * ```ts
 * import { bundleOf, sourceOf } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * bundleOf(sourceOf(national)).id // => 'national'
 * ```
 */
export function sourceOf(pack: {
  readonly manifest: { readonly id: string }
  readonly digest: string
}): PackSource {
  const origin = originOf(pack)
  if (origin !== undefined && 'entry' in origin)
    throw new KhuyenCongError({
      code: 'SOURCE_ELSEWHERE',
      at: pack.manifest.id,
      found: origin.entry,
      ...sourceMessages.SOURCE_ELSEWHERE(origin.entry),
    })
  if (origin !== undefined && digestOfSource(origin.source) === pack.digest) return origin.source
  throw new KhuyenCongError({
    code: 'PACK_SOURCE_LOST',
    at: pack.manifest.id,
    found: pack.digest,
    ...sourceMessages.PACK_SOURCE_LOST(),
  })
}
