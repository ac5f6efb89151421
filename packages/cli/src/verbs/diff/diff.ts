import {
  activityName,
  dayText,
  FORMAT,
  KhuyenCongError,
  type Pack,
  type Wording,
  wordName,
} from '@khuyencong/core'
import {
  type Change,
  type DatedChange,
  diffAllDays,
  diffPacks,
  fieldName,
  type Side,
  unionOf,
} from '@khuyencong/core/packs'
import { diffPortfolio } from './portfolio.js'
import { sidesJson, sidesText } from './portfolio-text.js'
import { moneyIn, counterexampleText } from './counterexample-text.js'
import type { Call, Verb } from '../../terminal/io.js'
import { dayOption } from '../../judging/judging.js'
import { prettyJson } from '../../text/output.js'
import { readPack } from '../../files/pack-folder.js'
import { clean } from '../../terminal/problems.js'
import { type NamingCall, type NamingReader, textIn } from '../../text/reader.js'
import { diffMessages, diffTexts, SIDE_TERMS } from './messages.js'

/**
 * So hai gói hoặc hai ngày. / `diff`: what changes in meaning, between two editions on all days
 * unless a day is named; exit 1 where something does.
 */
export const diffVerb: Verb = async (given) => {
  const { options, out } = given
  const before = await readPack(given.file, given.io)
  const after = options.with === undefined ? before : await readPack(options.with, given.io)
  const call = { ...given, vocabulary: unionOf(after.vocabulary, before.vocabulary) }
  const [first, second, on] = [
    dayOption(options.from, '--from'),
    dayOption(options.to, '--to'),
    dayOption(options.on),
  ]
  const from = first ?? second ?? on
  const to = second ?? from ?? after.manifest.lawAsOf
  if (options.with === undefined && (from === null || from === to)) throw twoSides()
  if (options.portfolio !== undefined)
    return diffPortfolio(call, options.portfolio, {
      before,
      after,
      days: first === null && second === null ? null : { from: from ?? to, to },
      on,
    })
  if (from === null) return onAllDays(call, before, after)
  const days = { from, to }
  const changes = diffPacks(before, after, days)
  if (options.json === true)
    await out.write(
      prettyJson({ format: FORMAT, ...sidesJson({ before, after, days, on }), changes }),
    )
  else
    await out.write(
      sidesText({ before, after, days, on }, call) +
        (changes.length === 0
          ? nothing(call)
          : changes.map((each) => changeText(each, call)).join('')),
    )
  return changes.length === 0 ? 0 : 1
}

const nothing = ({ translate }: Call): string => translate(...diffTexts.nothing)

/** Two editions over all days: what changes, under the days on which it does. */
async function onAllDays(call: NamingCall, before: Pack, after: Pack): Promise<0 | 1> {
  const { options, out, translate } = call
  const sides = { before, after, days: null, on: null }
  const changes = diffAllDays(before, after)
  if (options.json === true)
    await out.write(prettyJson({ format: FORMAT, ...sidesJson(sides), changes }))
  else {
    const periods = new Map<string, DatedChange[]>()
    for (const change of changes) {
      const period = daysText(change, call)
      periods.set(period, [...(periods.get(period) ?? []), change])
    }
    const all = translate(...diffTexts.allDays)
    await out.write(
      sidesText(sides, call, all) +
        (changes.length === 0
          ? nothing(call)
          : [...periods]
              .map(
                ([period, own]) =>
                  `\n${period}\n${own.map((each) => changeText(each, call)).join('')}`,
              )
              .join('')),
    )
  }
  return changes.length === 0 ? 0 : 1
}

/** «Từ ngày 01/01/2027 trở đi» */
function daysText({ from, to }: DatedChange, { lang }: Call): string {
  if (lang === 'en') return to === null ? `From ${from} on` : `From ${from} to ${to}`
  return `Từ ngày ${dayText(from)} ${to === null ? 'trở đi' : `đến hết ngày ${dayText(to)}`}`
}

function twoSides(): KhuyenCongError {
  return new KhuyenCongError({
    code: 'VALUE_MISSING',
    at: '--with',
    ...diffMessages.VALUE_MISSING(),
  })
}

function changeText(
  { rule, activity, part, before, after, counterexample }: Change,
  reader: NamingReader,
): string {
  const { lang, translate } = reader
  const what =
    part !== null
      ? `${textIn([part.text, part.textEn], lang)} (${rule})`
      : activity === null
        ? rule
        : `${activityName(activity, reader)} (${rule})`
  const side = part === null ? sideText : partText
  const lines = [
    `${translate(...diffTexts.before)}: ${side(before, reader)}`,
    `${translate(...diffTexts.after)}:   ${side(after, reader)}`,
    ...(counterexample === null ? [] : [counterexampleText(counterexample, reader)]),
  ]
  return `${clean(what)}\n${lines.map((line) => `  ${clean(line)}\n`).join('')}`
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
