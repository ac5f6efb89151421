import { jurorTotal, type Scored } from './evaluate.js'
import type { GateSubject } from './gate-step.js'
import type { MarkSheet } from './mark-sheet.js'
import type { Panel } from './panel.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import { type Fraction, isExact, minus, multiply, plus } from '../values/fraction.js'

/** What the mean would be with the removed marks in it. */
export function asMarked({
  version,
  sheet,
  read: { panel },
  scored,
}: GateSubject): Fraction | null {
  if (
    sheet === null ||
    scored === null ||
    panel?.sheets.some(({ out }) => out === 'removed') !== true
  )
    return null
  const span = jurorTotal(
    version,
    sheet,
    panel.sheets.filter(({ out }) => out === null || out === 'removed'),
  )
  return isExact(span)
    ? (withJurorsPart(version, sheet, panel, scored)?.(span.least) ?? null)
    : null
}

/**
 * What the total would be with another figure for the jurors' part of it; `null` while that is not
 * known.
 */
export function withJurorsPart(
  version: SchemeVersion,
  sheet: MarkSheet,
  { counted }: Panel,
  { total, factor }: Scored,
): ((jurors: Fraction) => Fraction) | null {
  const own = jurorTotal(version, sheet, counted)
  return isExact(own) && isExact(total)
    ? (jurors) => plus(total.least, multiply(factor, minus(jurors, own.least)))
    : null
}
