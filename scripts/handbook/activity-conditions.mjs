// What is left of a condition once the activity of a page is known.

/**
 * What is left of a condition once the activity is known: `true`, `false`, or the rest. Leaves out
 * the activity itself.
 */
export function given(condition, activity) {
  if (condition === undefined || condition === null) return true
  if ('not' in condition) {
    const inner = given(condition.not, activity)
    return typeof inner === 'boolean' ? !inner : { not: inner }
  }
  if ('fact' in condition)
    return condition.fact === 'activity' ? holds(condition, activity) : condition
  const [key, decides] = 'all' in condition ? ['all', false] : ['any', true]
  const rest = condition[key]
    .map((child) => given(child, activity))
    .filter((child) => child !== !decides)
  if (rest.includes(decides)) return decides
  return rest.length === 0 ? !decides : rest.length === 1 ? rest[0] : { [key]: rest }
}

function holds({ operator, value }, activity) {
  const among = Array.isArray(value) ? value.includes(activity) : value === activity
  return operator === 'equal' || operator === 'in' ? among : !among
}

/**
 * A condition without its tests of the activity, which the page lists by name; `true` where nothing
 * else is asked.
 */
export function withoutActivity(condition) {
  if (condition === undefined || condition === null) return true
  if ('fact' in condition) return condition.fact === 'activity' ? true : condition
  if ('not' in condition) {
    const inner = withoutActivity(condition.not)
    return inner === true ? true : { not: inner }
  }
  if ('any' in condition) return condition
  const rest = condition.all.map(withoutActivity).filter((child) => child !== true)
  return rest.length === 0 ? true : rest.length === 1 ? rest[0] : { all: rest }
}
