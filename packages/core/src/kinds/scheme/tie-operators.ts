import type { SchemeVersion, TieKey } from './scheme-parts.js'
import { bodyMutant, type Path } from '../body-operators.js'
import type { SchemeMutants } from './scheme-values.js'

/**
 * A key left out or asked a step too late, its direction or order turned, an exception forgotten.
 */
export function tieMutants(version: SchemeVersion): SchemeMutants {
  const keys = version.tieBreak ?? []
  const asking = keys.slice(0, -1)
  return asking.flatMap((key, index) => [
    withoutKey(version, keys, index),
    ...laterKey(version, keys, asking, index),
    ...otherDirection(version, key, ['tieBreak', index]),
    ...otherOrder(version, key, ['tieBreak', index]),
    ...withoutException(version, key, ['tieBreak', index]),
  ])
}

const nameOf = ({ key, id }: TieKey): string => (id === null ? key : `${key}:${id}`)

function withoutKey(
  version: SchemeVersion,
  keys: readonly TieKey[],
  index: number,
): SchemeMutants[number] {
  const rest = keys.filter((_key, at) => at !== index)
  return bodyMutant(version, ['tieBreak', index], nameOf(keys[index] as TieKey), '—', [
    [['tieBreak'], rest],
  ])
}

function laterKey(
  version: SchemeVersion,
  keys: readonly TieKey[],
  asking: readonly TieKey[],
  index: number,
): SchemeMutants {
  const [own, next] = [asking[index], asking[index + 1]]
  if (own === undefined || next === undefined) return []
  const at = ['tieBreak', index]
  return [
    bodyMutant(version, at, nameOf(own), nameOf(next), [
      [at, next],
      [['tieBreak', index + 1], keys[index]],
    ]),
  ]
}

function otherDirection(
  version: SchemeVersion,
  { key, best, order }: TieKey,
  at: Path,
): SchemeMutants {
  if (!((key === 'fact' && order === null) || key === 'criterion')) return []
  const other = best === 'lowest' ? 'highest' : 'lowest'
  return [
    bodyMutant(version, [...at, 'best'], best ?? 'highest', other, [[[...at, 'best'], other]]),
  ]
}

/** Two neighbouring words of an order exchanged. */
function otherOrder(version: SchemeVersion, { order }: TieKey, at: Path): SchemeMutants {
  return (order ?? []).slice(1).map((word, index) =>
    bodyMutant(version, [...at, 'order', index], order?.[index] ?? '', word, [
      [[...at, 'order', index], word],
      [[...at, 'order', index + 1], order?.[index]],
    ]),
  )
}

function withoutException(
  version: SchemeVersion,
  { exceptGroups }: TieKey,
  at: Path,
): SchemeMutants {
  if (exceptGroups === null) return []
  const path = [...at, 'exceptGroups']
  return [bodyMutant(version, path, exceptGroups.join(', '), '—', [[path, null]])]
}
