import type * as z from 'zod/mini'
import type { Condition } from '../conditions/conditions.js'
import { DATED_KEYS, type RuleFields, type TextPair } from './rule-base.js'
import { type Sole, sole, type SoleText } from './sole.js'

/** A rule as the interface of its kind sees it. */
interface AnyRule {
  readonly kind: string
  readonly versions: readonly object[]
}
type VersionIn<R extends AnyRule> = R['versions'][number]

/** The stages of a decision in which rules are asked about an item. */
export type RuleStage = 'eligibility' | 'support' | 'priority' | 'funding'

/**
 * Một loại quy định, khi xét. / What a decision and a rule book need to know of a kind of rule. What
 * the tools for writing packs know beside it stands in `authored-kind.ts`.
 */
export interface RuleKindForm<R extends AnyRule> {
  readonly shape: (fields: RuleFields) => z.ZodMiniType<R>
  /**
   * The stage that asks rules of this kind about an item, by its activity; `null` where they speak
   * of no activity and are asked for by name. What the stage of support asks has a `grant`.
   */
  readonly stage: RuleStage | null
  /** What a version requires of an item where it applies; `null` where it requires nothing. */
  readonly requires: (version: VersionIn<R>) => Condition | null
  /** What the law leaves unclear where a version applies. */
  readonly gap: (version: VersionIn<R>) => z.output<typeof TextPair> | null
  /** What a version gives that no other rule of its authority may give for the same case. */
  readonly alone: (version: VersionIn<R>) => readonly SoleText[]
}

/** What is true of a kind that requires nothing and gives nothing alone, unless it says otherwise. */
export const PLAIN_KIND = {
  stage: null,
  requires: () => null,
  gap: () => null,
  alone: () => [],
} as const satisfies Omit<RuleKindForm<AnyRule>, 'shape'>

const DATED: ReadonlySet<string> = new Set(DATED_KEYS)

/** Each field that a version in parts fills, as something that no other rule may fill. */
export const aloneBySection = (what: Sole, version: object): readonly SoleText[] =>
  Object.entries(version)
    .filter(([key, value]) => !DATED.has(key) && value !== null)
    .map(([section]) => sole(what, { section }))
