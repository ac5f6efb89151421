import { grantMessages } from '../messages.js'
import type { PartTerms } from '../part-terms.js'
import { type Refusal, refuseIf } from '../refusal.js'

/** What does not go together in the parts of one level, which are summed. */
export function sumRefusals(
  parts: readonly Pick<PartTerms, 'name'>[],
  instruments: readonly (readonly string[])[],
): readonly Refusal[] {
  const named = parts.map(({ name }) => name)
  return [
    ...(parts.length === 1
      ? []
      : named.flatMap((name, index) =>
          name === null
            ? refuseIf(true, grantMessages.PART_WITHOUT_NAME, `[${index}]`)
            : refuseIf(
                named.indexOf(name) < index,
                grantMessages.PART_NAME_TWICE,
                `[${index}].name`,
              ),
        )),
    ...refuseIf(new Set(instruments.flat()).size > 1, grantMessages.SEVERAL_INSTRUMENTS),
  ]
}
