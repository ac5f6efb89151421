import {
  activityName,
  costName,
  factName,
  KhuyenCongError,
  type Lang,
  type Problem,
  unitName,
  type Vocabulary,
  wordName,
} from '@khuyencong/core'
import { plainWord, wordsMeant } from '@khuyencong/core/packs'
import { fieldWords, jsonSchemas, ruleKindName } from '@khuyencong/core/schema'
import { answerMessages, nameHints } from './messages.js'

/** How a word is called, in one language; empty where it has no name. */
export type NameOf = (word: string, lang: Lang) => string

/**
 * Tên của một mã. / The name of a word of a data file: a fact, an activity, a kind of rule, any
 * code word; empty where it has none.
 */
export const nameIn =
  (vocabulary: Vocabulary): NameOf =>
  (word, lang) => {
    const wording = { lang, vocabulary }
    const names = [factName, wordName].map((nameOf) => nameOf(word, wording))
    return names.find((name) => name !== word) ?? known(word, ruleKindName(word, lang))
  }

const known = (word: string, name: string): string => (name === word ? '' : name)

/** Lists of ids of which each may be a word of another list too, and then its name is another. */
const NAMES = { activity: activityName, cost: costName, unit: unitName } as const

/** The name of an activity, a kind of cost or a unit; empty where it has none. */
export const nameOfIn =
  (list: keyof typeof NAMES, vocabulary: Vocabulary): NameOf =>
  (word, lang) =>
    known(word, NAMES[list](word, { lang, vocabulary }))

/**
 * Tên của một trường. / The name of a field at a place, without its example; empty where it has
 * none.
 */
function fieldNameAt(at: string, fields: readonly string[]): NameOf {
  const parent = at.includes(' › ')
    ? (/([A-Za-z]+)(?:\[\d+\])*$/u.exec(at)?.[1] ?? '')
    : kindOfFile(fields)
  return (field, lang) => {
    const [vi = '', en = ''] = fieldWords(parent, field)?.split(' / ') ?? []
    return (lang === 'vi' ? vi : en).replace(/^true: /u, '').replace(/[:.;](?:\s.*)?$/su, '')
  }
}

/** The kind of data file that has exactly these fields; empty where none has. */
const kindOfFile = (fields: readonly string[]): string => {
  kindsByFields ??= new Map(
    Object.entries(jsonSchemas()).map(([kind, { properties }]) => [
      [...Object.keys(properties ?? {})].sort().join(),
      kind,
    ]),
  )
  return kindsByFields.get([...fields].sort().join()) ?? ''
}
let kindsByFields: ReadonlyMap<string, string> | undefined

/** Whether a text is a part of one of the names, with or without diacritics. */
export const mentions = (names: readonly string[], text: string): boolean =>
  plainWord(text) !== '' && names.some((name) => plainWord(name).includes(plainWord(text)))

/**
 * Tìm theo tên. / The words that a text names, by id or by name in either language: see
 * {@link wordsMeant}.
 */
export const named = (text: string, words: readonly string[], nameOf: NameOf): readonly string[] =>
  wordsMeant(text, words, (word) => [nameOf(word, 'vi'), nameOf(word, 'en')])

/**
 * Mã từ tên. / The one word that an option or an answer names. Throws `UNKNOWN_WORD` with the words
 * that could be meant.
 */
export function oneNamed(
  text: string,
  words: readonly string[],
  nameOf: NameOf,
  what: readonly [vi: string, en: string],
): string {
  const found = named(text, words, nameOf)
  const [only] = found
  if (found.length === 1 && only !== undefined) return only
  const message = found.length > 1 ? answerMessages.SEVERAL_WORDS : answerMessages.UNKNOWN_WORD
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found: text,
    ...message(what, text),
    known: found.length > 1 ? found : words,
  })
}

/** «mã — tên», one a line. */
const listedNames = (words: readonly string[], nameOf: NameOf, lang: Lang): readonly string[] =>
  words.map((word) => {
    const name = nameOf(word, lang)
    return name === '' ? word : `${word} — ${name}`
  })

/** More words than these are not listed: nobody reads them. */
const LISTED = 80

/**
 * What to say beside a problem about a word of a closed list: the word whose name was written, else
 * all of them with their names.
 */
export function wordHint(
  { code, at, found, hint, known: words }: Problem,
  lang: Lang,
  vocabulary: Vocabulary,
): { readonly hint: string | null; readonly list: readonly string[] } | null {
  if (words === undefined || words.length === 0) return null
  const index = lang === 'vi' ? 0 : 1
  const nameOf = nameFor(code, at, words, vocabulary)
  const [meant, ...others] = found === null ? [] : named(found, words, nameOf)
  if (meant !== undefined && others.length === 0) {
    const name = nameOf(meant, lang)
    const word = lang === 'vi' ? `«${meant}»` : `\`${meant}\``
    const text = name === '' ? word : `${word} (${name})`
    return { hint: nameHints.didYouMean(text)[index], list: [] }
  }
  const isList = hint === null || hint.includes(words.join(', '))
  if (!isList || words.length > LISTED) return null
  return {
    hint: nameHints.known[index],
    list: listedNames(words, nameOf, lang),
  }
}

function nameFor(
  code: Problem['code'],
  at: string,
  words: readonly string[],
  vocabulary: Vocabulary,
): NameOf {
  if (code === 'UNKNOWN_KEY') return fieldNameAt(at, words)
  if (code === 'UNKNOWN_KIND') return ruleKindName
  if (/activity$/u.test(at)) return nameOfIn('activity', vocabulary)
  if (/costs\[\d+\]\.kind$/u.test(at)) return nameOfIn('cost', vocabulary)
  return /(?:\.|--)per$/u.test(at) ? nameOfIn('unit', vocabulary) : nameIn(vocabulary)
}
