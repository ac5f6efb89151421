import { dayText, figureIn, type Lang, percentText, type Wording } from '@khuyencong/core'
import type { Call } from '../terminal/io.js'
import type { Words } from '../terminal/options.js'

/** Who a page is written for: the language, and the choice between two texts. */
export type Reader = Pick<Call, 'lang' | 'translate'>

/** The same, with the names that the packs declare. */
export type NamingReader = Reader & Wording

/** One call of a verb that names what the packs declare. */
export type NamingCall = Call & Wording

/** The text of the language, of two; unlike `translate` it takes the text as it is. */
export const textIn = ([vi, en]: Words, lang: Lang): string => (lang === 'vi' ? vi : en)

/** A day as the language writes it. */
export const dayFor = (day: string, lang: Lang): string => (lang === 'vi' ? dayText(day) : day)

/** A part of a whole in percent, as every percentage is written; «—» where there is no whole. */
export function shareText(part: number, whole: number, lang: Lang): string {
  return whole <= 0 ? '—' : figureIn(percentText({ n: BigInt(part), d: BigInt(whole) }), lang)
}
