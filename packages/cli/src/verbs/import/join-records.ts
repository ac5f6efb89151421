import {
  isKhuyenCongError,
  KhuyenCongError,
  type Problem,
  readProject,
  type RuleBook,
} from '@khuyencong/core'
import { identityKey } from '@khuyencong/core/across'
import type { ImportedRecord } from '@khuyencong/office'
import { isGroup, partsOf } from '../../files/files.js'
import { projectsFrom } from '../../files/projects-from.js'
import type { MappedInput } from '../../tables/table-input.js'
import type { Call } from '../../terminal/io.js'
import { jsonLine, tell } from '../../text/output.js'
import { importMessages } from './messages.js'

type Fields = Readonly<Record<string, unknown>>

/** How many projects were written, and how many rows or projects were not. */
export interface Joined {
  readonly read: number
  readonly bad: number
}

/**
 * Ghép bảng vào đề án. / Joins a table of events or of establishments to the projects of `--from`:
 * events go to the project of their id, what the register knows of an establishment fills in what a
 * project leaves out. What a project says itself stays. Throws `VALUE_MISSING`, and what reading
 * throws.
 */
export async function joinRecords(table: MappedInput, book: RuleBook, call: Call): Promise<Joined> {
  const { from } = call.options
  if (from === undefined)
    throw new KhuyenCongError({ code: 'VALUE_MISSING', at: '--from', ...importMessages.FROM() })
  const { importRecords } = await import('@khuyencong/office')
  const { records, notes } = await importRecords(table.bytes, table.name, { book, map: table.map })
  const bad = records.flatMap(({ problems }) => problems)
  await tell({ ...call, vocabulary: book.vocabulary }, [...notes, ...bad])
  const good = records.filter(({ record }) => record !== null)
  const joining = table.map.of === 'events' ? eventsJoined(good) : establishmentsJoined(good)
  const count = { read: 0, bad: records.length - good.length }
  for await (const { project, where } of projectsFrom(from, call.io)) {
    const joined = joining.into(project)
    const problems = problemsOf(joined, where, book)
    await tell({ ...call, vocabulary: book.vocabulary }, problems)
    if (problems.length > 0) count.bad += 1
    else {
      count.read += 1
      await call.out.write(jsonLine(joined))
    }
  }
  const unused = joining.unused()
  await tell(call, unused)
  return { ...count, bad: count.bad + unused.length }
}

/** Puts records into projects, one by one, and says in the end which had none. */
interface Joining {
  readonly into: (project: unknown) => unknown
  readonly unused: () => readonly Problem[]
}

function eventsJoined(records: readonly ImportedRecord[]): Joining {
  const byProject = grouped(records)
  const used = new Set<string>()
  return {
    into: (project) => {
      const id = isGroup(project) ? keyOf(project['id']) : ''
      const added = byProject.get(id) ?? []
      if (!isGroup(project) || added.length === 0) return project
      used.add(id)
      const before = partsOf(project, 'events') ?? []
      const known = new Set(before.map(eventKey))
      const fresh = added
        .map(({ record }) => record?.['event'])
        .filter((event) => !known.has(eventKey(event)))
      return { ...project, events: [...before, ...fresh] }
    },
    unused: () =>
      [...byProject]
        .filter(([id]) => !used.has(id))
        .flatMap(([, all]) => all)
        .flatMap(({ at, record }) => unknownProject(at, String(record?.['id']))),
  }
}

function grouped(
  records: readonly ImportedRecord[],
): ReadonlyMap<string, readonly ImportedRecord[]> {
  const groups = new Map<string, ImportedRecord[]>()
  for (const each of records) {
    const id = keyOf(each.record?.['id'])
    groups.set(id, [...(groups.get(id) ?? []), each])
  }
  return groups
}

const keyOf = (id: unknown): string => identityKey(String(id))

/** What makes two events the same one: its kind, day, amount and item. */
function eventKey(event: unknown): string {
  const { type, on, amount = null, item = null } = isGroup(event) ? event : {}
  return JSON.stringify([type, on, amount, item])
}

const unknownProject = (at: string, id: string): readonly Problem[] =>
  new KhuyenCongError({
    code: 'UNKNOWN_NAME',
    at,
    found: id,
    ...importMessages.NO_SUCH_PROJECT(),
  }).problems

function establishmentsJoined(records: readonly ImportedRecord[]): Joining {
  const register = new Map(
    records.map(({ record }) => {
      const known = (record?.['beneficiary'] ?? {}) as Fields
      return [keyOf(known['id']), known] as const
    }),
  )
  const filled = (item: unknown): unknown => {
    const own = isGroup(item) ? item['beneficiary'] : null
    if (!isGroup(item) || !isGroup(own)) return item
    const known = register.get(keyOf(own['id']))
    const given = Object.entries(own).filter(([, value]) => value !== null)
    return known === undefined
      ? item
      : { ...item, beneficiary: { ...known, ...Object.fromEntries(given) } }
  }
  return {
    into: (project) =>
      isGroup(project)
        ? { ...project, items: (partsOf(project, 'items') ?? []).map(filled) }
        : project,
    unused: () => [],
  }
}

function problemsOf(project: unknown, where: string, book: RuleBook): readonly Problem[] {
  try {
    readProject(project as Parameters<typeof readProject>[0], where, book)
    return []
  } catch (error) {
    if (!isKhuyenCongError(error)) throw error
    return error.problems
  }
}
