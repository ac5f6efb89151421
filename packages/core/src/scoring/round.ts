import * as z from 'zod/mini'
import { speaking } from '../reading/told-issue.js'
import { DayText } from '../reading/amounts.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { rulingAfterDay } from '../reading/ruling-day.js'
import type { ReadOnly } from '../json/read-only.js'
import { listOf, maybe, readAs, recordOf, strict } from '../reading/reading.js'
import { CriterionField, TieKeyField } from '../kinds/scheme-parts.js'
import { Id, Text } from '../reading/texts.js'
import { LEVELS } from '../vocabulary/vocabulary.js'

/**
 * Ý kiến của hội đồng. / What a council can rule on an entry; it stands beside what the marks give,
 * never over it.
 */
export const RULINGS = ['recognise', 'reject', 'merge'] as const

const Ruling = strict({
  entry: Id,
  ruling: z.enum(RULINGS),
  by: Text,
  on: maybe(DayText),
  why: Text,
  into: maybe(Id),
  forward: maybe(z.boolean()),
})

const Juror = strict({
  id: Id,
  name: maybe(Text),
  role: maybe(z.enum(['chair', 'deputy', 'member'])),
  absent: maybe(z.boolean()),
  conflicts: maybe(listOf(Id, { max: 10_000 })),
  groups: maybe(listOf(Id, { max: 100 })),
})

const MOST_JURORS = 1_000

const Mark = strict({
  juror: Id,
  /**
   * By criterion: a mark, the id of an option, ids of options, a level, yes or no. Absent or `null`
   * is not known yet.
   */
  points: maybe(recordOf(z.string().check(z.maxLength(120)), z.unknown(), { max: 1_000 })),
  conflict: maybe(z.boolean()),
  absent: maybe(z.boolean()),
  /** Taken out of the mean by a named person for a reason; both results are kept. */
  removed: maybe(strict({ by: Text, why: Text, on: maybe(DayText) })),
})
type ReadMark = z.output<typeof Mark>
/** A sheet as handed in; what it does not say is absent. */
export type Mark = Pick<ReadMark, 'juror'> & Partial<ReadMark>

