import type { Day } from '../words/calendar.js'
import { advanceRate, type FundedItem, inForceFor } from '../stages/funding.js'
import type { Place } from '../dossier/register.js'
import { type Evidence, weakest } from '../words/law.js'
import { atMost, share, sumOver, type Vnd } from '../words/money.js'
import type { Project } from '../dossier/project.js'
import type { FundingRule } from '../rules/rule.js'
import type { RuleBook } from '../rules/rule-book.js'
import type { RuleInForce } from '../rules/rules-on-day.js'
import { shareCaps } from '../stages/shared-cap.js'
import { requestedOf, supportItem } from '../stages/support.js'

export type FundingInForce = RuleInForce<FundingRule>

/** What one item, or all of them, may get. */
export interface Limits {
  /** Before acceptance: the advance rate of the day applied. */
  readonly advance: Vnd | null
  /** In all. */
  readonly allowed: Vnd | null
  /** In all, should a priority that is not known yet be shown. */
  readonly mostAllowed: Vnd | null
  /** The weakest grade of the levels behind it. */
  readonly evidence: Evidence
}

/** A funding rule in force, and the items it applies to. */
export interface RuleOfItems {
  readonly rule: FundingInForce
  readonly items: readonly string[]
}

/** Các hạng mục trong một ngày. / What the items of a project may get on a day, and the funding rules that apply to them. */
export interface ItemsOnDay {
  readonly all: Limits
  readonly of: ReadonlyMap<string, Limits>
  /** Rules that say something of advances or of who approves, with their items. */
  readonly rules: readonly RuleOfItems[]
}

/** Asks once for each day, and anew only where other rules or places answer than on the day asked about before. */
export function itemsByDay(book: RuleBook, project: Project): (on: Day) => ItemsOnDay {
  const known = new Map<Day, ItemsOnDay>()
  let last: { readonly opened: readonly Opened[]; readonly items: ItemsOnDay } | null = null
  return (on) => {
    const answer = known.get(on)
    if (answer !== undefined) return answer
    const opened = openedOn(book, project, on)
    const before = last
    const same =
      before !== null && opened.every((each, index) => alike(each, before.opened[index] as Opened))
    last = { opened, items: same ? before.items : itemsOn(opened, project) }
    known.set(on, last.items)
    return last.items
  }
}

type Opened = Pick<FundedItem, 'rules' | 'subject'>

function openedOn(book: RuleBook, project: Project, on: Day): readonly Opened[] {
  const open = book.at(on)
  return open
    .subjects(project)
    .map((subject) => ({ subject, rules: open.rules(subject.item.activity) }))
}

/** The rules of an interval without a change are one object; what an item may get depends on them and on its place, not on the day. */
function alike(a: Opened, b: Opened): boolean {
  return a.rules === b.rules && samePlace(a.subject.place, b.subject.place)
}

function samePlace(a: Place, b: Place): boolean {
  return (
    a === b ||
    (a.province === b.province &&
      a.former === b.former &&
      a.kind === b.kind &&
      a.mergedOn === b.mergedOn &&
      a.formedFrom.join() === b.formedFrom.join())
  )
}

function itemsOn(opened: readonly Opened[], project: Project): ItemsOnDay {
  const funded = opened.map(({ subject, rules }): FundedItem => ({
    subject,
    rules,
    support: supportItem(rules, subject, false).support,
  }))
  const of = new Map<string, Limits>()
  const rules = new Map<FundingInForce, string[]>()
  for (const item of shareCaps(funded).items) {
    const { id } = item.subject.item
    const inForce = inForceFor(item.rules, item.subject)
    of.set(id, limitsOf(item, inForce, project))
    for (const rule of inForce) {
      if (rule.version.advance === null && rule.version.authority === null) continue
      const items = rules.get(rule)
      if (items === undefined) rules.set(rule, [id])
      else items.push(id)
    }
  }
  return {
    all: together([...of.values()]),
    of,
    rules: [...rules].map(([rule, items]) => ({ rule, items })),
  }
}

/** What one item may get: its level, or where none is known what it asks for. */
function limitsOf(
  { subject, support }: FundedItem,
  rules: readonly FundingInForce[],
  { fund }: Project,
): Limits {
  const requested = requestedOf(fund, subject.item)
  const known = support.answer === 'met' && support.allowed !== null ? support : null
  const allowed = known?.allowed ?? requested
  const rate = advanceRate(rules)
  return {
    advance: allowed === null || rate === null ? null : share(allowed, rate),
    allowed,
    mostAllowed:
      known?.uplift?.verdict === 'unknown' && requested !== null
        ? atMost(requested, known.uplift.ceiling)
        : allowed,
    evidence: known?.evidence ?? 'quoted',
  }
}

/** Several items together. Throws `AMOUNT_TOO_LARGE`. */
function together(items: readonly Limits[]): Limits {
  return {
    advance: sumOver(items, ({ advance }) => advance),
    allowed: sumOver(items, ({ allowed }) => allowed),
    mostAllowed: sumOver(items, ({ mostAllowed }) => mostAllowed),
    evidence: weakest(items.map(({ evidence }) => evidence)),
  }
}

/** The rules of a day that say a thing, with the items they apply to among those an event is about. */
export function rulesFor(
  { rules }: ItemsOnDay,
  only: string | null,
  says: (rule: FundingInForce) => boolean,
): readonly RuleOfItems[] {
  return rules.flatMap(({ rule, items }) => {
    if (!says(rule)) return []
    if (only === null) return [{ rule, items }]
    return items.includes(only) ? [{ rule, items: [only] }] : []
  })
}

/** What an event may be held against: the item it is about, or all of them together. */
export function limitsFor(items: ItemsOnDay, only: string | null): Limits {
  return only === null ? items.all : (items.of.get(only) ?? NO_ITEM)
}

/** An item that the project does not have may get nothing. */
const NO_ITEM: Limits = {
  advance: 0 as Vnd,
  allowed: 0 as Vnd,
  mostAllowed: 0 as Vnd,
  evidence: 'quoted',
}
