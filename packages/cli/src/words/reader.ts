import { dayText, type Lang } from '@khuyencong/core'
import type { Call } from '../call/io.js'

/** Who a page is written for: the language, and the choice between two texts. */
export type Reader = Pick<Call, 'lang' | 'say'>

/** A day as the language writes it. */
export const dayFor = (day: string, lang: Lang): string => (lang === 'vi' ? dayText(day) : day)

/** A part of a whole in percent with one decimal, rounded half up; «—» where there is no whole. */
export function shareText(part: number, whole: number, lang: Lang): string {
  if (whole <= 0) return '—'
  const tenths = (BigInt(part) * 2_000n + BigInt(whole)) / (2n * BigInt(whole))
  return `${tenths / 10n}${lang === 'vi' ? ',' : '.'}${tenths % 10n}%`
}
