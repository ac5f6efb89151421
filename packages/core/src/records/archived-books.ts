import { bookOf } from '../decision/archive.js'
import { definePack, type Pack, type PackSource } from '../packs/pack.js'
import { digestOfSource } from '../packs/pack-source.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { BookFinder } from './derive.js'

/**
 * Bộ quy định từ nguồn các gói. / Finds the book of a decision among the sources of packs, in many
 * versions: each is defined only when a record needs it, in the words of the national pack that the
 * record names.
 *
 * @param sources - The sources, such as `openBundle` gives them, in any order.
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
export function booksOfSources(sources: Iterable<PackSource>): BookFinder {
  const byDigest = new Map([...sources].map((source) => [digestOfSource(source), source]))
  const made = new Map<string, RuleBook>()
  return (stamps) => {
    const key = stamps.map(({ digest, allowed }) => `${digest} ${allowed === true}`).join()
    const book =
      made.get(key) ??
      bookOf(
        { packs: stamps },
        definedTogether(stamps.flatMap(({ digest }) => byDigest.get(digest) ?? [])),
      )
    made.set(key, book)
    return book
  }
}

/** Packs of one record: the national one first, whose words the others use. */
function definedTogether(sources: readonly PackSource[]): readonly Pack[] {
  const isNational = ({ manifest }: PackSource): boolean =>
    (Object(manifest) as { readonly jurisdiction?: unknown }).jurisdiction === 'national'
  const national = sources.filter(isNational).map((source) => definePack(source))
  const [base] = national
  const others = sources.filter((source) => !isNational(source))
  const options = base === undefined ? {} : { extends: base }
  return [...national, ...others.map((source) => definePack(source, options))]
}
