import { KhuyenCongError, tierName, type Vocabulary } from '@khuyencong/core'
import { plainWord } from '@khuyencong/core/packs'
import { wordListNames } from '../authoring/messages.js'
import { named, type NameOf, nameOfIn } from '../terminal/names.js'
import type { Words } from '../terminal/options.js'
import { levelTableMessages, levelTableWords } from './messages.js'

/** What separates the names of a list in a cell. */
const LIST = /\s*;\s*/u

const piecesOf = (text: string, separator: RegExp): readonly string[] =>
  text.split(separator).filter((piece) => piece !== '')

/** The Vietnamese name of an id, where a cell that holds it is read as this id; else the id. */
function nameOrId(id: string, ids: readonly string[], nameOf: NameOf, separator: RegExp): string {
  const name = nameOf(id, 'vi').trim()
  const found = name === '' || piecesOf(name, separator).length > 1 ? [] : named(name, ids, nameOf)
  return found.length === 1 && found[0] === id ? name : id
}

/** What may stand before a name without meaning more. */
const BEFORE = /^(?:hỗ trợ|chi phí|nội dung|chi)\s+/iu

/** Names that are listed where none fits. */
const LISTED = 12

/** The one id that a text names, whole or by a part of its name. Throws `UNKNOWN_WORD` with names. */
function idNamed(text: string, ids: readonly string[], nameOf: NameOf, what: Words): string {
  const found = named(text, ids, nameOf)
  const others = found.length === 0 ? named(text.replace(BEFORE, ''), ids, nameOf) : found
  const [only] = others
  if (others.length === 1 && only !== undefined) return only
  const near = others.length > 0 ? others : nearest(text, ids, nameOf)
  const shown = (near.length > 0 ? near : ids).slice(0, LISTED)
  const names = shown.map((id) => nameOf(id, 'vi') || id)
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found: text,
    ...levelTableMessages.UNKNOWN_WORD(what, names, near.length === 0 && ids.length > LISTED),
  })
}

/** A shorter name could stand in many a text. */
const PART = 5

function isWithin(text: string, id: string, nameOf: NameOf): boolean {
  const name = plainWord(nameOf(id, 'vi'))
  return name.length >= PART && plainWord(text).includes(name)
}

/** The words of a text, as names are compared. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[\s,;.()/–-]+/u).flatMap((word) => plainWord(word) || []))

/** A single word in common («chi», «cơ») tells nothing. */
const SHARED = 2

/** The ids whose names stand in a text; else those that share words with it, most of them first. */
function nearest(text: string, ids: readonly string[], nameOf: NameOf): readonly string[] {
  const within = ids.filter((id) => isWithin(text, id, nameOf))
  if (within.length > 0) return within
  const words = wordsOf(text.replace(BEFORE, ''))
  return ids
    .map((id) => {
      const name = wordsOf(nameOf(id, 'vi'))
      return { id, shared: [...words].filter((word) => name.has(word)).length }
    })
    .filter(({ shared }) => shared >= SHARED)
    .sort((a, b) => b.shared - a.shared)
    .map(({ id }) => id)
}

/** The activities of a cell, by name or id; none where it says «mọi nội dung». */
export const activitiesIn = (text: string, vocabulary: Vocabulary): readonly string[] =>
  ['moinoidung', 'all'].includes(plainWord(text))
    ? []
    : piecesOf(text, LIST).map((piece) =>
        idNamed(
          piece,
          [...vocabulary.activities.keys()],
          nameOfIn('activity', vocabulary),
          wordListNames.activity,
        ),
      )

/** The same, as a cell says it. */
export function activitiesText(ids: readonly string[], vocabulary: Vocabulary): string {
  if (ids.length === 0) return levelTableWords.everyActivity
  const all = [...vocabulary.activities.keys()]
  const nameOf = nameOfIn('activity', vocabulary)
  return ids.map((id) => nameOrId(id, all, nameOf, LIST)).join('; ')
}

const TIMES = /\s*(?:×|\*|\sx\s)\s*/u

