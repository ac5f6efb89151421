import type { Subject } from '../project/facts.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { Answer } from '../vocabulary/answers.js'
import type { RuleInForce, RuleOnDay } from '../packs/rules-on-day.js'
import type { FactValue, ConditionNode, Step } from '../vocabulary/trace.js'

/** `when` as it was judged; nothing where the rule sets none. */
export const scopeOf = ({ when }: RuleInForce, subject: Subject): readonly ConditionNode[] =>
  when === null ? EMPTY_LIST : [when.trace(subject)]

/** A step from a rule in force and the parts that were judged. */
export function stepOf(
  rule: RuleInForce,
  item: string,
  stage: Step['stage'],
  verdict: Answer,
  parts: readonly ConditionNode[],
): Step {
  return {
    rule: rule.id,
    item,
    stage,
    version: rule.version.from,
    citation: rule.version.citation,
    evidence: rule.evidence,
    verdict,
    facts: factsIn(parts),
    parts,
  }
}

/**
 * A step without conditions: a rule that gives no answer on the day, or one that may govern the
 * place. Only a rule in force has a version to cite.
 */
export function stepWithoutAnswer(rule: RuleOnDay | null, item: string, verdict: Answer): Step {
  const inForce = rule?.answer === 'in-force' ? rule : null
  return {
    rule: rule?.id ?? 'none',
    item,
    stage: 'eligibility',
    version: inForce?.version.from ?? null,
    citation: inForce?.version.citation ?? null,
    evidence: inForce?.evidence ?? null,
    verdict,
    facts: {},
    parts: [],
  }
}

/** The known facts a list of judged conditions rested on, by name. */
function factsIn(parts: readonly ConditionNode[]): Readonly<Record<string, FactValue>> {
  const facts: Record<string, FactValue> = {}
  collectFacts(parts, facts)
  return facts
}

function collectFacts(parts: readonly ConditionNode[], into: Record<string, FactValue>): void {
  for (const part of parts)
    if ('fact' in part) {
      if (part.found !== null) into[part.fact] = part.found
    } else if ('not' in part) collectFacts([part.not], into)
    else collectFacts('all' in part ? part.all : part.any, into)
}
