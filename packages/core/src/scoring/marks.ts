import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import { compare, millionths, millionthsText, readFraction } from '../values/fraction.js'
import type { Criterion } from '../kinds/scheme/scheme-parts.js'
import { levelBetween, MARK_VALUES, type MarkValueKind, scoringMessages } from './messages.js'
import type { MarkSheet, SheetNode } from './mark-sheet.js'

/**
 * Điểm của một phiếu, theo nút. / The points of one sheet by node, in millionths: the least and the
 * most each can still be.
 */
export interface PointSpans {
  readonly least: readonly number[]
  /** The same list where every mark is known. */
  readonly most: readonly number[]
}

type Values = Readonly<Record<string, unknown>>

/**
 * Đọc phiếu của một giám khảo. / Reads one juror's points over the sheet. A missing mark is
 * anything from 0 to its maximum; a figure given for a criterion with children must agree with
 * them. `applies` is false for criteria that do not concern the entry. Throws `UNKNOWN_CRITERION`,
 * `MARK_ABOVE_MAX`, `MARKS_DO_NOT_ADD_UP` and the errors of the leaf methods.
 */
export function readSheet(
  sheet: MarkSheet,
  values: Values | null,
  who: 'juror' | 'dossier',
  applies: readonly boolean[] | null,
): PointSpans {
  const { nodes } = sheet
  const least = new Array<number>(nodes.length).fill(0)
  let most = least
  let used = 0
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i] as SheetNode
    const named = values !== null && Object.hasOwn(values, node.id)
    const given = named ? (values[node.id] ?? null) : null
    if (named) used += 1
    for (const child of node.children) {
      least[i] = (least[i] as number) + (least[child] as number)
      if (most !== least) most[i] = (most[i] as number) + (most[child] as number)
    }
    const mine =
      node.children.length === 0
        ? node.fromDossier === (who === 'dossier')
        : node.byJurors && who === 'juror'
    if (given === null) {
      if (!mine || node.children.length > 0 || applies?.[i] === false) continue
      if (most === least) most = [...least]
      most[i] = node.max
      continue
    }
    if (!mine || applies?.[i] === false) throw misplaced(node, applies?.[i] === false)
    const points =
      node.children.length === 0 ? leafPoints(node, given) : markPoints(node.criterion, given)
    if (node.children.length > 0 && (points < (least[i] as number) || points > (most[i] as number)))
      throw doesNotAddUp(node.id, points, least[i] as number, most[i] as number)
    least[i] = points
    most[i] = points
  }
  if (values !== null && used !== Object.keys(values).length) throw unknownCriterion(sheet, values)
  return { least, most }
}

/** The points of a leaf from its value. */
function leafPoints(
  { criterion, method }: Pick<SheetNode, 'criterion' | 'method'>,
  value: unknown,
): number {
  switch (method) {
    case 'mark':
      return markPoints(criterion, value)
    case 'number':
      return Math.min(numberOf(criterion, value), criterion.max)
    case 'choice':
      return optionPoints(criterion, value)
    case 'choices':
      return choicesPoints(criterion, value)
    case 'level':
      return levelPoints(criterion, value)
    case 'range':
      return rangePoints(criterion, value)
    case 'yes-no':
      return yesNoPoints(criterion, value)
    case 'relative':
      return 0
  }
}

function numberOf({ id }: Criterion, value: unknown): number {
  if (typeof value !== 'number' && typeof value !== 'string')
    throw wrongValue(id, value, MARK_VALUES.number)
  return withErrorPath(id, () => millionths(value))
}

function markPoints(criterion: Criterion, value: unknown): number {
  const points = numberOf(criterion, value)
  if (points <= criterion.max) return points
  const max = millionthsText(criterion.max)
  throw new KhuyenCongError({
    code: 'MARK_ABOVE_MAX',
    at: criterion.id,
    found: String(value),
    ...scoringMessages.MARK_ABOVE_MAX(criterion.id, max),
  })
}

function optionPoints({ id, options }: Criterion, value: unknown): number {
  const option = options?.find((each) => each.id === value)
  if (option !== undefined) return option.points
  const known = (options ?? []).map((each) => each.id)
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    at: id,
    found: String(value),
    ...scoringMessages.UNKNOWN_OPTION(id, String(value)),
    ...didYouMean(String(value), known),
  })
}

function choicesPoints(criterion: Criterion, value: unknown): number {
  if (!Array.isArray(value) || new Set(value).size !== value.length)
    throw wrongValue(criterion.id, value, MARK_VALUES.options)
  return Math.min(
    value.reduce<number>((sum, each) => sum + optionPoints(criterion, each), 0),
    criterion.max,
  )
}

function levelPoints({ id, level }: Criterion, value: unknown): number {
  if (
    level === null ||
    !Number.isSafeInteger(value) ||
    (value as number) < level.lowest ||
    (value as number) > level.highest
  )
    throw wrongValue(id, value, levelBetween(String(level?.lowest), String(level?.highest)))
  return level.weight * (value as number)
}

/**
 * Half-open steps: `from` belongs to the step, `to` to the next one; an open or closed last step
 * takes its end.
 */
function rangePoints({ id, ranges }: Criterion, value: unknown): number {
  if (typeof value !== 'number' && typeof value !== 'string')
    throw wrongValue(id, value, MARK_VALUES.number)
  const found = readFraction(value)
  const last = ranges?.at(-1)
  const step = ranges?.find(
    ({ from, to }) => compare(from, found) <= 0 && (to === null || compare(found, to) < 0),
  )
  if (step !== undefined) return step.points
  if (last?.to != null && compare(found, last.to) === 0) return last.points
  throw wrongValue(id, value, MARK_VALUES.numberInRanges)
}

function yesNoPoints({ id, max }: Criterion, value: unknown): number {
  if (typeof value !== 'boolean') throw wrongValue(id, value, MARK_VALUES.yesNo)
  return value ? max : 0
}

function wrongValue(id: string, value: unknown, kind: MarkValueKind): KhuyenCongError {
  return new KhuyenCongError({
    code: 'MARK_VALUE',
    at: id,
    found: (JSON.stringify(value) ?? typeof value).slice(0, 80),
    ...scoringMessages.MARK_VALUE(id, kind),
  })
}

function misplaced({ id }: SheetNode, excluded: boolean): KhuyenCongError {
  return excluded
    ? new KhuyenCongError({
        code: 'CRITERION_DOES_NOT_APPLY',
        at: id,
        found: id,
        ...scoringMessages.CRITERION_DOES_NOT_APPLY(id),
      })
    : new KhuyenCongError({
        code: 'MARK_MISPLACED',
        at: id,
        found: id,
        ...scoringMessages.MARK_MISPLACED(id),
      })
}

function doesNotAddUp(id: string, points: number, least: number, most: number): KhuyenCongError {
  const text = millionthsText
  return new KhuyenCongError({
    code: 'MARKS_DO_NOT_ADD_UP',
    at: id,
    found: text(points),
    ...scoringMessages.MARKS_DO_NOT_ADD_UP(
      id,
      least === most ? text(least) : `${text(least)}–${text(most)}`,
    ),
  })
}

function unknownCriterion({ index }: MarkSheet, values: Values): KhuyenCongError {
  const found = Object.keys(values).find((key) => !index.has(key)) ?? ''
  return new KhuyenCongError({
    code: 'UNKNOWN_CRITERION',
    at: found,
    found,
    ...scoringMessages.UNKNOWN_CRITERION(found),
    ...didYouMean(found, index.keys()),
  })
}
