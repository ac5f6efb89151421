import * as z from 'zod/mini'
import { maxLength, minLength } from '../reading/lengths.js'
import { withMessages } from '../reading/issue-problems.js'
import { DayText } from '../reading/amounts.js'
import type { ReadOnly } from '../json/read-only.js'
import { listOf, maybe, recordOf, strict } from '../reading/reading.js'
import { fieldsFor } from '../kinds/read-kinds.js'
import { criterionField, TieKeyField } from '../kinds/scheme/scheme-parts.js'
import { memoize } from '../values/memoize.js'
import { SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { Id, TextField } from '../reading/texts.js'

/**
 * Ý kiến của hội đồng. / What a council can rule on an entry; it stands beside what the marks give,
 * never over it.
 */
export const RULINGS = ['recognise', 'reject', 'merge'] as const

const Ruling = strict({
  entry: Id,
  ruling: z.enum(RULINGS),
  by: TextField,
  on: maybe(DayText),
  why: TextField,
  into: maybe(Id),
  forward: maybe(z.boolean()),
})

const Juror = strict({
  id: Id,
  name: maybe(TextField),
  role: maybe(z.enum(['chair', 'deputy', 'member'])),
  absent: maybe(z.boolean()),
  conflicts: maybe(listOf(Id, { max: 10_000 })),
  groups: maybe(listOf(Id, { max: 100 })),
})

/** How many jurors may mark one entry. */
export const MAX_JURORS = 1_000

const Mark = strict({
  juror: Id,
  /**
   * By criterion: a mark, the id of an option, ids of options, a level, yes or no. Absent or `null`
   * is not known yet.
   */
  points: maybe(recordOf(z.string().check(maxLength(120)), z.unknown(), { max: 1_000 })),
  conflict: maybe(z.boolean()),
  absent: maybe(z.boolean()),
  /** Taken out of the mean by a named person for a reason; both results are kept. */
  removed: maybe(strict({ by: TextField, why: TextField, on: maybe(DayText) })),
})
type ReadMark = z.output<typeof Mark>
/** A sheet as handed in; what it does not say is absent. */
export type Mark = Pick<ReadMark, 'juror'> & Partial<ReadMark>

const Entry = strict({
  id: Id,
  name: maybe(TextField),
  group: maybe(Id),
  /** The title applied for, where a scheme knows several. */
  applyFor: maybe(Id),
  facts: maybe(recordOf(z.string().check(maxLength(120)), z.unknown(), { max: 1_000 })),
  /** Values of criteria taken from the dossier. */
  values: maybe(recordOf(z.string().check(maxLength(120)), z.unknown(), { max: 1_000 })),
  marks: maybe(listOf(Mark, { max: MAX_JURORS })),
  ballots: maybe(
    recordOf(z.string().check(maxLength(80)), z.int().check(z.gte(0), z.lte(10_000)), {
      max: 100,
    }),
  ),
})

/**
 * Kỳ bình chọn, xét chọn. / A round as handed in: entries with facts, marks and ballots, the jury,
 * the council's rulings. `criteria` plugs a council's own sub-criteria under the criteria of the
 * scheme (`total` where the scheme's sheet has not been read); `tieBreak` is the council's own
 * chain where the scheme has none.
 */
const roundOf = (vocabulary: Vocabulary) =>
  withMessages(
    strict({
      $schema: z.optional(z.string().check(maxLength(300))),
      id: maybe(Id),
      title: maybe(TextField),
      note: maybe(TextField),
      source: maybe(TextField),
      scheme: Id,
      on: DayText,
      level: maybe(Id),
      province: maybe(Id),
      jury: maybe(listOf(Juror, { min: 1, max: 1_000 })),
      entries: listOf(Entry, { max: 100_000 }),
      council: maybe(listOf(Ruling, { max: 100_000 })),
      criteria: maybe(
        recordOf(
          z.string().check(maxLength(120)),
          listOf(criterionField(fieldsFor(vocabulary)), { min: 1, max: 100 }),
          { max: 1_000 },
        ),
      ),
      tieBreak: maybe(listOf(TieKeyField, { min: 1, max: 20 })),
      lottery: maybe(
        strict({
          seed: z.string().check(minLength(8), maxLength(200)),
          by: TextField,
          on: maybe(DayText),
        }),
      ),
      normalise: maybe(z.enum(['z-score', 'assessor-effect'])),
    }),
  )
const SHAPES = new WeakMap<Vocabulary, ReturnType<typeof roundOf>>()

/** The shape of a round; conditions of a council's own criteria are written in the vocabulary. */
export const roundShape = (vocabulary: Vocabulary): ReturnType<typeof roundOf> =>
  memoize(SHAPES, vocabulary, () => roundOf(vocabulary))
/** The shape where no pack is at hand. */
export const Round = roundShape(SHAPES_ONLY)
type ReadRound = z.output<ReturnType<typeof roundOf>>
export type Entry = Omit<z.output<typeof Entry>, 'marks'> & {
  readonly marks: readonly Mark[] | null
}
export type Round = Omit<ReadRound, 'entries'> & { readonly entries: readonly Entry[] }
/** Đợt chấm như viết trong tệp. / A round as a file or a caller writes it. */
export type RoundInput = ReadOnly<z.input<ReturnType<typeof roundOf>>>
export type Ruling = z.output<typeof Ruling>
