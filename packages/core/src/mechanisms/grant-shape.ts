import * as z from 'zod/mini'
import { listOf, maybe, strict } from '../reading/reading.js'
import type { GrantBranch } from './choice/choice.js'
import { choiceShape, elsewhereShape } from './choice/choice-shape.js'
import { formShape, isGroup, isScalar } from './form-shape.js'
import { grantMessages } from './messages.js'
import { figureRefusals, hasFigures, type GrantNames, partKeys, termsOf } from './part-shape.js'
import type { PartTerms } from './part-terms.js'
import {
  type ActReference,
  actReferenceShape,
  isActReference,
} from './reference/reference-shape.js'
import { type Refusal, refuseIf, refuseWhere } from './refusal.js'
import { sumRefusals } from './sum/sum.js'

/** Một phần của mức hỗ trợ. / One part of a level as read; with `choose` it gives by cases. */
export interface GrantPart extends PartTerms {
  readonly choose: readonly GrantBranch[] | null
  readonly elsewhere: 'none' | null
}

/** Mức hỗ trợ đã đọc. / What a level gives: its parts, which are summed. */
export interface PartsOfGrant {
  readonly parts: readonly GrantPart[]
}

/** Mức hỗ trợ của một quy định. / A level as read: its parts, or the act that has it. */
export type ReadGrant = PartsOfGrant | ActReference

const MAX_PARTS = 50

/** The keys that may stand beside `choose`. */
const BESIDE_CHOOSE = new Set(['name', 'nameEn', 'choose', 'elsewhere'])

/**
 * Mức hỗ trợ trong tệp. / A level in a file: a part, a list of parts which are summed, a reference
 * to another act, or the word that its text has not been encoded.
 */
export function grantShape(names: GrantNames) {
  const part = partShape(names)
  const one = z.pipe(
    part.check(refuseWhere((only) => sumRefusals([only], [instrumentsOf(only)]))),
    z.transform((only): PartsOfGrant => ({ parts: [only] })),
  )
  const several = z.pipe(
    listOf(part, { min: 1, max: MAX_PARTS }).check(
      refuseWhere((parts) => sumRefusals(parts, parts.map(instrumentsOf))),
    ),
    z.transform((parts): PartsOfGrant => ({ parts })),
  )
  return formShape([
    { accepts: (value) => isGroup(value) && !isActReference(value), shape: one },
    { accepts: Array.isArray, shape: several },
    { accepts: isActReference, shape: actReferenceShape },
    { accepts: isScalar, shape: z.literal('not-encoded') },
  ])
}

const partShape = (names: GrantNames) =>
  z.pipe(
    strict({
      ...partKeys(names),
      choose: maybe(choiceShape(names)),
      elsewhere: elsewhereShape,
    }).check(refuseWhere(partRefusals)),
    z.transform(({ choose, elsewhere, ...terms }): GrantPart => ({
      ...termsOf(terms),
      choose,
      elsewhere,
    })),
  )

type WrittenPart = Parameters<typeof termsOf>[0] & Pick<GrantPart, 'choose' | 'elsewhere'>

function partRefusals(part: WrittenPart): readonly Refusal[] {
  const { choose, elsewhere, ...terms } = part
  const beside = Object.entries(part).some(
    ([key, value]) => value !== null && !BESIDE_CHOOSE.has(key),
  )
  return [
    ...refuseIf(choose !== null && beside, grantMessages.CHOOSE_WITH_FIGURES, 'choose'),
    ...refuseIf(choose === null && elsewhere !== null, grantMessages.ELSEWHERE_ALONE, 'elsewhere'),
    ...figureRefusals(terms, choose !== null || hasFigures(terms)),
  ]
}

/** The instruments that a part gives by, over its branches. */
function instrumentsOf({ instrument, choose }: GrantPart): readonly string[] {
  if (choose === null) return [instrument]
  return choose.flatMap(({ terms }) => (terms === 'not-encoded' ? [] : [terms.instrument]))
}
