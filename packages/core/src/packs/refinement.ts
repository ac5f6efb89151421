import type { ProblemInput } from '../errors/errors.js'
import type { Rule } from '../kinds/rule.js'
import { writtenLevel } from '../kinds/version-of-kind.js'
import { refinementMessages } from './messages.js'

const FULL_ID = /^[a-z][a-z0-9-]*:[a-z]+(?:\.[a-z0-9-]+)+$/u

/**
 * Cụ thể hóa hay bổ sung. / What a rule of a pack says of the rule it stands under: it refines a
 * rule of another pack, by its full id, or adds one. A province's level must say which; a rule
 * that gives no level yet need not.
 */
export function refinementProblems(
  rule: Rule,
  file: string,
  pack: { readonly id: string; readonly national: boolean },
): readonly ProblemInput[] {
  const { refines, adds, id } = rule
  if (refines !== null && adds === true)
    return [
      {
        code: 'REFINES_AND_ADDS',
        at: file,
        found: id,
        ...refinementMessages.REFINES_AND_ADDS(),
      },
    ]
  if (refines !== null) return referenceProblems(refines, `${file} › refines`, pack.id)
  return adds === true || pack.national || !givesLevel(rule) ? [] : [neither(id, file)]
}

const givesLevel = (rule: Rule): boolean =>
  rule.versions.some((version) => {
    const level = writtenLevel(rule, version)
    return level !== null && level !== 'not-encoded'
  })

const neither = (id: string, at: string): ProblemInput => ({
  code: 'REFINES_OR_ADDS',
  at,
  found: id,
  ...refinementMessages.REFINES_OR_ADDS(),
})

function referenceProblems(refines: string, at: string, own: string): readonly ProblemInput[] {
  if (!FULL_ID.test(refines))
    return [
      {
        code: 'REFINES_FORM',
        at,
        found: refines,
        ...refinementMessages.REFINES_FORM(),
      },
    ]
  if (!refines.startsWith(`${own}:`)) return []
  return [
    {
      code: 'REFINES_OWN_PACK',
      at,
      found: refines,
      ...refinementMessages.REFINES_OWN_PACK(),
    },
  ]
}
