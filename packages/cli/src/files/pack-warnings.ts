import type { Problem, RuleBook } from '@khuyencong/core'
import { problemText } from '../terminal/problems.js'
import type { BookCall } from './named-packs.js'
import { packMessages } from './pack-messages.js'

/** A draft is told wherever it is used, and so is an unsigned pack in the place of a shipped one. */
export async function tellOfPacks(
  { packs, signers }: RuleBook,
  { err, lang }: Pick<BookCall, 'err' | 'lang'>,
): Promise<void> {
  for (const { manifest, draft } of packs) {
    const { id, replaces } = manifest
    if (draft)
      await err.write(problemText(warningOf('DRAFT_PACK', id, packMessages.DRAFT_PACK()), lang))
    if (replaces === null || signers.get(id) != null) continue
    const problem = warningOf('REPLACES_UNSIGNED', id, packMessages.REPLACES_UNSIGNED(replaces))
    await err.write(problemText(problem, lang))
  }
}

const warningOf = (
  code: Problem['code'],
  at: string,
  text: Pick<Problem, 'message' | 'messageEn'>,
): Problem => ({
  severity: 'warning',
  found: null,
  hint: null,
  hintEn: null,
  code,
  at,
  ...text,
})
