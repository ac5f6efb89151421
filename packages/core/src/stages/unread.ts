import type { Evidence } from '../vocabulary/law.js'
import type { ItemWithSupport } from './funding.js'
import { type Finding, finding, type FindingCode } from '../vocabulary/finding.js'
import { EMPTY_LIST, joined } from '../values/shared-list.js'

/** What says by itself that its text has not been read, or is not about what a text says. */
const SAYS_SO_ITSELF: ReadonlySet<FindingCode> = new Set([
  'UNVERIFIED_FIGURE',
  'LEVEL_NOT_ENCODED',
  'PRE_MERGER_RULE',
  'REVIEW_DUE',
  'LAW_GAP',
])

/**
 * Căn cứ chưa kiểm chứng. / Beside each finding that rests on a text nobody has seen (`memory`),
 * that this is so; once for a rule and the items it is found of.
 */
export function withUnread(
  findings: readonly Finding[],
  items: readonly Pick<ItemWithSupport, 'subject' | 'rules'>[],
): readonly Finding[] {
  return joined(
    findings,
    unreadOf(findings, ({ rule, item }) =>
      items.some(
        ({ subject, rules }) =>
          (item === null || item === subject.item.id) && rules.unseen.has(rule ?? ''),
      ),
    ),
  )
}

/** A finding with the grade of the text it rests on; `null` where it rests on none. */
export interface GradedFinding {
  readonly finding: Finding
  readonly evidence: Evidence | null
}

/** What was found, and beside what rests on a text nobody has seen, that this is so. */
export function findingsByGrade(all: readonly GradedFinding[]): readonly Finding[] {
  const findings = all.map((each) => each.finding)
  const unread = new Set(
    all.flatMap(({ finding: each, evidence }) => (evidence === 'memory' ? [each] : [])),
  )
  return joined(
    findings,
    unreadOf(findings, (each) => unread.has(each)),
  )
}

/** The words for those of a list of findings whose text nobody has seen. */
function unreadOf(
  findings: readonly Finding[],
  isUnread: (finding: Finding) => boolean,
): readonly Finding[] {
  let said: Set<string> | null = null
  let unread: Finding[] | null = null
  for (const each of findings) {
    if (each.rule === null || SAYS_SO_ITSELF.has(each.code) || !isUnread(each)) continue
    said ??= new Set(findings.filter(({ code }) => code === 'UNVERIFIED_FIGURE').map(keyOf))
    const key = keyOf(each)
    if (said.has(key)) continue
    said.add(key)
    const { rule, item, items, moreItems, citation } = each
    unread ??= []
    unread.push(finding('UNVERIFIED_FIGURE', 'warning', { rule, item, items, moreItems, citation }))
  }
  return unread ?? EMPTY_LIST
}

const keyOf = ({ rule, item, items }: Finding): string => [rule, item, ...items].join(' ')
