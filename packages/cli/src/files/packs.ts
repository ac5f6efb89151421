import type { CheckedSignature, Pack, PackSource, Problem, RuleBook } from '@khuyencong/core'
import type { Call } from '../terminal/io.js'
import { type BookCall, packsAt } from './named-packs.js'
import { packMessages } from './pack-messages.js'
import { tellOfPacks } from './pack-warnings.js'

/**
 * The packs that come with the program: national and provincial. Imported here and only when asked
 * for.
 */
export async function shippedPacks(): Promise<readonly Pack[]> {
  const [{ national }, { provincial }] = await Promise.all([
    import('@khuyencong/rules-national'),
    import('@khuyencong/rules-provincial'),
  ])
  return [national, ...provincial]
}

/**
 * Nguồn của bộ quy định. / What a thread makes the rule book of a run from, as plain data: the
 * sources of the packs named on the command line, as they were read, and the digest of every pack
 * of the book. A thread reads nothing from the disk but the shipped packs.
 */
export interface BookSources {
  readonly added: readonly PackSource[]
  readonly trust: readonly CheckedSignature[]
  readonly allow: readonly string[]
  readonly digests: Readonly<Record<string, string>>
}

/**
 * Bộ quy định. / The rule book of a run: the shipped packs and those named with `--pack`; with a
 * lock, exactly the packs it names. Throws `KhuyenCongError`.
 */
export async function loadBook(call: BookCall): Promise<RuleBook> {
  return (await openBook(call)).book
}

/** The rule book of a run, loaded when it is first asked for, and once. */
export function onceLoaded(call: BookCall): () => Promise<RuleBook> {
  let book: Promise<RuleBook> | null = null
  return async () => (book ??= loadBook(call))
}

/** The rule book of a run, and what threads make the same one from. */
export async function openBook(
  call: BookCall,
): Promise<{ readonly book: RuleBook; readonly sources: BookSources }> {
  const { KhuyenCongError } = await import('@khuyencong/core')
  const { pack: paths, allow } = call.options
  const [known, read] = [await call.io.shipped(), await packsAt(call)]
  const added = read.map(({ pack }) => pack)
  const trust = read.flatMap(({ signatures }) => signatures)
  const duplicate = duplicateOf(known, added, paths)
  if (duplicate !== null) throw new KhuyenCongError(duplicate)
  const book = await bookOf([...known, ...added], trust, call.options)
  await tellOfPacks(book, call)
  const digests = digestsOf(book)
  return { book, sources: { added: read.map(({ source }) => source), trust, allow, digests } }
}

/**
 * The rule book of a thread. Throws `PACKS_DIFFER` where it is not, digest by digest, the one of
 * the run.
 */
export async function bookFrom(
  { added, trust, allow, digests }: BookSources,
  shipped: () => Promise<readonly Pack[]>,
): Promise<RuleBook> {
  const { KhuyenCongError } = await import('@khuyencong/core')
  const { packBeside } = await import('./define-pack.js')
  const own = await shipped()
  const packs = [...own, ...added.map((source) => packBeside(source, own))]
  const book = await bookOf(packs, trust, { allow })
  const found = digestsOf(book)
  const other = [...new Set([...Object.keys(digests), ...Object.keys(found)])].find(
    (id) => digests[id] !== found[id],
  )
  if (other === undefined) return book
  throw new KhuyenCongError({
    code: 'PACKS_DIFFER',
    at: other,
    found: found[other] ?? null,
    ...packMessages.PACKS_DIFFER(other),
  })
}

const digestsOf = ({ packs }: RuleBook): Readonly<Record<string, string>> =>
  Object.fromEntries(packs.map(({ manifest, digest }) => [manifest.id, digest]))

/**
 * Bộ quy định của một bản ghi. / The rule book a record was made with: of the packs of
 * one id, shipped or named, the one whose digest the record names; where it names none of them, the
 * one that was named on the command line.
 */
