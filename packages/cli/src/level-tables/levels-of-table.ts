import { KhuyenCongError, type Pack, type PackSource, type Problem } from '@khuyencong/core'
import { checkPack } from '@khuyencong/core/packs'
import type { LevelCells, LevelTable } from '@khuyencong/office'
import { documentEntry, ruleFile } from '../authoring/skeleton.js'
import { packBeside } from '../files/define-pack.js'
import type { RowContext } from './level-of-row.js'
import { levelTableMessages } from './messages.js'
import { placedProblem } from './placed-problem.js'
import { rowsOfLevels } from './rows-of-levels.js'
import { type RuleOfRows, ruleOfRows } from './rule-of-rows.js'

type Json = Readonly<Record<string, unknown>>

/** Các mức của bảng. / What a table adds to a pack: the source as it grows, and what stays out. */
export interface LevelsOfTable {
  /** The pack with the good levels. */
  readonly source: PackSource
  /** The file of each level that came in: `support/showroom.json`. */
  readonly files: readonly string[]
  /** The acts that the register of the pack did not have. */
  readonly documents: readonly string[]
  /** How many levels of the table the pack has already, word for word. */
  readonly alike: number
  /** Every bad cell, by its address. */
  readonly problems: readonly Problem[]
}

/** The pack that a table is for, and what stands beside it. */
export interface TableContext extends RowContext {
  readonly source: PackSource
  readonly packs: readonly Pack[]
}

/** Đọc các mức. / The levels of a table as rules of a pack; a level with a bad cell stays out. */
export function levelsOfTable(table: LevelTable, context: TableContext): LevelsOfTable {
  const read = rowsOfLevels(table.rows, otherwiseIn(table, context)).map((rows) =>
    ruleOfRows(rows, context),
  )
  const problems = read.flatMap((each) => each.problems)
  const named = withIds(
    read.flatMap(({ rule }) => (rule === null ? [] : [rule])),
    context.source,
  )
  const kept = readable(named.rules, table, context)
  return {
    ...kept,
    alike: named.alike,
    problems: [...problems, ...named.problems, ...kept.problems],
  }
}

/** What an option says of all rows, and the act that is the only one. */
function otherwiseIn(
  { acts }: LevelTable,
  { options, source }: TableContext,
): (cells: LevelCells) => LevelCells {
  const registered = documentsOf(source)
  const [only, ...others] = acts.length > 0 ? acts : registered
  const own = options.document ?? (others.length === 0 ? only?.id : undefined)
  return (cells) => {
    const document = cells.document ?? own
    const from =
      options.from ??
      acts.find(({ id }) => id === document)?.from ??
      registered.find(({ id }) => id === document)?.from ??
      undefined
    const { provision } = options
    return {
      ...(document !== undefined && { document }),
      ...(from !== undefined && { from }),
      ...(provision !== undefined && { provision }),
    }
  }
}

interface Registered {
  readonly id: string
  readonly from?: string
}

const documentsOf = ({ documents }: PackSource): readonly Registered[] =>
  (documents as { readonly documents: readonly Registered[] }).documents

const fileOf = ({ head }: RuleOfRows): string => `${head.id.replace('.', '/')}.json`

interface WithIds {
  readonly rules: readonly RuleOfRows[]
  /** How many levels the pack has word for word. */
  readonly alike: number
  readonly problems: readonly Problem[]
}

/**
 * Each level with an id of its own. One that the pack has word for word is left alone, so that a
 * mended table may be read again; an id that is that of another level is refused.
 */
function withIds(rules: readonly RuleOfRows[], { rules: files = {} }: PackSource): WithIds {
  const before = new Map(Object.values(files).map((rule) => [saidBy(rule as Json), rule as Json]))
  const found = rules.map((rule) => ({ rule, same: before.get(saidBy(contentOf(rule))) }))
  const alike = new Set(
    found.flatMap(({ rule: { isNamed, head }, same }) =>
      same === undefined || (isNamed && same['id'] !== head.id) ? [] : [String(same['id'])],
    ),
  )
  const others = new Set([...before.values()].map(({ id }) => String(id)))
  for (const id of alike) others.delete(id)
  const taken = new Set([
    ...alike,
    ...rules.flatMap((each) => (each.isNamed ? [each.head.id] : [])),
  ])
  const left = found.flatMap(({ rule, same }) => (alike.has(String(same?.['id'])) ? [] : [rule]))
  const problems = left.flatMap((rule) => refusedId(rule, others))
  const refused = new Set(problems.map(({ found: id }) => id))
  return {
    alike: rules.length - left.length,
    problems,
    rules: left.flatMap((rule): RuleOfRows[] => {
      const { head, isNamed } = rule
      if (refused.has(head.id)) return []
      const id = isNamed ? head.id : freeId(head.id, taken)
      taken.add(id)
      return [{ ...rule, head: { ...head, id } }]
    }),
  }
}

