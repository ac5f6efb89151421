import type { Criterion, SchemeVersion } from '../../kinds/scheme/scheme-parts.js'
import {
  compare,
  decimal,
  type Fraction,
  fraction,
  fromMillionths,
  minus,
  multiply,
  ONE,
  plus,
  ZERO,
} from '../../values/fraction.js'

/** The marks of a sheet by criterion, as a round gives them. */
export type SheetPoints = Readonly<Record<string, unknown>>

interface Leaf {
  readonly criterion: Criterion
  readonly least: Fraction
}

/** The leaves of a sheet, each with the points its floors ask for. */
function leaves(criteria: readonly Criterion[], eachShare: Fraction | null): readonly Leaf[] {
  return criteria.flatMap((criterion) => {
    if (criterion.children !== null) return leaves(criterion.children, null)
    const max = fromMillionths(criterion.max)
    const floors = [
      criterion.floor,
      criterion.floorShare === null ? null : multiply(max, criterion.floorShare),
      eachShare === null ? null : multiply(max, eachShare),
    ].filter((floor) => floor !== null)
    return [
      {
        criterion,
        least: floors.reduce((most, floor) => (compare(floor, most) > 0 ? floor : most), ZERO),
      },
    ]
  })
}

/**
 * A sheet whose points come to a total: every floor is reached first, the rest is given criterion
 * by criterion. `null` where the sheet has not been read.
 */
export function sheetAt(version: SchemeVersion, total: Fraction): SheetPoints {
  if (!Array.isArray(version.criteria)) return { total: decimal(total) }
  const own = leaves(
    version.criteria as readonly Criterion[],
    version.eachFloorShare?.share ?? null,
  )
  let rest = own.reduce((left, { least }) => minus(left, least), total)
  return Object.fromEntries(
    own.map(({ criterion, least }) => {
      const left = minus(fromMillionths(criterion.max), least)
      const more = compare(rest, ZERO) <= 0 ? ZERO : compare(rest, left) < 0 ? rest : left
      rest = minus(rest, more)
      return [criterion.id, markOf(criterion, plus(least, more))]
    }),
  )
}

/**
 * Every sheet at its maxima but for one leaf, which takes each value that matters: its floor, just
 * below it, each option, each edge.
 */
export function sheetsAround(version: SchemeVersion): readonly SheetPoints[] {
  if (!Array.isArray(version.criteria)) return []
  const full = sheetAt(version, fromMillionths(version.scale ?? 0))
  return leaves(
    version.criteria as readonly Criterion[],
    version.eachFloorShare?.share ?? null,
  ).flatMap(({ criterion, least }) =>
    choicesOf(criterion, least).map((choice) => ({ ...full, [criterion.id]: choice })),
  )
}

const HUNDREDTH = fraction(1, 100)

function choicesOf(
  { max, method, options, ranges, level }: Criterion,
  least: Fraction,
): readonly unknown[] {
  if (options !== null) return options.map(({ id }) => (method === 'choices' ? [id] : id))
  if (level !== null)
    return Array.from(
      { length: level.highest - level.lowest + 1 },
      (_, index) => level.lowest + index,
    )
  if (ranges !== null)
    return ranges.flatMap(({ from }) => [
      decimal(from),
      ...(compare(from, HUNDREDTH) > 0 ? [decimal(minus(from, HUNDREDTH))] : []),
    ])
  if (method === 'yes-no') return [true, false]
  const below = minus(least, HUNDREDTH)
  return [
    decimal(fromMillionths(max)),
    decimal(least),
    ...(compare(below, ZERO) >= 0 ? [decimal(below)] : []),
  ]
}

/**
 * Two sheets of one total for each other criterion: the first has a point more under this criterion
 * and a point less there.
 */
export function tradedSheets(
  version: SchemeVersion,
  id: string,
): readonly (readonly [SheetPoints, SheetPoints])[] {
  const criteria = Array.isArray(version.criteria) ? (version.criteria as readonly Criterion[]) : []
  const own = new Set(
    leaves(
      criteria.flatMap((criterion) => within(criterion, id)),
      null,
    ).map(({ criterion }) => criterion.id),
  )
  const all = leaves(criteria, null).map(({ criterion }) => criterion)
  const plain = all.filter(({ method }) => method === null || method === 'mark')
  const even = Object.fromEntries(
    all.map((criterion) => [criterion.id, markOf(criterion, half(criterion))]),
  )
  const raised = plain.find((criterion) => own.has(criterion.id))
  if (raised === undefined) return []
  return plain
    .filter((criterion) => !own.has(criterion.id))
    .map((lowered) => [
      {
        ...even,
        [raised.id]: decimal(plus(half(raised), ONE)),
        [lowered.id]: decimal(minus(half(lowered), ONE)),
      },
      even,
    ])
}

const half = ({ max }: Criterion): Fraction => fromMillionths(Math.floor(max / 2))
const within = (criterion: Criterion, id: string): readonly Criterion[] =>
  criterion.id === id
    ? [criterion]
    : (criterion.children ?? []).flatMap((child) => within(child, id))

/** What the dossier gives stands beside the sheets of the jurors. */
export function fromDossier(version: SchemeVersion): ReadonlySet<string> {
  const own = Array.isArray(version.criteria)
    ? leaves(version.criteria as readonly Criterion[], null)
    : []
  return new Set(
    own
      .filter(
        ({ criterion: { by, method } }) =>
          (by ??
            (method === 'number' || method === 'range' || method === 'relative'
              ? 'dossier'
              : 'juror')) === 'dossier',
      )
      .map(({ criterion }) => criterion.id),
  )
}

/**
 * SheetPoints as the method of a criterion takes them: the best choice where it takes no points.
 */
function markOf({ method, options, ranges, level }: Criterion, points: Fraction): unknown {
  if (options !== null) {
    const [best] = [...options].sort((a, b) => b.points - a.points).map(({ id }) => id)
    return method === 'choices' ? options.map(({ id }) => id) : best
  }
  if (level !== null) return level.highest
  if (ranges !== null)
    return decimal([...ranges].sort((a, b) => b.points - a.points)[0]?.from ?? ZERO)
  return method === 'yes-no' ? true : decimal(points)
}
