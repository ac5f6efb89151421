import type { ConditionSource, Operator } from '../../conditions/conditions.js'
import { KhuyenCongError } from '../../errors/errors.js'
import { didYouMean } from '../../errors/suggestions.js'
import { writtenDay } from '../../values/calendar.js'
import type { FactForm } from '../../vocabulary/fact-definition.js'
import type { Bilingual } from '../../vocabulary/language.js'
import { GROUP, type Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { activityName, inBoth, listedWord } from '../../vocabulary/wording.js'
import { wordName } from '../../explain/terms.js'
import { canBeName, type ConditionToken } from './condition-tokens.js'
import { writtenConditionMessages, writtenNameMessages } from './messages.js'
import { plainWord, wordsMeant } from './words-meant.js'

/** Where the value of a fact stands in a written condition. */
interface ValuePlace {
  readonly fact: string
  readonly operator: Operator
  readonly tokens: readonly ConditionToken[]
  readonly at: number
  readonly text: string
  readonly vocabulary: Vocabulary
  /** Whether the part of the condition ends before a piece. */
  readonly ends: (at: number) => boolean
}

/** What was read, and the piece after it. */
interface Read<T> {
  readonly value: T
  readonly next: number
}

type Scalar = string | number | boolean

/** The leaf that an operator and the value after it make. */
export function writtenValue(place: ValuePlace): {
  readonly source: ConditionSource
  readonly next: number
} {
  const { fact, operator, vocabulary } = place
  const { type } = vocabulary.facts.get(fact) as FactForm
  const group = fact === 'activity' ? groupAt(place) : undefined
  if (group !== undefined) {
    const isNegative = operator === 'notEqual' || operator === 'notIn'
    return {
      source: { fact, operator: isNegative ? 'notIn' : 'in', value: group.value },
      next: group.next,
    }
  }
  if (type === 'word' || type === 'list') {
    const { value: words, next } = wordsAt(place)
    const leaf = type === 'list' ? leafOfList : leafOfWord
    return { source: leaf(fact, operator, words), next }
  }
  const { value, next } = scalarAt(place, type)
  return { source: { fact, operator, value }, next }
}

function leafOfWord(fact: string, operator: Operator, words: readonly string[]): ConditionSource {
  if (operator === 'in' || operator === 'notIn') return { fact, operator, value: words }
  const [only, ...others] = words
  if (only !== undefined && others.length === 0) return { fact, operator, value: only }
  return { fact, operator: operator === 'notEqual' ? 'notIn' : 'in', value: words }
}

/** A list is asked word by word: one of several is held by `any`, none of them by `all`. */
function leafOfList(fact: string, operator: Operator, words: readonly string[]): ConditionSource {
  const isNegative = ['notEqual', 'notIn', 'doesNotContain'].includes(operator)
  const leaves = words.map((value) => ({
    fact,
    operator: LIST_OPERATORS[operator] ?? operator,
    value,
  }))
  const [only, ...others] = leaves
  if (only !== undefined && others.length === 0) return only
  return isNegative ? { all: leaves } : { any: leaves }
}

const LIST_OPERATORS: Partial<Record<Operator, Operator>> = {
  equal: 'contains',
  in: 'contains',
  notEqual: 'doesNotContain',
  notIn: 'doesNotContain',
}

const YES = new Set(['co', 'dung', 'true', 'yes'])
const NO = new Set(['khong', 'sai', 'false', 'no'])

function scalarAt(place: ValuePlace, type: FactForm['type']): Read<Scalar> {
  const next = endOf(place, place.at)
  const text = between(place, place.at, next)
  if (text === '') throw valueMissing(place, null)
  if (type === 'boolean') {
    const plain = plainWord(text)
    if (YES.has(plain) || NO.has(plain)) return { value: YES.has(plain), next }
    throw valueMissing(place, text)
  }
  if (type === 'day') return { value: writtenDay(text), next }
  if (type !== 'integer') return { value: text, next }
  if (!/^\d{1,3}(?:\.\d{3})+$|^\d{1,15}$/u.test(text)) throw valueMissing(place, text)
  return { value: Number(text.replaceAll('.', '')), next }
}

/** Words joined by commas, in brackets or not. */
function wordsAt(place: ValuePlace): Read<readonly string[]> {
  const bracket = isMark(place, place.at, '[') ? ']' : isMark(place, place.at, '(') ? ')' : null
  let at = bracket === null ? place.at : place.at + 1
  const words: string[] = []
  for (;;) {
    const { value, next } = wordAt(place, at)
    words.push(...value)
    at = next
    if (!isMark(place, at, ',')) break
    at += 1
  }
  if (bracket === null) return { value: words, next: at }
  if (!isMark(place, at, bracket)) throw valueMissing(place, between(place, at, endOf(place, at)))
  return { value: words, next: at + 1 }
}

/** One word by its id or its name in full, else by what stands before the next comma. */
function wordAt(place: ValuePlace, at: number): Read<readonly string[]> {
  const { fact, vocabulary } = place
  const { words } = vocabulary.facts.get(fact) as FactForm
  if (place.tokens[at] === undefined || place.ends(at)) throw valueMissing(place, null)
  const namesOf = (word: string): Bilingual => namesOfWord(fact, word, vocabulary)
  for (let end = place.tokens.length; end > at && words !== undefined; end -= 1) {
    if (!canBeName(place.tokens.slice(at, end))) continue
    const text = between(place, at, end)
    const plain = plainWord(text)
    const found = words.includes(text)
      ? [text]
      : words.filter((word) => namesOf(word).some((name) => plainWord(name) === plain))
    if (found.length === 1 && plain !== '') return { value: found, next: end }
  }
  const next = endOf(place, at)
  const text = between(place, at, next)
  if (words === undefined) return { value: [text], next }
  // «1,2» is one piece, as a number would be
  const texts = /^\d(?:,\d)+$/u.test(text) ? text.split(',') : [text]
  return { value: texts.map((each) => meantWord(fact, each, words, namesOf)), next }
}

function meantWord(
  fact: string,
  text: string,
  words: readonly string[],
  namesOf: (word: string) => Bilingual,
): string {
  const found = wordsMeant(text, words, namesOf)
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) return only
  const several = found.length > 1
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found: text,
    ...writtenNameMessages.UNKNOWN_WORD(fact, text, several),
    ...(several
      ? { known: found }
      : { ...didYouMean(text, [...words, ...words.flatMap(namesOf)]), known: words }),
  })
}

