import { activityName, dayText, type Wording, wordName } from '@khuyencong/core'
import { type Change, type DatedChange, fieldName, type Side } from '@khuyencong/core/packs'
import { clean } from '../terminal/problems.js'
import { type NamingReader, textIn } from '../text/reader.js'
import { counterexampleText, moneyIn } from './counterexample-text.js'
import { changeTexts, SIDE_TERMS } from './messages.js'

/** «Từ ngày 01/01/2027 trở đi» */
export function daysText(
  { from, to }: Pick<DatedChange, 'from' | 'to'>,
  { lang }: Pick<NamingReader, 'lang'>,
): string {
  if (lang === 'en') return to === null ? `From ${from} on` : `From ${from} to ${to}`
  return `Từ ngày ${dayText(from)} ${to === null ? 'trở đi' : `đến hết ngày ${dayText(to)}`}`
}

/** A change in words: what changes, and under it both sides and a case. */
interface ToldChange {
  readonly what: string
  readonly lines: readonly string[]
}

/** What a change is about, both sides of it, and a case that comes out differently. */
export function toldChange(
  { rule, activity, part, before, after, counterexample }: Change,
  reader: NamingReader,
): ToldChange {
  const { lang, translate } = reader
  const what =
    part !== null
      ? `${textIn([part.text, part.textEn], lang)} (${rule})`
      : activity === null
        ? rule
        : `${activityName(activity, reader)} (${rule})`
  const side = part === null ? sideText : partText
  const lines = [
    `${translate(...changeTexts.before)}: ${side(before, reader)}`,
    `${translate(...changeTexts.after)}:   ${side(after, reader)}`,
    ...(counterexample === null ? [] : [counterexampleText(counterexample, reader)]),
  ]
  return { what: clean(what), lines: lines.map(clean) }
}

/** The same, one below the other. */
export function changeText(change: Change, reader: NamingReader): string {
  const { what, lines } = toldChange(change, reader)
  return `${what}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function wordText(word: string, wording: Wording): string {
  const text = Object.hasOwn(SIDE_TERMS, word) ? SIDE_TERMS[word] : undefined
  return text === undefined ? wordName(word, wording) : textIn(text, wording.lang)
}

function sideText({ answer, level, citation }: Side, wording: Wording): string {
  const { lang } = wording
  const said = answer
    .split(' ')
    .map((word) => {
      const bare = word.replace(/,$/u, '')
      return wordText(bare, wording) + word.slice(bare.length)
    })
    .join(' ')
  return [level === null ? null : moneyIn(level, lang), moneyIn(said, lang), citation]
    .filter((part) => part !== null)
    .join(' · ')
}

/**
 * What one side has in a place of a body: a value, or the fields of a member that only this side
 * has.
 */
function partText({ answer, citation }: Side, wording: Wording): string {
  const { lang } = wording
  const fields = answer.split(' · ').map((field) => {
    const [name = '', ...value] = field.split(' ')
    return value.length === 0 || fieldName(name, lang) === name
      ? words(field, wording)
      : `${fieldName(name, lang)} ${words(value.join(' '), wording)}`
  })
  return [fields.join('; '), citation].filter((part) => part !== null).join(' · ')
}

const words = (text: string, wording: Wording): string =>
  moneyIn(
    text
      .split(', ')
      .map((word) => wordName(word, wording))
      .join(', '),
    wording.lang,
  )
