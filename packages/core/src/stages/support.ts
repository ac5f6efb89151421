import type { Subject } from '../project/facts.js'
import { type Citation, type Evidence, weaker } from '../vocabulary/law.js'
import { atMost, type Vnd } from '../values/money.js'
import type { Project } from '../project/project.js'
import type { ActivityRules, RuleInForce } from '../packs/rules-on-day.js'
import type { Step, ToVerify } from '../vocabulary/trace.js'
import type { Finding } from '../vocabulary/finding.js'
import { joined } from '../values/shared-list.js'
import { type Bound, ceilingOf, grantWords, type SupportPart } from './ceiling.js'
import { checklist } from './checklist.js'
import { nationalFindings } from './compare-levels.js'
import type { Need } from './eligibility.js'
import { chooseLevel, type Level, type LevelChoice, nationalLevel } from './level.js'
import { costFindings, gradeFindings, requestFindings } from './support-findings.js'
import { type Uplift, upliftOf, upliftStep } from './uplift.js'

/**
 * Mức hỗ trợ có trong quy định. / A level that applies to an item: its text, its parts, and the
 * sums of the parts, in đồng. `met` says that the law has a level, not that the item may be
 * supported: an item that is not eligible has its level, its ceiling and `allowed` too. Look at
 * `eligibility` beside it.
 */
export interface SupportWithLevel {
  readonly answer: 'met'
  readonly instrument: 'grant'
  readonly rule: string
  readonly citation: Citation
  readonly evidence: Evidence
  readonly parts: readonly SupportPart[]
  readonly ceiling: Vnd | null
  readonly exact: boolean
  readonly requested: Vnd | null
  readonly allowed: Vnd | null
  readonly boundBy: Bound | null
  readonly uplift: Uplift | null
}

/**
 * Chưa có mức hỗ trợ. / No level can be given, and why; for a local fund the national one stands
 * beside it as a reference.
 */
export interface SupportWithoutLevel {
  readonly answer: 'unknown' | 'not-encoded' | 'not-in-force'
  readonly reference: {
    readonly rule: string
    readonly ceiling: Vnd | null
    readonly exact: boolean
    readonly citation: Citation
    readonly evidence: Evidence
  } | null
}

/**
 * Mức hỗ trợ của một hạng mục. / The support of one item, told apart by `answer`: a level with its
 * ceiling, or why there is none.
 *
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const {
 *   items: [item],
 * } = decide(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: {
 *     id: 'p',
 *     fund: 'national',
 *     items: [
 *       { id: '1', activity: 'trademark', costs: [{ kind: 'trademark', amount: 60_000_000 }] },
 *     ],
 *   },
 * })
 * item?.support.answer === 'met' && item.support.ceiling // => 30000000
 * ```
 */
export type Support = SupportWithLevel | SupportWithoutLevel

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
 * Tính mức hỗ trợ một hạng mục. / Chooses the level, bounds the request, and says what is above it.
 */
export function supportItem(rules: ActivityRules, subject: Subject, trace: boolean): ItemSupport {
  const choice = chooseLevel(rules, subject, trace)
  const { level } = choice
  return level === null
    ? withoutLevel(choice, rules, subject)
    : withLevel(choice, level, rules, subject, trace)
}

function withoutLevel(choice: LevelChoice, rules: ActivityRules, subject: Subject): ItemSupport {
  const national = subject.project.fund === 'local' ? nationalLevel(rules, subject) : null
  const ceiling =
    national && ceilingOf(national.grant, subject.item, grantWords(rules, subject), subject.project)
  const reference = national &&
    ceiling && {
      rule: national.rule.id,
      ceiling: ceiling.ceiling,
      exact: ceiling.exact,
      citation: national.rule.version.citation,
      evidence: national.rule.evidence,
    }
  const { steps, findings, needs, toVerify } = choice
  return {
    steps,
    findings,
    needs,
    toVerify,
    support: { answer: choice.answer as Exclude<LevelChoice['answer'], 'met'>, reference },
    evidence: 'quoted',
  }
}

function withLevel(
  choice: LevelChoice,
  level: Level,
  rules: ActivityRules,
  subject: Subject,
  trace: boolean,
): ItemSupport {
  const { rule, grant } = level
  const bounds = ceilingOf(grant, subject.item, grantWords(rules, subject), subject.project)
  const requested = requestedOf(subject.project.fund, subject.item)
  const raised = upliftOf(rules, level, bounds, subject)
  const uplift = raised?.uplift ?? null
  const ceiling = uplift?.verdict === 'met' ? uplift.ceiling : bounds.ceiling
  const request = requestFindings(requested, bounds, raised, level, rules, subject)
  const costs = costFindings(level, bounds, rules, subject)
  const allowed = requested === null || ceiling === null ? null : atMost(requested, ceiling)
  const usesUplift = allowed !== null && bounds.ceiling !== null && allowed > bounds.ceiling
  return {
    support: supportOf(rule, bounds, requested, allowed, uplift),
    steps: trace && raised !== null ? [...choice.steps, upliftStep(raised, subject)] : choice.steps,
    findings: joined(
      joined(choice.findings, joined(request.findings, costs.findings)),
      joined(nationalFindings(level, rules, subject), gradeFindings(level, subject)),
    ),
    needs: joined(choice.needs, joined(request.needs, costs.needs)),
    toVerify:
      usesUplift && raised !== null
        ? [...choice.toVerify, ...checklist(raised.rule, subject)]
        : choice.toVerify,
    evidence:
      usesUplift && uplift !== null ? weaker(rule.evidence, uplift.evidence) : rule.evidence,
  }
}

/**
 * Field by field: this is made for every item of every project, and a spread would take ten times
 * as long.
 */
function supportOf(
  rule: RuleInForce,
  part: SupportPart,
  requested: Vnd | null,
  allowed: Vnd | null,
  uplift: Uplift | null,
): SupportWithLevel {
  return {
    answer: 'met',
    instrument: 'grant',
    rule: rule.id,
    citation: rule.version.citation,
    evidence: rule.evidence,
    parts: [part],
    ceiling: part.ceiling,
    exact: part.exact,
    requested,
    allowed,
    boundBy: part.boundBy,
    uplift,
  }
}
