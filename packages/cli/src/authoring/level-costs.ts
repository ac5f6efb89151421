import type { Vocabulary } from '@khuyencong/core'
import { plainWord } from '@khuyencong/core/packs'
import { named, nameOfIn, oneNamed } from '../terminal/names.js'
import { wordListNames } from './messages.js'

/** The kinds of cost that count, by id or name; «tất cả» counts every line. */
export function costsTerm(text: string, vocabulary: Vocabulary): string | readonly string[] {
  if (['all', 'tatca', 'moichiphi'].includes(plainWord(text))) return 'all'
  const ids = [...vocabulary.costKinds.keys()]
  const isOneName = named(text, ids, nameOfIn('cost', vocabulary)).length === 1
  const facts = (isOneName ? [text] : text.split(','))
    .map((each) => each.trim().replace(/^cost\./u, ''))
    .map((each) => `cost.${oneNamed(each, ids, nameOfIn('cost', vocabulary), wordListNames.of)}`)
  return facts.length === 1 ? (facts[0] ?? '') : facts
}
