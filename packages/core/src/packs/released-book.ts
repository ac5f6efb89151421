import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { packInBook, wordsOfBook } from './book-words.js'
import type { Pack } from './pack.js'
import { originOf } from './pack-origin.js'
import { releasedMessages } from './released-messages.js'
import { bookOfAdmitted, type RuleBook } from './rule-book.js'

/**
 * Bộ quy định đã phát hành. / Joins released packs into a rule book. They were read, and checked
 * against each other, when their packages were made, so that a page which uses it carries neither
 * the reader of packs nor these checks. Decisions are those of {@link createRuleBook} of the same
 * packs, to the byte.
 *
 * @param given - Packs of the entries `…/released`, in any order, with the national pack.
 * @returns The book, frozen.
 * @throws `KhuyenCongError` `PACK_NOT_RELEASED` (a pack of another entry, or that `definePack`
 * gave), `DUPLICATE_PACK`, `RELEASE_MISMATCH` (a pack without the national pack it was released
 * with).
 * @example
 * ```ts
 * import { decide, releasedBook } from '@khuyencong/core'
 * import { releasedNational } from '@khuyencong/rules-national/released'
 * import { releasedHaNoi } from '@khuyencong/rules-provincial/released/ha-noi'
 * const book = releasedBook([releasedNational, releasedHaNoi])
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] }
 * decide(book, { on: '2023-06-01', project }).packs.length // => 2
 * ```
 */
export function releasedBook(given: readonly Pack[]): RuleBook {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given]
  refuse(list.flatMap((each) => (releaseOf(each) === null ? [notReleased(each)] : [])))
  const packs = [...new Set(given)].sort((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1))
  refuse(packs.flatMap((pack, place) => problemsOf(pack, packs, packs[place - 1])))
  const vocabulary = wordsOfBook(packs)
  return bookOfAdmitted({
    packs: packs.map((pack) => packInBook(pack, vocabulary)),
    register: packs.find(({ register }) => register !== null)?.register ?? null,
    vocabulary,
    admittedByName: new Set(),
  })
}

function refuse(problems: readonly ProblemInput[]): void {
  if (problems.length > 0) throw new KhuyenCongError(problems)
}

/** Where a released pack came from; `null` for anything else. */
function releaseOf(pack: unknown) {
  const origin = originOf(Object(pack))
  return origin !== undefined && 'entry' in origin ? origin : null
}

function problemsOf(
  pack: Pack,
  packs: readonly Pack[],
  before: Pack | undefined,
): readonly ProblemInput[] {
  const { id } = pack.manifest
  if (before?.manifest.id === id)
    return [{ code: 'DUPLICATE_PACK', at: id, ...releasedMessages.DUPLICATE_PACK(id) }]
  const national = releaseOf(pack)?.extends ?? null
  if (national === null || packs.some(({ digest }) => digest === national)) return []
  return [{ code: 'RELEASE_MISMATCH', at: id, ...releasedMessages.RELEASE_MISMATCH(id) }]
}

function notReleased(pack: unknown): ProblemInput {
  const id: unknown = (Object(pack) as Partial<Pack>).manifest?.id
  return {
    code: 'PACK_NOT_RELEASED',
    ...(typeof id === 'string' && { at: id }),
    ...releasedMessages.PACK_NOT_RELEASED(),
  }
}
