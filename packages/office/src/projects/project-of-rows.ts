import {
  KhuyenCongError,
  type Problem,
  type ProjectInput,
  readProject,
  type RuleBook,
  writeProject,
} from '@khuyencong/core'
import { ITEM } from '../columns/targets.js'
import { tableProblem } from '../tables/table-problem.js'
import { rowMessages } from './messages.js'
import { ofItem, put, type ReadCell, type ReadRow } from './project-rows.js'

/** Đề án từ bảng. / What the rows of one project came to. */
export interface BuiltProject {
  readonly project: ProjectInput | null
  readonly problems: readonly Problem[]
}

/** What rows are put together with. */
export interface Building {
  readonly book: RuleBook
  /** Values that every row shares, by field. */
  readonly everyRow: Readonly<Record<string, unknown>>
  /** Where the project as a whole stands. */
  readonly at: string
}

/**
 * Dựng đề án. / The project that rows of one id make, each row an item. What is wrong is told by
 * the cell; a project with a bad cell is not built.
 */
export function projectOfRows(
  id: string,
  rows: readonly ReadRow[],
  { book, everyRow, at }: Building,
): BuiltProject {
  const problems = [...rows.flatMap((row) => row.problems), ...disagreements(rows)]
  const project: Record<string, unknown> = { id }
  const places = new Map<string, string>()
  for (const [to, value] of Object.entries(everyRow)) if (!ofItem(to)) put(project, to, value)
  for (const { to, value, at: place } of rows.flatMap(({ cells }) => cells)) {
    if (ofItem(to) || to === 'id') continue
    put(project, to, value)
    places.set(to, place)
  }
  project['items'] = rows.map((row, index) => itemOf(row, index, everyRow, places))
  if (problems.length > 0) return { project: null, problems }
  return checked(project, at, places, book)
}

function itemOf(
  { cells }: ReadRow,
  index: number,
  everyRow: Building['everyRow'],
  places: Map<string, string>,
): Record<string, unknown> {
  const item: Record<string, unknown> = { id: String(index + 1) }
  for (const [to, value] of Object.entries(everyRow))
    if (ofItem(to)) put(item, to.slice(ITEM.length), value)
  for (const { to, value, at } of cells) {
    if (!ofItem(to)) continue
    put(item, to.slice(ITEM.length), value)
    places.set(`items[${index}].${to.slice(ITEM.length)}`, at)
  }
  return item
}

/** Fields of the project that its rows fill in differently. */
function disagreements(rows: readonly ReadRow[]): readonly Problem[] {
  const first = new Map<string, ReadCell>()
  const problems: Problem[] = []
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (ofItem(cell.to)) continue
    const before = first.get(cell.to)
    if (before === undefined) first.set(cell.to, cell)
    else if (JSON.stringify(before.value) !== JSON.stringify(cell.value))
      problems.push(
        tableProblem(
          'ROWS_DISAGREE',
          cell.at,
          rowMessages.ROWS_DISAGREE(before.shown, addressIn(before.at)),
          { found: cell.shown },
        ),
      )
  }
  return problems
}

/** «Danh sách!B7» of «de-an.xlsx › Danh sách!B7». */
const addressIn = (at: string): string => at.split(' › ').at(-1) ?? at

function checked(
  project: unknown,
  at: string,
  places: ReadonlyMap<string, string>,
  book: RuleBook,
): BuiltProject {
  try {
    return { project: writeProject(readProject(project, at, book)), problems: [] }
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return { project: null, problems: error.problems.map((each) => atCell(each, at, places)) }
  }
}

/** A problem of a field, said to stand in the cell that the field came from. */
function atCell(problem: Problem, at: string, places: ReadonlyMap<string, string>): Problem {
  const field = problem.at.startsWith(`${at} › `) ? problem.at.slice(at.length + 3) : ''
  const [cell] = [...places]
    .filter(([to]) => field === to || field.startsWith(`${to}.`) || field.startsWith(`${to}[`))
    .sort(([a], [b]) => b.length - a.length)
  return { ...problem, at: cell?.[1] ?? at }
}
