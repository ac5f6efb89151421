import { refuseUnknownWords } from '../vocabulary/known-word.js'
import { withErrorPath } from '../errors/errors.js'
import type { MonitorFigure } from '../monitoring/figure.js'
import { FORMAT } from '../reading/format.js'
import { findProvince } from '../territory/register.js'
import type { Day } from '../values/calendar.js'
import type { IndicatorCells, IndicatorScope } from './cells.js'
import type { IndicatorForm } from './indicator-form.js'
import { indicatorName, type IndicatorUnit } from './indicator-names.js'
import type { ScopeReader } from './scope-of.js'

/**
 * Dòng của biểu. / A row of a form, filled: the local fund, the national fund, and what belongs to
 * neither (needs, people, projects whose fund is not told). `null`: nobody told of it.
 */
export interface FilledRow {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly unit: string | null
  readonly unitEn: string | null
  readonly indicator: string
  readonly countedIn: IndicatorUnit
  readonly local: MonitorFigure | null
  readonly national: MonitorFigure | null
  readonly noFund: MonitorFigure | null
}

/** Biểu đã điền. / A form of indicators filled from records and projects. */
export interface FilledForm {
  readonly format: typeof FORMAT
  readonly id: string
  readonly title: string
  readonly titleEn: string
  /** Whether the words are those of an official form that somebody has read. */
  readonly official: boolean
  readonly source: string | null
  readonly on: Day
  readonly year: number | null
  readonly province: string | null
  readonly provinceName: string | null
  readonly rows: readonly FilledRow[]
}

/** Fills the rows of a form. Throws `UNKNOWN_PROVINCE`, `UNKNOWN_ACTIVITY`. */
export function fillForm(
  form: IndicatorForm,
  cells: IndicatorCells,
  scopes: ScopeReader,
  where: string,
): FilledForm {
  refuseUnknownWords(
    form.rows.map(
      ({ activity }, index) =>
        [activity, 'activities', `${where} › rows[${index}].activity`] as const,
    ),
    scopes.book,
  )
  const province = withErrorPath(where, () => scopes.scopeOf({ province: form.province }).province)
  const year = form.year === null ? null : String(form.year)
  const within = (scope: IndicatorScope): boolean =>
    (province === null || scope.province === province) && (year === null || scope.year === year)
  return {
    format: FORMAT,
    id: form.id,
    title: form.title,
    titleEn: form.titleEn ?? form.title,
    official: form.official,
    source: form.source,
    on: scopes.on,
    year: form.year,
    province,
    provinceName: province === null ? null : provinceName(scopes, province),
    rows: form.rows.map((row) => filledRow(row, cells, within)),
  }
}

const provinceName = ({ book: { register } }: ScopeReader, id: string): string =>
  register === null ? id : findProvince(register, id).name

function filledRow(
  { id, title, titleEn, unit, unitEn, indicator, content, activity }: IndicatorForm['rows'][number],
  cells: IndicatorCells,
  within: (scope: IndicatorScope) => boolean,
): FilledRow {
  const figure = (fund: string | null): MonitorFigure | null =>
    cells.grouped(
      [],
      (scope) =>
        within(scope) &&
        scope.fund === fund &&
        (content === null || scope.content === content) &&
        (activity === null || scope.activity === activity),
      indicator,
    )[0]?.figures[indicator] ?? null
  return {
    id,
    title,
    titleEn: titleEn ?? title,
    unit,
    unitEn: unitEn ?? unit,
    indicator,
    countedIn: indicatorName(indicator).unit,
    local: figure('local'),
    national: figure('national'),
    noFund: figure(null),
  }
}
