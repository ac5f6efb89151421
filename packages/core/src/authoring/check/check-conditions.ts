import { type Condition, isCondition } from '../../conditions/conditions.js'
import type { ProblemInput } from '../../errors/errors.js'
import type { Point } from '../../conditions/value-classes.js'
import { caseText, type RulePlace, placeText } from '../../kinds/rule-place.js'
import { all, type Search } from '../../conditions/point-search.js'
import { requireOf } from '../../kinds/version-of-kind.js'
import { conditionCheckMessages, incompleteMessages } from './messages.js'

/**
 * A condition of a version, by its path: `when`, `require`, or deeper in the kinds that have more.
 */
export interface PlacedCondition {
  readonly path: string
  readonly condition: Condition
}

/** Every condition that a version holds, whatever its kind. */
export function conditionsIn(value: unknown, path = ''): readonly PlacedCondition[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.flatMap((each, index) => conditionsIn(each, `${path}[${index}]`))
  if (isCondition(value)) return [{ path, condition: value }]
  return Object.entries(value).flatMap(([key, each]) =>
    conditionsIn(each, path === '' ? key : `${path}.${key}`),
  )
}

/**
 * Câu điều kiện thừa. / Conditions, and parts of them, that can never hold or always do, found over
 * every class of values of their facts.
 */
export function conditionProblems(
  places: readonly RulePlace[],
  search: Search,
): readonly ProblemInput[] {
  return places.flatMap((place) => [
    ...conditionsIn(place.version).flatMap((each) => problemsOf(each, place, search)),
    ...idleRequirement(place, search),
  ])
}

/**
 * The deepest parts are named: a branch that fails only because of one child is not named again.
 */
function problemsOf(
  { path, condition }: PlacedCondition,
  place: RulePlace,
  search: Search,
): readonly ProblemInput[] {
  const inner = childrenOf(condition).flatMap(({ path: step, condition: child }) =>
    problemsOf({ path: `${path}.${step}`, condition: child }, place, search),
  )
  if (inner.length > 0) return inner
  return ownProblem(condition, placeText(place, path), place, search)
}

function ownProblem(
  condition: Condition,
  at: string,
  place: RulePlace,
  search: Search,
): readonly ProblemInput[] {
  const met = search([condition], all('met'))
  if (met === 'too-large') return [tooLarge(at)]
  if (met === 'none') {
    const found = caseText(place, firstPoint(search, condition, 'unmet'), search.vocabulary)
    return [{ code: 'CONDITION_NEVER', at, found, ...conditionCheckMessages.CONDITION_NEVER() }]
  }
  const unmet = search([condition], all('unmet'))
  if (unmet === 'too-large') return [tooLarge(at)]
  if (unmet !== 'none') return []
  return [
    {
      code: 'CONDITION_ALWAYS',
      severity: 'warning',
      at,
      found: caseText(place, met.point, search.vocabulary),
      ...conditionCheckMessages.CONDITION_ALWAYS(),
    },
  ]
}

function childrenOf(condition: Condition): readonly PlacedCondition[] {
  if ('fact' in condition) return []
  if ('not' in condition) return [{ path: 'not', condition: condition.not }]
  const [key, children] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  return children.map((child, index) => ({ path: `${key}[${index}]`, condition: child }))
}

function firstPoint(search: Search, condition: Condition, verdict: 'met' | 'unmet'): Point {
  const found = search([condition], all(verdict))
  return typeof found === 'string' ? {} : found.point
}

/** A requirement that holds wherever the rule applies asks for nothing. */
function idleRequirement(place: RulePlace, search: Search): readonly ProblemInput[] {
  const { when } = place.version
  const require = requireOf(place.rule, place.version)
  if (when === null || require === null || search([require], all('unmet')) === 'none') return []
  if (
    search([when, require], all('met', 'unmet')) !== 'none' ||
    search([when], all('met')) === 'none'
  )
    return []
  return [
    {
      code: 'REQUIRE_NO_EFFECT',
      severity: 'info',
      at: placeText(place, 'require'),
      found: caseText(place, firstPoint(search, when, 'met'), search.vocabulary),
      ...conditionCheckMessages.REQUIRE_NO_EFFECT(),
    },
  ]
}

/** What is said where a search was cut short. */
export function tooLarge(at: string): ProblemInput {
  return {
    code: 'CHECK_INCOMPLETE',
    severity: 'warning',
    at,
    ...incompleteMessages.conditions,
  }
}
