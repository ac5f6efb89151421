import type { ADJUSTMENTS, EVENT_ACTORS, EVENT_TYPES } from '../vocabulary/vocabulary.js'
import type { AmountInput, DayInput, Maybe, OneOf } from './input-types.js'

/**
 * Sự kiện của đề án. / Something that happened to a project: approval, contract, payment,
 * acceptance…
 */
export interface ProjectEventInput {
  /** Loại sự kiện. / Kind of event. */
  readonly type: OneOf<typeof EVENT_TYPES>
  /** Ngày xảy ra. / The day it happened. */
  readonly on: DayInput
  /** Số tiền (đồng). / Amount, đồng. */
  readonly amount?: Maybe<AmountInput>
  /** Giấy tờ kèm theo. / Papers handed in with it. */
  readonly papers?: Maybe<readonly string[]>
  /** Khối lượng đã hoàn thành: «72%». / Progress, as a percentage of at most 100%. */
  readonly progress?: Maybe<string>
  /** Cấp thực hiện. / Who did it. */
  readonly by?: Maybe<OneOf<typeof EVENT_ACTORS>>
  /** Mã hạng mục, nếu chỉ liên quan một hạng mục. / The item, where it concerns one alone. */
  readonly item?: Maybe<string>
  /** Nội dung thay đổi. / What was changed. */
  readonly changes?: Maybe<readonly OneOf<typeof ADJUSTMENTS>[]>
  /** Lý do. / Why. */
  readonly why?: Maybe<string>
}

/**
 * Kết quả theo một chỉ tiêu. / What a project promised and reached by one indicator, as whole
 * numbers in the unit of the indicator: people, đồng, tonnes a year. Absent is not known, never
 * zero.
 */
export interface ProjectResultInput {
  /** Mã chỉ tiêu: «jobs», «revenue»… / The indicator. */
  readonly indicator: string
  /** Mã hạng mục, nếu là kết quả của một hạng mục. / The item, where it is of one alone. */
  readonly item?: Maybe<string>
  /** Trước khi được hỗ trợ. / What there was before the support. */
  readonly before?: Maybe<number>
  /** Cam kết. / What was promised. */
  readonly promised?: Maybe<number>
  /** Đạt được. / What was reached. */
  readonly reached?: Maybe<number>
  /** Ngày đo kết quả. / The day it was measured on. */
  readonly on?: Maybe<DayInput>
}

/**
 * Kết quả thẩm định một nội dung. / What a person found on one line of the checklist of a
 * decision.
 */
export interface VerifiedInput {
  /**
   * Mã nội dung, lấy ở `toVerify[].id` của kết quả xét. / Id of the line, from `toVerify[].id` of
   * a decision.
   */
  readonly line: string
  /** Đúng (true) hay không đúng (false). / Whether it holds. */
  readonly holds: boolean
  /** Người hoặc cơ quan thẩm định. / Who found it. */
  readonly by: string
  /** Ngày thẩm định, không sau ngày xét. / The day, not after the one asked about. */
  readonly on: DayInput
  /** Lý do, biên bản. / Why, or the minutes. */
  readonly why?: Maybe<string>
}
