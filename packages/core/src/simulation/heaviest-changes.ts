import { differs, type ProjectChange } from './project-change.js'

/** The weightiest changes so far; those of equal weight in the order they came. */
export function createList(most: number): {
  readonly add: (change: ProjectChange) => void
  readonly list: () => readonly ProjectChange[]
} {
  let held: { readonly change: ProjectChange; readonly weight: readonly number[] }[] = []
  const settle = (): void => {
    held = held.sort((a, b) => heavier(a.weight, b.weight)).slice(0, most)
  }
  return {
    add: (change) => {
      held.push({ change, weight: weightOf(change) })
      if (held.length >= 2 * most + 1) settle()
    },
    list: () => {
      settle()
      return held.map(({ change }) => change)
    },
  }
}

const heavier = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((order, weight, index) => (order !== 0 ? order : (b[index] ?? 0) - weight), 0)

function weightOf({ verdict, items }: ProjectChange): readonly number[] {
  const size = (which: 'allowed' | 'ceiling'): number =>
    items.reduce(
      (sum, item) => sum + Math.abs((item[which].after ?? 0) - (item[which].before ?? 0)),
      0,
    )
  return [differs(verdict) ? 1 : 0, size('allowed'), size('ceiling')]
}
