import { answerItem, checkItem, type ItemEligibility } from '../stages/eligibility.js'
import { askedFor, type Subject } from '../project/facts.js'
import { type FactId, FACTS } from '../project/fact-catalogue.js'
import { type FundedItem, fundProject, type Funding } from '../stages/funding.js'
import { lawAgeFindings } from '../stages/law-age.js'
import { withErrorPath } from '../errors/errors.js'
import { weaker, weakest } from '../vocabulary/law.js'
import { type Project, type ProjectInput, readProject } from '../project/project.js'
import type { ItemDecision, Judgement, Missing } from './judgement.js'
import { type Decision, type Recorded, seal } from './seal.js'
import { needBook, type OpenBook, type RuleBook } from '../packs/rule-book.js'
import { checkWhole } from './whole-project.js'
import { refuseRulings } from '../stages/rulings.js'
import { shareCaps } from '../stages/shared-cap.js'
import { withUnread } from '../stages/unread.js'
import { supportItem } from '../stages/support.js'
import {
  type Answer,
  boundedFindings,
  type Finding,
  joined,
  NONE,
  type ProjectVerdict,
  verdictOf,
} from '../vocabulary/trace.js'

export type { ItemDecision, Judgement, Missing } from './judgement.js'
export type { Decision, Recorded } from './seal.js'
export type { PackStamp } from '../packs/pack-stamp.js'

/** Câu hỏi. / What is asked: a project, as written or as read, and the day it is judged on. */
export interface Question {
  readonly on: string
  readonly project: Project | ProjectInput
}

/**
 * Xét một đề án. / Judges a project on a day: eligibility, support levels, money, and why.
 *
 * Pure and synchronous; there is no hidden "today". Refusals are returned, never thrown.
 *
 * @throws `KhuyenCongError` for broken input: an impossible day, a misspelt field, an unknown province.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const decision = decide(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: { id: 'p1', fund: 'national', items: [{ id: '1', activity: 'advanced-machinery', costs: [{ kind: 'machinery', amount: '700 triệu đồng' }] }] },
 * })
 * const [item] = decision.items
 * item?.support.answer === 'met' && item.support.ceiling // => 300000000
 * ```
 */
export function decide(book: RuleBook, question: Question): Decision {
  return decideRecorded(book, question).decision
}

/**
 * Quyết định và bản ghi. / A decision with its record as one canonical line (RFC 8785), for writing very many of them: the text that was
 * hashed is not made again. Throws like {@link decide}.
 *
 * @example
 * ```ts
 * import { createRuleBook, decideRecorded } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { decision, line } = decideRecorded(createRuleBook([national]), { on: '2023-06-01', project: { id: 'p', items: [{ id: '1', activity: 'showroom' }] } })
 * JSON.parse(line('not-run')).digest === decision.digest // => true
 * ```
 */
export function decideRecorded(book: RuleBook, question: Question): Recorded {
  const { open, project } = opened(book, question)
  return seal(book, project, judged(book, open, project, true))
}

/** A question as it is judged: the project as read, the book at its day. */
function opened(
  book: RuleBook,
  { on, project: input }: Question,
): { readonly open: OpenBook; readonly project: Project } {
  const open = withErrorPath('on', () => needBook(book).at(on))
  const project = readProject(input)
  refuseRulings(book, project, open.day)
  return { open, project }
}

/**
 * Xét nhanh, không lập hồ sơ. / The same judgement without digests or record, and without steps and checklist unless `trace` asks for
 * them: for simulations over many projects. Throws like {@link decide}.
 *
 * @example
 * ```ts
 * import { createRuleBook, judge } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const question = { on: '2017-01-01', project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'technology-line' }] } } as const
 * judge(createRuleBook([national]), question).findings.map(({ code }) => code) // => ['NOT_IN_FORCE']
 * ```
 */
export function judge(
  book: RuleBook,
  question: Question,
  { trace = false }: { readonly trace?: boolean } = {},
): Judgement {
  const { open, project } = opened(book, question)
  return judged(book, open, project, trace)
}

/** The judgement of a project, item by item and as a whole; of the findings of one code only so many are kept. */
function judged(book: RuleBook, open: OpenBook, project: Project, trace: boolean): Judgement {
  const judgement = judgeProject(open, project, trace)
  const whole = checkWhole(book, open, project, trace)
  if (whole === null) return withFew(judgement)
  const evidence = weaker(judgement.evidence, whole.evidence)
  return withFew({
    ...judgement,
    evidence,
    provisional: evidence !== 'quoted',
    findings: joined(judgement.findings, whole.findings),
    toVerify: joined(judgement.toVerify, whole.toVerify),
  })
}

function withFew(judgement: Judgement): Judgement {
  const findings = boundedFindings(judgement.findings)
  return findings === judgement.findings ? judgement : { ...judgement, findings }
}

/**
 * Sàng lọc. / The verdict alone, without reasons: for going through very many projects before looking at some. The same verdict as
 * {@link decide}. Throws like it.
 *
 * @example
 * ```ts
 * import { createRuleBook, screen } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * screen(createRuleBook([national]), { on: '2017-01-01', project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'technology-line' }] } }) // => 'ineligible'
 * ```
 */
export function screen(book: RuleBook, question: Question): ProjectVerdict {
  const { open, project } = opened(book, question)
  return verdictOf(
    open.subjects(project).map((subject) => answerItem(open.rules(subject.item.activity), subject)),
  )
}

/** What a stage says beside its answer. */
type Said = Pick<ItemEligibility, 'evidence' | 'findings' | 'needs' | 'toVerify' | 'steps'>

interface JudgedItem extends FundedItem {
  readonly answer: Answer
  readonly said: Said
}

