import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { problemsOfScheme } from './scheme-check.js'
import type { SchemeVersion } from './scheme-parts.js'
import { bodyMutant, type Path } from '../body-operators.js'
import { criteriaMutants, edgeMutants } from './criteria-operators.js'
import { schemeConditionMutants } from './scheme-conditions.js'
import {
  counted,
  flipped,
  moved,
  POINT,
  type SchemeMutants,
  STEP,
  swapped,
} from './scheme-values.js'
import { tieMutants } from './tie-operators.js'

/**
 * Đột biến của bộ tiêu chí chấm điểm. / Mutants of a scheme that a round can show:
 * thresholds, floors, weights, edges of bands and ranges, conditions, the panel, ballots,
 * tie-breaks, the certificate. One that would not load is left out.
 */
export function schemeMutants(version: SchemeVersion, vocabulary: Vocabulary): SchemeMutants {
  const criteria = Array.isArray(version.criteria) ? version.criteria : []
  const all = [
    ...needMutants(version, vocabulary),
    ...criteriaMutants(version, criteria, ['criteria'], vocabulary),
    ...gateMutants(version),
    ...edgeMutants(version, ['bands'], version.bands),
    ...panelMutants(version),
    ...ballotMutants(version),
    ...tieMutants(version),
  ]
  return all.filter(({ version: wrong }) => problemsOfScheme(wrong, vocabulary).length === 0)
}

function needMutants(version: SchemeVersion, vocabulary: Vocabulary): SchemeMutants {
  const groups: readonly (readonly [Path, SchemeVersion['admission']])[] = [
    [['admission'], version.admission],
    [['knockOuts'], version.knockOuts],
    ...(version.titles ?? []).map(
      ({ needs }, index) => [['titles', index, 'needs'], needs] as const,
    ),
  ]
  return groups.flatMap(([at, needs]) =>
    (needs ?? []).flatMap(({ require }, index) =>
      schemeConditionMutants(version, [...at, index, 'require'], require, vocabulary),
    ),
  )
}

function gateMutants(version: SchemeVersion): SchemeMutants {
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

function panelMutants(version: SchemeVersion): SchemeMutants {
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

function ballotMutants(version: SchemeVersion): SchemeMutants {
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
