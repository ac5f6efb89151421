import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { type Fraction, millionths, readFraction } from '../../values/fraction.js'
import type { Condition } from '../../conditions/conditions.js'
import { EVIDENCE } from '../../vocabulary/law.js'
import { listOf, maybe, readBy, strict } from '../../reading/reading.js'
import { CitationField, versionKeys, prose, type RuleFields } from '../rule-base.js'

const NumberText = z.union([z.number(), z.string().check(maxLength(40))])
export const Points = readBy(NumberText, millionths)
export const Exact = readBy(NumberText, readFraction)
const Word = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u), maxLength(80))
/** The id of a criterion, or of a fact, which may bear the id of its pack. */
const CriterionOrFact = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]*$/u), maxLength(160))
const Count = z.int().check(z.gte(1), z.lte(1_000))

/**
 * A part of a scheme may stand on another text, or on a weaker one, than the version as a whole.
 */
const graded = {
  citation: maybe(CitationField),
  evidence: maybe(z.enum(EVIDENCE)),
  note: maybe(prose),
  noteEn: maybe(prose),
}
const labelled = { id: Word, title: prose, titleEn: maybe(prose) }

/** Cách cho điểm một tiêu chí. / How the points of a leaf come about. */
export const METHODS = [
  'mark',
  'number',
  'choice',
  'choices',
  'level',
  'range',
  'relative',
  'yes-no',
] as const
/** Cách cho điểm một tiêu chí. / How the points of a criterion come about. */
export type Method = (typeof METHODS)[number]

/**
 * Tiêu chí. / A criterion: a node of the tree; without children it is a leaf with a method.
 * Points are in millionths.
 */
export interface Criterion {
  readonly id: string
  readonly title: string
  readonly titleEn: string | null
  readonly max: number
  readonly method: Method | null
  /** Who gives the value: each juror, or the dossier once for all. */
  readonly by: 'juror' | 'dossier' | null
  readonly floor: Fraction | null
  /** The floor as a share of the maximum instead. */
  readonly floorShare: Fraction | null
  /** A weight in the ranking only; gates look at the plain points. */
  readonly rankWeight: Fraction | null
  readonly appliesIf: Condition | null
  readonly options: readonly { readonly id: string; readonly points: number }[] | null
  readonly ranges:
    | readonly { readonly from: Fraction; readonly to: Fraction | null; readonly points: number }[]
    | null
  readonly level: {
    readonly weight: number
    readonly lowest: number
    readonly highest: number
  } | null
  readonly best: 'lowest' | 'highest' | null
  readonly papers: readonly string[] | null
  readonly children: readonly Criterion[] | null
  readonly citation: z.output<typeof CitationField> | null
  readonly evidence: (typeof EVIDENCE)[number] | null
}

/** What a part of a scheme needs to read a condition. */
export type ConditionFields = Pick<RuleFields, 'entryCondition'>

/** The schema of a criterion; a council's own sub-criteria in a round have the same shape. */
export function criterionField({ entryCondition }: ConditionFields): z.ZodMiniType<Criterion> {
  const field: z.ZodMiniType<Criterion> = strict({
    ...labelled,
    ...graded,
    max: Points,
    method: maybe(z.enum(METHODS)),
    by: maybe(z.enum(['juror', 'dossier'])),
    floor: maybe(Exact),
    floorShare: maybe(Exact),
    rankWeight: maybe(Exact),
    appliesIf: maybe(entryCondition),
    options: maybe(listOf(strict({ ...labelled, points: Points }), { min: 1, max: 100 })),
    ranges: maybe(
      listOf(
        strict({
          from: Exact,
          to: maybe(Exact),
          points: Points,
          title: maybe(prose),
          titleEn: maybe(prose),
        }),
        { min: 1, max: 100 },
      ),
    ),
    level: maybe(
      strict({
        weight: Points,
        lowest: z.int().check(z.gte(0), z.lte(100)),
        highest: z.int().check(z.gte(1), z.lte(100)),
      }),
    ),
    best: maybe(z.enum(['lowest', 'highest'])),
    papers: maybe(listOf(prose, { max: 50 })),
    /** A getter, since a criterion is made of criteria. */
    get children() {
      return maybe(listOf(field, { min: 1, max: 100 }))
    },
  })
  return field
}

