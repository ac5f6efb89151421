import { type Bounds, figureOf, type MonitorFigure } from '../monitoring/figure.js'

/** Chiều tổng hợp. / What indicators of promotion work can be grouped by. */
export const INDICATOR_DIMENSIONS = [
  'province',
  'district',
  'year',
  'fund',
  'content',
  'activity',
] as const
/** Chiều tổng hợp. / What indicators are grouped by. */
export type IndicatorDimension = (typeof INDICATOR_DIMENSIONS)[number]

/** What figures are told apart by: beside the dimensions the region, where regions are known. */
export type ScopeDimension = IndicatorDimension | 'region'

/** Phạm vi của một số. / Where, when and of what a figure is; `null` is not told apart. */
export type IndicatorScope = Readonly<Record<IndicatorDimension, string | null>> & {
  readonly region?: string | null
}

/** What takes the parts of figures. */
export type IndicatorSink = Pick<IndicatorCells, 'add' | 'count'>

/**
 * Projects that tell nothing of their results: each is an unknown part of every result that another
 * project tells of.
 */
export const WITHOUT_RESULTS = 'projects.withoutResults'
const IS_RESULT = /^(?:reached|promised)\./u

/** A sum in the making, or the distinct things counted; `unknown` of its parts are not known. */
interface Cell {
  least: number
  most: number | null
  parts: number
  unknown: number
  readonly things: Set<string> | null
}

/** The cells of one scope, by indicator. */
type Cells = Map<string, Cell>

/**
 * Bộ cộng chỉ tiêu. / Adds up indicators by scope, and keeps of what it adds the sums alone: as
 * many as there are places, years, funds and activities, however many projects there were.
 */
export class IndicatorCells {
  readonly #scopes = new Map<string, { readonly scope: IndicatorScope; readonly cells: Cells }>()
  /** The scope of the part before: several indicators of one record come one after the other. */
  #last: { readonly scope: IndicatorScope; readonly cells: Cells } | null = null

  /** Adds one part of an indicator; `null` is a part that is not known. */
  add(scope: IndicatorScope, indicator: string, part: Bounds | null): void {
    addPart(this.#cellOf(scope, indicator, false), part)
  }

  /** Counts a thing once, however often it comes; `null` is one that cannot be told from others. */
  count(scope: IndicatorScope, indicator: string, thing: string | null): void {
    const cell = this.#cellOf(scope, indicator, true)
    cell.parts += 1
    if (thing === null) cell.unknown += 1
    else cell.things?.add(thing)
  }

  #cellOf(scope: IndicatorScope, indicator: string, distinct: boolean): Cell {
    if (this.#last?.scope !== scope) this.#last = { scope, cells: this.#cellsOf(scope) }
    return cellIn(this.#last.cells, indicator, distinct)
  }

  #cellsOf(scope: IndicatorScope): Cells {
    const key = JSON.stringify([
      ...INDICATOR_DIMENSIONS.map((dimension) => scope[dimension]),
      scope.region ?? null,
    ])
    const known = this.#scopes.get(key)
    if (known !== undefined) return known.cells
    const cells: Cells = new Map()
    this.#scopes.set(key, { scope, cells })
    return cells
  }

  /**
   * The figures of all scopes that are taken, by the values of some dimensions; `only` leaves out
   * every other indicator.
   */
  grouped<By extends ScopeDimension>(
    by: readonly By[],
    takes: (scope: IndicatorScope) => boolean = () => true,
    only: string | null = null,
  ): readonly ScopeGroup<By>[] {
    const groups = new Map<string, Cells>()
    for (const { scope, cells } of this.#scopes.values()) {
      if (!takes(scope)) continue
      const key = JSON.stringify(by.map((dimension) => scope[dimension] ?? null))
      const group: Cells = groups.get(key) ?? new Map<string, Cell>()
      groups.set(key, group)
      for (const [indicator, cell] of cells)
        if (only === null || indicator === only || indicator === WITHOUT_RESULTS)
          mergeInto(group, indicator, cell)
    }
    return [...groups]
      .map(([key, cells]): ScopeGroup<By> => {
        const values = JSON.parse(key) as readonly (string | null)[]
        return {
          key: Object.fromEntries(
            by.map((dimension, at) => [dimension, values[at] ?? null]),
          ) as ScopeGroup<By>['key'],
          figures: Object.fromEntries(
            [...cells]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([indicator, cell]) => [
                indicator,
                IS_RESULT.test(indicator)
                  ? withSilent(figureOfCell(cell), cells.get(WITHOUT_RESULTS)?.least ?? 0)
                  : figureOfCell(cell),
              ]),
          ),
        }
      })
      .sort((a, b) => compareGroups(by, a, b))
  }
}

/** The indicators of one scope, as grouped. */
export interface ScopeGroup<By extends ScopeDimension> {
  /** By dimension; `null` is what is not told apart. */
  readonly key: Readonly<Partial<Record<By, string | null>>>
  /** By indicator; one that nobody told of is not there. */
  readonly figures: Readonly<Record<string, MonitorFigure>>
}

/** Nhóm chỉ tiêu. / The indicators of one place, year, fund or content, as grouped. */
export type IndicatorGroup = ScopeGroup<IndicatorDimension>

function cellIn(cells: Cells, indicator: string, distinct: boolean): Cell {
  const known = cells.get(indicator)
  if (known !== undefined) return known
  const cell: Cell = {
    least: 0,
    most: 0,
    parts: 0,
    unknown: 0,
    things: distinct ? new Set() : null,
  }
  cells.set(indicator, cell)
  return cell
}

function addPart(cell: Cell, part: Bounds | null): void {
  const { least, most } = figureOf([cell, part])
  cell.least = least ?? 0
  cell.most = most
  cell.parts += 1
  if (part === null) cell.unknown += 1
}

function mergeInto(group: Cells, indicator: string, from: Cell): void {
  const cell = cellIn(group, indicator, from.things !== null)
  const { least, most } = figureOf([cell, from])
  cell.least = least ?? 0
  cell.most = most
  cell.parts += from.parts
  cell.unknown += from.unknown
  for (const thing of from.things ?? []) cell.things?.add(thing)
}

/** A result, where so many projects tell nothing of theirs. */
const withSilent = (figure: MonitorFigure, silent: number): MonitorFigure =>
  silent === 0
    ? figure
    : {
        ...figure,
        value: null,
        most: null,
        parts: figure.parts + silent,
        unknown: figure.unknown + silent,
      }

/** What cannot be told from the others may be one of them, or one more. */
function figureOfCell({ least, most, parts, unknown, things }: Cell): MonitorFigure {
  const bounds: Bounds =
    things === null
      ? { least, most }
      : { least: Math.max(things.size, unknown > 0 ? 1 : 0), most: things.size + unknown }
  return {
    value: bounds.least === bounds.most ? bounds.least : null,
    ...bounds,
    parts,
    unknown,
    twice: 0,
  }
}

/** By each value in turn; what is not told apart comes last. */
export function compareGroups<By extends ScopeDimension>(
  by: readonly By[],
  a: ScopeGroup<By>,
  b: ScopeGroup<By>,
): number {
  for (const dimension of by) {
    const [x = null, y = null] = [a.key[dimension], b.key[dimension]]
    if (x === y) continue
    if (x === null || y === null) return x === null ? 1 : -1
    return x < y ? -1 : 1
  }
  return 0
}
