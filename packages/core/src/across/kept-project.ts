import { type Question, readQuestion } from '../decision/question.js'
import type { BookOnDay, RuleBook } from '../packs/rule-book.js'
import type { Project } from '../project/project.js'
import type { Subject } from '../project/facts.js'
import { beneficiaryOf } from '../stages/beneficiary.js'
import { countsFor } from '../stages/counted-cost.js'
import { findFundingRule, type ItemWithSupport } from '../stages/money-rule.js'
import { applyCommonCaps } from '../stages/shared-cap.js'
import { supportItem } from '../stages/support.js'
import { type Day, yearOf } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'
import { memoize } from '../values/memoize.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { NO_MONEY, sum } from '../values/sums.js'
import type { Finding } from '../vocabulary/finding.js'
import type { Citation, Evidence } from '../vocabulary/law.js'
import type { Asset } from './across-finding.js'
import { contentDigest } from './content.js'
import type { ProgrammesOf } from './programmes.js'
import { type KeptTerms, type ShareTaken, sharesOf } from './share.js'

/** Đề án đã thu gọn. / What is kept of a project: who and which asset, and the money. */
export interface KeptProject {
  readonly id: string
  readonly on: Day
  readonly planYear: number | null
  readonly fund: Project['fund']
  readonly implementer: string | null
  readonly content: string
  /** The items that say who benefits or what is bought. */
  readonly items: readonly KeptItem[]
  /** What the project shows alone: the items of one beneficiary that pass a cap together. */
  readonly capShared: readonly Finding[]
  readonly itemCount: number
}

export interface KeptItem {
  readonly id: string
  readonly activity: string
  readonly province: string | null
  readonly district: string | null
  readonly beneficiary: string | null
  readonly national: Vnd | null
  readonly local: Vnd | null
  readonly assets: readonly Asset[]
  readonly shares: readonly ShareTaken[]
  /** The clause of the day by which one cost has one source of State money. */
  readonly oneSource: Clause | null
}

/** Điều khoản. / A clause that a finding rests on. */
export interface Clause {
  readonly rule: string
  readonly citation: Citation
  readonly evidence: Evidence
}

/** What an item asks of the State, as far as it is known; `null` where nothing is. */
export const stateMoneyAsked = ({ national, local }: KeptItem): Vnd | null =>
  totalKnown([national, local])

/** The sum of what is known; `null` where nothing is. */
export function totalKnown(amounts: readonly (Vnd | null)[]): Vnd | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : sum(known)
}

/** What the projects of one audit are kept with. */
export interface AuditContext {
  readonly book: RuleBook
  readonly programmes: ProgrammesOf
  readonly terms: KeptTerms
  /** Each name of an implementing unit once, however many projects it carries out. */
  readonly names: Map<string, string>
}

/** Of many lists without anything in them one is kept. */
const orEmpty = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? EMPTY_LIST : list)

/** A day by which every merger of the register has come about. */
const BY_NOW = '9999-12-31'

/**
 * Thu gọn một đề án. / Reads a project and keeps of it what can be compared with others.
 *
 * Throws what `decide` throws of the project and the day.
 */
export function keepProject(context: AuditContext, question: Question): KeptProject {
  const { book } = context
  const { onDay, project } = readQuestion(book, question)
  const judged = onDay.subjects(project).map((subject) => withSupport(onDay, subject))
  const year = project.planYear ?? yearOf(onDay.day)
  return {
    id: project.id,
    on: onDay.day,
    planYear: project.planYear,
    fund: project.fund,
    implementer: nameOnce(project.implementer?.name ?? null, context),
    content: contentDigest(project),
    items: isUndone(project) ? EMPTY_LIST : judged.flatMap((item) => keptItem(item, year, context)),
    capShared: orEmpty(
      applyCommonCaps(judged).findings.filter(({ code }) => code === 'CAP_SHARED'),
    ),
    itemCount: project.items.length,
  }
}

const nameOnce = (name: string | null, { names }: AuditContext): string | null =>
  name === null ? null : memoize(names, name, () => name)

/** Whether a project was stopped and nothing that was paid is left with it, as far as is known. */
function isUndone({ events }: Project): boolean {
  if (events === null || !events.some(({ type }) => type === 'stopped')) return false
  if (events.some(({ type }) => type === 'settled')) return false
  const moved = events.filter(({ type }) => type === 'advanced' || type === 'refunded')
  const left = moved.reduce<number | null>(
    (sum, { type, amount }) =>
      sum === null || amount === null ? null : sum + (type === 'advanced' ? amount : -amount),
    0,
  )
  return left !== null && left <= 0
}

function withSupport(onDay: BookOnDay, subject: Subject): ItemWithSupport {
  const rules = onDay.rules(subject.item.activity)
  return { subject, rules, support: supportItem(rules, subject, false).support }
}

function keptItem(
  judged: ItemWithSupport,
  year: number,
  { book, programmes, terms }: AuditContext,
): readonly KeptItem[] {
  const { item, project } = judged.subject
  const beneficiary = beneficiaryOf(item)
  const assets = assetsOf(judged)
  if (beneficiary === null && assets.length === 0) return EMPTY_LIST
  const { province = null, formerProvince = null, district = null } = item.site ?? {}
  const authority =
    project.fund === 'local' ? book.at(BY_NOW).place(province, formerProvince).province : null
  return [
    {
      id: item.id,
      activity: item.activity,
      province,
      district,
      beneficiary,
      national: item.requested?.national ?? null,
      local: item.requested?.local ?? null,
      assets,
      shares: orEmpty(
        beneficiary === null
          ? EMPTY_LIST
          : sharesOf(judged, { year, authority, programmes, kept: terms }),
      ),
      oneSource: assets.length === 0 ? null : oneSourceOf(judged),
    },
  ]
}

/** The assets that an item asks money for, of the lines that count towards its support. */
function assetsOf({ subject: { item }, rules }: ItemWithSupport): readonly Asset[] {
  const { requested, costs } = item
  if (requested !== null && requested.national === NO_MONEY && requested.local === NO_MONEY)
    return EMPTY_LIST
  return orEmpty(
    (costs ?? EMPTY_LIST).flatMap((line) =>
      line.asset !== null && countsFor({ of: null }, rules, line) ? [assetAlone(line.asset)] : [],
    ),
  )
}

/** A copy in the smallest form, without what was read around it. */
const assetAlone = ({ maker, model, serial, invoice }: Asset): Asset => ({
  maker,
  model,
  serial,
  invoice,
})

function oneSourceOf(judged: ItemWithSupport): Clause | null {
  const rule = findFundingRule(({ check }) => check === 'double-funding', judged)
  return rule === undefined
    ? null
    : { rule: rule.id, citation: rule.version.citation, evidence: rule.evidence }
}
