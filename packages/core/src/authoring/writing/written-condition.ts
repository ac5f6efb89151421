import { CONDITION_LIMITS, OPERATOR_WORDS, readCondition } from '../../conditions/read-condition.js'
import type { ConditionSource, Operator } from '../../conditions/conditions.js'
import { KhuyenCongError } from '../../errors/errors.js'
import type { FactForm } from '../../vocabulary/fact-definition.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import {
  AND,
  OPERATOR_BY_PHRASE,
  OR,
  PHRASE_WORDS,
  type Phrases,
  PREFIXES,
} from './condition-phrases.js'
import { canBeName, type ConditionToken, conditionTokens } from './condition-tokens.js'
import { type FactNames, factNames } from './fact-names.js'
import { writtenConditionMessages } from './messages.js'
import { plainWord } from './words-meant.js'
import { writtenValue } from './written-value.js'

/** The longest text that is read as a condition. */
const LONGEST = 4_000

/**
 * Đọc điều kiện viết bằng lời. / Reads a condition as people write it in one line:
 *
 *     điều kiện := nhóm { («hoặc» | «or») nhóm }
 *     nhóm      := vế { («và» | «and» | «;») vế }
 *     vế        := «(» điều kiện «)» | («không phải» | «not») «(» điều kiện «)»
 *                | («all» | «any») «(» điều kiện «)» | dữ kiện [ phép so sánh giá trị { «,» giá trị } ]
 *
 * A fact and a word are given by id or by name, with or without diacritics, in either language; a
 * name that holds «và», «hoặc» or a comma stands in quotes unless it is written in full. A fact
 * that is true or false needs no operator. Of a list, `=` and `in` mean that it contains a word.
 *
 * @param text - The condition: `beneficiary.totalCapital <= 3 tỷ đồng và địa bàn ưu tiên = hải đảo`.
 * @param vocabulary - The words of the packs, `book.vocabulary`.
 * @returns The condition as a pack writes it; amounts and percentages stand as they were written.
 * @throws `KhuyenCongError` `WRITTEN_CONDITION` where the text has another form; `UNKNOWN_FACT` and
 *   `UNKNOWN_WORD` with what could be meant; `OPERATOR_TYPE` and the errors of values.
 * @example
 * ```ts
 * import { readWrittenCondition } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * readWrittenCondition('tong nguon von nam truoc <= 3 tỷ đồng', national.vocabulary)
 * // => { fact: 'beneficiary.totalCapital', operator: 'lessThanInclusive', value: '3 tỷ đồng' }
 * ```
 */
export function readWrittenCondition(text: string, vocabulary: Vocabulary): ConditionSource {
  if (text.length > LONGEST) throw refused('tooLarge', text.slice(0, 60))
  const reader = new ConditionReader(text, vocabulary)
  const source = reader.whole()
  readCondition(source, vocabulary)
  return source
}

const refused = (
  what: Exclude<keyof typeof writtenConditionMessages, 'operator' | 'value'>,
  found: string | null,
): KhuyenCongError =>
  new KhuyenCongError({
    code: 'WRITTEN_CONDITION',
    found,
    ...writtenConditionMessages[what](),
  })

class ConditionReader {
  readonly #text: string
  readonly #tokens: readonly ConditionToken[]
  readonly #vocabulary: Vocabulary
  readonly #facts: FactNames
  #at = 0

  constructor(text: string, vocabulary: Vocabulary) {
    this.#text = text
    this.#tokens = conditionTokens(text)
    this.#vocabulary = vocabulary
    this.#facts = factNames(vocabulary)
  }

