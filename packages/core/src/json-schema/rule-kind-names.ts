import type { Lang } from '../vocabulary/language.js'

/** What each kind of rule is called, Vietnamese then English. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  eligibility: 'Điều kiện hỗ trợ. / Eligibility.',
  support: 'Mức hỗ trợ. / Support level.',
  priority: 'Ưu tiên. / Priority.',
  funding: 'Kinh phí: tạm ứng, đối ứng, quản lý, lồng ghép. / Funding.',
  procedure: 'Trình tự, thủ tục. / Procedure.',
  programme: 'Chương trình: kinh phí, chỉ tiêu. / Programme.',
  regions: 'Danh sách khu vực. / List of regions.',
  scheme: 'Bộ tiêu chí chấm điểm. / Scoring scheme.',
}

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
  const words = Object.hasOwn(KIND_WORDS, kind) ? KIND_WORDS[kind] : undefined
  const [vi = kind, en = kind] = words?.split(' / ') ?? []
  return (lang === 'vi' ? vi : en).replace(/\.$/u, '')
}
