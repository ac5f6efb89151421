import type { Criterion, SchemeVersion } from './scheme-parts.js'
import { decimal, type Fraction, minus, plus } from '../../values/fraction.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { bodyMutant, type Path, type Put } from '../body-operators.js'
import { schemeConditionMutants } from './scheme-conditions.js'
import { counted, moved, POINT, type SchemeMutants, STEP, swapped } from './scheme-values.js'

/**
 * Mutants of the criteria of a scheme: weights, floors, options, ranges, levels, and of the
 * criteria inside them.
 */
export function criteriaMutants(
  version: SchemeVersion,
  criteria: readonly Criterion[],
  at: Path,
  vocabulary: Vocabulary,
): SchemeMutants {
  return [
    ...weightMutants(version, criteria, at),
    ...criteria.flatMap((criterion, index) =>
      criterionMutants(version, criterion, [...at, index], vocabulary),
    ),
  ]
}

function criterionMutants(
  version: SchemeVersion,
  criterion: Criterion,
  path: Path,
  vocabulary: Vocabulary,
): SchemeMutants {
  const { floor, floorShare, rankWeight, appliesIf, options, ranges, level, best, children } =
    criterion
  const choices = [
    ['options', options],
    ['ranges', ranges],
  ] as const
  return [
    ...moved(version, [...path, 'floor'], floor, STEP.point),
    ...moved(version, [...path, 'floorShare'], floorShare, STEP.share),
    ...moved(version, [...path, 'rankWeight'], rankWeight, STEP.share),
    ...(appliesIf === null
      ? []
      : schemeConditionMutants(version, [...path, 'appliesIf'], appliesIf, vocabulary)),
    ...choices.flatMap(([name, list]) =>
      (list ?? []).flatMap(({ points }, index) =>
        counted(version, [...path, name, index, 'points'], points, POINT, 0),
      ),
    ),
    ...edgeMutants(version, [...path, 'ranges'], ranges),
    ...counted(version, [...path, 'level', 'lowest'], level?.lowest ?? null, 1, 0),
    ...swapped(version, [...path, 'best'], best, ['lowest', 'highest']),
    ...(children === null
      ? []
      : criteriaMutants(version, children, [...path, 'children'], vocabulary)),
  ]
}

/** One point carried from a plain criterion to the next: the maxima still add up. */
function weightMutants(
  version: SchemeVersion,
  criteria: readonly Criterion[],
  at: Path,
): SchemeMutants {
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
export function edgeMutants(
  version: SchemeVersion,
  at: Path,
  steps: readonly { readonly from: Fraction; readonly to: Fraction | null }[] | null,
): SchemeMutants {
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
