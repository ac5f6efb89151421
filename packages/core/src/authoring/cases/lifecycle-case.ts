import { type Ledger, readLedger } from '../../lifecycle/ledger.js'
import type { Project } from '../../project/project.js'
import type { Pack } from '../../packs/pack.js'
import type { Rule } from '../../kinds/rule.js'
import { kept } from '../../packs/rules-on-day.js'
import { bookOfRule, type RuleBook } from '../../packs/rule-book.js'
import type { FindingCode } from '../../vocabulary/trace.js'

/** Đời một đề án theo một quy định. / What one rule alone makes of the events of a project. */
export interface LifeAnswer {
  readonly state: string | null
  /** The events that the procedure does not know from the state they came in, in order. */
  readonly irregular: readonly Ledger['steps'][number]['event'][]
  /** The codes of the findings, sorted. */
  readonly findings: readonly FindingCode[]
}

const BOOKS = new WeakMap<Rule, RuleBook>()

/** A book that holds one rule of a pack and nothing else, so that a case speaks of this rule alone. */
export function bookOfOne(pack: Pack, rule: Rule): RuleBook {
  return kept(BOOKS, rule, () => bookOfRule(pack, rule))
}

/** The life of a project as one rule sees it; `null` where the project has no events. */
export function lifeUnder(pack: Pack, rule: Rule, project: Project): LifeAnswer | null {
  if (project.events === null || project.events.length === 0) return null
  const { state, steps, findings } = readLedger(bookOfOne(pack, rule), project)
  return {
    state,
    irregular: steps.filter(({ regular }) => !regular).map(({ event }) => event),
    findings: findings.map(({ code }) => code).sort(),
  }
}
