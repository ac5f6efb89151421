import type { Condition } from '../conditions/conditions.js'
import type { AnyRule, VersionIn } from './read-kind.js'
import type { TextPair } from './rule-base.js'
import type * as z from 'zod/mini'

/** The stages of a decision in which rules are asked about an item. */
export type RuleStage = 'eligibility' | 'support' | 'priority' | 'funding'

/**
 * Một loại quy định, khi xét. / What a decision needs to know of a kind of rule. How its files are
 * read stands in `read-kind.ts`, what the tools for writing packs know beside it in
 * `authored-kind.ts`.
 */
export interface RuleKindForm<R extends AnyRule> {
  /**
   * The stage that asks rules of this kind about an item, by its activity; `null` where they speak
   * of no activity and are asked for by name. What the stage of support asks has a `grant`.
   */
  readonly stage: RuleStage | null
  /** What a version requires of an item where it applies; `null` where it requires nothing. */
  readonly requires: (version: VersionIn<R>) => Condition | null
  /** What the law leaves unclear where a version applies. */
  readonly gap: (version: VersionIn<R>) => z.output<typeof TextPair> | null
}

/** Defaults of a kind: no stage applies it, it requires nothing and leaves nothing unclear. */
export const PLAIN_KIND = {
  stage: null,
  requires: () => null,
  gap: () => null,
} as const satisfies RuleKindForm<AnyRule>
