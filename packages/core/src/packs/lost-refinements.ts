import type { ProblemInput } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import type { Pack } from './pack.js'
import { refinementMessages } from './messages.js'
import type { Rule } from '../kinds/rule.js'
import { fullId } from './rules-on-day.js'

/**
 * Rules of a pack that refine what no pack beside it has, what another province has made, or what
 * refines a rule itself. Where the pack with the id `national` is not there either, a rule of a
 * pack that is not there is taken as named.
 */
export function lostRefinements(pack: Pack, beside: readonly Pack[]): readonly ProblemInput[] {
  const targets = new Map(
    beside.flatMap((other) =>
      other.rules.map((rule) => [fullId(other, rule), { other, rule }] as [string, Target]),
    ),
  )
  const ids = beside.map(({ manifest }) => manifest.id)
  const whole = ids.includes('national')
  return pack.rules.flatMap(({ id, refines }): readonly ProblemInput[] => {
    if (refines === null || !(whole || ids.includes(refines.split(':')[0] ?? ''))) return []
    const at = `${pack.files.get(id) ?? id} › refines`
    const target = targets.get(refines)
    if (target === undefined) return [unknownRule(refines, at, targets.keys())]
    return target.other.national && target.rule.refines === null ? [] : [notNational(refines, at)]
  })
}

interface Target {
  readonly other: Pack
  readonly rule: Rule
}

const unknownRule = (found: string, at: string, known: Iterable<string>): ProblemInput => ({
  code: 'UNKNOWN_RULE',
  at,
  found,
  ...refinementMessages.UNKNOWN_RULE(),
  ...didYouMean(found, known),
})

const notNational = (found: string, at: string): ProblemInput => ({
  code: 'REFINES_NOT_NATIONAL',
  at,
  found,
  ...refinementMessages.REFINES_NOT_NATIONAL(),
})
