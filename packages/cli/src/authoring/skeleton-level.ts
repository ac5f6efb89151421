import { tierName, type Vocabulary } from '@khuyencong/core'
import { sampleNote } from '@khuyencong/core/packs'
import type { Options } from '../terminal/io.js'
import type { Words } from '../terminal/options.js'
import { rateTerm, sumTerm } from './level-figures.js'
import { type LevelAnswers, type LevelContext, SAMPLE_DAY, unitsIn } from './level-interview.js'
import { costsOf } from './level-questions.js'
import { type LevelTerms, levelTermsOf } from './level-terms.js'
import { modelOf, type NationalModel } from './national-model.js'
import { type RuleHead, ruleFile, titlesOf } from './skeleton.js'
import { ENTERED, sampleNames, WITHOUT_FIGURES } from './skeleton-messages.js'

type Json = Readonly<Record<string, unknown>>

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
    id: options.id ?? idOf(activity, tiers),
    title: options.title ?? title,
    titleEn: options.titleEn ?? titleEn,
    document,
    provision,
    from,
    refines: model?.refines ?? null,
    evidence: answers.evidence,
    note: noteOf(answers, options, model, vocabulary),
  }
  const terms = levelTermsOf(answers.terms, vocabulary, unitsIn(answers.per))
  const grant = isWithoutLevel(answers)
    ? 'not-encoded'
    : grantOf(answers, terms, model?.of ?? costsOf(activity, vocabulary))
  const when = whenOf(activity, tiers, terms.when)
  const isOfSome = tiers.length > 0 || terms.when.length > 0
  const elsewhere = isOfSome && terms.elsewhere !== null && { elsewhere: terms.elsewhere }
  return { head, rule: ruleFile(head, { when, grant, ...elsewhere }, schema) }
}

/** An activity of a pack's own is named without the pack: rule ids are bare in their pack. */
const idOf = (activity: string, tiers: readonly string[]): string =>
  `support.${[activity.replace(/^.*:/u, ''), ...(tiers.length === 1 ? tiers : [])].join('-')}`

/** Whether nobody has told any figure, or anything that would stand beside one. */
const isWithoutLevel = ({
  rate,
  cap,
  mayBeUnread,
  terms: { when: _when, of: _of, elsewhere: _elsewhere, ...terms },
}: LevelAnswers): boolean =>
  mayBeUnread &&
  rate === '' &&
  cap === '' &&
  Object.values(terms).every((each) => [each].flat().length === 0)

/** The figures of a level; what nobody gave is not in it. */
function grantOf(
  { rate, cap, per }: LevelAnswers,
  terms: LevelTerms,
  usual: readonly string[],
): Json | readonly Json[] {
  if (terms.asIn !== null) return { asIn: terms.asIn }
  const { of, amount, atMost, once, instrument, budget, choose, parts, elsewhere } = terms
  const units = unitsIn(per)
  const counted = of ?? (usual.length === 1 ? usual[0] : usual)
  const each = units.length > 0 && { per: units.length === 1 ? units[0] : units }
  const beside = {
    ...(atMost.length > 0 && { atMost }),
    ...instrument,
    ...(once !== null && { once }),
    ...(budget !== null && { budget }),
  }
  const figures = {
    ...(rate !== '' && { rate: rateTerm(rate) }),
    ...(amount !== null && { amount }),
    ...(cap !== '' && { cap: sumTerm(cap) }),
  }
  const costs = counted !== undefined && counted.length > 0 && amount === null && { of: counted }
  const member = (own: Json): Json => ({
    ...(('cap' in own || 'amount' in own) && each),
    ...(!('amount' in own) && costs),
    ...own,
    ...beside,
  })
  if (parts.length > 0)
    return parts.map(({ name, nameEn, ...own }) => ({ name, nameEn, ...member(own) }))
  if (choose.length === 0) return { ...costs, ...figures, ...each, ...beside }
  return {
    ...figures,
    choose: choose.map(({ when, ...own }) => ({ when, ...('grant' in own ? own : member(own)) })),
    ...(elsewhere !== null && { elsewhere }),
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
): Words {
  if (tiers.length > 0) {
    const [vi = '', en = ''] = tierNames(tiers, vocabulary)
    const [title, titleEn] = titlesOf(activity, vocabulary)
    return [`${title} ${vi}`, `${titleEn}, ${en}`]
  }
  if (model === null) return titlesOf(activity, vocabulary)
  const bare = (text: string): string => text.replace(/ \([^()]*\)$/u, '')
  return [bare(model.title), bare(model.titleEn)]
}

/** What of the level is a sample or still to be written; an option that says the same is an answer. */
function noteOf(
  answers: LevelAnswers,
  options: Options,
  model: NationalModel | null,
  vocabulary: Vocabulary,
): RuleHead['note'] {
  if (isWithoutLevel(answers)) return WITHOUT_FIGURES
  const tiers = model?.tiers ?? []
  const anyTier = options.level === undefined && answers.level === tiers.join(', ')
  const left = [
    ...(options.from === undefined && answers.from === SAMPLE_DAY
      ? [sampleNames.from.map((each) => `${each} ${answers.from}`)]
      : []),
    ...(tiers.length > 1 && anyTier ? [tierNames(tiers, vocabulary)] : []),
  ]
  if (left.length === 0) return answers.evidence === 'quoted' ? null : ENTERED
  const [vi = '', en = ''] = [0, 1].map((lang) => left.map((each) => each[lang]).join(', '))
  return sampleNote(vi, en)
}

const tierNames = (tiers: readonly string[], vocabulary: Vocabulary): readonly string[] =>
  (['vi', 'en'] as const).map((lang) =>
    tiers.map((tier) => tierName(tier, { lang, vocabulary })).join(', '),
  )
