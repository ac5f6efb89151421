import * as z from 'zod/mini'
import { day } from '../words/calendar.js'
import { factor, rate, vnd } from '../words/money.js'
import { readBy } from './reading.js'

/** Zod schemas of the small words of data files: amounts, rates, factors, days. */
export const Amount = readBy(z.union([z.string().check(z.maxLength(60)), z.number()]).check(z.describe('Số tiền: «300 triệu đồng» hoặc số nguyên đồng. / An amount.')), vnd)
export const Percentage = readBy(z.string().check(z.maxLength(20), z.describe('Tỷ lệ: «50%». / A percentage.')), rate)
export const Factor = readBy(z.string().check(z.maxLength(20), z.describe('Hệ số: «1.5». / A factor.')), factor)
export const DayText = readBy(z.string().check(z.maxLength(20), z.describe('Ngày: «2023-06-01». / A day.')), day)
