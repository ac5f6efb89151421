import type { CheckedSignature, Pack, PackSource } from '@khuyencong/core'
import type { Call } from '../terminal/io.js'
import type { ShippedPacks } from './define-pack.js'

/**
 * What a rule book is loaded for: where packs come from, which are named, who is told of drafts
 * among them.
 */
export interface BookCall {
  readonly io: ShippedPacks
  readonly options: Pick<Call['options'], 'pack' | 'allow' | 'locked' | 'strict' | 'trust'>
  readonly err: Pick<Call['err'], 'write'>
  readonly lang: Call['lang']
}

/** A pack named on the command line, and who has signed it, of those whose keys are trusted. */
interface NamedPack {
  readonly pack: Pack
  readonly source: PackSource
  readonly signatures: readonly CheckedSignature[]
}

/** The packs of `--pack`, their signatures held against the rings of `--trust`. */
export async function packsAt({
  io,
  options,
}: Pick<BookCall, 'io' | 'options'>): Promise<readonly NamedPack[]> {
  const { pack: paths, trust } = options
  if (paths.length === 0 && trust.length === 0) return []
  const [{ readPackWithSource }, { trustedKeys }, { signaturesOf }] = await Promise.all([
    import('./pack-folder.js'),
    import('./key-rings.js'),
    import('@khuyencong/core/packs'),
  ])
  const ring = await trustedKeys(trust)
  const packs: NamedPack[] = []
  for (const path of paths) {
    const { pack, read } = await readPackWithSource(path, io)
    const { source, bundle } = read
    const signatures =
      bundle === undefined ? [] : await signaturesOf({ source, bundle }, ring, path)
    packs.push({ pack, source, signatures })
  }
  return packs
}
