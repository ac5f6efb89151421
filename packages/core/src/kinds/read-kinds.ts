import { memoize } from '../values/memoize.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { eligibility } from './eligibility/eligibility.js'
import { followUpKind } from './follow-up/follow-up.js'
import { funding } from './funding/funding.js'
import { priority } from './priority/priority.js'
import { procedure } from './procedure/procedure.js'
import { programme } from './programme/programme.js'
import type { ReadKind } from './read-kind.js'
import { regions } from './regions/regions.js'
import type { Rule, RuleKind } from './rule.js'
import { fieldsOf, type RuleFields } from './rule-base.js'
import { scheme } from './scheme/scheme.js'
import { support } from './support/support.js'

/** How the files of each kind of rule are read: one line for each. */
export const READ_KINDS = {
  eligibility,
  support,
  priority,
  funding,
  procedure,
  programme,
  regions,
  scheme,
  'follow-up': followUpKind,
} as const satisfies Record<RuleKind, unknown>

/** What the check of a book needs to know of the kind of a rule. */
export const readKindOf = ({ kind }: Pick<Rule, 'kind'>): ReadKind<Rule> =>
  READ_KINDS[kind] as unknown as ReadKind<Rule>

/** The shape of the rules of each kind. */
export type RuleShapes = { readonly [K in RuleKind]: ReturnType<(typeof READ_KINDS)[K]['shape']> }

const FIELDS = new WeakMap<Vocabulary, RuleFields>()
const SHAPES = new WeakMap<Vocabulary, RuleShapes>()

/** The fields that are written in the words of a vocabulary, made once for each. */
export const fieldsFor = (vocabulary: Vocabulary): RuleFields =>
  memoize(FIELDS, vocabulary, () => fieldsOf(vocabulary))

/** The shapes of rules that are written in the words of a vocabulary, made once for each. */
export const ruleShapes = (vocabulary: Vocabulary): RuleShapes =>
  memoize(SHAPES, vocabulary, () => {
    const fields = fieldsFor(vocabulary)
    return Object.fromEntries(
      Object.entries(READ_KINDS).map(([kind, { shape }]) => [kind, shape(fields)]),
    ) as unknown as RuleShapes
  })
