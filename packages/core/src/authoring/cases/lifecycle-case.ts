import type { Rule } from '../../kinds/rule.js'
import { type Ledger, readLedger } from '../../lifecycle/ledger.js'
import type { Pack } from '../../packs/pack.js'
import { bookOfRule, type RuleBook } from '../../packs/rule-book.js'
import { memoize } from '../../values/memoize.js'
import type { Project } from '../../project/project.js'
import type { FindingCode } from '../../vocabulary/finding.js'

/**
 * Các sự kiện của đề án theo một quy định. / What one rule alone makes of the events of a project.
 */
export interface LifecycleAnswer {
  readonly state: string | null
  /** The events that the procedure does not know from the state they came in, in order. */
  readonly irregular: readonly Ledger['steps'][number]['event'][]
  /** The codes of the findings, sorted. */
  readonly findings: readonly FindingCode[]
}

const BOOKS = new WeakMap<Pack, WeakMap<Rule, RuleBook>>()

/**
 * A book that holds one rule of a pack and nothing else, so that a case is about this rule alone.
 */
export function bookOfOne(pack: Pack, rule: Rule): RuleBook {
  const books = memoize(BOOKS, pack, () => new WeakMap<Rule, RuleBook>())
  return memoize(books, rule, () => bookOfRule(pack, rule))
}

/** What one rule makes of the events of a project; `null` where the project has none. */
export function lifecycleUnder(pack: Pack, rule: Rule, project: Project): LifecycleAnswer | null {
  if (project.events === null || project.events.length === 0) return null
  const { state, steps, findings } = readLedger(bookOfOne(pack, rule), project)
  return {
    state,
    irregular: steps.filter(({ regular }) => !regular).map(({ event }) => event),
    findings: findings.map(({ code }) => code).sort(),
  }
}
