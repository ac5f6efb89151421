import type { Checked } from './figures.js'
import { planOf } from './figures.js'
import type { Report } from './report.js'
import type { Bilingual } from '../vocabulary/language.js'

/**
 * Vì sao không đối chiếu được. / Why nothing could be held against a stated figure, as a code and
 * in words.
 */
export interface Why {
  readonly code: WhyCode
  readonly text: string
  readonly textEn: string
}

/** Số liệu không có căn cứ để đối chiếu. / A stated figure that nothing was held against. */
export interface NotComparable {
  readonly at: string
  readonly why: Why
}

/** Vì sao không so được. / Why a stated figure could not be compared. */
export const WHY_CODES = [
  'NO_PARTS',
  'NO_TOTAL',
  'NO_PREVIOUS_PLAN',
  'NO_PLAN',
  'NO_SPENDING',
  'ZERO_BASE',
  'NOTHING_FOLLOWS',
  'STATED_ONCE',
  'NO_ROWS',
  'NO_FIGURE_IN_ROWS',
  'NO_YEAR',
  'OTHER_COVERAGE',
  'NO_CARRIED_IN',
  'NO_CARRIED_ON',
  'NO_PROJECTS',
] as const
/** Lý do không so được. / One of the reasons of `WHY_CODES`. */
export type WhyCode = (typeof WHY_CODES)[number]

const REASONS: Readonly<Record<WhyCode, Bilingual>> = {
  NO_PARTS: [
    'không nêu nguồn hay phần nào có số để cộng lại',
    'no source or part with a figure is given to add up',
  ],
  NO_TOTAL: ['không nêu tổng để so', 'no total is given to hold it against'],
  NO_PREVIOUS_PLAN: ['thiếu kế hoạch năm trước', 'the plan of the year before is missing'],
  NO_PLAN: ['thiếu kế hoạch hoặc tổng kinh phí', 'the plan or total is missing'],
  NO_SPENDING: ['thiếu số tiền đã chi', 'the amount spent is missing'],
  ZERO_BASE: ['mẫu số bằng 0', 'the base is zero'],
  NOTHING_FOLLOWS: [
    'không tính lại được từ số liệu nào khác',
    'it does not follow from any other figure',
  ],
  STATED_ONCE: [
    'chỉ nêu một lần, không có số nào khác để so',
    'given once, with no other figure to hold it against',
  ],
  NO_ROWS: ['không dòng nào nói đến phạm vi này', 'no row speaks of this scope'],
  NO_FIGURE_IN_ROWS: [
    'các dòng của phạm vi này chưa có số liệu',
    'the rows of this scope do not give the figure',
  ],
  NO_YEAR: [
    'mức tăng chỉ so được của từng năm, số này không nêu năm',
    'growth is of one year, and none is named',
  ],
  OTHER_COVERAGE: [
    'hai năm không kể cùng những địa bàn và nguồn kinh phí',
    'the two years do not cover the same places and funds',
  ],
  NO_CARRIED_IN: [
    'chưa có số liệu về kinh phí năm trước chuyển sang',
    'the money carried in is not known',
  ],
  NO_CARRIED_ON: [
    'chưa có số liệu về kinh phí năm trước chuyển đi',
    'the money that the year before carried on is not known',
  ],
  NO_PROJECTS: ['chưa có số liệu về số đề án', 'the number of projects is not known'],
}

/** A reason in words. */
export function whyOf(code: WhyCode): Why {
  const [text, textEn] = REASONS[code]
  return { code, text, textEn }
}

/**
 * The stated figures that take part in no comparison, each with the reason, in the order of the
 * report.
 */
export function notComparedIn(
  report: Report,
  checks: readonly Checked[],
): readonly NotComparable[] {
  const covered = new Set(checks.flatMap(({ covers }) => covers))
  return statedIn(report)
    .filter(([at]) => !covered.has(at))
    .map(([at, code]) => ({ at, why: whyOf(code) }))
}

/** Every figure of a report with why it could not be compared, if it was not. */
function statedIn(report: Report): readonly (readonly [at: string, code: WhyCode])[] {
  const { stated, parts, indicators } = report
  const { plan, spent, bySource } = stated
  const given: readonly (readonly [at: string, figure: unknown, code: WhyCode])[] = [
    ['stated.projects', stated.projects, 'NO_PARTS'],
    ['stated.total', stated.total, 'NO_PARTS'],
    ...Object.entries(bySource ?? {}).map(
      ([of, figure]) => [`stated.bySource.${of}`, figure, 'NO_TOTAL'] as const,
    ),
    ['stated.plan.amount', plan?.amount, 'NOTHING_FOLLOWS'],
    ['stated.plan.previousPlan', plan?.previousPlan, 'NOTHING_FOLLOWS'],
    ['stated.plan.growth', plan?.growth, noGrowth(report)],
    ['stated.spent.amount', spent?.amount, 'NOTHING_FOLLOWS'],
    ['stated.spent.share', spent?.share, noShare(report)],
    ...(parts ?? []).flatMap((part, index) =>
      (['projects', 'beneficiaries', 'amount'] as const).map(
        (name) => [`parts[${index}].${name}`, part[name], 'NO_TOTAL'] as const,
      ),
    ),
    ...(indicators ?? []).map(
      ({ value }, index) => [`indicators[${index}]`, value, 'STATED_ONCE'] as const,
    ),
  ]
  return given.flatMap(([at, figure, code]) => (figure == null ? [] : [[at, code] as const]))
}

function noGrowth(report: Report): WhyCode {
  if (report.stated.plan?.previousPlan == null) return 'NO_PREVIOUS_PLAN'
  return planOf(report).figure === null ? 'NO_PLAN' : 'ZERO_BASE'
}

function noShare(report: Report): WhyCode {
  if (report.stated.spent?.amount == null) return 'NO_SPENDING'
  return planOf(report).figure === null ? 'NO_PLAN' : 'ZERO_BASE'
}
