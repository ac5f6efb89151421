import * as z from 'zod/mini'
import { day, monthDay } from '../words/calendar.js'
import { factor, rate, vnd } from '../words/money.js'
import { readBy } from './reading.js'

/** Zod schemas of the small words of data files: amounts, rates, factors, days. */
export const Amount = readBy(z.union([z.number(), z.string().check(z.maxLength(60))]), vnd)
export const Percentage = readBy(z.string().check(z.maxLength(20)), rate)
export const Factor = readBy(z.string().check(z.maxLength(20)), factor)
export const DayText = readBy(z.string().check(z.maxLength(20)), day)
export const MonthDayText = readBy(z.string().check(z.maxLength(20)), monthDay)
