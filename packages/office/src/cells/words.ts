import { withoutMarks } from '@khuyencong/core'
import { type CellValue, tidyText } from '../tables/table.js'
import { cellMessages } from './messages.js'
import { cellError } from './refuse-cell.js'

/** Danh mục của một cột. / What a column may name: each id with the names people give it. */
export type NamedWords = ReadonlyMap<string, readonly string[]>

/** Letters and digits alone, without marks. */
const plain = (text: string): string => withoutMarks(text).replace(/[^a-z0-9]/gu, '')

/** What may stand before the name of an activity or a cost without meaning more. */
const BEFORE = /^(?:hotro|dean|chiphi|noidung)/u

/** A shorter part of a name could be that of many. */
const PART = 5

/** Names that are listed where none fits. */
const LISTED = 12

/**
 * Từ được nêu tên. / The id that a name means, whole, with or without diacritics; a name that only
 * resembles one is never taken for it. Throws `CELL_WORD`.
 */
export function namedWord(text: string, words: NamedWords): string {
  const asked = plain(text)
  const whole = meantBy(words, (name) => name === asked || name === asked.replace(BEFORE, ''))
  if (whole.length === 1 && whole[0] !== undefined) return whole[0]
  const like = whole.length > 1 ? whole : resembling(text, words)
  const names = (like.length > 0 ? like : [...words.keys()]).slice(0, LISTED)
  const shown = names.map((id) => words.get(id)?.[0] ?? id)
  throw cellError(
    'CELL_WORD',
    text,
    like.length > 0 ? cellMessages.CELL_WORD_UNCLEAR(shown) : cellMessages.CELL_WORD(shown),
  )
}

/** The ids that a name may mean: it is a part of their name, or holds it. */
export function resembling(text: string, words: NamedWords): readonly string[] {
  const asked = plain(text).replace(BEFORE, '')
  if (asked.length < PART) return []
  const begun = meantBy(words, (name) => name.startsWith(asked) || asked.startsWith(name))
  if (begun.length > 0) return begun
  return meantBy(
    words,
    (name) => name.includes(asked) || (name.length >= PART && asked.includes(name)),
  )
}

function meantBy(words: NamedWords, fits: (name: string) => boolean): readonly string[] {
  return [...words].flatMap(([id, names]) =>
    [id, ...names].map(plain).some((name) => name !== '' && fits(name)) ? [id] : [],
  )
}

/** Ô tên. / The id that a cell names, or that the map of columns explains it by. */
export function wordCell(
  value: CellValue,
  words: NamedWords,
  explained: Readonly<Record<string, string | null>> | null,
): string {
  const text = tidyText(value)
  const given = Object.entries(explained ?? {}).find(([name]) => plain(name) === plain(text))?.[1]
  return typeof given === 'string' ? given : namedWord(text, words)
}

/** Ô nhiều tên. / Several ids, separated by semicolons or line breaks, or one. */
export function wordListCell(
  value: CellValue,
  words: NamedWords,
  explained: Readonly<Record<string, string | null>> | null,
): readonly string[] {
  const text = tidyText(value)
  if (/^(?:khong|khong co|-)$/u.test(withoutMarks(text))) return []
  return text
    .split(/[;|]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => wordCell(each, words, explained))
}
