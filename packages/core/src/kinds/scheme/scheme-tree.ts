import { compare, fromMillionths, ONE } from '../../values/fraction.js'
import { schemeMessages } from './messages.js'
import type { Criterion } from './scheme-parts.js'
import {
  type SchemeProblem,
  schemeProblem,
  type SchemePath,
  problemsOfSteps,
} from './scheme-problem.js'

/** The total as the root of the tree. */
export function totalOf(max: number, children: readonly Criterion[] | null): Criterion {
  return {
    id: 'total',
    title: '',
    titleEn: null,
    max,
    method: null,
    by: null,
    floor: null,
    floorShare: null,
    rankWeight: null,
    appliesIf: null,
    options: null,
    ranges: null,
    level: null,
    best: null,
    papers: null,
    children,
    citation: null,
    evidence: null,
  }
}

/** Maxima add up, floors are within them, and each leaf has what its method needs. */
export function problemsOfTree(node: Criterion, path: SchemePath): SchemeProblem[] {
  const problems = floorsOf(node, path)
  if (node.children === null) return [...problems, ...problemsOfLeaf(node, path)]
  if (node.method !== null)
    problems.push(
      schemeProblem(path, 'LEAF_WITH_CHILDREN', schemeMessages.LEAF_WITH_CHILDREN, node.id),
    )
  const sum = node.children.reduce((total, child) => total + child.max, 0)
  if (sum !== node.max) {
    problems.push(
      schemeProblem(
        path,
        'MAXIMA_DO_NOT_ADD_UP',
        schemeMessages.MAXIMA_DO_NOT_ADD_UP(node.id),
        `${String(sum / 1_000_000)} ≠ ${String(node.max / 1_000_000)}`,
      ),
    )
  }
  const inner = path.length === 1 ? path : [...path, 'children']
  return [
    ...problems,
    ...node.children.flatMap((child, index) => problemsOfTree(child, [...inner, index])),
  ]
}

function floorsOf(node: Criterion, path: SchemePath): SchemeProblem[] {
  const problems: SchemeProblem[] = []
  if (node.floor != null && compare(node.floor, fromMillionths(node.max)) > 0)
    problems.push(
      schemeProblem([...path, 'floor'], 'FLOOR_ABOVE_MAX', schemeMessages.FLOOR_ABOVE_MAX, node.id),
    )
  if (node.floorShare != null && compare(node.floorShare, ONE) > 0)
    problems.push(
      schemeProblem(
        [...path, 'floorShare'],
        'FLOOR_ABOVE_MAX',
        schemeMessages.FLOOR_ABOVE_MAX,
        node.id,
      ),
    )
  return problems
}

/** The field that a method of giving points needs. */
const NEEDED: Partial<Record<NonNullable<Criterion['method']>, keyof Criterion>> = {
  choice: 'options',
  choices: 'options',
  level: 'level',
  range: 'ranges',
  relative: 'best',
}

function problemsOfLeaf(node: Criterion, path: SchemePath): SchemeProblem[] {
  const needed = node.method === null ? undefined : NEEDED[node.method]
  if (needed !== undefined && node[needed] === null)
    return [
      schemeProblem(
        [...path, needed],
        'FIELD_MISSING',
        schemeMessages.FIELD_MISSING(String(node.method), needed),
      ),
    ]
  const problems: SchemeProblem[] = []
  const tooMany = [...(node.options ?? []), ...(node.ranges ?? [])].some(
    ({ points }) => points > node.max,
  )
  if (tooMany || (node.level !== null && node.level.weight * node.level.highest !== node.max))
    problems.push(schemeProblem(path, 'POINTS_ABOVE_MAX', schemeMessages.POINTS_ABOVE_MAX, node.id))
  if (node.method === 'relative' && node.by === 'juror')
    problems.push(
      schemeProblem(
        [...path, 'by'],
        'RELATIVE_BY_JUROR',
        schemeMessages.RELATIVE_BY_JUROR,
        node.id,
      ),
    )
  return [...problems, ...problemsOfSteps(node.ranges ?? [], [...path, 'ranges'], 'RANGES_GAP')]
}
