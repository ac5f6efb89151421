import { rate, vnd } from '@khuyencong/core'
import { plainWord } from '@khuyencong/core/packs'

/** What stands in the place of a rate: a table of cases, parts that are added up, another act. */
export type RateInstead = 'table' | 'sum' | 'as-in'

const INSTEAD: Readonly<Record<string, RateInstead>> = {
  bang: 'table',
  table: 'table',
  cong: 'sum',
  tong: 'sum',
  sum: 'sum',
  danchieu: 'as-in',
  asin: 'as-in',
}

/** What an answer puts in the place of a rate; `null` of a rate. */
export const rateInstead = (text: string): RateInstead | null => INSTEAD[plainWord(text)] ?? null

/** A rate as an answer gives it, or what stands in its place. */
export const rateAnswer = (text: string): string =>
  rateInstead(text) === null ? (rateTerm(text), text) : text

/** A fixed sum that is given where a cap is asked for, without its word; `null` of a cap. */
export const sumInstead = (text: string): string | null =>
  /^(?:mức\s+)?(?:khoán|thưởng|amount)\s+(?<sum>.+)$/iu.exec(text)?.groups?.['sum'] ?? null

/** A cap as an answer gives it, or a fixed sum instead. */
export const capAnswer = (text: string): string => (sumTerm(sumInstead(text) ?? text), text)

/** A rate, a range left to the authority, or bands: «đến 200 triệu đồng: 50%; còn lại: 30%». */
export function rateTerm(text: string): unknown {
  if (!text.includes(':')) return rangeOf(text, rate)
  return text.split(/\s*;\s*/u).map((band) => {
    const [upTo = '', share = ''] = band.split(/\s*:\s*/u)
    rate(share)
    if (REST.has(plainWord(upTo))) return { rate: share }
    const end = upTo.replace(/^(?:đến|den|up to)\s+/iu, '')
    vnd(end)
    return { upTo: end, rate: share }
  })
}

const REST = new Set(['conlai', 'rest', 'tren', 'above'])

/**
 * An amount; a range: «20 – 30 triệu đồng» needs the unit on both sides; so many times another level:
 * «1,5 lần national:support.advanced-machinery».
 */
export const sumTerm = (text: string): unknown => timesOf(text) ?? rangeOf(text, vnd)

const TIMES = /^(?<times>\d+(?:[.,]\d+)?)\s*(?:lần|times)\s+(?:mức\s+)?(?<of>\S+)$/iu

function timesOf(text: string): unknown {
  const { times, of } = TIMES.exec(text)?.groups ?? {}
  return times === undefined ? null : { times: times.replace(',', '.'), of }
}

/** One figure, or the two ends of a range, as they were written. */
export function rangeOf(text: string, check: (part: string) => unknown): unknown {
  const [from = '', to] = text.replace(/^từ\s+/iu, '').split(/\s+(?:đến|den|to)\s+|\s*[-–]\s*/u)
  if (to === undefined) return (check(text), text)
  check(from)
  check(to)
  return { from, to }
}
