import { grantOf } from '../kinds/version-of-kind.js'
import { sumFormOf } from '../mechanisms/figure-forms.js'
import type { GrantCap } from '../mechanisms/figure-shapes.js'
import type { CapOfLevel } from '../mechanisms/mechanism.js'
import type { Day } from '../values/calendar.js'
import { inForce } from '../vocabulary/law.js'
import type { Grant, RuleVersion } from '../kinds/rule.js'
import type { Pack } from './pack.js'

/**
 * Mức tối đa của một quy định khác. / The caps of the levels of some packs on a day, by the full id
 * of their rules: that of a level of one part, else none.
 */
export function capsOn(packs: readonly Pack[], on: Day): CapOfLevel {
  const capOf = (id: string, asking: readonly string[]): ReturnType<CapOfLevel> => {
    const cap = asking.includes(id) ? null : writtenCap(packs, on, id)
    return cap === null ? null : sumFormOf(cap).range(cap, (other) => capOf(other, [...asking, id]))
  }
  return (id) => capOf(id, [])
}

function writtenCap(packs: readonly Pack[], on: Day, id: string): GrantCap | null {
  for (const pack of packs)
    for (const rule of pack.rules)
      if (`${pack.manifest.id}:${rule.id}` === id) {
        const answer = inForce<RuleVersion>(rule, on)
        return answer.answer === 'in-force' ? soleCap(grantOf(rule, answer.version)) : null
      }
  return null
}

/** The cap of a level of one part without a table; `null` where it has none. */
export function soleCap(grant: Grant | null): GrantCap | null {
  const [only, ...others] = grant?.parts ?? []
  return only === undefined || others.length > 0 || only.choose !== null ? null : only.cap
}
