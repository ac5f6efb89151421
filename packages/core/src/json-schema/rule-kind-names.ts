import { authoredKind } from '../kinds/authored-kinds.js'
import { RULE_KINDS } from '../kinds/rule.js'
import { inLang, type Lang } from '../vocabulary/language.js'

/**
 * Loại quy định bằng lời. / What a kind of rule is called; a word that is none stands for itself.
 *
 * @param kind - `eligibility`, `support`, `priority`, …
 * @param lang - `vi` or `en`.
 * @returns Its name, or the word itself.
 * @example
 * ```ts
 * import { ruleKindName } from '@khuyencong/core/schema'
 * ruleKindName('support', 'vi') // => 'Mức hỗ trợ'
 * ```
 */
export function ruleKindName(kind: string, lang: Lang): string {
  const known = RULE_KINDS.find((each) => each === kind)
  return known === undefined ? kind : inLang(authoredKind(known).names, lang)
}
