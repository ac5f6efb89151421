import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { wordList } from '../errors/suggestions.js'
import { type EntryFacts, readEntryFacts } from '../kinds/scheme/entry-facts.js'
import { scoringMessages } from './messages.js'
import { type PointSpans, readSheet } from './marks.js'
import { type Panel, panelOf } from './panel.js'
import type { Entry, Round } from './round.js'
import { entryCondition } from '../kinds/scheme/entry-condition.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import type { MarkSheet } from './mark-sheet.js'
import type { TruthValue } from '../vocabulary/answers.js'

/**
 * Một hồ sơ đã đọc. / An entry as read: its facts, its sheets, which criteria concern it, and what
 * the dossier itself gives.
 */
export interface ReadEntry {
  readonly entry: Entry
  readonly facts: EntryFacts
  /** The words the facts are given in. */
  readonly vocabulary: Vocabulary
  readonly panel: Panel | null
  readonly dossier: PointSpans | null
  /** By node; `null` where every criterion applies. */
  readonly applies: readonly boolean[] | null
  /** A criterion may or may not apply: nothing can be said of the total. */
  readonly openSheet: boolean
}

/** Reads one entry against the scheme. Throws with the place of the entry. */
export function readEntry(
  version: SchemeVersion,
  sheet: MarkSheet | null,
  round: Round,
  entry: Entry,
  inGroup: ReadonlySet<string>,
  vocabulary: Vocabulary,
): ReadEntry {
  return withErrorPath(`entries › ${entry.id}`, () => {
    checkWords(version, entry)
    const facts = readEntryFacts(entry.facts, vocabulary)
    const { applies, open } =
      sheet === null ? { applies: null, open: false } : appliesTo(sheet, facts, vocabulary)
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
      vocabulary,
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
  vocabulary: Vocabulary,
): { readonly applies: readonly boolean[] | null; readonly open: boolean } {
  if (nodes.every(({ criterion }) => criterion.appliesIf === null))
    return { applies: null, open: false }
  const verdicts: TruthValue[] = []
  for (const { criterion, parent } of nodes) {
    const own =
      criterion.appliesIf === null
        ? 'met'
        : entryCondition(criterion.appliesIf, vocabulary).test(facts)
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
