import type { ColumnType } from './column-types.js'
import { TARGET_HEADINGS } from './target-headings.js'
import type { Vocabulary } from '@khuyencong/core'
import { RECORD_HEADINGS, type RecordKind } from './record-targets.js'

/** Chỗ ghi của cột. / Where the cells of a column go in a project. */
export interface Target {
  /** The path of the field; `items[0]` is the item of the row. */
  readonly to: string
  readonly type: ColumnType
  /** How tables head such a column. */
  readonly headings: readonly string[]
}

/** The prefix of what belongs to the item of a row. */
export const ITEM = 'items[0].'
const FACTS = 'facts.'
const QUANTITIES = `${ITEM}quantities.`

/**
 * Các chỗ ghi. / Every field of a project that a column may go to: the fixed ones, the facts that
 * the packs declare, and a quantity of each unit.
 */
export function targetsOf(
  { declared, units }: Vocabulary,
  of: RecordKind = 'projects',
): readonly Target[] {
  if (of !== 'projects') return recordTargets(of, declared)
  const facts = [...declared].map(([id, { title, type, of }]): Target => {
    const to = `${of === 'item' ? ITEM : ''}${FACTS}${id}`
    return { to, type: FACT_COLUMN[type] ?? 'text', headings: [title] }
  })
  const quantities = [...units].map(([id, { title }]): Target => ({
    to: `${QUANTITIES}${id}`,
    type: 'integer',
    headings: [`Số ${title}`],
  }))
  return [...FIXED_TARGETS, ...facts, ...quantities]
}

/** The fields of records; an entry of a round has the facts that the packs declare besides. */
function recordTargets(
  of: Exclude<RecordKind, 'projects'>,
  declared: Vocabulary['declared'],
): readonly Target[] {
  const facts = of === 'entries' ? [...declared] : []
  return [
    ...Object.entries(RECORD_HEADINGS[of]).map(([to, [type, ...headings]]) => ({
      to,
      type,
      headings,
    })),
    ...facts.map(([id, { title, type }]) => ({
      to: `${FACTS}${id}`,
      type: FACT_COLUMN[type] ?? ('text' as const),
      headings: [title],
    })),
  ]
}

const FACT_COLUMN: Readonly<Record<string, ColumnType>> = {
  boolean: 'boolean',
  integer: 'integer',
  money: 'money',
  rate: 'rate',
  day: 'day',
  word: 'word',
  list: 'words',
}

const FIXED_TARGETS: readonly Target[] = Object.entries(TARGET_HEADINGS).map(
  ([to, [type, ...headings]]) => ({ to, type, headings }),
)

/** The target of a path; any cost line stands for all. `undefined`: no field of a project. */
export function targetOf(
  to: string,
  vocabulary: Vocabulary,
  of: RecordKind = 'projects',
): Target | undefined {
  const first = to.replace(/costs\[\d{1,3}\]/u, 'costs[0]')
  return targetsOf(vocabulary, of).find((each) => each.to === first)
}

/** A path in its steps; ids of facts and units hold points and stay whole. */
export function stepsOf(to: string): readonly (string | number)[] {
  const [, fixed = to, id] = /^(.*?\b(?:facts|quantities))\.(.+)$/u.exec(to) ?? []
  const steps = fixed
    .split(/[.[\]]+/u)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step))
  return id === undefined ? steps : [...steps, id]
}
