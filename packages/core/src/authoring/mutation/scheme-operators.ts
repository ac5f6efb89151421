import {
  type BodySlip,
  type Path,
  type Put,
  slip,
  withoutEach,
  wrongOperators,
} from './body-operators.js'
import {
  compare,
  decimal,
  type Fraction,
  fraction,
  minus,
  ONE,
  plus,
  ZERO,
} from '../../values/fraction.js'
import type { Criterion, SchemeVersion } from '../../kinds/scheme-parts.js'
import { problemsOfScheme } from '../../kinds/scheme-check.js'
import type { SchemeCondition, SchemeLeaf } from '../../conditions/scheme-condition.js'

type Slips = readonly BodySlip<SchemeVersion>[]

/** The smallest step a person would misread: a hundredth of a point, a hundredth of a share; of ballots, which are few, a twentieth. */
const STEP = { point: fraction(1, 100), share: fraction(1, 100), ballots: fraction(1, 20) } as const
const POINT = 1_000_000

/**
 * Chỗ sai trong một lược đồ chấm. / Slips inside a scheme that a round can show: thresholds, floors, weights, edges of bands and ranges, conditions, the
 * panel, ballots, tie-breaks, the certificate. One that would not load is noticed already and left out.
 */
export function schemeSlips(version: SchemeVersion): Slips {
  const criteria = Array.isArray(version.criteria) ? version.criteria : []
  const all = [
    ...needSlips(version),
    ...criteriaSlips(version, criteria, ['criteria']),
    ...gateSlips(version),
    ...edgeSlips(version, ['bands'], version.bands),
    ...panelSlips(version),
    ...ballotSlips(version),
    ...tieSlips(version),
  ]
  return all.filter(({ version: wrong }) => problemsOfScheme(wrong).length === 0)
}

function moved(version: SchemeVersion, at: Path, value: Fraction | null, step: Fraction): Slips {
  return value === null
    ? []
    : [plus(value, step), minus(value, step)]
        .filter((other) => compare(other, ZERO) >= 0)
        .map((other) => slip(version, at, decimal(value), decimal(other), [[at, other]]))
}

function counted(
  version: SchemeVersion,
  at: Path,
  value: number | null,
  unit = 1,
  least = 1,
): Slips {
  return value === null
    ? []
    : [value + unit, value - unit]
        .filter((other) => other >= least)
        .map((other) =>
          slip(version, at, String(value / unit), String(other / unit), [[at, other]]),
        )
}

const flipped = (version: SchemeVersion, at: Path, value: boolean | null): Slips =>
  value === null ? [] : [slip(version, at, String(value), String(!value), [[at, !value]])]
const swapped = (
  version: SchemeVersion,
  at: Path,
  value: string | null,
  others: readonly string[],
): Slips =>
  value === null
    ? []
    : others
        .filter((other) => other !== value)
        .map((other) => slip(version, at, value, other, [[at, other]]))

function needSlips(version: SchemeVersion): Slips {
  const groups: readonly (readonly [Path, SchemeVersion['admission']])[] = [
    [['admission'], version.admission],
    [['knockOuts'], version.knockOuts],
    ...(version.titles ?? []).map(
      ({ needs }, index) => [['titles', index, 'needs'], needs] as const,
    ),
  ]
  return groups.flatMap(([at, needs]) =>
    (needs ?? []).flatMap(({ require }, index) =>
      conditionSlips(version, [...at, index, 'require'], require),
    ),
  )
}

function conditionSlips(version: SchemeVersion, at: Path, condition: SchemeCondition): Slips {
  if ('none' in condition) return conditionSlips(version, [...at, 'none'], condition.none)
  const branch = 'every' in condition ? 'every' : 'some'
  if ('asks' in condition) return leafSlips(version, at, condition)
  return ('every' in condition ? condition.every : condition.some).flatMap((child, index) =>
    conditionSlips(version, [...at, branch, index], child),
  )
}

function leafSlips(version: SchemeVersion, at: Path, { operator, value, per }: SchemeLeaf): Slips {
  const values: Slips =
    typeof value === 'object' && 'n' in value
      ? moved(version, [...at, 'value'], value, per === null ? ONE : STEP.share)
      : Array.isArray(value)
        ? withoutEach(version, [...at, 'value'], value as readonly string[], (word) => word)
        : []
  return [
    ...wrongOperators(operator).map((other) =>
      slip(version, [...at, 'operator'], operator, other, [[[...at, 'operator'], other]]),
    ),
    ...values,
  ]
}

function criteriaSlips(version: SchemeVersion, criteria: readonly Criterion[], at: Path): Slips {
  return [
    ...weightSlips(version, criteria, at),
    ...criteria.flatMap((criterion, index): Slips => {
      const here = [...at, index]
      const { floor, floorShare, rankWeight, appliesIf, options, ranges, level, best, children } =
        criterion
      return [
        ...moved(version, [...here, 'floor'], floor, STEP.point),
        ...moved(version, [...here, 'floorShare'], floorShare, STEP.share),
        ...moved(version, [...here, 'rankWeight'], rankWeight, STEP.share),
        ...(appliesIf === null ? [] : conditionSlips(version, [...here, 'appliesIf'], appliesIf)),
        ...(options ?? []).flatMap(({ points }, place) =>
          counted(version, [...here, 'options', place, 'points'], points, POINT, 0),
        ),
        ...(ranges ?? []).flatMap(({ points }, place) =>
          counted(version, [...here, 'ranges', place, 'points'], points, POINT, 0),
        ),
        ...edgeSlips(version, [...here, 'ranges'], ranges),
        ...counted(version, [...here, 'level', 'lowest'], level?.lowest ?? null, 1, 0),
        ...swapped(version, [...here, 'best'], best, ['lowest', 'highest']),
        ...(children === null ? [] : criteriaSlips(version, children, [...here, 'children'])),
      ]
    }),
  ]
}