  whole(): ConditionSource {
    const source = this.#any(1)
    if (this.#at < this.#tokens.length) throw refused('rest', this.#rest())
    return source
  }

  #any(depth: number): ConditionSource {
    const parts = [this.#all(depth)]
    while (this.#takes(OR) !== undefined) parts.push(this.#all(depth))
    return parts.length === 1 ? (parts[0] as ConditionSource) : { any: parts }
  }

  #all(depth: number): ConditionSource {
    const parts = [this.#unit(depth)]
    while (this.#takesMark(';') || this.#takes(AND) !== undefined) parts.push(this.#unit(depth))
    return parts.length === 1 ? (parts[0] as ConditionSource) : { all: parts }
  }

  #unit(depth: number): ConditionSource {
    if (depth > CONDITION_LIMITS.depth) throw refused('tooLarge', this.#rest())
    if (this.#takesMark('(')) return this.#inBrackets(depth)
    const start = this.#at
    const prefix = this.#takes(PREFIXES)
    if (prefix === undefined || !this.#takesMark('(')) {
      this.#at = start
      return this.#leaf()
    }
    const inner = this.#inBrackets(depth)
    return prefix === 'not'
      ? { not: inner }
      : prefix === 'all'
        ? { all: [inner] }
        : { any: [inner] }
  }

  #inBrackets(depth: number): ConditionSource {
    const inner = this.#any(depth + 1)
    if (!this.#takesMark(')')) throw refused('bracket', this.#rest())
    return inner
  }

  #leaf(): ConditionSource {
    const fact = this.#fact()
    const { type } = this.#vocabulary.facts.get(fact) as FactForm
    const operator = this.#operator()
    if (operator === undefined) {
      if (type === 'boolean' && this.#ends(this.#at))
        return { fact, operator: 'equal', value: true }
      const found = this.#rest()
      throw new KhuyenCongError({
        code: 'WRITTEN_CONDITION',
        found,
        ...writtenConditionMessages.operator(fact),
      })
    }
    const { source, next } = writtenValue({
      fact,
      operator,
      tokens: this.#tokens,
      at: this.#at,
      text: this.#text,
      vocabulary: this.#vocabulary,
      ends: (at) => this.#ends(at),
    })
    this.#at = next
    return source
  }

  /** A name in full, else what stands before the operator. */
  #fact(): string {
    const start = this.#at
    if (this.#ends(start)) throw refused('fact', this.#rest())
    for (let end = this.#tokens.length; end > start; end -= 1) {
      if (!canBeName(this.#tokens.slice(start, end))) continue
      const [fact, ...others] = this.#facts.whole(this.#between(start, end))
      if (fact === undefined || others.length > 0) continue
      this.#at = end
      return fact
    }
    let end = start + 1
    while (!this.#ends(end) && this.#operatorAt(end) === undefined) end += 1
    const fact = this.#facts.meant(this.#between(start, end))
    this.#at = end
    return fact
  }

  #operator(): Operator | undefined {
    const found = this.#operatorAt(this.#at)
    if (found !== undefined) this.#at += found.words
    return found?.operator
  }

  #operatorAt(at: number): { readonly operator: Operator; readonly words: number } | undefined {
    const token = this.#tokens[at]
    if (token?.kind === 'sign') {
      const operator = OPERATOR_WORDS.get(token.text)
      return operator && { operator, words: 1 }
    }
    const found = this.#phraseAt(OPERATOR_BY_PHRASE, at)
    return found && { operator: found.value, words: found.words }
  }

  #takes<T>(known: Phrases<T>): T | undefined {
    const found = this.#phraseAt(known, this.#at)
    if (found !== undefined) this.#at += found.words
    return found?.value
  }

  #phraseAt<T>(
    known: Phrases<T>,
    at: number,
  ): { readonly value: T; readonly words: number } | undefined {
    for (let words = PHRASE_WORDS; words > 0; words -= 1) {
      const tokens = this.#tokens.slice(at, at + words)
      if (tokens.length < words || tokens.some(({ kind }) => kind !== 'word')) continue
      const value = known.get(plainWord(tokens.map(({ text }) => text).join('')))
      if (value !== undefined) return { value, words }
    }
    return undefined
  }

  #takesMark(mark: string): boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'mark' || token.text !== mark) return false
    this.#at += 1
    return true
  }

  /** Whether a part of a condition ends before a piece. */
  #ends(at: number): boolean {
    const token = this.#tokens[at]
    return (
      token === undefined ||
      (token.kind === 'mark' && (token.text === ')' || token.text === ';')) ||
      this.#phraseAt(AND, at) !== undefined ||
      this.#phraseAt(OR, at) !== undefined
    )
  }

  #between(start: number, end: number): string {
    const [first, last] = [this.#tokens[start], this.#tokens[end - 1]]
    if (end - start === 1 && first?.kind === 'quoted') return first.text
    return this.#text.slice(first?.from, last?.to)
  }

  #rest(): string | null {
    const from = this.#tokens[this.#at]?.from
    return from === undefined ? null : this.#text.slice(from, from + 60)
  }
}
