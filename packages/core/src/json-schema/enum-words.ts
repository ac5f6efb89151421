import { wordName } from '../explain/terms.js'
import { TABLES } from '../vocabulary/tables.js'
import { activityName, factName, listedWord, unitName } from '../vocabulary/wording.js'
import type { Lang, BilingualTable } from '../vocabulary/language.js'
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
  const wording = { lang, vocabulary: TABLES }
  if (field === 'activity') return activityName(word, wording)
  if (field === 'per') return unitName(word, wording)
  const listed = listedWord(/(?:^|\.)level$/u.test(field) ? 'level' : field, word, wording)
  if (listed !== undefined) return listed
  if (factName(word, wording) !== word) return factName(word, wording)
  if (field === 'costs.kind') return factName(`cost.${word}`, wording)
  if (Object.hasOwn(OF_CASES, word)) return OF_CASES[word]?.[lang === 'vi' ? 0 : 1] ?? word
  return wordName(word, wording)
}
