import { type Evidence, tierName, type Vocabulary, writtenDay } from '@khuyencong/core'
import { nameIn, type NameOf, nameOfIn, oneNamed } from '../terminal/names.js'
import { capAnswer, rateAnswer } from './level-figures.js'
import { wordListNames } from './messages.js'

/**
 * Đọc câu trả lời. / How the answers and options of the authoring verbs are read; each throws what
 * is wrong, for the option or the question to name.
 */
export const READ = {
  /** Kept as it was written: packs write figures the way the act does. */
  cap: capAnswer,
  from: (text: string): string => writtenDay(text),
  rate: rateAnswer,
} as const

const EVIDENCE = ['quoted', 'secondary', 'memory'] as const satisfies readonly Evidence[]

/** Reads a grade of evidence by its word or its name. */
export const readEvidence =
  (vocabulary: Vocabulary) =>
  (text: string): string =>
    oneNamed(text, EVIDENCE, nameIn(vocabulary), wordListNames.evidence)

/** Reads an activity of the packs by its id or its name. */
export const readActivity =
  (vocabulary: Vocabulary) =>
  (text: string): string => {
    const ids = [...vocabulary.activities.keys()]
    return oneNamed(text, ids, nameOfIn('activity', vocabulary), wordListNames.activity)
  }

/** Reads a unit of the packs by its id or its name. */
export const readUnit =
  (vocabulary: Vocabulary) =>
  (text: string): string => {
    const ids = [...vocabulary.units.keys()]
    return oneNamed(text, ids, nameOfIn('unit', vocabulary), wordListNames.per)
  }

/** Reads several units that are multiplied: «người, buổi». */
export const readUnits =
  (vocabulary: Vocabulary) =>
  (text: string): string =>
    text
      .split(',')
      .map((each) => readUnit(vocabulary)(each.trim()))
      .join(', ')

/** Reads a list of tiers, of those the law has: «cấp tỉnh, cấp xã». */
export const readTiers =
  (tiers: readonly string[], vocabulary: Vocabulary) =>
  (text: string): string => {
    const nameOf: NameOf = (tier, lang) => tierName(tier, { lang, vocabulary })
    return text
      .split(',')
      .map((each) => oneNamed(each.trim(), tiers, nameOf, wordListNames.tier))
      .join(', ')
  }
