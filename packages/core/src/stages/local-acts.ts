import type { RuleInForce, RuleOnDay } from '../packs/rules-on-day.js'
import type { SupportRule } from '../kinds/rule.js'
import type { Subject } from '../project/facts.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import { isBeforeMerger } from './jurisdiction.js'

/**
 * The acts of the present province, and those the provinces it was formed from made before the
 * merger.
 */
export function localActs(
  rules: readonly RuleOnDay<SupportRule>[],
  place: Subject['place'],
): Record<'present' | 'former', readonly RuleOnDay<SupportRule>[]> {
  const territories = place.former === null ? place.formedFrom : [place.former]
  return {
    present: rules.filter((rule) => isOf(rule, place.province) && !isBeforeMerger(rule, place)),
    former: rules.filter(
      (rule) =>
        territories.some((territory) => isOf(rule, territory)) && isBeforeMerger(rule, place),
    ),
  }
}

function isOf(rule: RuleOnDay, jurisdiction: string | null): boolean {
  return rule.pack.manifest.jurisdiction === jurisdiction
}

/** That a level rests on an act from before the merger, and from when such acts are reviewed. */
export function mergerFlags(
  rule: RuleInForce | null,
  { on, item, place: { review } }: Subject,
): Finding[] {
  const act = { item: item.id, rule: rule?.id ?? null, citation: rule?.version.citation ?? null }
  const due = review !== null && on >= review.due
  return [
    finding('PRE_MERGER_RULE', 'warning', act),
    ...(due
      ? [
          finding('REVIEW_DUE', 'warning', {
            ...act,
            expected: review.due,
            other: review.citation,
          }),
        ]
      : []),
  ]
}
