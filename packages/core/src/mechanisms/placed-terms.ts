import type { Condition } from '../conditions/conditions.js'
import type { GrantPart, PartsOfGrant } from './grant-shape.js'
import type { PartTerms } from './part-terms.js'

/** The terms of a part or of a branch, with their place in the grant and the cases they are for. */
export interface PlacedTerms {
  readonly terms: PartTerms
  /** `''`, `[1]`, `choose[0]`, `[1].choose[0]` */
  readonly at: string
  readonly when: Condition | null
  /** The same grant with other terms in this place. */
  readonly replaced: (terms: PartTerms) => PartsOfGrant
  /** The same grant with these terms for other cases; terms that are for all cases stay so. */
  readonly forOther: (when: Condition) => PartsOfGrant
}

/** All terms of a grant with their places, part by part, branch by branch. */
export function placedTerms({ parts }: PartsOfGrant): readonly PlacedTerms[] {
  return parts.flatMap((part, index) => {
    const at = parts.length === 1 ? '' : `[${index}]`
    const withPart = (other: GrantPart): PartsOfGrant => ({
      parts: parts.map((each, position) => (position === index ? other : each)),
    })
    return part.choose === null
      ? [
          {
            terms: part,
            at,
            when: null,
            replaced: (terms: PartTerms) => withPart({ ...part, ...terms }),
            forOther: () => withPart(part),
          },
        ]
      : branchesOf(part, part.choose, at, withPart)
  })
}

function branchesOf(
  part: GrantPart,
  choose: NonNullable<GrantPart['choose']>,
  at: string,
  withPart: (other: GrantPart) => PartsOfGrant,
): readonly PlacedTerms[] {
  return choose.flatMap((branch, index): readonly PlacedTerms[] => {
    const { when, terms } = branch
    if (terms === 'not-encoded') return []
    const withBranch = (other: typeof branch): PartsOfGrant =>
      withPart({
        ...part,
        choose: choose.map((each, position) => (position === index ? other : each)),
      })
    return [
      {
        terms,
        at: `${at === '' ? '' : `${at}.`}choose[${index}]`,
        when,
        replaced: (other) => withBranch({ ...branch, terms: other }),
        forOther: (other) => withBranch({ ...branch, when: other }),
      },
    ]
  })
}
