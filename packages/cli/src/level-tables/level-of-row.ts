import {
  KhuyenCongError,
  type Pack,
  type Problem,
  type Vocabulary,
  writtenDay,
} from '@khuyencong/core'
import { type ConditionSource, plainWord, readWrittenCondition } from '@khuyencong/core/packs'
import type { LevelCells, LevelColumn, LevelTableRow } from '@khuyencong/office'
import { readEvidence } from '../authoring/answers.js'
import { rateTerm } from '../authoring/level-figures.js'
import type { LevelAnswers } from '../authoring/level-interview.js'
import { levelFile } from '../authoring/skeleton-level.js'
import type { RuleHead } from '../authoring/skeleton.js'
import type { Options } from '../terminal/io.js'
import { activitiesIn, costsInCell, scopeIn, unitsInCell } from './level-words.js'
import { levelTableMessages, levelTableWords } from './messages.js'
import { whenOf } from './row-condition.js'
import { writtenSum } from './written-sum.js'

type Json = Readonly<Record<string, unknown>>

/** What the rows of a table are read in: the words of the packs, and what no column says. */
export interface RowContext {
  readonly vocabulary: Vocabulary
  readonly national: Pack | undefined
  readonly options: Options
  /** Where the files of the pack find the schema of a rule. */
  readonly schema: string
}

/** Mức của một hàng. / What a row says: its condition, and the figures of one case of one part. */
export interface LevelOfRow {
  readonly row: LevelTableRow
  readonly head: RuleHead
  readonly to: string | null
  readonly note: readonly [vi: string, en: string] | null
  readonly when: ConditionSource | null
  readonly part: { readonly name: string; readonly nameEn: string } | null
  /** The condition of the case, where the level has several. */
  readonly branch: ConditionSource | null
  readonly figures: Json | 'not-encoded'
  readonly elsewhere: 'none' | null
}

/** A row as read; `null` with every bad cell named by its address. */
export interface ReadRow {
  readonly level: LevelOfRow | null
  readonly problems: readonly Problem[]
}

/** Cells that hold something in every row, by their column. */
const NEEDED: readonly LevelColumn[] = ['activity', 'provision', 'document', 'from']

/** Đọc một hàng. / What a row of a level table says, by the readers that `new-rule` has. */
export function levelOfRow(row: LevelTableRow, cells: LevelCells, context: RowContext): ReadRow {
  const problems: Problem[] = [...row.problems]
  const broken = new Set(row.problems.map(({ at }) => at))
  const tell = (error: unknown, column: LevelColumn): void => {
    if (!(error instanceof KhuyenCongError)) throw error
    problems.push(...error.problems.map((each) => ({ ...each, at: row.addressOf(column) })))
  }
  const read = <T>(column: LevelColumn, reader: (text: string) => T, otherwise: T): T => {
    const text = cells[column]
    if (text === undefined || broken.has(row.addressOf(column))) return otherwise
    try {
      return reader(text)
    } catch (error) {
      tell(error, column)
      return otherwise
    }
  }
  const isEmpty = (column: LevelColumn): boolean =>
    cells[column] === undefined && !broken.has(row.addressOf(column))
  for (const column of NEEDED) if (isEmpty(column)) tell(missing(column), column)
  if (isEmpty('rate') && isEmpty('sum')) tell(missing('sum'), 'sum')
  const parts = readParts(read, context)
  if (problems.length > 0) return { level: null, problems }
  try {
    return { level: composed(row, cells, parts, context), problems }
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return {
      level: null,
      problems: error.problems.map((each) => ({
        ...each,
        at: row.addressOf(columnOfFlag(each.at)),
      })),
    }
  }
}

const missing = (column: LevelColumn, at = ''): KhuyenCongError =>
  new KhuyenCongError({ code: 'CELL_MISSING', at, ...levelTableMessages.CELL_MISSING(column) })

/** The column whose text an option of `new-rule` would hold. */
function columnOfFlag(flag: string): LevelColumn {
  const [, name = ''] = /^--([a-z-]+)$/u.exec(flag) ?? []
  return FLAGS[name] ?? 'activity'
}

const FLAGS: Readonly<Record<string, LevelColumn>> = {
  of: 'of',
  'at-most': 'atMost',
  once: 'once',
  instrument: 'instrument',
  budget: 'budget',
  amount: 'sum',
  elsewhere: 'elsewhere',
  title: 'title',
}

type Read = <T>(column: LevelColumn, reader: (text: string) => T, otherwise: T) => T

