import { figureIn } from '@khuyencong/core'
import type { Bounds, Figure, IndicatorResult, Ratio } from '@khuyencong/core/monitor'
import { countText, type Written } from './numbers.js'
import type { NamingReader, Reader } from './reader.js'

/**
 * A target in the words of its text where they are approximate («khoảng 40.000»), else its number.
 */
export function targetText(
  { target, targetText: text }: Pick<IndicatorResult, 'target' | 'targetText'>,
  reader: NamingReader,
): string {
  if (target === null) return reader.translate('chưa có số liệu', 'no figure')
  return text === null || target.least === target.most
    ? figureText(target, countText, reader)
    : figureIn(text, reader.lang)
}

/** What projects promised by an indicator; nothing where none tells of its results. */
export const promisedText = ({ promised }: IndicatorResult, reader: Reader): string =>
  promised === null ? '' : figureText(promised, countText, reader)

/** Known to be some: a column of nothing but zeros and unknowns says nothing. */
export const isMoney = ({ least, most }: Bounds): boolean =>
  (least !== null && least > 0) || (most !== null && most > 0)

/** Whether anything is certain of a figure. */
export const hasBound = ({ least, most }: Bounds): boolean =>
  (least !== null && least > 0) || most !== null

/**
 * A figure as people read it: the number, or what is certain of it, how many parts are not known
 * and whether some may be counted twice.
 */
export function figureText(
  figure: Bounds & Partial<Pick<Figure, 'unknown' | 'parts' | 'twice'>>,
  written: Written,
  { translate, lang }: Reader,
): string {
  const { least, most, unknown = 0, parts = 0, twice = 0 } = figure
  if (least !== null && least === most) return written(least, lang)
  const doubt = twice > 0 ? ` (${translate('có thể cộng hai lần', 'may be counted twice')})` : ''
  const missing =
    unknown > 0 && parts > 1
      ? ` (${translate(`thiếu ${unknown}/${parts}`, `${unknown}/${parts} unknown`)})`
      : ''
  if (least !== null && least !== 0 && most !== null)
    return `${written(least, lang)} – ${written(most, lang)}${doubt}`
  if (most !== null) return `≤ ${written(most, lang)}${doubt}`
  return least === null || least === 0
    ? translate('chưa có số liệu', 'no figure')
    : `≥ ${written(least, lang)}${missing}${doubt}`
}

/** A ratio as the language writes it; nothing where there is none. */
export const percentText = (ratio: Ratio | null, { lang }: Pick<Reader, 'lang'>): string =>
  ratio === null ? '' : figureIn(ratio.percent, lang)

const CELLS = 10

/**
 * A bar of spending against the plan, never fuller than it is; nothing where the rate is not exact.
 */
export function textBar(rate: Ratio | null): string {
  if (rate?.exact == null) return ''
  const full = Math.min(CELLS, Math.floor((rate.exact.numerator / rate.exact.denominator) * CELLS))
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} `
}
