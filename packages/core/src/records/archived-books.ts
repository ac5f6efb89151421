import { bookOf } from '../decision/archive.js'
import type { BookOptions } from '../packs/book-options.js'
import { definePack, type Pack, type PackSource } from '../packs/pack.js'
import { digestOfSource } from '../packs/pack-source.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { BookFinder } from './derive.js'

/** Cách dựng bộ quy định. / How books are made of the sources of packs. */
export interface SourceBookOptions extends Pick<BookOptions, 'trust'> {
  /** The national pack whose words count where no pack of a record declares any. */
  readonly base?: Pack | undefined
}

/**
 * Bộ quy định từ nguồn các gói. / Finds the book of a decision among the sources of packs, in many
 * versions: each is defined only when a record needs it, in the words of the national pack that the
 * record names.
 *
 * @param sources - The sources, such as `openBundle` gives them, in any order.
 * @param options - Whose words count where no pack of a record declares any; signatures of packs
 *   that were checked.
 * @returns What gives the book of a decision, from its `packs`; it throws `PACK_NOT_ARCHIVED`, and
 *   what is wrong with a source.
 * @example
 * ```ts
 * import { sourceOf } from '@khuyencong/core/packs'
 * import { booksOfSources } from '@khuyencong/core/records'
 * import { national } from '@khuyencong/rules-national'
 * const { manifest, digest } = national
 * const books = booksOfSources([sourceOf(national)])
 * const stamp = { id: manifest.id, version: manifest.version, digest } as never
 * const { packs } = await books([stamp])
 * packs[0]?.digest === national.digest // => true
 * ```
 */
export function booksOfSources(
  sources: Iterable<PackSource>,
  { base, trust = [] }: SourceBookOptions = {},
): BookFinder {
  const byDigest = new Map([...sources].map((source) => [digestOfSource(source), source]))
  const made = new Map<string, RuleBook>()
  return (stamps) => {
    const key = stamps.map(({ digest, allowed }) => `${digest} ${allowed === true}`).join()
    const book =
      made.get(key) ??
      bookOf(
        { packs: stamps },
        definedTogether(
          stamps.flatMap(({ digest }) => byDigest.get(digest) ?? []),
          base,
        ),
        { trust },
      )
    made.set(key, book)
    return book
  }
}

/** Packs of one record: the national one first, whose words the others use. */
function definedTogether(sources: readonly PackSource[], base: Pack | undefined): readonly Pack[] {
  const defined = (of: readonly PackSource[], words: Pack | undefined): readonly Pack[] =>
    of.map((source) => definePack(source, words === undefined ? {} : { extends: words }))
  const alone = defined(sources.filter(standsAlone), undefined)
  return [
    ...alone,
    ...defined(
      sources.filter((each) => !standsAlone(each)),
      alone[0] ?? base,
    ),
  ]
}

/** Whether a pack is national and declares its own words. */
function standsAlone({ manifest, vocabulary }: PackSource): boolean {
  const { jurisdiction, extends: base } = Object(manifest) as Readonly<Record<string, unknown>>
  return jurisdiction === 'national' && vocabulary !== undefined && base !== 'national'
}