/** What tells whether two levels are one, whatever their ids. */
const saidBy = ({ title, titleEn, versions }: Json): string =>
  JSON.stringify([title, titleEn, versions])

const contentOf = ({ head: { title, titleEn }, versions }: RuleOfRows): Json => ({
  title,
  titleEn,
  versions,
})

/** Why a level cannot have its id: another one has it, or no rule may. */
function refusedId(
  { head: { id }, isNamed, rows }: RuleOfRows,
  others: ReadonlySet<string>,
): readonly Problem[] {
  const refusal = others.has(id)
    ? { code: 'FILE_EXISTS' as const, ...levelTableMessages.FILE_EXISTS(id) }
    : isNamed && !/^support\.[a-z0-9-]+$/u.test(id)
      ? { code: 'RULE_ID' as const, ...levelTableMessages.RULE_ID() }
      : null
  if (refusal === null) return []
  return new KhuyenCongError({ ...refusal, at: rows[0]?.[0]?.addressOf('id') ?? '', found: id })
    .problems
}

/** The id, with a number where it is taken. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let time = 1; ; time += 1) {
    const numbered = time === 1 ? id : `${id}-${time}`
    if (!taken.has(numbered)) return numbered
  }
}

/** The levels that a pack can hold; the others are told, each by the cell it comes from. */
function readable(
  rules: readonly RuleOfRows[],
  table: LevelTable,
  context: TableContext,
): Omit<LevelsOfTable, 'alike'> {
  const { source, documents } = grown(rules, table, context)
  if (rules.length === 0) return { source, files: [], documents, problems: [] }
  const all = { source, files: rules.map(fileOf), documents, problems: [] }
  const found = refusalsOf(source, context)
  if (found.length === 0) return all
  const byFile = new Map(rules.map((rule) => [fileOf(rule), rule]))
  const placed = found.map((each) => placedProblem(each, byFile))
  const out = new Set(placed.flatMap(({ rule }) => (rule === null ? [] : [rule])))
  // levels of the pack itself that answer for one case are for check to tell
  if (out.size === 0 && found.every(({ code }) => code === OVERLAP)) return all
  if (out.size === 0) throw new KhuyenCongError(found)
  const kept = rules.filter((rule) => !out.has(rule))
  const left = readable(kept, table, context)
  return { ...left, problems: [...placed.map(({ problem }) => problem), ...left.problems] }
}

const OVERLAP = 'OVERLAPPING_RULES'

/** Why a pack cannot be: what its reader refuses, else levels that answer for one case together. */
function refusalsOf(source: PackSource, { packs, national }: TableContext): readonly Problem[] {
  try {
    const pack = packBeside(source, packs)
    const checked = checkPack(pack, national === undefined ? {} : { national })
    return checked.filter(({ code }) => code === OVERLAP)
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return error.problems
  }
}

/** The source of the pack with more levels, and with the acts that they cite. */
function grown(
  rules: readonly RuleOfRows[],
  { acts }: LevelTable,
  { source, schema }: TableContext,
): { readonly source: PackSource; readonly documents: readonly string[] } {
  const known = new Set(documentsOf(source).map(({ id }) => id))
  const cited = new Map<string, string>()
  for (const { head, versions } of rules)
    for (const { citation, from } of versions as readonly Json[]) {
      const { document = head.document } = citation as { readonly document?: string }
      const before = cited.get(document)
      if (before === undefined || String(from) < before) cited.set(document, String(from))
    }
  const missing = [...cited].filter(([id]) => !known.has(id))
  const entries = missing.map(([id, from]) => {
    const {
      title = '',
      titleEn = '',
      issuer = '',
      issued = '',
      ...days
    } = acts.find((act) => act.id === id) ?? {}
    return { ...documentEntry(id, from, { title, titleEn, issuer, issued }), ...daysOf(days) }
  })
  const register = source.documents as { readonly documents: readonly unknown[] }
  const files = rules.map((rule) => {
    const { head, versions } = rule
    const file = ruleFile({ ...head, note: null }, {}, schema)
    const [first] = versions
    return [fileOf(rule), { ...file, encodedSince: first?.['from'], versions }] as const
  })
  return {
    source: {
      ...source,
      documents: { ...register, documents: [...register.documents, ...entries] },
      rules: { ...source.rules, ...Object.fromEntries(files) },
    },
    documents: missing.map(([id]) => id),
  }
}

const daysOf = ({ from, to }: { readonly from?: string; readonly to?: string }): Json => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
})
