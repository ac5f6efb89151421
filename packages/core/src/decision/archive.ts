import { KhuyenCongError } from '../errors/errors.js'
import { archiveMessages } from './archive-messages.js'
import type { BookOptions } from '../packs/book-options.js'
import type { Pack } from '../packs/pack.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { Decision } from './seal.js'

/**
 * Bộ quy định của một bản ghi. / The rule book a stored decision rests on: of an archive
 * that keeps every version of every pack ever used, exactly the packs the decision names, by their
 * digests. Hand it to `replay`.
 *
 * @param decision - A stored decision, of which the stamps of its packs are read.
 * @param archive - Every pack kept, in every version, in any order.
 * @param options - Signatures of packs that were checked, for the book to say who stands behind each.
 * @returns The book to hand to `replay`.
 * @throws `KhuyenCongError` `PACK_NOT_ARCHIVED`, naming each pack that the archive does not have.
 * @example
 * ```ts
 * import { bookOf, createRuleBook, decide, replay } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const decision = decide(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: { id: 'p', items: [{ id: '1', activity: 'showroom' }] },
 * })
 * const archive = [national] // and every version before it
 * replay(bookOf(decision, archive), decision).identical // => true
 * ```
 */
export function bookOf(
  { packs: stamps }: Pick<Decision, 'packs'>,
  archive: Iterable<Pack>,
  { trust = [] }: Pick<BookOptions, 'trust'> = {},
): RuleBook {
  const byDigest = new Map([...archive].map((pack) => [pack.digest, pack]))
  const packs = stamps.flatMap(({ digest }) => byDigest.get(digest) ?? [])
  if (packs.length < stamps.length)
    throw new KhuyenCongError(
      stamps.flatMap(({ id, version, digest }, index) =>
        byDigest.has(digest) ? [] : [notArchived(`packs[${index}]`, id, version, digest)],
      ),
    )
  return createRuleBook(packs, {
    allow: stamps.flatMap(({ id, allowed }) => (allowed === true ? [id] : [])),
    trust,
  })
}

const notArchived = (at: string, id: string, version: string, digest: string) =>
  ({
    code: 'PACK_NOT_ARCHIVED',
    at,
    found: digest,
    ...archiveMessages.PACK_NOT_ARCHIVED(id, version),
  }) as const
