import { activityEntry } from '../vocabulary/activity-names.js'
import { factName, term, tierName } from '../explain/terms.js'
import type { Lang, BilingualTable } from '../vocabulary/language.js'
import { FACTS } from '../project/fact-names.js'
import { sentence } from './schema-words.js'

/** Codes that are no term of a record, by what they say in a case. */
const OF_CASES: BilingualTable = {
  'not-applicable': ['quy định không áp dụng', 'the rule does not apply'],
}

/**
 * Lời giải thích từng từ của một danh mục. / What an editor says of each word of a closed list,
 * Vietnamese first; `null` where no word has a name. `field` is the field or the fact it stands in,
 * for words that mean two things: `showroom` is an activity and a unit.
 */
export function wordDescriptions(
  words: readonly unknown[],
  field: string,
): readonly string[] | null {
  const names = words.map((word) => {
    const [vi, en] = (['vi', 'en'] as const).map((lang) => nameOf(String(word), field, lang)) as [
      string,
      string,
    ]
    return vi === String(word) ? null : `${sentence(vi)} / ${sentence(en)}`
  })
  return names.every((name) => name === null)
    ? null
    : names.map((name, index) => name ?? String(words[index]))
}

function nameOf(word: string, field: string, lang: Lang): string {
  if (field === 'activity') return activityEntry(word)[lang]
  if (/(?:^|\.)level$/u.test(field) && tierName(word, lang) !== word) return tierName(word, lang)
  if (FACTS.has(word)) return factName(word, lang)
  if (field === 'costs.kind' && FACTS.has(`cost.${word}`)) return factName(`cost.${word}`, lang)
  if (Object.hasOwn(OF_CASES, word)) return OF_CASES[word]?.[lang === 'vi' ? 0 : 1] ?? word
  return term(word, lang)
}
