import { didYouMean } from '../errors/suggestions.js'
import { KhuyenCongError } from '../errors/errors.js'
import { scoringMessages } from './messages.js'
import type { Round } from './round.js'
import type { Criterion, Method, SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import { problemsOfTree, totalOf } from '../kinds/scheme/scheme-tree.js'

/**
 * Một nút của phiếu chấm. / One node of the sheet: parents stand before their children, node 0 is
 * the total.
 */
export interface SheetNode {
  readonly criterion: Criterion
  readonly id: string
  readonly max: number
  readonly parent: number
  readonly children: readonly number[]
  readonly method: Method
  /** Every leaf below is given by jurors, so a juror may give this node as one figure. */
  readonly byJurors: boolean
  /** The node is a leaf whose value comes from the dossier. */
  readonly fromDossier: boolean
}

/**
 * Phiếu chấm điểm. / The sheet of a round: the scheme's criteria with the council's own
 * sub-criteria under them.
 */
export interface MarkSheet {
  readonly nodes: readonly SheetNode[]
  readonly index: ReadonlyMap<string, number>
  /**
   * False where the scheme's sheet has not been read and the round brings none: jurors give totals
   * only.
   */
  readonly detailed: boolean
}

const FROM_DOSSIER: readonly Method[] = ['number', 'range', 'relative']

/**
 * Phiếu chấm của kỳ. / Builds the sheet of a round. Throws where sub-criteria fit nowhere or do not
 * add up.
 */
export function markSheetOf(
  version: SchemeVersion,
  round: Pick<Round, 'criteria'>,
): MarkSheet | null {
  if (version.criteria === null || version.scale === null) return null
  const own = version.criteria === 'not-encoded' ? null : version.criteria
  const extra = new Map(Object.entries(round.criteria ?? {}))
  const root = plugIn(totalOf(version.scale, own), extra)
  const [lost] = extra.keys()
  const nodes: SheetNode[] = []
  flatten(root, -1, nodes)
  const index = new Map(nodes.map((node, position) => [node.id, position]))
  if (lost !== undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_CRITERION',
      at: `criteria.${lost}`,
      found: lost,
      ...scoringMessages.UNKNOWN_PARENT_CRITERION(lost),
      ...didYouMean(lost, index.keys()),
    })
  if (index.size !== nodes.length)
    throw new KhuyenCongError({
      code: 'DUPLICATE_ID',
      at: 'criteria',
      ...scoringMessages.DUPLICATE_CRITERION(),
    })
  return { nodes, index, detailed: root.children !== null }
}

/** Puts the round's sub-criteria under the leaves they name. */
function plugIn(node: Criterion, extra: Map<string, readonly Criterion[]>): Criterion {
  const added = node.children === null ? extra.get(node.id) : undefined
  if (added !== undefined) {
    extra.delete(node.id)
    const grown = { ...node, method: null, children: added }
    const problems = problemsOfTree(grown, ['criteria', node.id])
    if (problems.length > 0)
      throw new KhuyenCongError(
        problems.map(({ path, ...problem }) => ({ ...problem, at: path.join('.') })),
      )
    return { ...grown, children: added.map((child) => plugIn(child, extra)) }
  }
  return node.children === null
    ? node
    : { ...node, children: node.children.map((child) => plugIn(child, extra)) }
}

function flatten(criterion: Criterion, parent: number, nodes: SheetNode[]): number {
  const position = nodes.length
  const method = criterion.method ?? 'mark'
  const leaf = criterion.children === null
  const fromDossier =
    leaf && (criterion.by ?? (FROM_DOSSIER.includes(method) ? 'dossier' : 'juror')) === 'dossier'
  nodes.push({
    criterion,
    id: criterion.id,
    max: criterion.max,
    parent,
    children: [],
    method,
    byJurors: !fromDossier,
    fromDossier,
  })
  const children = (criterion.children ?? []).map((child) => flatten(child, position, nodes))
  const byJurors = leaf ? !fromDossier : children.every((child) => nodes[child]?.byJurors === true)
  nodes[position] = {
    criterion,
    id: criterion.id,
    max: criterion.max,
    parent,
    children,
    method,
    byJurors,
    fromDossier,
  }
  return position
}
