import { type Ledger, readLedger } from '../ledger/ledger.js'
import type { Project } from '../dossier/project.js'
import type { Pack } from '../rules/pack.js'
import type { Rule } from '../rules/rule.js'
import { kept } from '../rules/rules-on-day.js'
import { bookOfRule, type RuleBook } from '../rules/rule-book.js'
import type { FindingCode } from '../words/trace.js'

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
