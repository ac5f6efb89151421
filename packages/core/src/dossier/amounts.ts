import * as z from 'zod'
import { day } from '../words/calendar.js'
import { factor, rate, vnd } from '../words/money.js'
import { readBy } from './reading.js'

/** Zod schemas of the small words of data files: amounts, rates, factors, days. */
export const Amount = readBy(z.union([z.string().max(60), z.number()]).describe('Số tiền: «300 triệu đồng» hoặc số nguyên đồng. / An amount.'), vnd)
export const Percentage = readBy(z.string().max(20).describe('Tỷ lệ: «50%». / A percentage.'), rate)
export const Factor = readBy(z.string().max(20).describe('Hệ số: «1.5». / A factor.'), factor)
export const DayText = readBy(z.string().max(20).describe('Ngày: «2023-06-01». / A day.'), day)
