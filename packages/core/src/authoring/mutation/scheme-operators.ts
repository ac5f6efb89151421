import {
  type BodyMutant,
  type Path,
  type Put,
  bodyMutant,
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

type Mutants = readonly BodyMutant<SchemeVersion>[]

/** The smallest step a person would misread: a hundredth of a point, a hundredth of a share; of ballots, which are few, a twentieth. */
const STEP = { point: fraction(1, 100), share: fraction(1, 100), ballots: fraction(1, 20) } as const
const POINT = 1_000_000

/**
 * Đột biến của bộ tiêu chí chấm điểm. / Mutants of a scheme that a round can show: thresholds, floors, weights, edges of bands and
 * ranges, conditions, the panel, ballots, tie-breaks, the certificate. One that would not load is left out.
 */
export function schemeMutants(version: SchemeVersion): Mutants {
  const criteria = Array.isArray(version.criteria) ? version.criteria : []
  const all = [
    ...needMutants(version),
    ...criteriaMutants(version, criteria, ['criteria']),
    ...gateMutants(version),
    ...edgeMutants(version, ['bands'], version.bands),
    ...panelMutants(version),
    ...ballotMutants(version),
    ...tieMutants(version),
  ]
  return all.filter(({ version: wrong }) => problemsOfScheme(wrong).length === 0)
}

function moved(version: SchemeVersion, at: Path, value: Fraction | null, step: Fraction): Mutants {
  return value === null
    ? []
    : [plus(value, step), minus(value, step)]
        .filter((other) => compare(other, ZERO) >= 0)
        .map((other) => bodyMutant(version, at, decimal(value), decimal(other), [[at, other]]))
}

function counted(
  version: SchemeVersion,
  at: Path,
  value: number | null,
  unit = 1,
  least = 1,
): Mutants {
  return value === null
    ? []
    : [value + unit, value - unit]
        .filter((other) => other >= least)
        .map((other) =>
          bodyMutant(version, at, String(value / unit), String(other / unit), [[at, other]]),
        )
}

const flipped = (version: SchemeVersion, at: Path, value: boolean | null): Mutants =>
  value === null ? [] : [bodyMutant(version, at, String(value), String(!value), [[at, !value]])]
const swapped = (
  version: SchemeVersion,
  at: Path,
  value: string | null,
  others: readonly string[],
): Mutants =>
  value === null
    ? []
    : others
        .filter((other) => other !== value)
        .map((other) => bodyMutant(version, at, value, other, [[at, other]]))

function needMutants(version: SchemeVersion): Mutants {
  const groups: readonly (readonly [Path, SchemeVersion['admission']])[] = [
    [['admission'], version.admission],
    [['knockOuts'], version.knockOuts],
    ...(version.titles ?? []).map(
      ({ needs }, index) => [['titles', index, 'needs'], needs] as const,
    ),
  ]
  return groups.flatMap(([at, needs]) =>
    (needs ?? []).flatMap(({ require }, index) =>
      conditionMutants(version, [...at, index, 'require'], require),
    ),
  )
}

function conditionMutants(version: SchemeVersion, at: Path, condition: SchemeCondition): Mutants {
  if ('none' in condition) return conditionMutants(version, [...at, 'none'], condition.none)
  const branch = 'every' in condition ? 'every' : 'some'
  if ('asks' in condition) return leafMutants(version, at, condition)
  return ('every' in condition ? condition.every : condition.some).flatMap((child, index) =>
    conditionMutants(version, [...at, branch, index], child),
  )
}

function leafMutants(
  version: SchemeVersion,
  at: Path,
  { operator, value, per }: SchemeLeaf,
): Mutants {
  const values: Mutants =
    typeof value === 'object' && 'n' in value
      ? moved(version, [...at, 'value'], value, per === null ? ONE : STEP.share)
      : Array.isArray(value)
        ? withoutEach(version, [...at, 'value'], value as readonly string[], (word) => word)
        : []
  return [
    ...wrongOperators(operator).map((other) =>
      bodyMutant(version, [...at, 'operator'], operator, other, [[[...at, 'operator'], other]]),
    ),
    ...values,
  ]
}

function criteriaMutants(
  version: SchemeVersion,
  criteria: readonly Criterion[],
  at: Path,
): Mutants {
  return [
    ...weightMutants(version, criteria, at),
    ...criteria.flatMap((criterion, index): Mutants => {
      const here = [...at, index]
      const { floor, floorShare, rankWeight, appliesIf, options, ranges, level, best, children } =
        criterion
      return [
        ...moved(version, [...here, 'floor'], floor, STEP.point),
        ...moved(version, [...here, 'floorShare'], floorShare, STEP.share),
        ...moved(version, [...here, 'rankWeight'], rankWeight, STEP.share),
        ...(appliesIf === null ? [] : conditionMutants(version, [...here, 'appliesIf'], appliesIf)),
        ...(options ?? []).flatMap(({ points }, place) =>
          counted(version, [...here, 'options', place, 'points'], points, POINT, 0),
        ),
        ...(ranges ?? []).flatMap(({ points }, place) =>
          counted(version, [...here, 'ranges', place, 'points'], points, POINT, 0),
        ),
        ...edgeMutants(version, [...here, 'ranges'], ranges),
        ...counted(version, [...here, 'level', 'lowest'], level?.lowest ?? null, 1, 0),
        ...swapped(version, [...here, 'best'], best, ['lowest', 'highest']),
        ...(children === null ? [] : criteriaMutants(version, children, [...here, 'children'])),
      ]
    }),
  ]
}

/** One point carried from a plain criterion to the next: the maxima still add up. */
function weightMutants(version: SchemeVersion, criteria: readonly Criterion[], at: Path): Mutants {
  const plain = criteria.flatMap((criterion, index) =>
    criterion.children === null && [null, 'mark', 'yes-no'].includes(criterion.method)
      ? [{ criterion, path: [...at, index, 'max'] }]
      : [],
  )
  return plain.flatMap(({ criterion, path }, index) => {
    const other = plain[index + 1] ?? plain[0]
    if (other === undefined || other.criterion === criterion) return []
    return [POINT, -POINT].map((by) =>
      bodyMutant(
        version,
        path,
        String(criterion.max / POINT),
        String((criterion.max + by) / POINT),
        [
          [path, criterion.max + by],
          [other.path, other.criterion.max - by],
        ],
      ),
    )
  })
}

/** The edge between two neighbours moves on both sides, so that no gap appears. */
function edgeMutants(
  version: SchemeVersion,
  at: Path,
  steps: readonly { readonly from: Fraction; readonly to: Fraction | null }[] | null,
): Mutants {
  return (steps ?? []).slice(1).flatMap(({ from }, index) =>
    [plus(from, STEP.point), minus(from, STEP.point)].map((edge) => {
      const puts: readonly Put[] = [
        [[...at, index, 'to'], edge],
        [[...at, index + 1, 'from'], edge],
      ]
      return bodyMutant(version, [...at, index + 1, 'from'], decimal(from), decimal(edge), puts)
    }),
  )
}

function gateMutants(version: SchemeVersion): Mutants {
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

function panelMutants(version: SchemeVersion): Mutants {
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

function ballotMutants(version: SchemeVersion): Mutants {
  const { ballots } = version
  if (ballots === null) return []
  const [own, other] =
    ballots.atLeast === null
      ? (['moreThan', 'atLeast'] as const)
      : (['atLeast', 'moreThan'] as const)
  const share = ballots[own]
  return [
    ...moved(version, ['ballots', own], share, STEP.ballots),
    bodyMutant(version, ['ballots', own], own, other, [
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
function tieMutants(version: SchemeVersion): Mutants {
  const keys = version.tieBreak ?? []
  const asking = keys.slice(0, -1)
  return asking.flatMap(({ key, id, best, order, exceptGroups }, index): Mutants => {
    const at = ['tieBreak', index]
    const next = asking[index + 1]
    const name = id === null ? key : `${key}:${id}`
    return [
      bodyMutant(version, at, name, '—', [
        [['tieBreak'], keys.filter((_key, place) => place !== index)],
      ]),
      ...(next === undefined
        ? []
        : [
            bodyMutant(version, at, name, next.id === null ? next.key : `${next.key}:${next.id}`, [
              [at, next],
              [['tieBreak', index + 1], keys[index]],
            ]),
          ]),
      ...((key === 'fact' && order === null) || key === 'criterion'
        ? [
            bodyMutant(
              version,
              [...at, 'best'],
              best ?? 'highest',
              best === 'lowest' ? 'highest' : 'lowest',
              [[[...at, 'best'], best === 'lowest' ? 'highest' : 'lowest']],
            ),
          ]
        : []),
      ...(order ?? []).slice(1).map((word, place) =>
        bodyMutant(version, [...at, 'order', place], order?.[place] ?? '', word, [
          [[...at, 'order', place], word],
          [[...at, 'order', place + 1], order?.[place]],
        ]),
      ),
      ...(exceptGroups === null
        ? []
        : [
            bodyMutant(version, [...at, 'exceptGroups'], exceptGroups.join(', '), '—', [
              [[...at, 'exceptGroups'], null],
            ]),
          ]),
    ]
  })
}
