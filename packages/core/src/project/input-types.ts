/**
 * Có thể chưa biết. / A field that may be absent or `null`: both mean that the fact is not known,
 * never zero or false.
 */
export type Maybe<T> = T | null | undefined
/** One word of a closed list. */
export type OneOf<T extends readonly string[]> = T[number]

/**
 * Số tiền. / An amount in đồng: a whole number (`300000000`), or text with its unit as official
 * papers write it («300 triệu đồng», «1,5 tỷ đồng», «700.000.000 đồng»). Digits in quotes without
 * a unit are refused.
 */
export type AmountInput = number | string

/** Ngày. / A calendar day as text, `YYYY-MM-DD`. */
export type DayInput = string
