import * as z from 'zod/mini'
import type { ReadOnly } from '../json/read-only.js'
import { withMessages } from '../reading/issue-problems.js'
import { maxLength } from '../reading/lengths.js'
import { demand, listOf, maybe, readAs, strict } from '../reading/reading.js'
import { Id, TextField } from '../reading/texts.js'
import { isIndicator } from './indicator-names.js'
import { formDemands } from './messages.js'

const year = z.int().check(z.gte(1990), z.lte(2200))

/** A row of a form: its words, and the indicator that fills it. */
const FormRow = strict({
  id: Id,
  title: TextField,
  titleEn: maybe(TextField),
  unit: maybe(TextField),
  unitEn: maybe(TextField),
  indicator: Id.check(demand(isIndicator, formDemands.knownIndicator)),
  content: maybe(Id),
  activity: maybe(Id),
})

/**
 * Biểu chỉ tiêu. / The schema of a form of indicators: rows with their words, each filled by an
 * indicator, of a content or an activity where it says so. `official` says that the words are those
 * of a form somebody has read.
 *
 * @example
 * ```ts
 * import { IndicatorForm } from '@khuyencong/core/indicators'
 * const rows = [{ id: '1', title: 'Số đề án', indicator: 'projects' }]
 * IndicatorForm.parse({ id: 'f', title: 'Biểu mẫu thử', rows }).official // => false
 * ```
 */
export const IndicatorForm = withMessages(
  strict({
    $schema: z.optional(z.string().check(maxLength(300))),
    id: Id,
    title: TextField,
    titleEn: maybe(TextField),
    official: z.pipe(
      maybe(z.boolean()),
      z.transform((value) => value ?? false),
    ),
    source: maybe(TextField),
    year: maybe(year),
    province: maybe(Id),
    rows: listOf(FormRow, { min: 1, max: 1_000 }),
  }),
)

/** Biểu chỉ tiêu đã đọc. / A form of indicators as read. */
export type IndicatorForm = z.output<typeof IndicatorForm>
/** Biểu chỉ tiêu như viết trong tệp. / A form of indicators as a file writes it. */
export type IndicatorFormInput = ReadOnly<z.input<typeof IndicatorForm>>

/** Reads a form of indicators. Throws `KhuyenCongError` naming every problem. */
export const readIndicatorForm = (input: unknown, where: string): IndicatorForm =>
  readAs(IndicatorForm, input, where)
