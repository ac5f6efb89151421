import { openBranches } from '../../mechanisms/choice/choice.js'
import { settingsOfTerms } from '../../mechanisms/authored-mechanisms.js'
import type { GrantPart, PartsOfGrant } from '../../mechanisms/grant-shape.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import type { Situation } from '../../mechanisms/situation.js'

/**
 * Nội dung ngoài số tiền. / What a level says beside its amounts for an item, as a case names it: of
 * a table that of the branch which is met; of a part with a name under that name.
 */
export const settingsOfLevel = (
  { parts }: PartsOfGrant,
  situation: Situation,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const terms = termsFor(part, situation)
      return (terms === null ? [] : settingsOfTerms(terms)).map(({ at, text }) => [
        part.name === null ? at : `${part.name}: ${at}`,
        text,
      ])
    }),
  )

/** The terms that hold for an item; `null` where none is known to. */
function termsFor(part: GrantPart, situation: Situation): PartTerms | null {
  if (part.choose === null) return part
  const { met } = openBranches(part.choose, (when) => situation.holds(when))
  return met === null || met.terms === 'not-encoded' ? null : met.terms
}
