import type { Condition } from '../../conditions/conditions.js'
import { OPERATOR_PHRASES } from '../../conditions/operator-names.js'
import { readCondition } from '../../conditions/read-condition.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { FactValue } from '../../vocabulary/trace.js'
import { activityName, factName, listedWord } from '../../vocabulary/wording.js'
import {
  conditionLine,
  type ConditionLeaf,
  writtenCondition,
  writtenFactValue,
} from './condition-writer.js'
import { readWrittenCondition } from './written-condition.js'

/**
 * Viết điều kiện bằng tên. / Writes a condition in one line as people would, with the Vietnamese
 * names of facts, words and groups; an id stands where a name would be read as something else.
 * `readWrittenCondition` makes the same condition of it.
 *
 * @param condition - A condition as a pack holds it.
 * @param vocabulary - The words of the packs, `book.vocabulary`.
 * @returns The line.
 * @example
 * ```ts
 * import { conditionInNames } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * const condition = { fact: 'site.areas', operator: 'contains', value: 'island' } as const
 * conditionInNames(condition, national.vocabulary) // => 'địa bàn ưu tiên gồm hải đảo'
 * ```
 */
export function conditionInNames(condition: Condition, vocabulary: Vocabulary): string {
  const text = conditionLine(condition, (leaf) => leafInNames(leaf, vocabulary))
  return isReadAs(text, condition, vocabulary) ? text : writtenCondition(condition, vocabulary)
}

/** The first way of writing a comparison that is read as what it is. */
function leafInNames(leaf: ConditionLeaf, vocabulary: Vocabulary): string {
  const found = waysOf(leaf, vocabulary).find((text) => isReadAs(text, leaf, vocabulary))
  return found ?? writtenCondition(leaf, vocabulary)
}

function waysOf(leaf: ConditionLeaf, vocabulary: Vocabulary): readonly string[] {
  const { fact, operator, value, group } = leaf
  const wording = { lang: 'vi', vocabulary } as const
  const name = factName(fact, wording)
  const [phrase] = OPERATOR_PHRASES[operator]
  const values: readonly FactValue[] = Array.isArray(value) ? value : [value]
  const ofGroup = vocabulary.groups.get(group?.replace(/^group:/u, '') ?? '')
  const named =
    ofGroup === undefined
      ? values.map((each) => valueInNames(fact, each, vocabulary)).join(', ')
      : `nhóm ${ofGroup.title}`
  return [
    ...(value === true && operator === 'equal' ? [name] : []),
    `${name} ${phrase} ${named}`,
    `«${name}» ${phrase} ${named}`,
    `${fact} ${phrase} ${group ?? named}`,
  ]
}

function valueInNames(fact: string, value: FactValue, vocabulary: Vocabulary): string {
  const form = vocabulary.facts.get(fact)
  if (form?.type === 'money' && typeof value === 'number')
    return formatVnd(value as Vnd, {
      unit: value >= 1_000_000 && value % 1_000 === 0 ? 'million' : 'dong',
    })
  const wording = { lang: 'vi', vocabulary } as const
  const word = String(value)
  const name =
    fact === 'activity' ? activityName(word, wording) : (listedWord(fact, word, wording) ?? word)
  return form?.words === undefined || name === word
    ? writtenFactValue(fact, value, vocabulary)
    : name
}

/** Whether a text is read as this condition and no other. */
function isReadAs(text: string, condition: Condition, vocabulary: Vocabulary): boolean {
  try {
    const read = readCondition(readWrittenCondition(text, vocabulary), vocabulary)
    return JSON.stringify(read) === JSON.stringify(condition)
  } catch {
    return false
  }
}
