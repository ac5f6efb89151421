import type { RuleBook } from '@khuyencong/core'
import type { BookFinder } from '@khuyencong/core/records'
import { trustedKeys } from '../../files/key-rings.js'
import { booksAtHand } from '../../files/pack-archive.js'
import { loadBookBy } from '../../files/packs.js'
import type { Call } from '../../terminal/io.js'

/**
 * Bộ quy định của từng bản ghi. / What gives the book of each record, made once for all of the same
 * packs: of the packs at hand, or, where `--archive` names one, exactly those that the record names.
 */
export const booksOfRun = async (call: Call): Promise<BookFinder> =>
  call.options.archive === undefined
    ? booksByDigest(call)
    : booksAtHand(call, await trustedKeys(call.options.trust))

function booksByDigest(call: Call): BookFinder {
  const made = new Map<string, Promise<RuleBook>>()
  return async (stamps) => {
    const digests = stamps.map(({ digest }) => digest)
    const key = digests.join()
    const book = made.get(key) ?? loadBookBy(new Set(digests), call)
    made.set(key, book)
    return book
  }
}
