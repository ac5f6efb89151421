import type { GateStep, GateSubject } from './gate-step.js'
import type { MachineResult } from './outcome.js'

/** An entry with its gates judged. */
export interface Judged {
  readonly subject: GateSubject
  readonly gates: readonly GateStep[]
  readonly machine: MachineResult
}
