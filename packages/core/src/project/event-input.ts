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
