import type { Problem } from '@khuyencong/core'
import type { LevelTableRow } from '@khuyencong/office'
import type { RuleHead } from '../authoring/skeleton.js'
import { type LevelOfRow, levelOfRow, type RowContext } from './level-of-row.js'
import { levelTableMessages } from './messages.js'
import type { RowsOfLevel, RowsOfVersion } from './rows-of-levels.js'

type Json = Readonly<Record<string, unknown>>

/** Mức của bảng. / A level of a table as a rule file has it, with the rows it came from. */
export interface RuleOfRows {
  /** The name that nobody gave; the table gives it a number where it comes again. */
  readonly id: string
  readonly isNamed: boolean
  readonly head: RuleHead
  readonly versions: readonly Json[]
  /** The row of each part and case of a version, by the place of the version. */
  readonly rows: readonly (readonly LevelTableRow[])[]
}

/** A level as read; `null` with every bad cell of its rows named. */
export interface ReadRule {
  readonly rule: RuleOfRows | null
  readonly problems: readonly Problem[]
}

/** Đọc một mức. / What the rows of a level say together; none of them comes in where one is bad. */
export function ruleOfRows({ versions }: RowsOfLevel, context: RowContext): ReadRule {
  const read = versions.map((version) => versionOf(version, context))
  const problems = read.flatMap((each) => each.problems)
  const levels = read.flatMap(({ levels }) => levels.slice(0, 1))
  const [first] = [...levels].sort((a, b) => (a.head.from < b.head.from ? -1 : 1))
  if (problems.length > 0 || first === undefined) return { rule: null, problems }
  const inOrder = read.flatMap(({ version, levels: own }) =>
    version === null ? [] : [{ version, rows: own.map(({ row }) => row) }],
  )
  inOrder.sort((a, b) => (String(a.version['from']) < String(b.version['from']) ? -1 : 1))
  const isNamed = versions[0]?.rows[0]?.cells.id !== undefined
  return {
    rule: {
      id: first.head.id,
      isNamed,
      head: first.head,
      versions: inOrder.map(({ version }) => version),
      rows: inOrder.map(({ rows }) => rows),
    },
    problems: [],
  }
}

interface ReadVersion {
  readonly version: Json | null
  readonly levels: readonly LevelOfRow[]
  readonly problems: readonly Problem[]
}

function versionOf({ rows, problems: found }: RowsOfVersion, context: RowContext): ReadVersion {
  const read = rows.map(({ row, cells }) => levelOfRow(row, cells, context))
  const levels = read.flatMap(({ level }) => (level === null ? [] : [level]))
  const problems = [...found, ...read.flatMap((each) => each.problems)]
  const [first] = levels
  if (problems.length > 0 || first === undefined) return { version: null, levels, problems }
  const unclear = levels.slice(1).flatMap((level) => unclearRow(level, first))
  if (unclear.length > 0) return { version: null, levels, problems: unclear }
  const { head, to, note, when, elsewhere } = first
  const isPlain = levels.length === 1 && first.branch === null
  const version = {
    from: head.from,
    to,
    citation: { document: head.document, provision: head.provision },
    evidence: head.evidence,
    ...(when !== null && { when }),
    grant: grantOf(levels),
    ...(isPlain && elsewhere !== null && { elsewhere }),
    ...(note !== null && { note: note[0], noteEn: note[1] }),
  }
  return { version, levels, problems: [] }
}

/** A row that cannot be told from the first of its level. */
function unclearRow({ row, part, branch }: LevelOfRow, first: LevelOfRow): readonly Problem[] {
  const isSome = (level: Pick<LevelOfRow, 'part' | 'branch'>): boolean =>
    level.part !== null || level.branch !== null
  if (isSome({ part, branch }) && isSome(first)) return []
  const told = isSome({ part, branch })
    ? levelTableMessages.CASE_OF_SOME(row.at)
    : isSome(first)
      ? levelTableMessages.CASE_OF_SOME(first.row.at)
      : levelTableMessages.SAME_LEVEL(first.row.at)
  const at = row.addressOf('case')
  return [{ code: 'ROWS_DISAGREE', severity: 'error', at, found: null, ...told }]
}

/** The grant of a version: its parts in order, each with its cases. */
function grantOf(levels: readonly LevelOfRow[]): unknown {
  const parts: LevelOfRow[][] = []
  for (const level of levels) {
    const last = parts.at(-1)
    if (last !== undefined && last[0]?.part?.name === level.part?.name) last.push(level)
    else parts.push([level])
  }
  const written = parts.map(partOf)
  return written.length === 1 ? written[0] : written
}

function partOf(levels: readonly LevelOfRow[]): unknown {
  const [first] = levels as readonly [LevelOfRow, ...LevelOfRow[]]
  const name = first.part ?? {}
  if (first.branch === null)
    return typeof first.figures === 'string' ? first.figures : { ...name, ...first.figures }
  return {
    ...name,
    choose: levels.map(({ branch, figures }) =>
      typeof figures === 'string' ? { when: branch, grant: figures } : { when: branch, ...figures },
    ),
    ...(levels.some(({ elsewhere }) => elsewhere !== null) && { elsewhere: 'none' }),
  }
}
