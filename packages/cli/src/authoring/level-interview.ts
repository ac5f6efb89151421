import { dayText, type Pack, type Vocabulary } from '@khuyencong/core'
import type { Call, Options } from '../terminal/io.js'
import {
  answersTo,
  answersUntilEmpty,
  type Asking,
  isAsking,
  type Question,
} from '../terminal/prompts.js'
import { refuseBeside } from './level-conflicts.js'
import { type RateInstead, rateInstead, sumInstead } from './level-figures.js'
import {
  activityQuestion,
  costsQuestion,
  evidenceQuestion,
  firstActivityQuestion,
  furtherQuestions,
  LEVEL_QUESTIONS,
  othersQuestion,
  perQuestion,
  tierQuestions,
} from './level-questions.js'
import { type LevelTermTexts, levelTermsOf } from './level-terms.js'
import { modelOf, type NationalModel } from './national-model.js'
import { TO_WRITE } from './skeleton-messages.js'

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
  readonly evidence: string
  /** Whether a level without any figure is one that nobody has read yet. */
  readonly mayBeUnread: boolean
  readonly terms: LevelTermTexts
}

/** What a level is written beside: the national rules, and the words it may use. */
export interface LevelContext {
  readonly national: Pack | undefined
  readonly vocabulary: Vocabulary
}

/** The first day of a new pack whose act has none yet; the note beside it says that it is a sample. */
export const SAMPLE_DAY = '2026-01-15'

/** The first level of a new pack: what nobody gives is marked, and no figure is made up. */
export async function firstLevel(call: Call, context: LevelContext): Promise<LevelAnswers> {
  const asked: readonly Question[] = [
    { ...LEVEL_QUESTIONS.document, otherwise: TO_WRITE.document },
    { ...LEVEL_QUESTIONS.provision, otherwise: TO_WRITE.provision },
    { ...LEVEL_QUESTIONS.from, otherwise: SAMPLE_DAY },
    firstActivityQuestion(context.vocabulary),
  ]
  return { ...(await levelAnswers(asked, call, context)), mayBeUnread: true }
}

/** A further level: what it rests on must be given, and what it gives where nobody can be asked. */
export async function furtherLevel(
  call: Call,
  documents: Pack['documents'],
  context: LevelContext,
): Promise<LevelAnswers> {
  const [listed] = documents.keys()
  const about: readonly Question[] = [
    activityQuestion(context.vocabulary),
    { ...LEVEL_QUESTIONS.document, ...(listed !== undefined && { otherwise: listed }) },
  ]
  const given = isAsking(call) ? await basisFirst(about, call, context) : call
  const day = isAsking(call) ? (documents.get(given.options.document ?? '')?.from ?? null) : null
  const asked: readonly Question[] = [
    ...about,
    LEVEL_QUESTIONS.provision,
    {
      ...LEVEL_QUESTIONS.from,
      ...(day !== null && { otherwise: day, shown: [dayText(day), day] as const }),
    },
  ]
  return { ...(await levelAnswers(asked, given, context)), mayBeUnread: isAsking(call) }
}

/** The answers that the usual value of others hangs on; every wrong option is told before. */
async function basisFirst(
  about: readonly Question[],
  call: Call,
  { vocabulary }: LevelContext,
): Promise<Call> {
  const { provision, from, rate, cap } = LEVEL_QUESTIONS
  const asking = { ...call, vocabulary }
  await answersTo(givenOnly([...about, provision, from, rate, cap], call), asking)
  return { ...call, options: { ...call.options, ...(await answersTo(about, asking)) } }
}

/**
 * What the level rests on, then what the law asks of its activity: the tier where there is one per
 * tier, the figures, the unit of a cap. Where a terminal gave the figures, what may stand beside
 * them is asked for as well.
 */
async function levelAnswers(
  asked: readonly Question[],
  given: Call,
  { national, vocabulary }: LevelContext,
): Promise<Omit<LevelAnswers, 'mayBeUnread'>> {
  const call = { ...given, vocabulary }
  refuseBeside(call.options)
  levelTermsOf(call.options, vocabulary)
  const figureQuestions = [LEVEL_QUESTIONS.rate, LEVEL_QUESTIONS.cap]
  const known = await answersTo([...asked, ...givenOnly(figureQuestions, call)], call)
  const { activity = '', document = '', provision = '', from = '' } = known
  const model = modelOf(activity, national, from)
  const { level = '' } = await answersTo(tierQuestions(tiersFor(model, call), vocabulary), call)
  const figures = await figuresOf(call)
  const per = await unitOf(figures, model, call)
  const terms = hasFigureOptions(call.options)
    ? figures.terms
    : {
        ...figures.terms,
        ...(await besideFigures({ ...figures, per, level }, activity, model, call)),
      }
  const { evidence = '' } = await answersTo([evidenceQuestion(vocabulary)], call)
  const { rate, cap } = figures
  return { activity, document, provision, from, rate, cap, per, level, evidence, terms }
}

type Asked = Asking & { readonly vocabulary: Vocabulary }
type Figures = Pick<LevelAnswers, 'rate' | 'cap' | 'terms'>

