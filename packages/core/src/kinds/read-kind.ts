import type * as z from 'zod/mini'
import { VERSION_KEY_NAMES, type RuleFields } from './rule-base.js'
import { type Exclusive, exclusive, type ExclusiveContent } from './exclusive.js'

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
  readonly exclusives: (version: VersionIn<R>) => readonly ExclusiveContent[]
}

/** Defaults of a kind without exclusive content. */
export const PLAIN_READ_KIND = { exclusives: () => [] } as const satisfies Omit<
  ReadKind<AnyRule>,
  'shape'
>

const COMMON: ReadonlySet<string> = new Set(VERSION_KEY_NAMES)

/** Each field that a version in parts fills, as something that no other rule may fill. */
export const exclusiveBySection = (what: Exclusive, version: object): readonly ExclusiveContent[] =>
  Object.entries(version)
    .filter(([key, value]) => !COMMON.has(key) && value !== null)
    .map(([section]) => exclusive(what, { section }))
