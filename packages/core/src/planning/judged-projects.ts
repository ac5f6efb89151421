import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { type Judgement, judge } from '../decision/decide.js'
import { withErrorPath } from '../errors/errors.js'
import type { Candidate } from './fill.js'
import type { Vnd } from '../values/money.js'
import { sum } from '../values/sums.js'
import type { Plan } from './plan.js'
import type { Project } from '../project/project.js'
import { findProvince } from '../territory/register.js'
import type { RuleBook } from '../packs/rule-book.js'
import { requestedOf } from '../stages/support.js'
import type { Support } from '../stages/support-answer.js'
import type { FindingCode } from '../vocabulary/finding.js'
import type { ProjectVerdict } from '../vocabulary/answers.js'

/**
 * Đề án được phân bổ. / A funded project: how much, whether its ceilings were known, and what is
 * still to be said of it.
 */
export interface FundedProject {
  readonly project: string
  readonly amount: Vnd
  readonly asked: Vnd
  readonly verdict: ProjectVerdict
  /**
   * `known`: every item is bound by a level; else the request is paid as asked and someone must
   * check it.
   */
  readonly ceiling: 'known' | 'not-encoded' | 'unknown'
  readonly findings: readonly FindingCode[]
}

/** Vì sao không xét. / Why a project is not in the order at all. */
export type ExclusionReason =
  'ineligible' | 'other-fund' | 'other-province' | 'amount-unknown' | 'nothing-asked'

/** Đề án không xét phân bổ. / A project that cannot be funded, with the reason. */
export interface ExcludedProject {
  readonly project: string
  readonly reason: ExclusionReason
  readonly findings: readonly FindingCode[]
}

/** A project that may be paid: as a candidate, and as it stands in the plan once it is funded. */
export interface FundableProject {
  readonly candidate: Candidate
  readonly funded: FundedProject
  readonly provisional: boolean
}

/** The projects of a plan after each was judged. */
export interface JudgedProjects {
  /** By id. */
  readonly fundable: ReadonlyMap<string, FundableProject>
  readonly excluded: readonly ExcludedProject[]
}

/**
 * Judges every project of a plan on its day. Throws `KhuyenCongError` with the place of a project.
 */
export function judgeProjects(book: RuleBook, plan: Plan, where: string): JudgedProjects {
  const fundable = new Map<string, FundableProject>()
  const excluded: ExcludedProject[] = []
  const { register } = book
  const named = plan.province
  const province =
    named === null
      ? null
      : withErrorPath(`${where} › province`, () => findProvince(register, named).id)
  plan.projects.forEach((project, index) =>
    withErrorPath(
      `${where} › projects[${index}]`,
      () => {
        const judgement = judge(book, { on: plan.on, project })
        const findings = codesOf(judgement)
        const payment = paymentOf(plan, project, judgement, findings)
        const reason =
          isElsewhere(book, plan, province, project) ?? reasonAgainst(judgement, payment)
        if (reason === null && payment !== null) fundable.set(project.id, payment)
        else excluded.push({ project: project.id, reason: reason ?? 'amount-unknown', findings })
      },
      'project',
    ),
  )
  return { fundable, excluded: excluded.sort((a, b) => (a.project < b.project ? -1 : 1)) }
}

/** The codes of the findings that are more than information, each once. */
const codesOf = ({ findings }: Judgement): readonly FindingCode[] =>
  [
    ...new Set(findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)),
  ].sort()

function reasonAgainst(
  { verdict }: Judgement,
  payment: FundableProject | null,
): ExclusionReason | null {
  if (verdict === 'ineligible') return 'ineligible'
  if (payment === null) return 'amount-unknown'
  return payment.candidate.amount === 0 ? 'nothing-asked' : null
}

/** A plan pays its own fund, and a province its own territory. */
function isElsewhere(
  book: RuleBook,
  plan: Plan,
  province: string | null,
  project: Project,
): ExclusionReason | null {
  if (project.fund !== plan.fund) return 'other-fund'
  if (plan.fund !== 'local' || province === null) return null
  const { place } = book.at(plan.on)
  const inCharge = place(province, null).province ?? province
  const away = project.items.some(
    ({ site }) =>
      (site?.province ?? null) !== null &&
      place(site?.province ?? null, site?.formerProvince ?? null).province !== inCharge,
  )
  return away ? 'other-province' : null
}

/**
 * What a project may be paid: of each item what its level allows, or what it asks where no level is
 * known.
 */
function paymentOf(
  plan: Plan,
  project: Project,
  judgement: Judgement,
  findings: readonly FindingCode[],
): FundableProject | null {
  const byActivity = new Map<ActivityId, Vnd>()
  const asked: Vnd[] = []
  for (const [index, item] of project.items.entries()) {
    const request = requestedOf(plan.fund, item)
    if (request === null) return null
    asked.push(request)
    const allowed = payable(judgement.items[index]?.support, request)
    byActivity.set(item.activity, sum([byActivity.get(item.activity) ?? (0 as Vnd), allowed]))
  }
  const amount = sum([...byActivity.values()])
  const ceiling = ceilingKnown(judgement.items.map(({ support }) => support))
  return {
    provisional: judgement.provisional || judgement.verdict !== 'eligible',
    candidate: {
      project: project.id,
      rank: 0,
      list: null,
      amount,
      byActivity,
      areas: project.items.flatMap(({ site }) => site?.areas ?? []),
    },
    funded: {
      project: project.id,
      amount,
      asked: sum(asked),
      verdict: judgement.verdict,
      ceiling,
      findings,
    },
  }
}

function payable(support: Support | undefined, request: Vnd): Vnd {
  return support?.answer === 'met' && support.allowed !== null ? support.allowed : request
}

function ceilingKnown(supports: readonly Support[]): FundedProject['ceiling'] {
  if (supports.every((support) => support.answer === 'met' && support.allowed !== null))
    return 'known'
  return supports.some(({ answer }) => answer === 'not-encoded') ? 'not-encoded' : 'unknown'
}