/** One point carried from a plain criterion to the next: the maxima still add up. */
function weightSlips(version: SchemeVersion, criteria: readonly Criterion[], at: Path): Slips {
  const plain = criteria.flatMap((criterion, index) =>
    criterion.children === null && [null, 'mark', 'yes-no'].includes(criterion.method)
      ? [{ criterion, path: [...at, index, 'max'] }]
      : [],
  )
  return plain.flatMap(({ criterion, path }, index) => {
    const other = plain[index + 1] ?? plain[0]
    if (other === undefined || other.criterion === criterion) return []
    return [POINT, -POINT].map((by) =>
      slip(version, path, String(criterion.max / POINT), String((criterion.max + by) / POINT), [
        [path, criterion.max + by],
        [other.path, other.criterion.max - by],
      ]),
    )
  })
}

/** The edge between two neighbours moves on both sides, so that no gap gives the slip away. */
function edgeSlips(
  version: SchemeVersion,
  at: Path,
  steps: readonly { readonly from: Fraction; readonly to: Fraction | null }[] | null,
): Slips {
  return (steps ?? []).slice(1).flatMap(({ from }, index) =>
    [plus(from, STEP.point), minus(from, STEP.point)].map((edge) => {
      const puts: readonly Put[] = [
        [[...at, index, 'to'], edge],
        [[...at, index + 1, 'from'], edge],
      ]
      return slip(version, [...at, index + 1, 'from'], decimal(from), decimal(edge), puts)
    }),
  )
}

function gateSlips(version: SchemeVersion): Slips {
  return [
    ...moved(version, ['total', 'atLeast'], version.total?.atLeast ?? null, STEP.point),
    ...moved(
      version,
      ['eachFloorShare', 'share'],
      version.eachFloorShare?.share ?? null,
      STEP.share,
    ),
    ...counted(
      version,
      ['certificate', 'untilEndOfYear'],
      version.certificate?.untilEndOfYear ?? null,
    ),
  ]
}

function panelSlips(version: SchemeVersion): Slips {
  const { panel } = version
  if (panel === null) return []
  return [
    ...counted(version, ['panel', 'minimum'], panel.minimum),
    ...(panel.odd === true ? flipped(version, ['panel', 'odd'], true) : []),
    ...counted(version, ['panel', 'spread'], panel.spread, POINT),
    ...swapped(version, ['panel', 'aggregate'], panel.aggregate, ['mean', 'median']),
    ...(panel.aggregate === 'mean'
      ? []
      : swapped(version, ['panel', 'over'], panel.over ?? 'total', ['total', 'criterion'])),
  ]
}

function ballotSlips(version: SchemeVersion): Slips {
  const { ballots } = version
  if (ballots === null) return []
  const [own, other] =
    ballots.atLeast === null
      ? (['moreThan', 'atLeast'] as const)
      : (['atLeast', 'moreThan'] as const)
  const share = ballots[own]
  return [
    ...moved(version, ['ballots', own], share, STEP.ballots),
    slip(version, ['ballots', own], own, other, [
      [['ballots', own], null],
      [['ballots', other], share],
    ]),
    ...ballots.classes.flatMap(({ passes }, index) =>
      flipped(version, ['ballots', 'classes', index, 'passes'], passes),
    ),
    ...(ballots.optional === true ? flipped(version, ['ballots', 'optional'], true) : []),
  ]
}

/** A key left out or asked a step too late, its direction or order turned, an exception forgotten. */
function tieSlips(version: SchemeVersion): Slips {
  const keys = version.tieBreak ?? []
  const asking = keys.slice(0, -1)
  return asking.flatMap(({ key, id, best, order, exceptGroups }, index): Slips => {
    const at = ['tieBreak', index]
    const next = asking[index + 1]
    const name = id === null ? key : `${key}:${id}`
    return [
      slip(version, at, name, '—', [[['tieBreak'], keys.filter((_key, place) => place !== index)]]),
      ...(next === undefined
        ? []
        : [
            slip(version, at, name, next.id === null ? next.key : `${next.key}:${next.id}`, [
              [at, next],
              [['tieBreak', index + 1], keys[index]],
            ]),
          ]),
      ...((key === 'fact' && order === null) || key === 'criterion'
        ? [
            slip(
              version,
              [...at, 'best'],
              best ?? 'highest',
              best === 'lowest' ? 'highest' : 'lowest',
              [[[...at, 'best'], best === 'lowest' ? 'highest' : 'lowest']],
            ),
          ]
        : []),
      ...(order ?? []).slice(1).map((word, place) =>
        slip(version, [...at, 'order', place], order?.[place] ?? '', word, [
          [[...at, 'order', place], word],
          [[...at, 'order', place + 1], order?.[place]],
        ]),
      ),
      ...(exceptGroups === null
        ? []
        : [
            slip(version, [...at, 'exceptGroups'], exceptGroups.join(', '), '—', [
              [[...at, 'exceptGroups'], null],
            ]),
          ]),
    ]
  })
}