const namesOfWord = (fact: string, word: string, vocabulary: Vocabulary): Bilingual =>
  inBoth(
    (id, wording) =>
      fact === 'activity'
        ? activityName(id, wording)
        : (listedWord(fact, id, wording) ?? wordName(id, wording)),
    word,
    vocabulary,
  )

/** `group:ID`, or «nhóm» and the name of a group of activities. */
function groupAt(place: ValuePlace): Read<string> | undefined {
  const { tokens, at, vocabulary } = place
  const first = tokens[at]
  if (first?.kind !== 'word') return undefined
  if (first.text.startsWith(GROUP)) return { value: first.text, next: at + 1 }
  if (!['nhom', 'group'].includes(plainWord(first.text))) return undefined
  const ids = [...vocabulary.groups.keys()]
  const namesOf = (id: string): readonly string[] => {
    const group = vocabulary.groups.get(id)
    return group === undefined ? [] : [group.title, group.titleEn]
  }
  const end = endOf(place, at + 1)
  const text = between(place, at + 1, end)
  return {
    value: `${GROUP}${meantWord('activity', text, ids, (id) => namesOf(id) as Bilingual)}`,
    next: end,
  }
}

const isMark = ({ tokens }: ValuePlace, at: number, mark: string): boolean =>
  tokens[at]?.kind === 'mark' && tokens[at].text === mark

/** Where one value ends: at a comma, at a bracket, at the end of the part. */
function endOf(place: ValuePlace, from: number): number {
  let at = from
  while (!place.ends(at) && !isMark(place, at, ',') && !isMark(place, at, ']')) at += 1
  return at
}

function between({ tokens, text }: ValuePlace, start: number, end: number): string {
  if (end <= start) return ''
  const [first, last] = [tokens[start], tokens[end - 1]]
  if (end - start === 1 && first?.kind === 'quoted') return first.text
  return text.slice(first?.from, last?.to)
}

const valueMissing = ({ fact }: ValuePlace, found: string | null): KhuyenCongError =>
  new KhuyenCongError({
    code: 'WRITTEN_CONDITION',
    found,
    ...writtenConditionMessages.value(fact),
  })
