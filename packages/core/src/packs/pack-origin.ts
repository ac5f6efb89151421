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

/** Nguồn gốc của gói. / The files a pack was read from, or the package that has them. */
export type PackOrigin =
  | { readonly source: PackSource }
  | {
      /** The entry that gives the same pack with its files. */
      readonly entry: string
      /** The digest of the national pack in whose words it was read; `null` for that pack. */
      readonly extends: string | null
      /** Its package stands beside another national pack than it was read with. */
      readonly inOtherWords: boolean
    }

/**
 * Where each pack came from. A pack of a module holds its files anyway, so keeping them costs
 * nothing.
 */
const ORIGINS = new WeakMap<object, PackOrigin>()

/** Remembers where a pack came from, for {@link originOf}. */
export function withOrigin<P extends object>(pack: P, origin: PackOrigin | undefined): P {
  if (origin !== undefined) ORIGINS.set(pack, origin)
  return pack
}

/** Where a pack came from; `undefined` for what neither `definePack` nor a release gave. */
export const originOf = (pack: object): PackOrigin | undefined => ORIGINS.get(pack)

/** A pack with some of its fields as a book has them, which came from where the pack did. */
export const changedPack = <P extends object>(pack: P, changes: Partial<P>): P =>
  withOrigin(Object.freeze({ ...pack, ...changes }), originOf(pack))
