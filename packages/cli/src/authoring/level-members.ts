import { KhuyenCongError, rate, type Vocabulary } from '@khuyencong/core'
import { plainWord, readWrittenCondition } from '@khuyencong/core/packs'
import { readUnit } from './answers.js'
import { costsTerm } from './level-costs.js'
import { rangeOf, sumTerm } from './level-figures.js'
import { levelTermMessages } from './messages.js'

type Json = Readonly<Record<string, unknown>>

/** What stands in one text cannot be told apart. */
const unread = (
  at: string,
  found: string,
  told: ReturnType<(typeof levelTermMessages)['PART' | 'BRANCH' | 'AS_IN']>,
): KhuyenCongError => new KhuyenCongError({ code: 'BAD_VALUE', at, found, ...told })

/** A branch of a table: «điều kiện => 50%, tối đa 300 triệu đồng / cơ sở». */
export function branchTerm(text: string, vocabulary: Vocabulary): Json {
  const [when = '', figures] = text.split(/\s*(?:=>|→)\s*/u)
  if (figures === undefined || figures === '')
    throw unread('--choose', text, levelTermMessages.BRANCH())
  const condition = readWrittenCondition(when, vocabulary)
  if (['chuasohoa', 'notencoded'].includes(plainWord(figures)))
    return { when: condition, grant: 'not-encoded' }
  const terms = figures.split(/\s*(?:;|,(?!\d))\s*/u).map((figure) => figureOf(figure, vocabulary))
  return Object.assign({ when: condition }, ...terms) as Json
}

/** Between the figures of a part: names of costs may hold commas, figures begin in few ways. */
const BETWEEN_FIGURES =
  /\s*;\s*|\s*,\s+(?=(?:tối đa|trần|cap|khoán|thưởng|amount)\s|\d[\d.,]*\s*%)/iu

/**
 * A part of a level that is a sum: «Thuê gian hàng: 80% của thuê gian hàng, tối đa 20 triệu đồng».
 * A name in English stands behind the Vietnamese one: «Thuê gian hàng | Booth rental: …».
 */
export function partTerm(text: string, vocabulary: Vocabulary): Json {
  const [, names = '', figures = ''] = /^([^:]+):\s*(\S.*)$/u.exec(text.trim()) ?? []
  if (figures === '') throw unread('--part', text, levelTermMessages.PART())
  const [name = '', nameEn = name] = names.split('|').map((each) => each.trim())
  if (name === '' || nameEn === '') throw unread('--part', text, levelTermMessages.PART())
  const terms = figures.split(BETWEEN_FIGURES).map((figure) => shareOrSum(figure, vocabulary))
  return Object.assign({ name, nameEn }, ...terms) as Json
}

/** A share with the costs it is of, where they are named; else a figure as in a table. */
function shareOrSum(text: string, vocabulary: Vocabulary): Json {
  const { share, of } = /^(?<share>.*%)\s+(?:của|of)\s+(?<of>\S.*)$/iu.exec(text)?.groups ?? {}
  return share === undefined || of === undefined
    ? figureOf(text, vocabulary)
    : { of: costsTerm(of, vocabulary), ...figureOf(share, vocabulary) }
}

/** A rate, or a sum with the units it is for, where they are not those of the whole level. */
function figureOf(text: string, vocabulary: Vocabulary): Json {
  const sum = /^(?:(?<amount>khoán|thưởng|amount)|tối đa|trần|cap)\s+(?<rest>.+)$/iu.exec(text)
  if (text.endsWith('%')) return { rate: rangeOf(text, rate) }
  const [figure = '', ...units] = (sum?.groups?.['rest'] ?? text).split(/\s*\/\s*/u)
  const term = sumTerm(figure)
  const of = units.map(readUnit(vocabulary))
  return {
    ...(sum?.groups?.['amount'] === undefined ? { cap: term } : { amount: term }),
    ...(of.length > 0 && { per: of.length === 1 ? of[0] : of }),
  }
}

/** The act to which an act sends the reader: «40/2017/TT-BTC: Điều 5». */
export function otherAct(text: string): Json {
  const [, document = '', provision = ''] =
    /^(?:theo\s+)?([^:]+?)\s*:\s*(\S.*)$/iu.exec(text.trim()) ?? []
  if (provision === '') throw unread('--as-in', text, levelTermMessages.AS_IN())
  return { document, provision }
}
