import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { wordList } from '../errors/suggestions.js'
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
import { readEntryFacts } from '../kinds/entry-facts.js'
import { scoringMessages } from './messages.js'
import { type PointSpans, readSheet } from './marks.js'
import { aggregate, type Aggregate, type JurorSheet, type Panel, panelOf } from './panel.js'
import type { Entry, Round } from './round.js'
import { type EntryFacts, judgeCondition } from '../conditions/scheme-condition.js'
import type { SchemeVersion } from '../kinds/scheme-parts.js'
import type { MarkSheet } from './mark-sheet.js'
import type { Verdict } from '../vocabulary/answers.js'

/**
 * Một hồ sơ đã đọc. / An entry as read: its facts, its sheets, which criteria concern it, and what
 * the dossier itself gives.
 */
export interface ReadEntry {
  readonly entry: Entry
  readonly facts: EntryFacts
  readonly panel: Panel | null
  readonly dossier: PointSpans | null
  /** By node; `null` where every criterion applies. */
  readonly applies: readonly boolean[] | null
  /** A criterion may or may not apply: nothing can be said of the total. */
  readonly openSheet: boolean
}

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

/** Reads one entry against the scheme. Throws with the place of the entry. */
export function readEntry(
  version: SchemeVersion,
  sheet: MarkSheet | null,
  round: Round,
  entry: Entry,
  inGroup: ReadonlySet<string>,
): ReadEntry {
  return withErrorPath(`entries › ${entry.id}`, () => {
    checkWords(version, entry)
    const facts = readEntryFacts(entry.facts, version.facts)
    const { applies, open } =
      sheet === null ? { applies: null, open: false } : appliesTo(sheet, facts)
    const relative = new Set(
      sheet?.nodes.filter(({ method }) => method === 'relative').map(({ id }) => id),
    )
    const own =
      entry.values === null
        ? null
        : Object.fromEntries(Object.entries(entry.values).filter(([id]) => !relative.has(id)))
    const needsDossier =
      own !== null ||
      (sheet?.nodes.some(({ fromDossier, method }) => fromDossier && method !== 'relative') ??
        false)
    return {
      entry,
      facts,
      applies,
      openSheet: open,
      panel: sheet === null ? null : panelOf(sheet, round, entry, inGroup, applies),
      dossier:
        sheet === null || !needsDossier
          ? null
          : readSheet(sheet, own, 'dossier', withoutRelative(sheet, applies)),
    }
  })
}

function checkWords(version: SchemeVersion, entry: Entry): void {
  if (
    version.groups !== null &&
    entry.group !== null &&
    !version.groups.some(({ id }) => id === entry.group)
  )
    throw unknownWord(
      'group',
      entry.group,
      version.groups.map(({ id }) => id),
    )
  const titles = version.titles?.map(({ id }) => id) ?? []
  if (entry.applyFor !== null && !titles.includes(entry.applyFor))
    throw unknownWord('applyFor', entry.applyFor, titles)
}

function unknownWord(at: string, found: string, known: readonly string[]): KhuyenCongError {
  return new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    at,
    found,
    ...scoringMessages.UNKNOWN_WORD(found),
    ...wordList(known),
  })
}

/** Which nodes concern an entry; a node below one that does not apply does not apply either. */
function appliesTo(
  { nodes }: MarkSheet,
  facts: EntryFacts,
): { readonly applies: readonly boolean[] | null; readonly open: boolean } {
  if (nodes.every(({ criterion }) => criterion.appliesIf === null))
    return { applies: null, open: false }
  const verdicts: Verdict[] = []
  for (const { criterion, parent } of nodes) {
    const own =
      criterion.appliesIf === null ? 'met' : judgeCondition(criterion.appliesIf, facts).verdict
    const above = verdicts[parent] ?? 'met'
    verdicts.push(
      above === 'unmet' || own === 'unmet' ? 'unmet' : above === 'unknown' ? 'unknown' : own,
    )
  }
  return {
    applies: verdicts.map((verdict) => verdict !== 'unmet'),
    open: verdicts.includes('unknown'),
  }
}

function withoutRelative(
  { nodes }: MarkSheet,
  applies: readonly boolean[] | null,
): readonly boolean[] | null {
  return nodes.some(({ method }) => method === 'relative')
    ? nodes.map(({ method }, index) => method !== 'relative' && applies?.[index] !== false)
    : applies
}

/**
 * Scores an entry; `relative` holds the spans of criteria that are measured against the other
 * entries.
 */
export function scoreEntry(
  version: SchemeVersion,
  sheet: MarkSheet,
  { panel, dossier, applies, openSheet }: ReadEntry,
  relative: ReadonlyMap<number, ClosedInterval>,
): Scored {
  const method = version.panel?.aggregate ?? 'mean'
  const counted = panel?.counted ?? []
  const nodes = sheet.nodes.map((_, index) =>
    applies?.[index] === false ? exactly(ZERO) : jurorSpan(sheet, counted, index, method),
  )
  if (version.panel?.over === 'criterion' && method !== 'mean')
    nodes[0] = jurorTotal(version, sheet, counted)
  if (dossier !== null)
    nodes.forEach((span, index) => {
      nodes[index] = plusSpan(span, {
        least: fromMillionths(dossier.least[index] as number),
        most: fromMillionths(dossier.most[index] as number),
      })
    })
  for (const [leaf, span] of relative)
    for (let at = leaf; at >= 0; at = sheet.nodes[at]?.parent ?? -1)
      nodes[at] = plusSpan(nodes[at] as ClosedInterval, span)
  const scale = fromMillionths(version.scale ?? 0)
  if (openSheet)
    return {
      nodes,
      total: { least: ZERO, most: scale },
      rankScore: { least: ZERO, most: scale },
      factor: ONE,
    }
  const factor = scaleFactor(sheet, applies, scale)
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
