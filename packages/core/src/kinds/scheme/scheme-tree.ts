import { compare, fromMillionths, ONE } from '../../values/fraction.js'
import type { Criterion } from './scheme-parts.js'
import { type SchemeProblem, say, type SchemePath, problemsOfSteps } from './scheme-problem.js'

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
      say(
        path,
        'LEAF_WITH_CHILDREN',
        node.id,
        'Tiêu chí có mục con thì không có cách cho điểm riêng.',
        'A criterion with children has no method of its own.',
      ),
    )
  const sum = node.children.reduce((total, child) => total + child.max, 0)
  if (sum !== node.max) {
    problems.push(
      say(
        path,
        'MAXIMA_DO_NOT_ADD_UP',
        `${String(sum / 1_000_000)} ≠ ${String(node.max / 1_000_000)}`,
        `Điểm tối đa của các mục con không cộng thành điểm của «${node.id}».`,
        `The maxima of the children do not add up to that of \`${node.id}\`.`,
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
      say(
        [...path, 'floor'],
        'FLOOR_ABOVE_MAX',
        node.id,
        'Điểm sàn cao hơn điểm tối đa.',
        'The floor is above the maximum.',
      ),
    )
  if (node.floorShare != null && compare(node.floorShare, ONE) > 0)
    problems.push(
      say(
        [...path, 'floorShare'],
        'FLOOR_ABOVE_MAX',
        node.id,
        'Điểm sàn cao hơn điểm tối đa.',
        'The floor is above the maximum.',
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
      say(
        [...path, needed],
        'FIELD_MISSING',
        null,
        `Cách cho điểm «${String(node.method)}» cần «${needed}».`,
        `The method \`${String(node.method)}\` needs \`${needed}\`.`,
      ),
    ]
  const problems: SchemeProblem[] = []
  const tooMany = [...(node.options ?? []), ...(node.ranges ?? [])].some(
    ({ points }) => points > node.max,
  )
  if (tooMany || (node.level !== null && node.level.weight * node.level.highest !== node.max))
    problems.push(
      say(
        path,
        'POINTS_ABOVE_MAX',
        node.id,
        'Điểm của một mức không khớp điểm tối đa.',
        'The points of an option or level do not fit the maximum.',
      ),
    )
  if (node.method === 'relative' && node.by === 'juror')
    problems.push(
      say(
        [...path, 'by'],
        'RELATIVE_BY_JUROR',
        node.id,
        'Điểm tương đối lấy từ hồ sơ, không do giám khảo cho.',
        'A relative criterion is taken from the dossier.',
      ),
    )
  return [...problems, ...problemsOfSteps(node.ranges ?? [], [...path, 'ranges'], 'RANGES_GAP')]
}
