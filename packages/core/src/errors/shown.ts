/** How long a found value is in a message. */
const SHOWN = 80

/**
 * What was found, short enough for a message; `null` where nothing was. However large the value,
 * only its beginning is looked at.
 */
export function shown(value: unknown): string | null {
  if (value === undefined) return null
  return cut(
    typeof value === 'object'
      ? asJson(value)
      : typeof value === 'function'
        ? 'function'
        : typeof value === 'string'
          ? value.slice(0, SHOWN + 1)
          : String(value),
    SHOWN,
  )
}

function asJson(value: object | null): string {
  try {
    return JSON.stringify(
      value !== null && 'toJSON' in value ? value : beginningOf(value, { left: SHOWN }, []),
    )
  } catch {
    return typeof value
  }
}

/**
 * The first parts of a value, as many as a message could show. Throws for a value that holds
 * itself.
 */
function beginningOf(value: unknown, budget: { left: number }, within: readonly object[]): unknown {
  budget.left -= 1
  if (typeof value === 'string') return value.slice(0, SHOWN + 1)
  if (typeof value !== 'object' || value === null) return value
  if (within.includes(value)) throw new TypeError('circular')
  const inside = [...within, value]
  if (Array.isArray(value)) {
    const list: unknown[] = []
    for (const each of value as readonly unknown[]) {
      if (budget.left <= 0) break
      list.push(beginningOf(each, budget, inside))
    }
    return list
  }
  const group: Record<string, unknown> = {}
  for (const key in value) {
    if (budget.left <= 0) break
    if (Object.hasOwn(value, key))
      group[key.slice(0, SHOWN + 1)] = beginningOf(
        (value as Record<string, unknown>)[key],
        budget,
        inside,
      )
  }
  return group
}

/** Long text cut short, never through the middle of a character. */
export function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length - 3).replace(/[\uD800-\uDBFF]$/u, '')}…`
}
