import type { Subject } from '../project/facts.js'
import { type Evidence, weaker } from '../vocabulary/law.js'
import { atMost, type Vnd } from '../values/money.js'
import type { Project } from '../project/project.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import type { Step, ToVerify } from '../vocabulary/trace.js'
import { type Finding, findingUnder } from '../vocabulary/finding.js'
import { EMPTY_LIST, joined } from '../values/shared-list.js'
import { ceilingOf, type LevelCeiling } from './ceiling.js'
import { checklist } from './checklist.js'
import { nationalFindings } from './compare-levels.js'
import type { Need } from './eligibility.js'
import {
  chooseLevel,
  type Level,
  type LevelChoice,
  nationalLevel,
  notEncodedUnder,
} from './level.js'
import { ceilingNeeds, costFindings, countFindings } from './cost-findings.js'
import { instrumentOfGrant } from '../mechanisms/terms-in-grant.js'
import { limitLines } from './limit-lines.js'
import type {
  Support,
  SupportWithLevel,
  SupportWithoutBound,
  SupportWithoutLevel,
} from './support-answer.js'
import { gradeFindings, requestFindings } from './support-findings.js'
import { type Uplift, upliftOf, upliftStep } from './uplift.js'

/** The support of an item, and what follows from it. */
export interface ItemSupport {
  readonly support: Support
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
  readonly toVerify: readonly ToVerify[]
  /** The weakest grade it rests on. */
  readonly evidence: Evidence
}

/** Số tiền đề nghị từ nguồn của đề án. / What the item asks of the project's own fund. */
export function requestedOf(fund: Project['fund'], item: Subject['item']): Vnd | null {
  return (
    (fund === 'local'
      ? item.requested?.local
      : fund === 'national'
        ? item.requested?.national
        : null) ?? null
  )
}

/**
 * Tính mức hỗ trợ một hạng mục. / Chooses the level, limits the request to its ceiling, and reports
 * a request above it.
 */
export function supportItem(rules: ActivityRules, subject: Subject, trace: boolean): ItemSupport {
  const choice = chooseLevel(rules, subject, trace)
  const { level } = choice
  return level === null
    ? withoutLevel(choice, choice.answer as SupportWithoutLevel['answer'], rules, subject)
    : withLevel(choice, level, rules, subject, trace)
}

function withoutLevel(
  choice: LevelChoice,
  answer: SupportWithoutLevel['answer'],
  rules: ActivityRules,
  subject: Subject,
): ItemSupport {
  const { steps, findings, needs, toVerify } = choice
  return {
    steps,
    findings,
    needs,
    toVerify,
    support: { answer, reference: referenceFor(rules, subject) },
    evidence: 'quoted',
  }
}

/** The national level as a reference for a local fund without a level, where it covers the case. */
function referenceFor(rules: ActivityRules, subject: Subject): SupportWithoutLevel['reference'] {
  const national = subject.project.fund === 'local' ? nationalLevel(rules, subject) : null
  if (national === null) return null
  const worked = ceilingOf(national.grant, subject, rules)
  if (!('parts' in worked)) return null
  return {
    rule: national.rule.id,
    ceiling: worked.ceiling,
    exact: worked.exact,
    citation: national.rule.version.citation,
    evidence: national.rule.evidence,
  }
}

/** A level that gives no amount for the case: its branch is not encoded, or there is no branch. */
function withoutAmount(
  choice: LevelChoice,
  answer: 'not-encoded' | 'not-in-force',
  { rule }: Level,
  rules: ActivityRules,
  subject: Subject,
): ItemSupport {
  const found =
    answer === 'not-encoded'
      ? notEncodedUnder(rule, subject)
      : findingUnder(rule, 'HOLE', 'warning', subject.item.id)
  const steps = choice.steps.map((step) => ({ ...step, verdict: answer }))
  return withoutLevel(
    { ...choice, steps, findings: [...choice.findings, found] },
    answer,
    rules,
    subject,
  )
}

function withLevel(
  choice: LevelChoice,
  level: Level,
  rules: ActivityRules,
  subject: Subject,
  trace: boolean,
): ItemSupport {
  const { rule, grant } = level
  const bounds = ceilingOf(grant, subject, rules)
  if (!('parts' in bounds)) return withoutAmount(choice, bounds.answer, level, rules, subject)
  const requested = requestedOf(subject.project.fund, subject.item)
  const raised = upliftOf(rules, level, bounds, subject)
  const uplift = raised?.uplift ?? null
  const ceiling = uplift?.verdict === 'met' ? uplift.ceiling : bounds.ceiling
  const request = requestFindings(requested, bounds, raised, level, rules, subject)
  const costs = costFindings(level, bounds, rules, subject)
  const allowed = requested === null || ceiling === null ? null : atMost(requested, ceiling)
  const usesUplift = allowed !== null && bounds.ceiling !== null && allowed > bounds.ceiling
  return {
    support: supportOf(level, bounds, requested, allowed, uplift),
    steps: trace && raised !== null ? [...choice.steps, upliftStep(raised, subject)] : choice.steps,
    findings: joined(
      joined(
        choice.findings,
        joined(request.findings, joined(costs, countFindings(level, rules, subject))),
      ),
      joined(nationalFindings(level, rules, subject), gradeFindings(level, subject)),
    ),
    needs: joined(choice.needs, joined(request.needs, ceilingNeeds(level, bounds, rules, subject))),
    toVerify: joined(
      usesUplift && raised !== null
        ? [...choice.toVerify, ...checklist(raised.rule, subject)]
        : choice.toVerify,
      trace ? limitLines(rule, grant, subject) : EMPTY_LIST,
    ),
    evidence:
      usesUplift && uplift !== null ? weaker(rule.evidence, uplift.evidence) : rule.evidence,
  }
}

/**
 * Field by field: this is made for every item of every project, and a spread would take ten times
 * as long.
 */
function supportOf(
  { rule, grant }: Level,
  bounds: LevelCeiling,
  requested: Vnd | null,
  allowed: Vnd | null,
  uplift: Uplift | null,
): SupportWithLevel | SupportWithoutBound {
  const instrument = instrumentOfGrant(grant)
  const level = {
    answer: 'met' as const,
    instrument,
    rule: rule.id,
    citation: rule.version.citation,
    evidence: rule.evidence,
    parts: bounds.parts,
    ceiling: bounds.ceiling,
    exact: bounds.exact,
    requested,
    allowed,
    boundBy: bounds.boundBy,
    uplift,
  }
  return bounds.answer === 'met'
    ? level
    : {
        ...level,
        answer: 'unknown',
        ceiling: null,
        exact: false,
        allowed: null,
        boundBy: null,
        reference: null,
      }
}
