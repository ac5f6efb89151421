import { tierName, type Vocabulary } from '@khuyencong/core'
import type { Question } from '../terminal/prompts.js'
import { READ, readActivity, readTiers, readUnits } from './answers.js'
import { levelQuestionTexts } from './messages.js'
import type { NationalModel } from './national-model.js'

/** The questions about a level that do not depend on its activity. */
export const LEVEL_QUESTIONS = {
  document: {
    option: 'document',
    flag: '--document',
    ask: levelQuestionTexts.document,
  },
  provision: {
    option: 'provision',
    flag: '--provision',
    ask: levelQuestionTexts.provision,
  },
  from: {
    option: 'from',
    flag: '--from',
    ask: levelQuestionTexts.from,
    check: READ.from,
  },
  rate: {
    option: 'rate',
    flag: '--rate',
    ask: levelQuestionTexts.rate,
    otherwise: '',
    check: READ.rate,
  },
  cap: {
    option: 'cap',
    flag: '--cap',
    ask: levelQuestionTexts.cap,
    otherwise: '',
    check: READ.cap,
  },
} as const satisfies Record<string, Question>

/** Which activity a level is for. */
export const activityQuestion = (vocabulary: Vocabulary): Question => ({
  option: 'activity',
  flag: '--activity',
  ask: levelQuestionTexts.activity,
  check: readActivity(vocabulary),
})

/** Which tier a level is for, where the law has one level per tier. */
export function tierQuestions(
  tiers: readonly string[],
  vocabulary: Vocabulary,
): readonly Question[] {
  if (tiers.length === 0) return []
  const names = (lang: 'vi' | 'en'): string =>
    tiers.map((tier) => tierName(tier, { lang, vocabulary })).join(', ')
  return [
    {
      option: 'level',
      flag: '--level',
      ask: levelQuestionTexts.tier([names('vi'), names('en')]),
      otherwise: tiers.join(', '),
      check: readTiers(tiers, vocabulary),
    },
  ]
}

/** What a cap is counted per; the national level says what is usual. */
export function perQuestion(
  model: NationalModel | null,
  vocabulary: Vocabulary,
): Question & { readonly otherwise: string } {
  return {
    option: 'per',
    flag: '--per',
    ask: levelQuestionTexts.per,
    otherwise: model?.per ?? '',
    check: readUnits(vocabulary),
  }
}