function judgeProject(book: OpenBook, project: Project, trace: boolean): Judgement {
  const { items, findings: shared } = shareCaps(
    book.subjects(project).map((subject) => judgeItem(book, subject, trace)),
  )
  const money = fundProject(project, items)
  const said = saidOf(items)
  const evidence = weaker(said.evidence, money.evidence)
  return {
    on: book.day,
    verdict: verdictOf(items.map(({ answer }) => answer)),
    provisional: evidence !== 'quoted',
    evidence,
    items: items.map(({ subject: { item }, answer, support }) => ({
      id: item.id,
      activity: item.activity,
      eligibility: answer,
      support,
    })),
    funding: money.funding,
    findings: joined(
      withUnread(joined(said.findings, joined(shared, money.findings)), items),
      lawAgeFindings(book.behind, items, book.day),
    ),
    missing: missingFrom(items),
    toVerify: said.toVerify,
    steps: said.steps,
  }
}

function judgeItem(book: OpenBook, subject: Subject, trace: boolean): JudgedItem {
  const rules = book.rules(subject.item.activity)
  const eligibility = checkItem(rules, subject, trace)
  const money = supportItem(rules, subject, trace)
  return {
    subject,
    rules,
    answer: eligibility.answer,
    support: money.support,
    said: bothSaid(eligibility, money),
  }
}

function bothSaid(a: Said, b: Said): Said {
  return {
    evidence: weaker(a.evidence, b.evidence),
    findings: joined(a.findings, b.findings),
    needs: joined(a.needs, b.needs),
    toVerify: joined(a.toVerify, b.toVerify),
    steps: joined(a.steps, b.steps),
  }
}

/** What was said of all items, in order. */
function saidOf(items: readonly JudgedItem[]): Omit<Said, 'needs'> {
  const first = items[0]
  if (first !== undefined && items.length === 1) return first.said
  const all = items.map(({ said }) => said)
  return {
    evidence: weakest(all.map(({ evidence }) => evidence)),
    findings: all.flatMap(({ findings }) => findings),
    toVerify: all.flatMap(({ toVerify }) => toVerify),
    steps: all.flatMap(({ steps }) => steps),
  }
}

const ORDER: ReadonlyMap<string, number> = new Map(
  [...FACTS.keys()].map((fact, index) => [fact, index]),
)

/** What the catalogue does not list comes last. */
const orderOf = (fact: string): number => ORDER.get(fact) ?? ORDER.size

/** What to ask next, most useful first: the facts most rules wait for, then the order of the catalogue. */
function missingFrom(items: readonly JudgedItem[]): readonly Missing[] {
  if (items.every(({ said }) => said.needs.length === 0)) return NONE
  const byFact = new Map<string, { fact: FactId; item: string | null; neededBy: Set<string> }>()
  for (const { subject, said } of items)
    for (const need of said.needs)
      for (const fact of askedFor(need.fact, subject)) {
        const item = FACTS.get(fact)?.path?.[0] === 'project' ? null : need.item
        const key = `${item ?? ''} ${fact}`
        const entry = byFact.get(key) ?? { fact, item, neededBy: new Set<string>() }
        entry.neededBy.add(need.rule)
        byFact.set(key, entry)
      }
  return [...byFact.values()]
    .sort((a, b) => b.neededBy.size - a.neededBy.size || orderOf(a.fact) - orderOf(b.fact))
    .map(({ fact, item, neededBy }) => ({ fact, item, neededBy: [...neededBy].sort() }))
}

/**
 * Chỉ xét điều kiện. / Eligibility alone: the verdict, each item's answer, what is missing and what people must verify.
 * Throws like {@link decide}.
 *
 * @example
 * ```ts
 * import { checkEligibility, createRuleBook } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * checkEligibility(createRuleBook([national]), { on: '2017-01-01', project: { id: 'p', items: [{ id: '1', activity: 'technology-line' }] } }).verdict // => 'ineligible'
 * ```
 */
export function checkEligibility(
  book: RuleBook,
  question: Question,
): Pick<Judgement, 'verdict' | 'missing' | 'toVerify'> & {
  readonly items: readonly Pick<ItemDecision, 'id' | 'eligibility'>[]
} {
  const { open, project } = opened(book, question)
  const { verdict, missing, toVerify, items } = judged(book, open, project, true)
  return {
    verdict,
    missing,
    toVerify,
    items: items.map(({ id, eligibility }) => ({ id, eligibility })),
  }
}

/**
 * Chỉ tính mức hỗ trợ. / Support alone, by item, in đồng. Throws like {@link decide}.
 *
 * @example
 * ```ts
 * import { computeSupport, createRuleBook } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const [item] = computeSupport(createRuleBook([national]), { on: '2018-05-10', project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'advanced-machinery', costs: [{ kind: 'machinery', amount: '700 triệu đồng' }] }] } })
 * item?.support.answer === 'met' && item.support.ceiling // => 200000000
 * ```
 */
export function computeSupport(
  book: RuleBook,
  question: Question,
): readonly Pick<ItemDecision, 'id' | 'support'>[] {
  return judge(book, question).items.map(({ id, support }) => ({ id, support }))
}

/** Chỉ kiểm tra kinh phí. / Funding alone: sums by source, the advance, and the findings about money. Throws like {@link decide}. */
export function planFunding(
  book: RuleBook,
  question: Question,
): { readonly funding: Funding; readonly findings: readonly Finding[] } {
  const { funding, findings } = judge(book, question)
  return {
    funding,
    findings: findings.filter(
      ({ code }) => !['NOT_ELIGIBLE', 'NOT_IN_FORCE', 'LAW_GAP'].includes(code),
    ),
  }
}
