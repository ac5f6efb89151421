import { activityName, costName, tierName, unitName, type Vocabulary } from '@khuyencong/core'
import { readWrittenCondition } from '@khuyencong/core/packs'
import type { Question } from '../terminal/prompts.js'
import { READ, readActivity, readEvidence, readTiers, readUnits } from './answers.js'
import { costsTerm } from './level-costs.js'
import { branchTerm, otherAct, partTerm } from './level-members.js'
import { limitTerm } from './level-terms.js'
import { nameIn, type NameOf, oneNamed } from '../terminal/names.js'
import { levelQuestionTexts, wordListNames } from './messages.js'
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
  asIn: {
    option: 'asIn',
    flag: '--as-in',
    ask: levelQuestionTexts.asIn,
    check: (text: string) => (otherAct(text), text),
  },
} as const satisfies Record<string, Question>

/** Which activity a level is for. */
export const activityQuestion = (vocabulary: Vocabulary): Question => ({
  option: 'activity',
  flag: '--activity',
  ask: levelQuestionTexts.activity,
  check: readActivity(vocabulary),
})

/** The activity of the first level of a pack, where nobody names another. */
export const firstActivityQuestion = (vocabulary: Vocabulary): Question => ({
  ...activityQuestion(vocabulary),
  otherwise: FIRST_ACTIVITY,
  shown: inBoth((lang) => activityName(FIRST_ACTIVITY, { lang, vocabulary })),
})

const FIRST_ACTIVITY = 'advanced-machinery'

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
      shown: [names('vi'), names('en')],
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
    shown: inBoth((lang) => unitName(model?.per ?? '', { lang, vocabulary })),
    check: readUnits(vocabulary),
  }
}

/** Which costs the share counts; those of the national level, else of the activity, are usual. */
export function costsQuestion(
  activity: string,
  model: NationalModel | null,
  vocabulary: Vocabulary,
): Question & { readonly otherwise: string } {
  const usual = model?.of ?? costsOf(activity, vocabulary)
  return {
    option: 'costs',
    flag: '--of',
    ask: levelQuestionTexts.of,
    otherwise: usual.join(', '),
    shown: inBoth((lang) =>
      usual.map((fact) => costName(fact.replace(/^cost\./u, ''), { lang, vocabulary })).join('; '),
    ),
    check: (text) => (costsTerm(text, vocabulary), text),
  }
}

/** The costs the rate of an activity counts in its latest version; none where it counts all. */
export function costsOf(activity: string, { activities }: Vocabulary): readonly string[] {
  const base = activities.get(activity)?.versions.at(-1)?.base ?? []
  return base.includes('all') ? [] : base
}

/** The questions that are asked until an answer is empty. */
export const furtherQuestions = (vocabulary: Vocabulary, own: readonly string[] = []) =>
  ({
    branch: {
      option: 'branch',
      flag: '--choose',
      ask: levelQuestionTexts.branch,
      check: (text: string) => (branchTerm(text, vocabulary), text),
    },
    part: {
      option: 'summand',
      flag: '--part',
      ask: levelQuestionTexts.part,
      check: (text: string) => (partTerm(text, vocabulary), text),
    },
    limit: {
      option: 'limit',
      flag: '--at-most',
      ask: levelQuestionTexts.limit,
      check: (text: string) => (limitTerm(text, vocabulary, own), text),
    },
    condition: {
      option: 'condition',
      flag: '--when',
      ask: levelQuestionTexts.condition,
      check: (text: string) => (readWrittenCondition(text, vocabulary), text),
    },
  }) as const satisfies Record<string, Question>

/** How well the text of a level is known. */
export const evidenceQuestion = (vocabulary: Vocabulary): Question => ({
  option: 'evidence',
  flag: '--evidence',
  ask: levelQuestionTexts.evidence,
  otherwise: 'memory',
  shown: inBoth((lang) => nameIn(vocabulary)('memory', lang)),
  check: readEvidence(vocabulary),
})

/** Whether a level that cannot be written is entered once more. */
export const againQuestion: Question = {
  option: 'again',
  flag: null,
  ask: levelQuestionTexts.again,
  check: (text) => oneNamed(text, ['yes', 'no'], yesOrNo, wordListNames.again),
}

/** Whether the act sets a level for the cases that are left; it may, unless somebody says no. */
export const othersQuestion: Question & { readonly otherwise: string } = {
  ...againQuestion,
  option: 'others',
  flag: '--elsewhere',
  ask: levelQuestionTexts.others,
  otherwise: 'yes',
  shown: ['có', 'yes'],
}

/** A text in both languages. */
const inBoth = (text: (lang: 'vi' | 'en') => string): readonly [vi: string, en: string] => [
  text('vi'),
  text('en'),
]

const yesOrNo: NameOf = (word, lang) => (lang === 'en' ? word : word === 'yes' ? 'có' : 'không')