/** The rate and the cap, or what stands in their place: a fixed sum, a table of cases. */
async function figuresOf(call: Asked): Promise<Figures> {
  const { options } = call
  const terms = termsIn(options)
  const questions = [LEVEL_QUESTIONS.rate, LEVEL_QUESTIONS.cap]
  if (options.asIn !== undefined || hasSums(options)) {
    const { rate = '', cap = '' } = await answersTo(givenOnly(questions, call), call)
    return { rate, cap, terms }
  }
  const { rate = '' } = await answersTo([LEVEL_QUESTIONS.rate], call)
  const instead = rateInstead(rate)
  if (instead !== null)
    return { rate: '', cap: '', terms: { ...terms, ...(await figuresInstead(instead, call)) } }
  const { cap = '' } = await answersTo([LEVEL_QUESTIONS.cap], call)
  const amount = sumInstead(cap)
  return amount === null || rate !== ''
    ? { rate, cap, terms }
    : { rate, cap: '', terms: { ...terms, amount } }
}

/** The cases of a table, the parts that are added up, or the act the reader is sent to. */
async function figuresInstead(instead: RateInstead, call: Asked): Promise<LevelTermTexts> {
  const { branch, part } = furtherQuestions(call.vocabulary)
  if (instead === 'table') return { choose: await answersUntilEmpty(branch, call) }
  if (instead === 'sum') return { part: await answersUntilEmpty(part, call) }
  const { asIn = '' } = await answersTo([LEVEL_QUESTIONS.asIn], call)
  return { asIn }
}

const TERM_NAMES = [
  'of',
  'amount',
  'atMost',
  'once',
  'instrument',
  'budget',
  'when',
  'choose',
  'part',
  'asIn',
  'elsewhere',
] as const satisfies readonly (keyof LevelTermTexts)[]

const termsIn = (options: Options): LevelTermTexts =>
  Object.fromEntries(
    TERM_NAMES.flatMap((name) =>
      [options[name] ?? []].flat().length === 0 ? [] : [[name, options[name]]],
    ),
  )

/** What the sum is counted per: asked where there is one, else the usual one. */
async function unitOf(
  { cap, terms }: Figures,
  model: NationalModel | null,
  call: Asked,
): Promise<string> {
  const unit = perQuestion(model, call.vocabulary)
  const isAsked =
    cap !== '' ||
    call.options.per !== undefined ||
    (isAsking(call) && !hasFigureOptions(call.options) && hasSums(terms))
  return isAsked ? ((await answersTo([unit], call))['per'] ?? '') : unit.otherwise
}

const hasSums = ({ amount, choose, part }: LevelTermTexts): boolean =>
  amount !== undefined || [choose, part].some((each) => (each ?? []).length > 0)

/** Whether options say what the level is; who writes them writes all of it in them. */
export const hasFigureOptions = ({ rate, cap, asIn, ...options }: Options): boolean =>
  [rate, cap, asIn].some((each) => each !== undefined) || hasSums(options)

/** The costs that count, further limits, conditions, as far as no option has them. */
async function besideFigures(
  { rate, cap, per, level, terms }: Figures & Pick<LevelAnswers, 'per' | 'level'>,
  activity: string,
  model: NationalModel | null,
  call: Asked,
): Promise<LevelTermTexts> {
  const { limit, condition } = furtherQuestions(call.vocabulary, unitsIn(per))
  const [isSum, isElsewhere] = [(terms.part ?? []).length > 0, terms.asIn !== undefined]
  if (rate === '' && cap === '' && !hasSums(terms) && !isElsewhere) return {}
  const costs = costsQuestion(activity, model, call.vocabulary)
  const hasNoCosts = terms.amount !== undefined || isSum || isElsewhere
  const { costs: of = costs.otherwise } =
    terms.of === undefined && !hasNoCosts ? await answersTo([costs], call) : {}
  const atMost = terms.atMost ?? (isSum || isElsewhere ? [] : await answersUntilEmpty(limit, call))
  const when = terms.when ?? (await answersUntilEmpty(condition, call))
  const isOfSome = when.length > 0 || level !== '' || (terms.choose ?? []).length > 0
  const { others = 'yes' } =
    isOfSome && terms.elsewhere === undefined ? await answersTo([othersQuestion], call) : {}
  return {
    ...(of !== costs.otherwise && { of }),
    atMost,
    when,
    ...(others === 'no' && { elsewhere: 'none' }),
  }
}

/** The units of an answer, «person, session». */
export const unitsIn = (per: string): readonly string[] =>
  per.split(', ').filter((unit) => unit !== '')

/** The tiers the national level speaks of; any tier where one is named beside a level without. */
function tiersFor(model: NationalModel | null, { options, vocabulary }: Asked): readonly string[] {
  const tiers = model?.tiers ?? []
  return tiers.length > 0 || options.level === undefined
    ? tiers
    : (vocabulary.facts.get('level')?.words ?? [])
}

/** Questions whose option is there: a wrong one is told together with all others. */
const givenOnly = (questions: readonly Question[], { options }: Call): readonly Question[] =>
  questions.filter(({ option }) => options[option as keyof Options] !== undefined)
