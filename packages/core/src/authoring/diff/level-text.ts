import { levelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { grantOf } from '../../kinds/version-of-kind.js'
import { figuresOfTerms } from '../../mechanisms/authored-mechanisms.js'
import { sumFormOf } from '../../mechanisms/figure-forms.js'
import type { CapOfLevel } from '../../mechanisms/mechanism.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import { formatVnd } from '../../values/money.js'

/**
 * Mức bằng số. / «50%, 300.000.000 đồng»; of several parts or cases one after the other. A cap that
 * depends on another level is given with what it comes to that day: «50%, 1.5 = 450.000.000 đồng».
 */
export function levelText(rule: Rule, version: RuleVersion, capOf: CapOfLevel): string | null {
  return grantOf(rule, version) === null
    ? null
    : levelTerms(rule, version)
        .map(({ terms }) =>
          figuresOfTerms(terms)
            .map(({ at, text }) =>
              at === 'cap.times' ? `${text}${measuredText(terms.cap, capOf)}` : text,
            )
            .join(', '),
        )
        .join(' + ')
}

function measuredText(cap: PartTerms['cap'], capOf: CapOfLevel): string {
  const range = cap === null ? null : sumFormOf(cap).range(cap, capOf)
  return range === null ? '' : ` = ${formatVnd(range.from)}`
}
