import { type Entry, type Mark, MAX_JURORS } from './round.js'

/**
 * Rounds hold far more entries and marks than anything else, and nearly all are a name, facts and
 * points: those are read here at once, everything else by the schema.
 */
export function plainEntries(source: unknown): {
  readonly rest: unknown
  readonly plain: ReadonlyMap<number, Entry>
} {
  const plain = new Map<number, Entry>()
  const entries = (source as { readonly entries?: unknown } | null)?.entries
  if (!Array.isArray(entries)) return { rest: source, plain }
  const others = (entries as readonly unknown[]).map((entry, index) => {
    if (!isPlainEntry(entry)) return entry
    plain.set(index, { ...NOTHING_GIVEN, ...entry })
    return { id: entry.id }
  })
  return { rest: { ...(source as object), entries: others }, plain }
}

const NOTHING_GIVEN: Omit<Entry, 'id'> = {
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
  if (!isObject(entry)) return false
  for (const key of Object.keys(entry))
    if (key !== 'id' && key !== 'group' && key !== 'facts' && key !== 'marks') return false
  const { id, group, facts, marks } = entry
  return (
    isPlainName(id) &&
    (group === undefined || isPlainName(group)) &&
    isObject(facts) &&
    Object.values(facts).every((value) => typeof value === 'boolean') &&
    Object.keys(facts).every(isPlainName) &&
    Array.isArray(marks) &&
    marks.length <= MAX_JURORS &&
    marks.every(isPlainMark)
  )
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlainName = (value: unknown): value is string =>
  typeof value === 'string' && PLAIN_NAME.test(value)

function isPlainMark(mark: unknown): mark is Mark {
  return (
    isObject(mark) &&
    Object.keys(mark).length === 2 &&
    isPlainName(mark['juror']) &&
    isObject(mark['points'])
  )
}

/** A name that needs no care: any other is read by the schema. */
const PLAIN_NAME = /^(?=.{1,120}$)[\w.-]+(?: [\w.-]+)*$/u
