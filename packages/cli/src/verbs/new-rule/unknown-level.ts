import { type Pack, withErrorPath } from '@khuyencong/core'
import { wordListNames } from '../../authoring/messages.js'
import { oneNamed } from '../../terminal/names.js'

/** Refuses a cap that is so many times a level which no pack has. Throws `UNKNOWN_WORD`. */
export function refuseUnknownLevel(rule: object, packs: readonly Pack[]): void {
  const levels = packs.flatMap(({ manifest, rules }) =>
    rules.filter(({ kind }) => kind === 'support').map(({ id }) => `${manifest.id}:${id}`),
  )
  for (const of of referencesIn(rule).filter((each) => !levels.includes(each))) {
    const pack = levels.filter((each) => each.startsWith(of.replace(/:.*$/u, ':')))
    const near = pack.length > 0 ? pack : levels
    withErrorPath('--cap', () => oneNamed(of, near, (id) => id, wordListNames.refers))
  }
}

/** The levels that `{ "times", "of" }` names, wherever it stands. */
function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { times, of } = value as { readonly times?: unknown; readonly of?: unknown }
  return times !== undefined && typeof of === 'string'
    ? [of]
    : Object.values(value).flatMap(referencesIn)
}
