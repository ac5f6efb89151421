import {
  divide,
  exactly,
  type Fraction,
  fromMillionths,
  ONE,
  plusSpan,
  type ClosedInterval,
  timesSpan,
  ZERO,
} from '../values/fraction.js'
import type { PointSpans } from './marks.js'
import { aggregate, type Aggregate, type JurorSheet } from './panel.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import type { MarkSheet } from './mark-sheet.js'
import type { ReadEntry } from './read-entry.js'

/**
 * Điểm của một hồ sơ. / The points of an entry by node of the sheet, the total brought to the scale
 * of the scheme.
 */
export interface Scored {
  readonly nodes: readonly ClosedInterval[]
  readonly total: ClosedInterval
  /** What ranks it: the total with the weights that count in the ranking only. */
  readonly rankScore: ClosedInterval
  /** What brings the total to the scale where some criteria do not apply. */
  readonly factor: Fraction
}

/**
 * Scores an entry; `relative` holds the spans of criteria that are measured against the other
 * entries.
 */
export function scoreEntry(
  version: SchemeVersion,
  sheet: MarkSheet,
  entry: ReadEntry,
  relative: ReadonlyMap<number, ClosedInterval>,
): Scored {
  const nodes = nodeSpans(version, sheet, entry, relative)
  const scale = fromMillionths(version.scale ?? 0)
  if (entry.openSheet)
    return {
      nodes,
      total: { least: ZERO, most: scale },
      rankScore: { least: ZERO, most: scale },
      factor: ONE,
    }
  const factor = scaleFactor(sheet, entry.applies, scale)
  return {
    nodes,
    total:
      factor === null
        ? (nodes[0] as ClosedInterval)
        : timesSpan(nodes[0] as ClosedInterval, factor),
    rankScore: rankScoreOf(sheet, nodes, factor),
    factor: factor ?? ONE,
  }
}

/**
 * The points of each node: from the jurors, from the dossier, and by comparison with the other
 * entries.
 */
function nodeSpans(
  version: SchemeVersion,
  sheet: MarkSheet,
  { panel, dossier, applies }: ReadEntry,
  relative: ReadonlyMap<number, ClosedInterval>,
): readonly ClosedInterval[] {
  const method = version.panel?.aggregate ?? 'mean'
  const counted = panel?.counted ?? []
  const nodes = sheet.nodes.map((_, index) =>
    applies?.[index] === false ? exactly(ZERO) : jurorSpan(sheet, counted, index, method),
  )
  if (version.panel?.over === 'criterion' && method !== 'mean')
    nodes[0] = jurorTotal(version, sheet, counted)
  if (dossier !== null) addDossier(nodes, dossier)
  for (const [leaf, span] of relative)
    for (let at = leaf; at >= 0; at = sheet.nodes[at]?.parent ?? -1)
      nodes[at] = plusSpan(nodes[at] as ClosedInterval, span)
  return nodes
}

function addDossier(nodes: ClosedInterval[], { least, most }: PointSpans): void {
  nodes.forEach((span, index) => {
    nodes[index] = plusSpan(span, {
      least: fromMillionths(least[index] as number),
      most: fromMillionths(most[index] as number),
    })
  })
}

/** The jurors' part of the total over some sheets, as the scheme joins them. */
export function jurorTotal(
  { panel }: SchemeVersion,
  sheet: MarkSheet,
  sheets: readonly JurorSheet[],
): ClosedInterval {
  const method = panel?.aggregate ?? 'mean'
  if (panel?.over !== 'criterion' || method === 'mean') return jurorSpan(sheet, sheets, 0, method)
  return (sheet.nodes[0]?.children ?? []).reduce(
    (sum, child) => plusSpan(sum, jurorSpan(sheet, sheets, child, method)),
    exactly(ZERO),
  )
}

/** The jurors' part of a node: nothing where every leaf below comes from the dossier. */
function jurorSpan(
  { nodes }: MarkSheet,
  counted: readonly JurorSheet[],
  index: number,
  method: Aggregate,
): ClosedInterval {
  return aggregate(counted, index, method, jurorMax(nodes, index))
}

function jurorMax(nodes: MarkSheet['nodes'], index: number): number {
  const node = nodes[index]
  if (node === undefined || node.fromDossier) return 0
  return node.byJurors
    ? node.max
    : node.children.reduce((sum, child) => sum + jurorMax(nodes, child), 0)
}

/** Where some criteria do not apply, the rest is brought back to the full scale. */
function scaleFactor(
  { nodes }: MarkSheet,
  applies: readonly boolean[] | null,
  scale: Fraction,
): Fraction | null {
  if (applies === null) return null
  const max = nodes.reduce(
    (sum, node, index) =>
      node.children.length === 0 && applies[index] === true ? sum + node.max : sum,
    0,
  )
  return max === 0 ? ONE : divide(scale, fromMillionths(max))
}

function rankScoreOf(
  { nodes }: MarkSheet,
  spans: readonly ClosedInterval[],
  factor: Fraction | null,
): ClosedInterval {
  const top = nodes[0]?.children ?? []
  const weighted = top.some((child) => nodes[child]?.criterion.rankWeight != null)
  const plain = weighted
    ? top.reduce(
        (sum, child) =>
          plusSpan(
            sum,
            timesSpan(spans[child] as ClosedInterval, nodes[child]?.criterion.rankWeight ?? ONE),
          ),
        exactly(ZERO),
      )
    : (spans[0] as ClosedInterval)
  return factor === null ? plain : timesSpan(plain, factor)
}
