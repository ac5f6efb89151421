import type { PartsOfGrant } from './grant-shape.js'
import type { Instrument } from './instrument/instrument.js'
import type { PartTerms } from './part-terms.js'

/** All terms of a grant, part by part, branch by branch. */
export const termsInGrant = ({ parts }: PartsOfGrant): readonly PartTerms[] =>
  parts.flatMap((part) =>
    part.choose === null
      ? part
      : part.choose.flatMap(({ terms }) => (terms === 'not-encoded' ? [] : terms)),
  )

/** How the parts of a grant are given, which is the same of all of them. */
export function instrumentOfGrant({ parts }: PartsOfGrant): Instrument {
  const [first] = parts
  if (first?.choose == null) return first?.instrument ?? 'grant'
  for (const { terms } of first.choose) if (terms !== 'not-encoded') return terms.instrument
  return 'grant'
}
