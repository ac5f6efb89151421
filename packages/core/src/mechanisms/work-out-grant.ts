import type { Vnd } from '../values/money.js'
import { NO_MONEY, sumKnown } from '../values/sums.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { type GrantBranch, openBranches } from './choice/choice.js'
import type { GrantPart, PartsOfGrant } from './grant-shape.js'
import type { Situation } from './situation.js'
import { workOutPart } from './work-out-part.js'
import type { Bound, SupportPart } from './support-part.js'

/**
 * Mức hỗ trợ đã tính. / A level as it comes to for an item: its parts and their sum. `unknown`
 * where no bound is known; without parts where a text has not been read, or the act sets
 * no level for the case.
 */
export type WorkedGrant =
  | {
      readonly answer: 'met' | 'unknown'
      readonly parts: readonly SupportPart[]
      readonly ceiling: Vnd | null
      readonly exact: boolean
      readonly boundBy: Bound | null
    }
  | { readonly answer: 'not-encoded' | 'not-in-force' }

const UNDECIDED = {
  answer: 'unknown',
  parts: EMPTY_LIST,
  ceiling: null,
  exact: false,
  boundBy: null,
} as const
const NOT_ENCODED = { answer: 'not-encoded' } as const
const NOT_IN_FORCE = { answer: 'not-in-force' } as const

/**
 * Tính mức hỗ trợ. / Works out a level for an item. A part that sets nothing for the case adds
 * nothing; where none sets anything, the act has no level for it.
 */
export function workOutGrant({ parts }: PartsOfGrant, situation: Situation): WorkedGrant {
  const only = parts[0]
  if (only !== undefined && parts.length === 1) return ofOnlyPart(answerOf(only, situation))
  const answers = parts.map((part) => answerOf(part, situation))
  if (answers.includes('not-encoded')) return NOT_ENCODED
  const worked = answers.filter((answer) => typeof answer !== 'string')
  if (worked.length === 0) return answers.includes('undecided') ? UNDECIDED : NOT_IN_FORCE
  const undecided = answers.includes('undecided')
  const ceiling = undecided ? null : sumKnown(worked.map((part) => part.ceiling))
  return {
    answer: ceiling === null ? 'unknown' : 'met',
    parts: worked,
    ceiling,
    exact: !undecided && worked.every(({ exact }) => exact),
    boundBy: null,
  }
}

/** A part worked out, or why it is not; `undecided` where it may be a text that nobody has read. */
type PartAnswer = SupportPart | 'undecided' | 'not-encoded' | 'not-in-force'

function ofOnlyPart(part: PartAnswer): WorkedGrant {
  if (part === 'not-encoded') return NOT_ENCODED
  if (part === 'not-in-force') return NOT_IN_FORCE
  if (part === 'undecided') return UNDECIDED
  const { ceiling, exact, boundBy } = part
  return { answer: ceiling === null ? 'unknown' : 'met', parts: [part], ceiling, exact, boundBy }
}

function answerOf(part: GrantPart, situation: Situation): PartAnswer {
  if (part.choose === null) return workOutPart(part, situation) ?? 'not-encoded'
  const { met, unknown } = openBranches(part.choose, (when) => situation.holds(when))
  if (met !== null) return withName(part, branchAnswer(met, situation))
  if (unknown.length === 0) return 'not-in-force'
  return withName(part, greatest(unknown.map((branch) => branchAnswer(branch, situation))))
}

const branchAnswer = ({ terms }: GrantBranch, situation: Situation): PartAnswer =>
  terms === 'not-encoded' ? terms : (workOutPart(terms, situation) ?? 'not-encoded')

/** A part with the name of the table it was chosen from. */
const withName = ({ name }: GrantPart, answer: PartAnswer): PartAnswer =>
  typeof answer === 'string' || name === null ? answer : { ...answer, name }

/**
 * The most that is still possible; where one possibility has no bound, or has not been read, there
 * is none.
 */
function greatest(possible: readonly PartAnswer[]): PartAnswer {
  const worked = possible.filter((answer) => typeof answer !== 'string')
  const [first] = worked
  if (first === undefined) return 'undecided'
  const most = worked.reduce((best, each) =>
    (each.ceiling ?? NO_MONEY) > (best.ceiling ?? NO_MONEY) ? each : best,
  )
  const bounded =
    worked.length === possible.length && worked.every(({ ceiling }) => ceiling !== null)
  const { range: _range, ...part } = most
  return { ...part, ceiling: bounded ? part.ceiling : null, exact: false, boundBy: null }
}
