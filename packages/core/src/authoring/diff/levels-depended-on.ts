import { levelTerms } from '../../kinds/placed-level.js'
import type { Rule } from '../../kinds/rule.js'
import type { Pack } from '../../packs/pack.js'
import { fullId } from '../../packs/rules-on-day.js'

/**
 * Các mức được dẫn chiếu. / The rules whose levels a rule takes as the measure of its caps, those
 * they depend on themselves included; without the rule itself.
 */
export function levelsDependedOn(rule: Rule, packs: readonly Pack[]): readonly Rule[] {
  const found = new Set<Rule>()
  const follow = (asking: Rule): void => {
    for (const id of referencesOf(asking)) {
      const other = ruleOf(id, packs)
      if (other === undefined || other === rule || found.has(other)) continue
      found.add(other)
      follow(other)
    }
  }
  follow(rule)
  return [...found]
}

const referencesOf = (rule: Rule): readonly string[] =>
  rule.versions.flatMap((version) =>
    levelTerms(rule, version).flatMap(({ terms: { cap } }) =>
      cap?.way === 'reference' ? [cap.of] : [],
    ),
  )

function ruleOf(id: string, packs: readonly Pack[]): Rule | undefined {
  for (const pack of packs) {
    const rule = pack.rules.find((each) => fullId(pack, each) === id)
    if (rule !== undefined) return rule
  }
  return undefined
}
