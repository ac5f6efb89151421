import type { Evidence } from '../vocabulary/law.js'
import type { ItemWithSupport } from './funding.js'
import { type Finding, finding, type FindingCode } from '../vocabulary/finding.js'
import { someOf } from '../values/frozen-list.js'
import { EMPTY_LIST, joined } from '../values/shared-list.js'

/** Findings that name an unread text themselves, or do not rest on the words of one. */
const NO_NOTE_NEEDED: ReadonlySet<FindingCode> = new Set([
  'UNVERIFIED_FIGURE',
  'LEVEL_NOT_ENCODED',
  'PRE_MERGER_RULE',
  'REVIEW_DUE',
  'LAW_GAP',
])

/**
 * Căn cứ chưa kiểm chứng. / Adds `UNVERIFIED_FIGURE` beside each finding that rests on a
 * text nobody has seen (`memory`): once for a rule and the items the finding is about.
 */
export function withUnverified(
  findings: readonly Finding[],
  items: readonly Pick<ItemWithSupport, 'subject' | 'rules'>[],
): readonly Finding[] {
  return joined(
    findings,
    unverifiedOf(findings, ({ rule, item }) =>
      someOf(
        items,
        ({ subject, rules }) =>
          (item === null || item === subject.item.id) && rules.unverified.has(rule ?? ''),
      ),
    ),
  )
}

/** A finding with the grade of the text it rests on; `null` where it rests on none. */
export interface GradedFinding {
  readonly finding: Finding
  readonly evidence: Evidence | null
}

/** The findings, with `UNVERIFIED_FIGURE` beside those that rest on a text nobody has seen. */
export function findingsByGrade(all: readonly GradedFinding[]): readonly Finding[] {
  const findings = all.map((each) => each.finding)
  const unverified = new Set(
    all.flatMap(({ finding: each, evidence }) => (evidence === 'memory' ? [each] : [])),
  )
  return joined(
    findings,
    unverifiedOf(findings, (each) => unverified.has(each)),
  )
}

/** One `UNVERIFIED_FIGURE` for each rule and items of the findings that are unverified. */
function unverifiedOf(
  findings: readonly Finding[],
  isUnverified: (finding: Finding) => boolean,
): readonly Finding[] {
  let noted: Set<string> | null = null
  let notes: Finding[] | null = null
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- may be frozen: frozen-list.ts
  for (let index = 0; index < findings.length; index += 1) {
    const each = findings[index] as Finding
    if (each.rule === null || !isUnverified(each) || NO_NOTE_NEEDED.has(each.code)) continue
    noted ??= notedIn(findings)
    const key = keyOf(each)
    if (noted.has(key)) continue
    noted.add(key)
    const { rule, item, items, moreItems, citation } = each
    notes ??= []
    notes.push(finding('UNVERIFIED_FIGURE', 'warning', { rule, item, items, moreItems, citation }))
  }
  return notes ?? EMPTY_LIST
}

function notedIn(findings: readonly Finding[]): Set<string> {
  const noted = new Set<string>()
  for (const each of findings) if (each.code === 'UNVERIFIED_FIGURE') noted.add(keyOf(each))
  return noted
}

const keyOf = ({ rule, item, items }: Finding): string =>
  items.length === 0 ? `${rule} ${item ?? ''}` : [rule, item, ...items].join(' ')
