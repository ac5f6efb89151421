import * as z from 'zod/mini'
import { maxLength } from './lengths.js'
import { day, monthDay } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { factor, type Rate, rate, vnd } from '../values/money.js'
import { shapeDemands, shapeHints } from './messages.js'
import { readBy } from './reading.js'
import { issueMessage } from './issue-problems.js'
import { asMessage, type Phrase } from '../errors/messages.js'

/** Zod schemas of the small words of data files: amounts, rates, factors, days. */
export const AmountText = z.string().check(maxLength(60))
export const AmountNumber = z.number()
export const Amount = readBy(z.union([AmountNumber, AmountText]), vnd)
export const Percentage = readBy(rateText(), rate)
/** Tỷ lệ hỗ trợ. / A share of the cost: at most the whole of it. */
export const SupportRate = readBy(rateText(), supportRate)
export const Factor = readBy(z.string().check(maxLength(20)), factor)
export const DayText = readBy(z.string().check(maxLength(20)), day)
export const MonthDayText = readBy(z.string().check(maxLength(20)), monthDay)

/** A rate is text with its sign; a bare number is answered with the text to write. */
function rateText(): z.ZodMiniString<string> {
  return z
    .string({
      error: (issue) =>
        typeof issue.input === 'number' && Number.isFinite(issue.input)
          ? issueMessage(issue, { write: writePercent(issue.input) })
          : issueMessage(issue),
    })
    .check(maxLength(20))
}

/**
 * `50` is «50%»; a number of at most 1 may be the share itself, `0.5` for one half, or half a
 * percent.
 */
function writePercent(found: number): Phrase {
  const text = (share: number): string =>
    `"${String(Math.round(share * 10_000) / 10_000).replace('.', ',')}%"`
  const texts = found > 0 && found < 1 ? [text(found * 100), text(found)] : [text(found)]
  return shapeHints.write(texts)
}

function supportRate(text: string): Rate {
  const read = rate(text)
  if (read <= 1_000_000) return read
  throw new KhuyenCongError({
    code: 'WRONG_SHAPE',
    found: text,
    ...asMessage(shapeDemands.atMostTheWhole),
  })
}
