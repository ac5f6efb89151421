import type { Check } from '../cases/question.js'
import type { Mutant } from '../mutation/mutant.js'
import { mutantsOf } from '../mutation/mutants.js'
import type { Pack } from '../../packs/pack.js'
import type { Rule } from '../../kinds/rule.js'
import type { Search } from '../../conditions/point-search.js'
import type { RoundCounterexample } from '../search/scheme-rounds.js'
import type { Counterexample } from '../cases/counterexample.js'
import { counterexampleTo } from '../search/counterexamples.js'

/** Đột biến sống sót. / A mutant that no case notices, and a case that would. */
export interface Survivor {
  readonly rule: string
  readonly file: string
  readonly at: string
  readonly was: string
  readonly now: string
  /** `null` only where the search had to stop before it found one. */
  readonly counterexample: Counterexample | RoundCounterexample | null
}

/** What mutation says of the cases of a rule or a pack. */
export interface Mutation {
  readonly killed: number
  /** Mutants that change no answer anywhere: nothing could notice them. */
  readonly equivalent: number
  readonly survivors: readonly Survivor[]
}

/**
 * Thử đột biến một quy định. / Asks the checks of a rule of every mutant of it; checks that fail
 * already prove nothing and are left out.
 */
export function mutateRule(
  pack: Pack,
  rule: Rule,
  checks: readonly Check[],
  search: Search,
): Mutation {
  const sound = checks.filter(({ holds }) => holds(rule))
  let killed = 0
  let equivalent = 0
  const survivors: Survivor[] = []
  let last: readonly Check[] = []
  for (const mutant of mutantsOf(rule, pack.vocabulary)) {
    // neighbouring mutants are mostly noticed by the same check, so that one is asked first
    const noticing = [...mattering(mutant, rule, last), ...mattering(mutant, rule, sound)].find(
      ({ holds }) => !holds(mutant.rule),
    )
    if (noticing !== undefined) {
      killed += 1
      last = [noticing]
      continue
    }
    const found = counterexampleTo(pack, rule, mutant, search)
    if (found === 'equivalent') {
      equivalent += 1
      continue
    }
    survivors.push({
      rule: rule.id,
      file: pack.files.get(rule.id) ?? rule.id,
      at: mutant.at,
      was: mutant.was,
      now: mutant.now,
      counterexample: found === 'too-large' ? null : found,
    })
  }
  return { killed, equivalent, survivors }
}

/**
 * Only a case on a day of the version can notice a mutation of it; a changed day may be noticed on
 * any.
 */
function mattering(
  { kind, index }: Mutant,
  rule: Rule,
  checks: readonly Check[],
): readonly Check[] {
  const version = rule.versions[index]
  if (kind === 'date' || version === undefined) return checks
  return checks.filter(
    ({ on, manyDays }) =>
      manyDays || (version.from <= on && (version.to === null || on <= version.to)),
  )
}