const needOf = ({ entryCondition }: ConditionFields) =>
  strict({ ...labelled, ...graded, require: entryCondition })
export type SchemeNeed = z.output<ReturnType<typeof needOf>>

const Band = strict({ ...labelled, ...graded, from: Exact, to: Exact })

/**
 * What separates equal entries, one key after another; the last one hands over to people or to a
 * lottery.
 */
export const TieKeyField = strict({
  key: z.enum([
    'criterion',
    'fact',
    'jurors-preferring',
    'chair-mark',
    'refer-to-authority',
    'lottery',
  ]),
  id: maybe(CriterionOrFact),
  best: maybe(z.enum(['highest', 'lowest'])),
  order: maybe(listOf(Word, { min: 1, max: 100 })),
  exceptGroups: maybe(listOf(Word, { max: 50 })),
  title: maybe(prose),
  titleEn: maybe(prose),
  ...graded,
})
export type TieKey = z.output<typeof TieKeyField>

const Panel = strict({
  aggregate: z.enum(['mean', 'median', 'trimmed-mean']),
  over: maybe(z.enum(['total', 'criterion'])),
  /** The law names the statistic: nobody may normalise marks. */
  byLaw: maybe(z.boolean()),
  minimum: maybe(Count),
  odd: maybe(z.boolean()),
  /** How far from the median a juror's total may lie before it is flagged; it stays in the mean. */
  spread: maybe(Points),
  ...graded,
})

const Ballots = strict({
  classes: listOf(strict({ ...labelled, passes: z.boolean(), ...graded }), { min: 2, max: 20 }),
  atLeast: maybe(Exact),
  moreThan: maybe(Exact),
  /** Without ballots there is no such gate. */
  optional: maybe(z.boolean()),
  ...graded,
})

const levelOf = ({ level }: RuleFields) =>
  strict({
    id: level,
    title: prose,
    titleEn: prose,
    chair: maybe(prose),
    chairEn: maybe(prose),
    council: maybe(listOf(Count, { min: 1, max: 10 })),
    everyYears: maybe(z.int().check(z.gte(1), z.lte(10))),
    usually: maybe(z.enum(['odd', 'even'])),
    ...graded,
  })

export type SchemeLevel = z.output<ReturnType<typeof levelOf>>

/** Danh hiệu. / A title, and what an entry needs for it. */
const titleOf = (fields: ConditionFields) =>
  strict({ ...labelled, ...graded, needs: listOf(needOf(fields), { min: 1, max: 100 }) })

/**
 * Các trường của một phiên bản bộ tiêu chí. / The fields of one version of a scheme; whether they
 * fit each other is checked in `scheme-check`.
 */
export const schemeFields = (fields: RuleFields) =>
  strict({
    ...versionKeys({ condition: fields.entryCondition }),
    /** Replaced by a later text on a day nobody has seen. */
    historical: maybe(z.boolean()),
    scale: maybe(Points),
    levels: maybe(listOf(levelOf(fields), { min: 1, max: 20 })),
    groups: maybe(listOf(strict({ ...labelled }), { min: 1, max: 100 })),
    admission: maybe(listOf(needOf(fields), { min: 1, max: 100 })),
    knockOuts: maybe(listOf(needOf(fields), { min: 1, max: 100 })),
    titles: maybe(listOf(titleOf(fields), { min: 1, max: 50 })),
    criteria: maybe(
      z.union([z.literal('not-encoded'), listOf(criterionField(fields), { min: 1, max: 100 })]),
    ),
    panel: maybe(Panel),
    eachFloorShare: maybe(strict({ share: Exact, ...graded })),
    total: maybe(strict({ atLeast: Exact, ...graded })),
    ballots: maybe(Ballots),
    council: maybe(strict({ ...graded })),
    bands: maybe(listOf(Band, { min: 1, max: 50 })),
    rankBy: z.enum(['score', 'order', 'none']),
    tieBreak: maybe(listOf(TieKeyField, { min: 1, max: 20 })),
    certificate: maybe(strict({ untilEndOfYear: maybe(Count), months: maybe(Count), ...graded })),
    dossier: maybe(
      listOf(strict({ level: maybe(fields.level), text: prose, textEn: prose, ...graded }), {
        max: 100,
      }),
    ),
  })

/** One version of a scheme, as its fields read. */
export type SchemeVersion = z.output<ReturnType<typeof schemeFields>>
