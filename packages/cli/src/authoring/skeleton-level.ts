import { type Pack, tierName, type Vocabulary } from '@khuyencong/core'
import { sampleNote } from '@khuyencong/core/packs'
import type { Call, Options } from '../terminal/io.js'
import { answersTo, type Asking, type Question } from '../terminal/prompts.js'
import { activityQuestion, LEVEL_QUESTIONS, perQuestion, tierQuestions } from './level-questions.js'
import { rateTerm, sumTerm } from './level-figures.js'
import { type LevelTerms, levelTermsOf } from './level-terms.js'
import { modelOf, type NationalModel } from './national-model.js'
import { type RuleHead, ruleFile, titlesOf } from './skeleton.js'
import { ENTERED, sampleNames, TO_WRITE } from './skeleton-messages.js'

type Json = Readonly<Record<string, unknown>>

/** What a level is made of; texts as people write them, '' for what the act does not have. */
export interface LevelAnswers {
  readonly activity: string
  readonly document: string
  readonly provision: string
  readonly from: string
  readonly rate: string
  readonly cap: string
  readonly per: string
  /** The tiers it is for, joined by commas; '' where the law has one level for all. */
  readonly level: string
}

/** What a level is written beside: the national rules, and the words it may use. */
export interface LevelContext {
  readonly national: Pack | undefined
  readonly vocabulary: Vocabulary
}

/**
 * Figures that stand where nobody has given any; the note beside them says that they are samples.
 */
const SAMPLE = { from: '2026-01-15', rate: '10%', cap: '10 triệu đồng' } as const

/** The first level of a new pack: what nobody gives is a sample, and marked as one. */
export async function firstLevel(call: Call, context: LevelContext): Promise<LevelAnswers> {
  const asked: readonly Question[] = [
    { ...LEVEL_QUESTIONS.document, otherwise: TO_WRITE.document },
    { ...LEVEL_QUESTIONS.provision, otherwise: TO_WRITE.provision },
    { ...LEVEL_QUESTIONS.from, otherwise: SAMPLE.from },
    { ...activityQuestion(context.vocabulary), otherwise: 'advanced-machinery' },
  ]
  const answers = await levelAnswers(asked, call, context)
  return answers.rate === '' && answers.cap === ''
    ? { ...answers, rate: SAMPLE.rate, cap: SAMPLE.cap }
    : answers
}

/**
 * A further level: what it rests on must be given; a rate or a cap that the act does not have is
 * left out.
 */
export async function furtherLevel(
  call: Call,
  document: string | undefined,
  context: LevelContext,
): Promise<LevelAnswers> {
  const asked: readonly Question[] = [
    activityQuestion(context.vocabulary),
    { ...LEVEL_QUESTIONS.document, ...(document !== undefined && { otherwise: document }) },
    LEVEL_QUESTIONS.provision,
    LEVEL_QUESTIONS.from,
  ]
  return levelAnswers(asked, call, context)
}

/**
 * What the level rests on, then what the law asks of its activity: the tier where there is one per
 * tier, and the unit of a cap.
 */
async function levelAnswers(
  asked: readonly Question[],
  given: Call,
  { national, vocabulary }: LevelContext,
): Promise<LevelAnswers> {
  const call = { ...given, vocabulary }
  const known = await answersTo(
    [...asked, ...givenOnly([LEVEL_QUESTIONS.rate, LEVEL_QUESTIONS.cap], call)],
    call,
  )
  const { activity = '', document = '', provision = '', from = '' } = known
  const model = modelOf(activity, national, from)
  const { level = '' } = await answersTo(tierQuestions(tiersFor(model, call), vocabulary), call)
  const figures = isGivenWhole(call.options) ? [] : [LEVEL_QUESTIONS.rate, LEVEL_QUESTIONS.cap]
  const { rate = '', cap = '' } = await answersTo(
    figures.length > 0 ? figures : givenOnly([LEVEL_QUESTIONS.rate, LEVEL_QUESTIONS.cap], call),
    call,
  )
  const unit = perQuestion(model, vocabulary)
  const { per = '' } =
    cap === '' && call.options.per === undefined
      ? { per: unit.otherwise }
      : await answersTo([unit], call)
  return { activity, document, provision, from, rate, cap, per, level }
}

/** Whether the figures of a level are given otherwise than by a rate and a cap. */
const isGivenWhole = ({ amount, choose }: Options): boolean =>
  amount !== undefined || (choose ?? []).length > 0

/** The tiers the national level speaks of; any tier where one is named beside a level without. */
function tiersFor(model: NationalModel | null, { options, vocabulary }: Asking): readonly string[] {
  const tiers = model?.tiers ?? []
  return tiers.length > 0 || options.level === undefined
    ? tiers
    : (vocabulary?.facts.get('level')?.words ?? [])
}

/** Questions whose option is there: a wrong one is told together with all others. */
const givenOnly = (questions: readonly Question[], { options }: Call): readonly Question[] =>
  questions.filter(({ option }) => options[option as keyof Options] !== undefined)