const Entry = strict({
  id: Id,
  name: maybe(Text),
  group: maybe(Id),
  /** The title applied for, where a scheme knows several. */
  applyFor: maybe(Id),
  facts: maybe(recordOf(z.string().check(z.maxLength(120)), z.unknown(), { max: 1_000 })),
  /** Values of criteria taken from the dossier. */
  values: maybe(recordOf(z.string().check(z.maxLength(120)), z.unknown(), { max: 1_000 })),
  marks: maybe(listOf(Mark, { max: MOST_JURORS })),
  ballots: maybe(
    recordOf(z.string().check(z.maxLength(80)), z.int().check(z.gte(0), z.lte(10_000)), {
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
export const Round = speaking(
  strict({
    $schema: z.optional(z.string().check(z.maxLength(300))),
    id: maybe(Id),
    title: maybe(Text),
    note: maybe(Text),
    source: maybe(Text),
    scheme: Id,
    on: DayText,
    level: maybe(z.enum(LEVELS)),
    province: maybe(Id),
    jury: maybe(listOf(Juror, { min: 1, max: 1_000 })),
    entries: listOf(Entry, { max: 100_000 }),
    council: maybe(listOf(Ruling, { max: 100_000 })),
    criteria: maybe(
      recordOf(z.string().check(z.maxLength(120)), listOf(CriterionField, { min: 1, max: 100 }), {
        max: 1_000,
      }),
    ),
    tieBreak: maybe(listOf(TieKeyField, { min: 1, max: 20 })),
    lottery: maybe(
      strict({
        seed: z.string().check(z.minLength(8), z.maxLength(200)),
        by: Text,
        on: maybe(DayText),
      }),
    ),
    normalise: maybe(z.enum(['z-score', 'assessor-effect'])),
  }),
)
type ReadRound = z.output<typeof Round>
export type Entry = Omit<z.output<typeof Entry>, 'marks'> & {
  readonly marks: readonly Mark[] | null
}
export type Round = Omit<ReadRound, 'entries'> & { readonly entries: readonly Entry[] }
/** Đợt chấm như viết trong tệp. / A round as a file or a caller writes it. */
export type RoundInput = ReadOnly<z.input<typeof Round>>
export type Ruling = z.output<typeof Ruling>

/** Đọc kỳ bình chọn. / Reads a round strictly. Throws with every problem and "did you mean". */
export function readRound(source: unknown, where = 'round'): Round {
  const { rest, plain } = plainEntries(source)
  const read = readAs(Round, rest, where)
  const round = { ...read, entries: read.entries.map((entry, index) => plain.get(index) ?? entry) }
  const problems = [
    ...twins(
      round.entries.map(({ id }) => id),
      'entries',
    ),
    ...twins(
      (round.jury ?? []).map(({ id }) => id),
      'jury',
    ),
    ...twins(
      (round.council ?? []).map(({ entry }) => entry),
      'council',
    ),
    ...strangers(round),
    ...laterRulings(round, plain),
  ]
  round.entries.forEach((entry, index) =>
    problems.push(
      ...twins(
        (entry.marks ?? []).map(({ juror }) => juror),
        `entries[${index}].marks`,
      ),
    ),
  )
  if (problems.length > 0) throw new KhuyenCongError(problems).within(where)
  return round
}

/**
 * Rounds hold far more entries and marks than anything else, and nearly all are a name, facts and
 * points: those are read here at once, everything else by the schema.
 */
function plainEntries(source: unknown): {
  readonly rest: unknown
  readonly plain: ReadonlyMap<number, Entry>
} {
  const plain = new Map<number, Entry>()
  const entries = (source as { readonly entries?: unknown } | null)?.entries
  if (!Array.isArray(entries)) return { rest: source, plain }
  const others = (entries as readonly unknown[]).map((entry, index) => {
    if (!isPlainEntry(entry)) return entry
    plain.set(index, { ...NOTHING, ...entry })
    return { id: entry.id }
  })
  return { rest: { ...(source as object), entries: others }, plain }
}

const NOTHING: Omit<Entry, 'id'> = {
  name: null,
  group: null,
  applyFor: null,
  facts: null,
  values: null,
  marks: null,
  ballots: null,
}

/** An entry of plain names, with facts to be read later and marks that need no care. */
function isPlainEntry(entry: unknown): entry is Pick<Entry, 'id' | 'group' | 'facts' | 'marks'> {
  if (!isGroup(entry)) return false
  for (const key of Object.keys(entry))
    if (key !== 'id' && key !== 'group' && key !== 'facts' && key !== 'marks') return false
  const { id, group, facts, marks } = entry
  return (
    isPlainName(id) &&
    (group === undefined || isPlainName(group)) &&
    isGroup(facts) &&
    Object.values(facts).every((value) => typeof value === 'boolean') &&
    Object.keys(facts).every(isPlainName) &&
    Array.isArray(marks) &&
    marks.length <= MOST_JURORS &&
    marks.every(isPlainMark)
  )
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlainName = (value: unknown): value is string =>
  typeof value === 'string' && PLAIN_NAME.test(value)

function isPlainMark(mark: unknown): mark is Mark {
  return (
    isGroup(mark) &&
    Object.keys(mark).length === 2 &&
    isPlainName(mark['juror']) &&
    isGroup(mark['points'])
  )
}

/** A name that needs no care: any other is read by the schema. */
const PLAIN_NAME = /^(?=.{1,120}$)[\w.-]+(?: [\w.-]+)*$/u

function twins(ids: readonly string[], at: string): ProblemInput[] {
  if (
    ids.length < FEW
      ? ids.every((id, index) => ids.indexOf(id) === index)
      : new Set(ids).size === ids.length
  )
    return []
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    code: 'DUPLICATE_ID',
    at,
    found: id,
    message: `«${id}» có hai lần.`,
    messageEn: `\`${id}\` is there twice.`,
  }))
}

/** Up to so many names a plain look is quicker than a set. */
const FEW = 32

/** What people ruled after the day of the round; entries of plain marks hold no rulings. */
function laterRulings(
  { on, entries, council, lottery }: Round,
  plain: ReadonlyMap<number, Entry>,
): readonly ProblemInput[] {
  const problems: ProblemInput[] = []
  const look = (ruledOn: unknown, at: string): void => {
    if (typeof ruledOn === 'string' && DAY.test(ruledOn) && ruledOn > on)
      problems.push(rulingAfterDay(at, ruledOn, on))
  }
  council?.forEach((ruling, index) => {
    look(ruling.on, `council[${index}].on`)
  })
  look(lottery?.on, 'lottery.on')
  entries.forEach(({ facts, marks }, index) => {
    if (plain.has(index)) return
    for (const [name, fact] of Object.entries(facts ?? {}))
      if (isGroup(fact)) look(fact['on'], `entries[${index}].facts.${name}.on`)
    marks?.forEach(({ removed }, mark) => {
      look(removed?.on, `entries[${index}].marks[${mark}].removed.on`)
    })
  })
  return problems
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/**
 * Names that point at nothing: entries of rulings and conflicts, jurors of marks where the jury is
 * listed.
 */
function strangers({ entries, jury, council }: Round): ProblemInput[] {
  const known = new Set(entries.map(({ id }) => id))
  const members = jury === null ? null : new Set(jury.map(({ id }) => id))
  const lost = (found: string, at: string): ProblemInput => ({
    code: 'UNKNOWN_NAME',
    at,
    found,
    message: `Không có «${found}» trong kỳ này.`,
    messageEn: `\`${found}\` is not in this round.`,
  })
  return [
    ...(council ?? []).flatMap(({ entry, into }, index) =>
      [entry, into]
        .filter((id): id is string => id !== null && !known.has(id))
        .map((id) => lost(id, `council[${index}]`)),
    ),
    ...(jury ?? []).flatMap(({ conflicts }, index) =>
      (conflicts ?? [])
        .filter((id) => !known.has(id))
        .map((id) => lost(id, `jury[${index}].conflicts`)),
    ),
    ...(members === null ? [] : entries).flatMap(({ marks }, index) =>
      (marks ?? [])
        .filter(({ juror }) => members?.has(juror) === false)
        .map(({ juror }) => lost(juror, `entries[${index}].marks`)),
    ),
  ]
}
