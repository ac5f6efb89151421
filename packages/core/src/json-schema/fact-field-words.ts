import { SHAPE_FACT_NAMES } from '../vocabulary/shape-fact-names.js'
import { COST_LINES, COST_LINES_FACT, SHAPE_FACTS } from '../vocabulary/shape-facts.js'

const OF_FACTS: ReadonlyMap<string, string> = new Map(
  [...SHAPE_FACTS, [COST_LINES, COST_LINES_FACT] as const].flatMap(([fact, { path }]) => {
    const [vi = fact, en = fact] = SHAPE_FACT_NAMES[fact] ?? []
    return path === undefined
      ? []
      : [[path.slice(-2).join('.'), `${sentence(vi)} / ${sentence(en)}`] as const]
  }),
)

/** What an editor says of a field of the project that is also a fact. */
export const factFieldWords = (parent: string, field: string): string | undefined =>
  OF_FACTS.get(`${parent}.${field}`) ??
  OF_FACTS.get(`${parent === 'items' ? 'item' : 'project'}.${field}`)

/** A term as a sentence: first letter large, full stop. */
export function sentence(term: string): string {
  return `${term.charAt(0).toUpperCase()}${term.slice(1)}.`
}
