import { finding, type Finding, type Judgement, type Step } from '@khuyencong/core'

/** What `--strict` speaks of. */
const STRICT_CODES = ['UNVERIFIED_FIGURE', 'ABOVE_NATIONAL_LEVEL'] as const

export type StrictCode = (typeof STRICT_CODES)[number]

export const isStrictCode = (code: Finding['code']): code is StrictCode =>
  (STRICT_CODES as readonly string[]).includes(code)

/** A rule that nobody has read in its text (`memory`), and the item it was used for. */
type Unread = Pick<Finding, 'rule' | 'item' | 'citation'>

/**
 * Chế độ chặt. / A decision as `--strict` sees it: money that rests on a text nobody has seen is an
 * error, and so is a level above the national one. Every other rule used without having been read,
 * such as one that asks for a declaration, is a warning. For showing only: the record stays as it
 * is.
 */
export function strictly<D extends Judgement>(decision: D): D {
  const money = unreadMoney(decision)
  const raised = decision.findings.map((each) =>
    isStrictCode(each.code) && (each.code !== 'UNVERIFIED_FIGURE' || isOf(each, money))
      ? { ...each, severity: 'error' as const }
      : each,
  )
  const said = raised.filter(({ code }) => code === 'UNVERIFIED_FIGURE')
  const unsaid = (each: Unread): boolean => !isOf(each, said)
  const further = [
    ...money.filter(unsaid).map((each) => finding('UNVERIFIED_FIGURE', 'error', each)),
    ...conditionsUnread(decision)
      .filter((each) => unsaid(each) && !isOf(each, money))
      .map((each) => finding('UNVERIFIED_FIGURE', 'warning', each)),
  ]
  return { ...decision, findings: [...raised, ...further] }
}

/** Whether one of a list is about the same rule and item; an item without a name is the project. */
const isOf = ({ rule, item }: Unread, list: readonly Unread[]): boolean =>
  list.some((each) => each.rule === rule && (each.item === item || each.item === null))

/**
 * The levels that the support of a decision rests on and nobody has read. An uplift is not among
 * them: one that nobody has read raises no money.
 */
export const unreadMoney = ({ items }: Pick<Judgement, 'items'>): readonly Unread[] =>
  items.flatMap(({ id: item, support }) =>
    support.answer === 'met' && support.evidence === 'memory'
      ? [{ item, rule: support.rule, citation: support.citation }]
      : [],
  )

/** The conditions of eligibility and funding that were asked without having been read. */
const conditionsUnread = ({ steps }: Judgement): readonly Unread[] =>
  steps
    .filter(({ stage, evidence }) => evidence === 'memory' && isCondition(stage))
    .map(unverifiedOf)

const isCondition = (stage: Step['stage']): boolean =>
  stage === 'eligibility' || stage === 'funding'

const unverifiedOf = ({ rule, item, citation }: Step): Unread => ({ rule, item, citation })
