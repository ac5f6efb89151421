import type { ErrorCode } from '../errors/error-guide.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { unitHints } from './amount-hints.js'
import { amountHints, amountMessages, belowOneDong, type Hints } from './messages.js'

/**
 * How many zeros each unit stands for; «đồng» may be left out after a multiple, and be written
 * «đ» or «VNĐ».
 */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...['đồng', 'đ', 'vnđ', 'vnd'].map((unit) => [unit, 0] as const),
  ...(
    [
      ['nghìn', 3],
      ['ngàn', 3],
      ['triệu', 6],
      ['tỷ', 9],
      ['tỉ', 9],
    ] as const
  ).flatMap(([unit, zeros]) =>
    [unit, `${unit} đồng`, `${unit} đ`].map((each) => [each, zeros] as const),
  ),
])
const AMOUNT = /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?(?: ?([^\d.,].*))?$/u

/** A whole number of đồng, not negative and exact. */
export function wholeDong(input: number): number {
  if (input < 0) throw refuse('AMOUNT_NEGATIVE', String(input), amountMessages.AMOUNT_NEGATIVE())
  if (Number.isInteger(input) && !Number.isSafeInteger(input)) throw amountTooLarge(String(input))
  if (!Number.isInteger(input))
    throw refuse('AMOUNT_NOT_WHOLE', String(input), amountMessages.AMOUNT_NOT_WHOLE())
  return input === 0 ? 0 : input
}

/** The đồng an amount written with its unit stands for: «2.014,9 triệu đồng». */
export function dongFromText(text: string): bigint {
  const [, whole = '', decimals = '', unit = ''] = AMOUNT.exec(tidyFigure(text).toLowerCase()) ?? []
  const zeros = UNITS.get(unit)
  if (whole === '' || zeros === undefined) throw badAmount(text, whole, decimals, unit)
  const fraction = decimals.replace(/0+$/u, '')
  if (fraction.length > zeros) {
    throw refuse('AMOUNT_NOT_WHOLE', text, belowOneDong())
  }
  return BigInt(whole.replaceAll('.', '') + fraction.padEnd(zeros, '0'))
}

function badAmount(text: string, whole: string, decimals: string, unit: string): KhuyenCongError {
  if (/^[-−]/u.test(text.trim()))
    return refuse('AMOUNT_NEGATIVE', text, amountMessages.AMOUNT_NEGATIVE())
  const hints = whole !== '' && unit === '' ? unitHints(whole, decimals) : undefined
  return refuse('AMOUNT_FORMAT', text, amountMessages.AMOUNT_FORMAT(), hints)
}

function refuse(
  code: ErrorCode,
  found: string,
  text: Pick<ProblemInput, 'message' | 'messageEn'>,
  [hint, hintEn] = amountHints.likeThese as Hints,
): KhuyenCongError {
  return new KhuyenCongError({ code, found, ...text, hint, hintEn })
}

export function amountTooLarge(found: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'AMOUNT_TOO_LARGE',
    found,
    ...amountMessages.AMOUNT_TOO_LARGE(),
  })
}

/** No amount or rate is longer than this; a longer text is not looked into. */
const LONGEST = 200

/** A text in NFC with single spaces; empty where it is too long to be a figure. */
export function tidyFigure(text: string): string {
  return text.length > LONGEST ? '' : text.normalize('NFC').trim().replace(/\s+/gu, ' ')
}
