import type { ProblemInput } from '../errors/errors.js'
import { idCharacters, idMessages } from './messages.js'

/** Printable ASCII with single spaces inside: most ids, and nothing in them can deceive an eye. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u
/** Ends a line, or steers a terminal. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u
/**
 * Shows nothing: zero-width, joining and tagging code points, fillers, and what Unicode has not
 * assigned.
 */
const INVISIBLE = /[\p{Cf}\p{Cn}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/u
/** A space that is not the usual one, or that cannot be seen where it stands. */
const ODD_SPACE = /[^\S ]|^ | $| {2}/u
/**
 * Letters and digits of other scripts, and the Icelandic and African letters that look like «Đ».
 */
const FOREIGN = /(?![\p{Script=Latin}0-9])[\p{L}\p{Nd}]|[\u00D0\u0189]/u
/** A letter or digit in another shape of itself: full-width, mathematical, superscript. */
const SHAPED = /[\p{L}\p{Nd}]/gu

type Words = readonly [vi: string, en: string]

/**
 * Mã có thể gây nhầm. / What is wrong with an id, `null` where nothing is: two ids that look
 * alike must be one, and none may end a line or steer a terminal. Ids keep to Latin letters
 * (Vietnamese ones among them), the digits 0–9, signs, and single spaces inside.
 */
export function idProblem(text: string): ProblemInput | null {
  if (PLAIN.test(text)) return null
  const [found, words] = oddIn(text) ?? [null, null]
  if (words === null) return null
  return {
    code: 'ID_CHARACTER',
    found: spelt(text),
    ...idMessages.ID_CHARACTER(words, codePoint(found)),
  }
}

const KINDS: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [CONTROL, idCharacters.control],
  [INVISIBLE, idCharacters.invisible],
  [ODD_SPACE, idCharacters.space],
  [FOREIGN, idCharacters.foreign],
]

function oddIn(text: string): readonly [found: string, words: Words] | null {
  for (const [pattern, words] of KINDS) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return [found, words]
  }
  const shaped = text.match(SHAPED)?.find((each) => each.normalize('NFKC') !== each)
  return shaped === undefined ? null : [shaped, idCharacters.shaped]
}

const codePoint = (found: string): string =>
  `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** What {@link spelt} writes as code points: all that cannot be seen, or not where it stands. */
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cn}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]|[^\S ]|^ +| +$| {2,}/gu

/** The text with what cannot be seen written as code points. */
const spelt = (text: string): string =>
  text.replace(UNSEEN, (found) => `<${Array.from(found, codePoint).join(' ')}>`)

/**
 * Chữ trên một dòng. / A text on one line: line breaks and runs of white space become one space,
 * none at its ends.
 */
export function oneLine(text: string): string {
  return NEEDS_FOLDING.test(text) ? text.replace(SPACE, ' ').trim() : text
}

/** All that may end a line or widen a gap: NEL (U+0085) too, which `\s` does not hold. */
const SPACE = /[\s\u0085]+/gu
const NEEDS_FOLDING = /[^\S ]|\u0085|^ | $| {2}/u