/** What is read cell by cell. */
function readParts(read: Read, { vocabulary, options }: RowContext) {
  const condition = (text: string): ConditionSource => readWrittenCondition(text, vocabulary)
  const check = (term: (text: string) => unknown) => (text: string) => (term(text), text)
  return {
    activities: read('activity', (text) => activitiesIn(text, vocabulary), []),
    scope: read('scope', (text) => scopeIn(text, vocabulary), { tiers: [], areas: [] }),
    when: read<ConditionSource | null>('when', condition, null),
    branch: read<ConditionSource | null>('case', condition, null),
    rate: read('rate', check(rateTerm), ''),
    sum: read('sum', writtenSum, null),
    units: read('per', (text) => unitsInCell(text, vocabulary), []),
    of: read<readonly string[] | null>(
      'of',
      (text) => (isUsualCosts(text) ? null : costsInCell(text, vocabulary)),
      null,
    ),
    from: read<string>('from', writtenDay, ''),
    to: read<string | null>('to', writtenDay, null),
    elsewhere: read('elsewhere', readElsewhere, null),
    evidence: read('evidence', readEvidence(vocabulary), options.evidence ?? 'memory'),
  }
}

type Parts = ReturnType<typeof readParts>

const isUsualCosts = (text: string): boolean =>
  plainWord(text) === plainWord(levelTableWords.usualCosts)

function readElsewhere(text: string): 'none' {
  if (['khong', 'none'].includes(plainWord(text))) return 'none'
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found: text,
    ...levelTableMessages.ELSEWHERE(),
    known: ['không'],
  })
}

function composed(
  row: LevelTableRow,
  cells: LevelCells,
  parts: Parts,
  { vocabulary, national, options, schema }: RowContext,
): LevelOfRow {
  const { activities, sum, from, to, branch, elsewhere } = parts
  const own = { ...options, ...titlesIn(cells, activities), id: cells.id }
  const answers = answersOf(cells, parts)
  const { head, rule } = levelFile(answers, own as Options, { national, vocabulary }, schema)
  const [version] = rule['versions'] as readonly Json[]
  const { refines, note, noteEn, part, partEn } = cells
  return {
    row,
    head: {
      ...head,
      from,
      refines: refines === undefined ? head.refines : isNone(refines) ? null : refines,
    },
    to,
    note: note === undefined ? null : [note, noteEn ?? note],
    when: whenOf(parts),
    part: part === undefined ? null : { name: part, nameEn: partEn ?? part },
    branch,
    figures:
      sum?.way === 'grant'
        ? (sum.grant as Json | 'not-encoded')
        : figuresOf(version?.['grant'] as Json, cells.of),
    elsewhere,
  }
}

const isNone = (text: string): boolean => ['khong', 'none'].includes(plainWord(text))

/** Titles of its own; those of its activity where it has one and nobody gives others. */
function titlesIn(
  { title, titleEn }: LevelCells,
  activities: readonly string[],
): Pick<Options, 'title' | 'titleEn'> {
  if (title === undefined && activities.length === 0) throw missing('title', '--title')
  return {
    ...(title !== undefined && { title, ...(activities.length === 0 && { titleEn: title }) }),
    ...(titleEn !== undefined && { titleEn }),
  }
}

function answersOf(cells: LevelCells, parts: Parts): LevelAnswers {
  const { activities, scope, rate, sum, units, of, from, evidence } = parts
  const { document = '', provision = '', atMost, once, instrument, budget } = cells
  const isFixed = sum?.way === 'amount'
  return {
    activity: activities[0] ?? '',
    document,
    provision,
    from,
    rate,
    cap: sum?.way === 'cap' ? sum.text : '',
    per: units.join(', '),
    level: scope.tiers.join(', '),
    evidence,
    mayBeUnread: sum?.way === 'grant',
    terms: {
      ...(of !== null && { of: of.join(', ') }),
      ...(isFixed && { amount: sum.text }),
      ...(atMost !== undefined && { atMost: atMost.split(/\s*;\s*/u) }),
      ...(once !== undefined && { once }),
      ...(instrument !== undefined && { instrument }),
      ...(budget !== undefined && { budget }),
    },
  }
}

/** A cell may leave the costs to the activity, as pack files do by saying nothing. */
function figuresOf(grant: Json, of: string | undefined): Json {
  const { of: usual, ...figures } = grant
  return usual === undefined || (of !== undefined && isUsualCosts(of))
    ? figures
    : { of: usual, ...figures }
}
