import { ACTIVITY_IDS, rate, term, tierName, vnd, writtenDay } from '@khuyencong/core'
import { PER } from '@khuyencong/core/packs'
import { nameOfActivity, oneNamed } from '../terminal/names.js'
import { wordListNames } from './messages.js'

/**
 * Đọc câu trả lời. / How the answers and options of the authoring verbs are read; each throws what
 * is wrong, for the option or the question to name.
 */
export const READ = {
  activity: (text: string): string =>
    oneNamed(text, ACTIVITY_IDS, nameOfActivity, wordListNames.activity),
  /** Kept as it was written: packs write figures the way the act does. */
  cap: (text: string): string => (vnd(text), text),
  from: (text: string): string => writtenDay(text),
  per: (text: string): string => oneNamed(text, PER, term, wordListNames.per),
  rate: (text: string): string => (rate(text), text),
} as const

/** Reads a list of tiers, of those the law has: «cấp tỉnh, cấp xã». */
export const readTiers =
  (tiers: readonly string[]) =>
  (text: string): string =>
    text
      .split(',')
      .map((each) => oneNamed(each.trim(), tiers, tierName, wordListNames.tier))
      .join(', ')
