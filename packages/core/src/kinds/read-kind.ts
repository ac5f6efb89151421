import type * as z from 'zod/mini'
import { DATED_KEYS, type RuleFields } from './rule-base.js'
import { type Sole, sole, type SoleText } from './sole.js'

/** A rule as the interface of its kind sees it. */
export interface AnyRule {
  readonly kind: string
  readonly versions: readonly object[]
}
/** A version of a rule as the interface of its kind sees it. */
export type VersionIn<R extends AnyRule> = R['versions'][number]

/**
 * Một loại quy định, khi đọc. / What the reader of packs and the check of a book need to know of a
 * kind of rule. A page whose packs are released has neither.
 */
export interface ReadKind<R extends AnyRule> {
  readonly shape: (fields: RuleFields) => z.ZodMiniType<R>
  /** What a version gives that no other rule of its authority may give for the same case. */
  readonly alone: (version: VersionIn<R>) => readonly SoleText[]
}

/** What is true of a kind that gives nothing alone. */
export const PLAIN_READ_KIND = { alone: () => [] } as const satisfies Omit<
  ReadKind<AnyRule>,
  'shape'
>

const DATED: ReadonlySet<string> = new Set(DATED_KEYS)

/** Each field that a version in parts fills, as something that no other rule may fill. */
export const aloneBySection = (what: Sole, version: object): readonly SoleText[] =>
  Object.entries(version)
    .filter(([key, value]) => !DATED.has(key) && value !== null)
    .map(([section]) => sole(what, { section }))
