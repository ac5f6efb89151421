import {
  type IndicatorGroup,
  type IndicatorName,
  indicatorName,
  type IndicatorUnit,
} from '@khuyencong/core/indicators'
import { figureText } from './figure-text.js'
import { amountText, countText, type Written } from './numbers.js'
import type { Reader } from './reader.js'

/** A figure as people read it, and as a number where it is known. */
export interface FigureCell {
  readonly text: string
  readonly value: number | null
}

export type IndicatorCell = string | FigureCell

/** A table of a paper: its heading, the names of its columns, its cells. */
export interface IndicatorTable {
  readonly heading: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly IndicatorCell[])[]
}

/** What people read in a cell. */
export const shownIn = (cell: IndicatorCell): string =>
  typeof cell === 'string' ? cell : cell.text

/** A cell of a figure. */
export const figureCell = (
  figure: Parameters<typeof figureText>[0],
  written: Written,
  reader: Reader,
): FigureCell => ({
  text: figureText(figure, written, reader),
  value: figure.least === figure.most ? figure.least : null,
})

/** In what the figures of an indicator are written. */
export const writtenIn = (unit: IndicatorUnit): Written =>
  unit === 'money' ? amountText : countText

/** Figures one under the other. */
export function figuresTable(
  heading: string,
  group: Figures,
  indicators: readonly IndicatorName[],
  reader: Reader,
): IndicatorTable {
  const { translate } = reader
  return {
    heading,
    head: [translate('Chỉ tiêu', 'Indicator'), translate('Số liệu', 'Figure')],
    rows: indicators.map(({ id, title, titleEn }) => [
      translate(title, titleEn),
      figureIn(group, id, reader),
    ]),
  }
}

/** The figures of a group, by indicator. */
type Figures = Pick<IndicatorGroup, 'figures'>

/** A group with the names of what it stands for. */
interface NamedGroup extends Figures {
  readonly names: readonly string[]
}

const figureIn = ({ figures }: Figures, id: string, reader: Reader): IndicatorCell => {
  const figure = figures[id]
  return figure === undefined ? '' : figureCell(figure, writtenIn(indicatorName(id).unit), reader)
}

/** So many groups stand side by side; more are listed. */
const SIDE_BY_SIDE = 5

/** Groups side by side, or, where they are many, one figure a row. */
export function groupedTable(
  dimensions: readonly string[],
  groups: readonly NamedGroup[],
  indicators: readonly IndicatorName[],
  reader: Reader,
): IndicatorTable {
  const { translate } = reader
  const heading = translate('THEO NHÓM', 'BY GROUP')
  const indicator = translate('Chỉ tiêu', 'Indicator')
  if (groups.length <= SIDE_BY_SIDE)
    return {
      heading: groups.length === 0 ? heading : `${heading}: ${dimensions.join(' · ')}`,
      head: [indicator, ...groups.map(({ names }) => names.join(' · '))],
      rows:
        groups.length === 0
          ? []
          : indicators.map(({ id, title, titleEn }) => [
              translate(title, titleEn),
              ...groups.map((group) => figureIn(group, id, reader)),
            ]),
    }
  return {
    heading,
    head: [...dimensions, indicator, translate('Số liệu', 'Figure')],
    rows: groups.flatMap((group) =>
      indicators
        .filter(({ id }) => group.figures[id] !== undefined)
        .map(({ id, title, titleEn }) => [
          ...group.names,
          translate(title, titleEn),
          figureIn(group, id, reader),
        ]),
    ),
  }
}
