import { canonicalJson, digestOfText } from '../json/digest.js'
import { KhuyenCongError } from '../errors/errors.js'
import { plainData } from '../json/plain-data.js'

/**
 * Gói quy định như viết trên đĩa. / A pack as its files hold it: names are paths inside the pack,
 * e.g. `support/advanced-machinery.json`. The register of provinces stands in a national pack
 * only. Whoever writes a pack in TypeScript starts from `PackInput`, which is typed in every
 * part.
 */
export interface PackSource {
  readonly manifest: unknown
  readonly documents: unknown
  /** The words the pack declares, where it declares any. */
  readonly vocabulary?: unknown
  readonly rules: Readonly<Record<string, unknown>>
  readonly register?: unknown
  /** Signed as a draft: whatever it is used for says so. Not part of the digest. */
  readonly draft?: true
}

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
 * What each pack was defined by. A pack of a module holds its files anyway, so keeping them costs
 * nothing.
 */
const SOURCES = new WeakMap<object, PackSource>()

/** Remembers what a pack was defined by, for {@link sourceOf}. */
export function withSource<P extends object>(pack: P, source: PackSource): P {
  SOURCES.set(pack, source)
  return pack
}

/**
 * Nguồn của gói. / The files a pack was defined by, to be kept as data for as long as its
 * decisions are: `bundleOf(sourceOf(pack))`, also of a pack that was imported as a module.
 *
 * @param pack - A pack that `definePack` gave.
 * @returns Its files, as parsed JSON.
 * @throws `KhuyenCongError` `PACK_SOURCE_LOST` for a pack that `definePack` did not give, or
 * whose source was changed since.
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
  const source = SOURCES.get(pack)
  if (source !== undefined && digestOfSource(source) === pack.digest) return source
  throw new KhuyenCongError({
    code: 'PACK_SOURCE_LOST',
    at: pack.manifest.id,
    found: pack.digest,
    message: 'Không còn nguồn của gói này, hoặc nguồn đã bị sửa sau khi mở gói.',
    messageEn: 'The source of this pack is not known, or was changed since the pack was defined.',
    hint: 'Dùng đúng gói mà definePack trả về, không sao chép từng trường.',
    hintEn: 'Use the pack that definePack gave, not a copy of its fields.',
  })
}