/** Tệp mức hỗ trợ mẫu. / The head and the file of a level, as `_template/` has it. */
export function levelFile(
  answers: LevelAnswers,
  options: Options,
  { national, vocabulary }: LevelContext,
  schema: string,
): { readonly head: RuleHead; readonly rule: Json } {
  const { activity, document, provision, from } = answers
  const model = modelOf(activity, national, from)
  const tiers = answers.level === '' ? [] : answers.level.split(', ')
  const [title, titleEn] = levelTitles(activity, tiers, model, vocabulary)
  const head: RuleHead = {
    kind: 'support',
    id: options.id ?? `support.${[activity, ...(tiers.length === 1 ? tiers : [])].join('-')}`,
    title: options.title ?? title,
    titleEn: options.titleEn ?? titleEn,
    document,
    provision,
    from,
    refines: model?.refines ?? null,
    note: noteOf(answers, options, model, vocabulary),
  }
  const terms = levelTermsOf(options, vocabulary)
  const grant = grantOf(answers, terms, model?.of ?? costsOf(activity, vocabulary))
  const when = whenOf(activity, tiers, terms.when)
  return { head, rule: ruleFile(head, { when, grant }, schema) }
}

/** The figures of a level; what nobody gave is not in it. */
function grantOf(
  { rate, cap, per }: LevelAnswers,
  terms: LevelTerms,
  usual: readonly string[],
): Json {
  const { of, amount, atMost, once, instrument, choose } = terms
  const units = per.split(', ').filter((unit) => unit !== '')
  const counted = of ?? (usual.length === 1 ? usual[0] : usual)
  const each = units.length > 0 && { per: units.length === 1 ? units[0] : units }
  const beside = {
    ...(atMost.length > 0 && { atMost }),
    ...instrument,
    ...(once !== null && { once }),
  }
  const figures = {
    ...(rate !== '' && { rate: rateTerm(rate) }),
    ...(amount !== null && { amount }),
    ...(cap !== '' && { cap: sumTerm(cap) }),
  }
  const costs = counted !== undefined && counted.length > 0 && amount === null && { of: counted }
  if (choose.length === 0) return { ...costs, ...figures, ...each, ...beside }
  return {
    ...figures,
    choose: choose.map((branch) =>
      'grant' in branch
        ? branch
        : {
            ...branch,
            ...(!('amount' in branch) && costs),
            ...(('cap' in branch || 'amount' in branch) && each),
            ...beside,
          },
    ),
  }
}

function whenOf(activity: string, tiers: readonly string[], more: LevelTerms['when']): Json {
  const about = { fact: 'activity', operator: 'equal', value: activity }
  const [first] = tiers
  const tier =
    tiers.length > 1
      ? [{ fact: 'level', operator: 'in', value: tiers }]
      : first === undefined
        ? []
        : [{ fact: 'level', operator: 'equal', value: first }]
  const all = [about, ...tier, ...more]
  return all.length === 1 ? about : { all }
}

/**
 * The title of the national rule, less what it says of the case in brackets; of a tier the name of
 * the activity with it.
 */
function levelTitles(
  activity: string,
  tiers: readonly string[],
  model: NationalModel | null,
  vocabulary: Vocabulary,
): RuleHead['note'] {
  if (tiers.length > 0) {
    const named = (lang: 'vi' | 'en'): string =>
      tiers.map((tier) => tierName(tier, { lang, vocabulary })).join(', ')
    const [title, titleEn] = titlesOf(activity, vocabulary)
    return [`${title} ${named('vi')}`, `${titleEn}, ${named('en')}`]
  }
  if (model === null) return titlesOf(activity, vocabulary)
  const bare = (text: string): string => text.replace(/ \([^()]*\)$/u, '')
  return [bare(model.title), bare(model.titleEn)]
}

/** What of the level is a sample; an option that says the same is an answer. */
function noteOf(
  answers: LevelAnswers,
  options: Options,
  model: NationalModel | null,
  vocabulary: Vocabulary,
): RuleHead['note'] {
  const left = (['from', 'rate', 'cap'] as const)
    .filter((name) => options[name] === undefined && answers[name] === SAMPLE[name])
    .map((name) => sampleNames[name].map((each) => `${each} ${answers[name]}`))
  const tiers = model?.tiers ?? []
  if (tiers.length > 1 && answers.level === tiers.join(', '))
    left.push(
      (['vi', 'en'] as const).map((lang) =>
        tiers.map((tier) => tierName(tier, { lang, vocabulary })).join(', '),
      ),
    )
  if (left.length === 0) return ENTERED
  const [vi = '', en = ''] = [0, 1].map((lang) => left.map((each) => each[lang]).join(', '))
  return sampleNote(vi, en)
}

/** The costs the rate of an activity counts in its latest version; none where it counts all. */
function costsOf(activity: string, { activities }: Vocabulary): readonly string[] {
  const base = activities.get(activity)?.versions.at(-1)?.base ?? []
  return base.includes('all') ? [] : base
}