export async function loadBookBy(digests: ReadonlySet<unknown>, call: BookCall): Promise<RuleBook> {
  const named = await packsAt(call)
  const shipped = await call.io.shipped()
  const all = [...named.map(({ pack }) => pack), ...shipped]
  const ids = [...new Set(all.map(({ manifest }) => manifest.id))]
  const packs = ids.flatMap((id) => {
    const editions = all.filter(({ manifest }) => manifest.id === id)
    return editions.find(({ digest }) => digests.has(digest)) ?? editions.slice(0, 1)
  })
  await refuseOtherNational(packs, shipped, call.options.allow)
  const trust = named.flatMap(({ signatures }) => signatures)
  const book = await bookOf(asRecorded(packs, digests), trust, call.options)
  await tellOfPacks(book, call)
  return book
}

/**
 * Mọi gói có trong tay. / Every pack at hand, shipped or named, in every version: what records are
 * derived again from, each by the digests it names.
 */
export async function packsAtHand(call: Pick<BookCall, 'io' | 'options'>): Promise<PacksAtHand> {
  const named = await packsAt(call)
  return {
    packs: [...named.map(({ pack }) => pack), ...(await call.io.shipped())],
    trust: named.flatMap(({ signatures }) => signatures),
  }
}

/** Packs, and the signatures of those that trusted keys have signed. */
interface PacksAtHand {
  readonly packs: readonly Pack[]
  readonly trust: readonly CheckedSignature[]
}

/** A record that was made with a shipped pack is not derived with the one that replaces it. */
const asRecorded = (packs: readonly Pack[], digests: ReadonlySet<unknown>): readonly Pack[] =>
  packs.filter(
    ({ manifest: { replaces }, digest }) =>
      replaces === null ||
      digests.has(digest) ||
      !packs.some(({ manifest, digest: other }) => manifest.id === replaces && digests.has(other)),
  )

/**
 * A given pack that takes the place of the shipped national one must be allowed by name: it would
 * decide for the whole country.
 */
async function refuseOtherNational(
  packs: readonly Pack[],
  shipped: readonly Pack[],
  allow: readonly string[],
): Promise<void> {
  const other = packs.find(
    (pack) =>
      pack.national &&
      !allow.includes(pack.manifest.id) &&
      shipped.every(({ digest }) => digest !== pack.digest),
  )
  if (other === undefined) return
  const { KhuyenCongError } = await import('@khuyencong/core')
  const { id, version } = other.manifest
  throw new KhuyenCongError({
    code: 'SECOND_NATIONAL_PACK',
    at: id,
    found: `${version} ${other.digest}`,
    ...packMessages.SECOND_NATIONAL_PACK(id),
  })
}

async function bookOf(
  packs: readonly Pack[],
  trust: readonly CheckedSignature[],
  { allow, locked, strict }: Pick<Call['options'], 'allow' | 'locked' | 'strict'>,
): Promise<RuleBook> {
  const { createRuleBook, requireSigned } = await import('@khuyencong/core')
  if (locked !== undefined) await (await import('./lock-file.js')).refuseUnlocked(packs, locked)
  const book = createRuleBook(packs, { allow, trust })
  return strict === true ? requireSigned(book) : book
}

/** Two packs of one id, named by where they are from; `null` where there are none. */
function duplicateOf(
  shipped: readonly Pack[],
  added: readonly Pack[],
  paths: readonly string[],
): Pick<Problem, 'code' | 'at' | 'found' | 'message' | 'messageEn' | 'hint' | 'hintEn'> | null {
  const replaced = new Set(added.map(({ manifest }) => manifest.replaces))
  const places = new Map<string, string | null>(
    shipped
      .filter(({ manifest }) => !replaced.has(manifest.id))
      .map(({ manifest }) => [manifest.id, null]),
  )
  for (const [
    index,
    {
      manifest: { id },
    },
  ] of added.entries()) {
    const path = paths[index] ?? ''
    const first = places.get(id)
    places.set(id, path)
    if (first === undefined) continue
    return {
      code: 'DUPLICATE_PACK',
      at: path,
      found: id,
      ...packMessages.DUPLICATE_PACK(first, path),
    }
  }
  return null
}
