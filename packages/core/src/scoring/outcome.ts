import { allOf } from '../conditions/truth-values.js'
import type { Scored } from './evaluate.js'
import type { GateStep } from './gate-step.js'
import { compare, type Fraction, isExact } from '../values/fraction.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'

/** What the marks alone give. */
export type MachineResult = 'pass' | 'fail' | 'unknown'

/**
 * Kết quả máy. / What the marks alone give: every gate but the council's; where there is no gate,
 * marks that are missing decide nothing.
 */
export function machineOf(gates: readonly GateStep[], scored: Scored | null = null): MachineResult {
  if (gates.every(({ gate }) => gate === 'council') && scored !== null && !isExact(scored.total))
    return 'unknown'
  const verdict = allOf(gates.filter(({ gate }) => gate !== 'council').map((each) => each.verdict))
  return verdict === 'met' ? 'pass' : verdict === 'unmet' ? 'fail' : 'unknown'
}

/**
 * Hạng. / The band both ends of the total lie in; half-open, the last one closed. None where a gate
 * before the total fails.
 */
export function bandOf(
  { bands, titles }: SchemeVersion,
  scored: Scored | null,
  gates: readonly GateStep[],
  applyFor: string | null,
):
  | NonNullable<SchemeVersion['bands']>[number]
  | { readonly id: string; readonly evidence: null }
  | null {
  const barred = gates.some(
    ({ gate, verdict }) => verdict === 'unmet' && /^(admission|knock-out|floor)/u.test(gate),
  )
  if (barred) return null
  if (titles !== null)
    return machineOf(gates) === 'pass'
      ? { id: applyFor ?? titles[0]?.id ?? '', evidence: null }
      : null
  if (bands === null || scored === null) return null
  const at = (value: Fraction): NonNullable<SchemeVersion['bands']>[number] | undefined =>
    bands.filter(({ from }) => compare(from, value) <= 0).at(-1)
  const band = at(scored.total.least)
  return band !== undefined && band === at(scored.total.most) ? band : null
}
