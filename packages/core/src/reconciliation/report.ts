import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { withMessages } from '../reading/issue-problems.js'
import type { ReadOnly } from '../json/read-only.js'
import { DayText } from '../reading/amounts.js'
import { KhuyenCongError } from '../errors/errors.js'
import { reconciliationMessages } from './messages.js'
import { listOf, maybe, readAs, strict } from '../reading/reading.js'
import { StatedAmount, StatedCount, StatedPercent } from '../reading/stated.js'
import { Id, TextField } from '../reading/texts.js'

/**
 * Sources as the report lists them: a key that is absent is a source the report does not have,
 * `null` one it does not give.
 */
const BySource = strict({
  national: z.nullish(StatedAmount),
  local: z.nullish(StatedAmount),
  other: z.nullish(StatedAmount),
  counterpart: z.nullish(StatedAmount),
})

const Figures = strict({
  projects: maybe(StatedCount),
  total: maybe(StatedAmount),
  bySource: maybe(BySource),
  plan: maybe(
    strict({
      amount: maybe(StatedAmount),
      previousPlan: maybe(StatedAmount),
      growth: maybe(StatedPercent),
    }),
  ),
  spent: maybe(strict({ amount: maybe(StatedAmount), share: maybe(StatedPercent) })),
})

const Part = strict({
  activity: maybe(Id),
  title: maybe(TextField),
  projects: maybe(StatedCount),
  beneficiaries: maybe(StatedCount),
  amount: maybe(StatedAmount),
})

/**
 * Báo cáo đã công bố. / The schema of a published report: the input of `reconcile`.
 *
 * Amounts as elsewhere; percentages are text in Vietnamese notation («29 %», «+2,5 %») and keep
 * their rounding; a figure the report gives only roughly is text with its own word («hơn 2.069»,
 * «gần 22.000», «khoảng 20 tỷ đồng»). Absent or `null` is unknown.
 *
 * @example
 * ```ts
 * import { Report } from '@khuyencong/core/monitor'
 * Report.parse({ id: 'r', stated: { spent: { share: '29 %' } } }).stated.spent?.share?.text
 * // => '29 %'
 * ```
 */
export const Report = withMessages(
  strict({
    $schema: z.optional(z.string().check(maxLength(300))),
    id: Id,
    title: maybe(TextField),
    source: maybe(TextField),
    period: maybe(strict({ from: maybe(DayText), to: maybe(DayText) })),
    province: maybe(Id),
    stated: Figures,
    parts: maybe(listOf(Part, { max: 10_000 })),
    partsComplete: maybe(z.boolean()),
    indicators: maybe(
      listOf(strict({ name: Id, title: maybe(TextField), value: maybe(StatedCount) }), {
        max: 10_000,
      }),
    ),
  }),
)

/** Báo cáo đã đọc. / A report as read. */
export type Report = z.output<typeof Report>
/** Báo cáo như viết trong tệp. / A report as a file writes it. */
export type ReportInput = ReadOnly<z.input<typeof Report>>
export type ReportPart = NonNullable<Report['parts']>[number]

/**
 * Đọc báo cáo. / Reads a report. Throws `KhuyenCongError` naming every misspelt field and
 * unreadable figure.
 */
export function readReport(input: unknown, where = 'report'): Report {
  const report = readAs(Report, input, where)
  const { from = null, to = null } = report.period ?? {}
  if (from === null || to === null || from <= to) return report
  throw new KhuyenCongError({
    code: 'DATES_REVERSED',
    at: `${where} › period`,
    found: `${from} – ${to}`,
    ...reconciliationMessages.DATES_REVERSED(),
  })
}