/** The units of a cell: «người × buổi»; commas join them too. */
export function unitsInCell(text: string, vocabulary: Vocabulary): readonly string[] {
  const ids = [...vocabulary.units.keys()]
  const nameOf = nameOfIn('unit', vocabulary)
  const pieces = piecesOf(text, TIMES)
  const isName = named(text, ids, nameOf).length === 1
  const units = pieces.length > 1 || isName ? pieces : piecesOf(text, /\s*,\s*/u)
  return units.map((unit) => idNamed(unit, ids, nameOf, wordListNames.per))
}

/** The name of a unit, where neither a cell nor a limit («500 triệu đồng / cơ sở») reads it otherwise. */
export const unitText = (id: string, vocabulary: Vocabulary, separator = TIMES): string =>
  nameOrId(id, [...vocabulary.units.keys()], nameOfIn('unit', vocabulary), separator)

/** The same of several that are multiplied. */
export const unitsText = (ids: readonly string[], vocabulary: Vocabulary): string =>
  ids.map((id) => unitText(id, vocabulary)).join(' × ')

/** The costs of a cell, as facts: «máy móc, thiết bị; vận chuyển»; «tất cả» counts every line. */
export const costsInCell = (text: string, vocabulary: Vocabulary): readonly string[] =>
  piecesOf(text, LIST).map((piece) =>
    EVERY_COST.has(plainWord(piece))
      ? 'all'
      : `cost.${idNamed(
          piece.replace(/^cost\./u, ''),
          [...vocabulary.costKinds.keys()],
          nameOfIn('cost', vocabulary),
          wordListNames.of,
        )}`,
  )

const EVERY_COST = new Set(['all', 'tatca', 'moichiphi'])

/** The same, as a cell says it. */
export function costsText(facts: readonly string[], vocabulary: Vocabulary): string {
  const all = [...vocabulary.costKinds.keys()]
  const nameOf = nameOfIn('cost', vocabulary)
  return facts
    .map((fact) =>
      fact === 'all'
        ? levelTableWords.allCosts
        : nameOrId(fact.replace(/^cost\./u, ''), all, nameOf, LIST),
    )
    .join('; ')
}

/** Tiers and areas that a level is for. */
export interface LevelScope {
  readonly tiers: readonly string[]
  readonly areas: readonly string[]
}

const tiersIn = ({ facts }: Vocabulary): readonly string[] => facts.get('level')?.words ?? []
const areasIn = ({ facts }: Vocabulary): readonly string[] => facts.get('site.areas')?.words ?? []

/** The name of a tier or of an area. */
function scopeName(vocabulary: Vocabulary): NameOf {
  const areas = vocabulary.words.get('site.areas')
  return (word, lang) => {
    const area = areas?.get(word)
    if (area !== undefined) return lang === 'vi' ? area.title : area.titleEn
    return tierName(word, { lang, vocabulary })
  }
}

/** The tiers and areas of a cell, by name or id. Throws `UNKNOWN_WORD`. */
export function scopeIn(text: string, vocabulary: Vocabulary): LevelScope {
  const all = [...tiersIn(vocabulary), ...areasIn(vocabulary)]
  const nameOf = scopeName(vocabulary)
  const words = piecesOf(text, LIST).flatMap((piece) => {
    const whole = named(piece, all, nameOf).length === 1
    return (whole ? [piece] : piecesOf(piece, /\s*,\s*/u)).map((each) =>
      idNamed(each, all, nameOf, wordListNames.scope),
    )
  })
  const tiers = words.filter((word) => tiersIn(vocabulary).includes(word))
  return { tiers, areas: words.filter((word) => !tiers.includes(word)) }
}

/** The same, as a cell says it; `undefined` where there is neither. */
export function scopeText(
  { tiers, areas }: LevelScope,
  vocabulary: Vocabulary,
): string | undefined {
  const all = [...tiersIn(vocabulary), ...areasIn(vocabulary)]
  const words = [...tiers, ...areas]
  return words.length === 0
    ? undefined
    : words.map((word) => nameOrId(word, all, scopeName(vocabulary), LIST)).join('; ')
}
