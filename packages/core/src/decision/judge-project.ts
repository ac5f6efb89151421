import type { BookOnDay, RuleBook } from '../packs/rule-book.js'
import type { Subject } from '../project/facts.js'
import type { Project } from '../project/project.js'
import { checkItem, type ItemEligibility } from '../stages/eligibility.js'
import { type ItemWithSupport, fundProject, type ProjectFunding } from '../stages/funding.js'
import { lawAgeFindings } from '../stages/law-age.js'
import { applyCommonCaps } from '../stages/shared-cap.js'
import { supportItem } from '../stages/support.js'
import { withUnverified } from '../stages/unverified.js'
import { weaker, weakest } from '../vocabulary/law.js'
import { boundedFindings } from '../vocabulary/bounded-findings.js'
import type { Finding } from '../vocabulary/finding.js'
import { mapOf } from '../values/frozen-list.js'
import { joined } from '../values/shared-list.js'
import { type Answer, verdictOf } from '../vocabulary/answers.js'
import type { ItemDecision, Judgement } from './judgement.js'
import { missingFrom } from './missing.js'
import { checkWhole } from './whole-project.js'

/**
 * The judgement of a project, item by item and as a whole; findings are bounded for each code. The
 * items are judged by the book on the day asked about; events and approvals have days of their own,
 * for which the whole book is handed on.
 */
export function judgeProject(
  book: RuleBook,
  onDay: BookOnDay,
  project: Project,
  trace: boolean,
): Judgement {
  const subjects = onDay.subjects(project)
  const { items, findings: shared } = applyCommonCaps(
    mapOf(subjects, (subject) => judgeItem(onDay, subject, trace)),
  )
  const funding = fundProject(project, items)
  const result = resultOfAll(items)
  const whole = checkWhole(book, onDay, project, subjects, trace)
  const evidence = weaker(weaker(result.evidence, funding.evidence), whole.evidence)
  return {
    on: onDay.day,
    verdict: verdictOf(mapOf(items, answerOf)),
    provisional: evidence !== 'quoted',
    evidence,
    items: mapOf(items, decisionOf),
    funding: funding.funding,
    findings: boundedFindings(
      joined(itemFindings(onDay, items, result, shared, funding), whole.findings),
    ),
    missing: missingFrom(items),
    toVerify: joined(result.toVerify, whole.toVerify),
    steps: result.steps,
  }
}

/** The results of the stages for one item beside its answer. */
type ItemResult = Pick<ItemEligibility, 'evidence' | 'findings' | 'needs' | 'toVerify' | 'steps'>

interface JudgedItem extends ItemWithSupport {
  readonly answer: Answer
  readonly result: ItemResult
}

function judgeItem(onDay: BookOnDay, subject: Subject, trace: boolean): JudgedItem {
  const rules = onDay.rules(subject.item.activity)
  const eligibility = checkItem(rules, subject, trace)
  const support = supportItem(rules, subject, trace)
  return {
    subject,
    rules,
    answer: eligibility.answer,
    support: support.support,
    result: bothResults(eligibility, support),
  }
}

function bothResults(a: ItemResult, b: ItemResult): ItemResult {
  return {
    evidence: weaker(a.evidence, b.evidence),
    findings: joined(a.findings, b.findings),
    needs: joined(a.needs, b.needs),
    toVerify: joined(a.toVerify, b.toVerify),
    steps: joined(a.steps, b.steps),
  }
}

/** The results of all items as one, in order. */
function resultOfAll(items: readonly JudgedItem[]): Omit<ItemResult, 'needs'> {
  const first = items[0]
  if (first !== undefined && items.length === 1) return first.result
  const all = items.map(({ result }) => result)
  return {
    evidence: weakest(all.map(({ evidence }) => evidence)),
    findings: all.flatMap(({ findings }) => findings),
    toVerify: all.flatMap(({ toVerify }) => toVerify),
    steps: all.flatMap(({ steps }) => steps),
  }
}

const answerOf = ({ answer }: JudgedItem): Answer => answer

const decisionOf = ({ subject: { item }, answer, support }: JudgedItem): ItemDecision => ({
  id: item.id,
  activity: item.activity,
  eligibility: answer,
  support,
})

/** The findings about the items, with notes on texts nobody has seen and on packs of older law. */
function itemFindings(
  onDay: BookOnDay,
  items: readonly JudgedItem[],
  { findings }: Pick<ItemResult, 'findings'>,
  shared: readonly Finding[],
  funding: ProjectFunding,
): readonly Finding[] {
  return joined(
    withUnverified(joined(findings, joined(shared, funding.findings)), items),
    lawAgeFindings(onDay.outdatedPacks, items, onDay.day),
  )
}
