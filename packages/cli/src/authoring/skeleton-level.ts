import type { Pack } from '@khuyencong/core'
import type { Call, Options } from '../call/io.js'
import { answersTo, type Question } from '../call/questions.js'
import {
  activityOf,
  ENTERED,
  modelOf,
  type RuleHead,
  ruleFile,
  titlesOf,
  TO_WRITE,
  toReplace,
} from './skeleton.js'

type Json = Readonly<Record<string, unknown>>

/** What a level is made of; texts as people write them. */
export interface LevelAnswers {
  readonly activity: string
  readonly document: string
  readonly provision: string
  readonly from: string
  readonly rate: string
  readonly cap: string
}

/** Figures that stand where nobody has given any; the note beside them says that they are samples. */
const SAMPLE = { from: '2026-01-15', rate: '10%', cap: '10 triệu đồng' } as const

const ASKED = {
  activity: {
    option: 'activity',
    flag: '--activity',
    ask: ['nội dung hỗ trợ, như advanced-machinery', 'activity, such as advanced-machinery'],
  },
  document: {
    option: 'document',
    flag: '--document',
    ask: ['số hiệu văn bản quy định mức', 'number of the act that sets the levels'],
  },
  provision: {
    option: 'provision',
    flag: '--provision',
    ask: ['điều, khoản, điểm', 'article, clause, point'],
  },
  from: { option: 'from', flag: '--from', ask: ['ngày có hiệu lực', 'first day in force'] },
  rate: {
    option: 'rate',
    flag: '--rate',
    ask: ['tỷ lệ tối đa (để trống nếu không có)', 'the highest share (empty if none)'],
  },
  cap: {
    option: 'cap',
    flag: '--cap',
    ask: ['mức tối đa (để trống nếu không có)', 'the cap (empty if none)'],
  },
} as const satisfies Record<string, Question>

/** The first level of a new pack: what nobody gives is a sample, and marked as one. */
export async function firstLevel(call: Call): Promise<LevelAnswers> {
  const asked: readonly Question[] = [
    { ...ASKED.document, otherwise: TO_WRITE.document },
    { ...ASKED.provision, otherwise: TO_WRITE.provision },
    { ...ASKED.from, otherwise: SAMPLE.from },
    { ...ASKED.activity, otherwise: 'advanced-machinery' },
    { ...ASKED.rate, ask: ['tỷ lệ tối đa', 'the highest share'], otherwise: SAMPLE.rate },
    { ...ASKED.cap, ask: ['mức tối đa', 'the cap'], otherwise: SAMPLE.cap },
  ]
  return (await answersTo(asked, call)) as unknown as LevelAnswers
}

/** A further level: what it rests on must be given; a rate or a cap that the act does not have is left out. */
export async function furtherLevel(
  call: Call,
  document: string | undefined,
): Promise<LevelAnswers> {
  const asked: readonly Question[] = [
    ASKED.activity,
    { ...ASKED.document, ...(document !== undefined && { otherwise: document }) },
    ASKED.provision,
    ASKED.from,
    { ...ASKED.rate, otherwise: '' },
    { ...ASKED.cap, otherwise: '' },
  ]
  return (await answersTo(asked, call)) as unknown as LevelAnswers
}

/** Tệp mức hỗ trợ mẫu. / The head and the file of a level, as `_template/` has it. */
export function levelFile(
  answers: LevelAnswers,
  options: Options,
  national: Pack | undefined,
  schema: string,
): { readonly head: RuleHead; readonly rule: Json } {
  const { activity, document, provision, from, rate, cap } = answers
  const model = modelOf(activity, national)
  const [title, titleEn] = titlesOf(activity)
  const head: RuleHead = {
    kind: 'support',
    id: options.id ?? `support.${activity}`,
    title: options.title ?? title,
    titleEn: options.titleEn ?? titleEn,
    document,
    provision,
    from,
    refines: model === null ? null : `national:${model.id}`,
    note: noteOf(answers, options),
  }
  const of = model?.of ?? costsOf(activity)
  const per = options.per ?? model?.per ?? 'establishment'
  const grant = {
    ...(of.length > 0 && { of: of.length === 1 ? of[0] : of }),
    ...(rate !== '' && { rate }),
    ...(cap !== '' && { cap }),
    per,
  }
  return {
    head,
    rule: ruleFile(
      head,
      { when: { fact: 'activity', operator: 'equal', value: activity }, grant },
      schema,
    ),
  }
}

/** Which of the figures are samples; an option that says the same is an answer. */
function noteOf(answers: LevelAnswers, options: Options): RuleHead['note'] {
  const names = {
    from: ['ngày', 'the day'],
    rate: ['tỷ lệ', 'the rate'],
    cap: ['mức tối đa', 'the cap'],
  } as const
  const left = (['from', 'rate', 'cap'] as const).filter(
    (name) => options[name] === undefined && answers[name] === SAMPLE[name],
  )
  if (left.length === 0) return ENTERED
  const [vi, en] = [0, 1].map((lang) =>
    left.map((name) => `${names[name][lang] ?? ''} ${answers[name]}`).join(', '),
  ) as [string, string]
  return toReplace(vi, en)
}

function costsOf(activity: string): readonly string[] {
  const { base } = activityOf(activity)
  return base === 'any' ? [] : base.map((kind) => `cost.${kind}`)
}
