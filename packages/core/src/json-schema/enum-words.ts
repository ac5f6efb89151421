import { wordName } from '../explain/terms.js'
import { costFact, GROUP, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import {
  activityName,
  factName,
  listedWord,
  unitName,
  type Wording,
} from '../vocabulary/wording.js'
import { type BilingualTable, inLang } from '../vocabulary/language.js'
import { sentence } from './fact-field-words.js'

/** Codes that are no term of a record, by what they say in a case. */
const OF_CASES: BilingualTable = {
  'not-applicable': ['quy định không áp dụng', 'the rule does not apply'],
}

/** What figures are grouped by, where the word alone means something else. */
const OF_GROUPING: BilingualTable = {
  content: ['nội dung của nghị định', 'content of the decree'],
  region: ['khu vực', 'region'],
  year: ['theo năm', 'by year'],
}

const ALL = ['mọi khoản chi', 'every cost'] as const

/**
 * Lời giải thích từng từ của một danh mục. / What an editor says of each word of a closed list,
 * Vietnamese first; `null` where no word has a name. `field` is the field or the fact it stands in,
 * for words that mean two things: `showroom` is an activity and a unit.
 */
export function wordDescriptions(
  words: readonly unknown[],
  field: string,
  vocabulary: Vocabulary,
): readonly string[] | null {
  const names = words.map((word) => {
    const [vi, en] = (['vi', 'en'] as const).map((lang) =>
      nameOf(String(word), field, { lang, vocabulary }),
    ) as [string, string]
    return vi === String(word) ? null : `${sentence(vi)} / ${sentence(en)}`
  })
  return names.every((name) => name === null)
    ? null
    : names.map((name, index) => name ?? String(words[index]))
}

function nameOf(word: string, field: string, wording: Wording): string {
  const { lang, vocabulary } = wording
  const group = vocabulary.groups.get(word.replace(GROUP, ''))
  if (group !== undefined && (field === 'group' || word.startsWith(GROUP)))
    return inLang([group.title, group.titleEn], lang)
  const content = field === 'content' ? vocabulary.contents.get(word) : undefined
  if (content !== undefined) return inLang([content.title, content.titleEn], lang)
  if (field === 'activity') return activityName(word, wording)
  if (field === 'per') return unitName(word, wording)
  if (field === 'by' && Object.hasOwn(OF_GROUPING, word))
    return inLang(OF_GROUPING[word] ?? [word, word], lang)
  if (field === 'cost' && word === 'all') return inLang(ALL, lang)
  const listed = listedWord(/(?:^|\.)level$/u.test(field) ? 'level' : field, word, wording)
  if (listed !== undefined) return listed
  if (field === 'costs.kind') return factName(costFact(word), wording)
  if (factName(word, wording) !== word) return factName(word, wording)
  if (Object.hasOwn(OF_CASES, word)) return inLang(OF_CASES[word] ?? [word, word], lang)
  return wordName(word, wording)
}
