import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { strictMessages } from './messages.js'
import type { RuleBook } from './rule-book.js'

/**
 * Chỉ gói kèm phần mềm và gói đã ký. / Refuses a book that holds a pack nobody stands behind: one
 * that is unsigned, one signed by a key that is not trusted, or a draft.
 *
 * @param book - A book made with `trust`.
 * @returns The book itself.
 * @throws `KhuyenCongError` `PACK_NOT_SIGNED`, `DRAFT_PACK`, naming every such pack.
 * @example
 * ```ts
 * import { createRuleBook, requireSigned } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * requireSigned(createRuleBook([national])).packs.length // => 1
 * ```
 */
export function requireSigned<B extends Pick<RuleBook, 'packs' | 'signers'>>(book: B): B {
  const problems = book.packs.flatMap(({ manifest: { id }, draft }): ProblemInput[] => [
    ...(book.signers.get(id) == null
      ? [{ code: 'PACK_NOT_SIGNED', at: id, ...strictMessages.PACK_NOT_SIGNED() } as const]
      : []),
    ...(draft ? [{ code: 'DRAFT_PACK', at: id, ...strictMessages.DRAFT_PACK() } as const] : []),
  ])
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return book
}
