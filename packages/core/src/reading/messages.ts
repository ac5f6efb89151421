import type { Phrase } from '../errors/messages.js'
import { type Day, dayText } from '../values/calendar.js'
import { grouped } from '../values/money.js'

/** What is said of a value of the wrong form, by the code of the problem. */
export const shapeMessages = {
  FIELD_MISSING: (name: string) => ({
    message: `Thiếu trường bắt buộc «${name}».`,
    messageEn: `The required field \`${name}\` is missing.`,
  }),
  UNKNOWN_WORD: () => ({
    message: 'Từ này không có trong danh mục.',
    messageEn: 'This word is not in the list.',
  }),
  UNKNOWN_KEY: (name: string) => ({
    message: `Không có trường «${name}».`,
    messageEn: `There is no field \`${name}\`.`,
  }),
  MORE_PROBLEMS: (count: number) => ({
    message: `Còn ${count} lỗi nữa.`,
    messageEn: `There are ${count} more problems.`,
  }),
} as const

/** What is said of a record of another format, by the code of the problem. */
export const formatMessages = {
  UNKNOWN_FORMAT: (isMissing: boolean, format: number) => ({
    ...(isMissing
      ? {
          message: 'Bản ghi không ghi số định dạng («format»).',
          messageEn: 'The record does not say its format (`format`).',
        }
      : {
          message: 'Chương trình này không đọc được bản ghi theo định dạng này.',
          messageEn: 'This program does not read records of this format.',
        }),
    hint:
      `Chương trình này đọc định dạng ${format}. Dùng đúng bản chương trình đã lập bản ` +
      'ghi, hoặc lập lại từ dữ liệu vào.',
    hintEn:
      `This program reads format ${format}. Use the version of the program that made ` +
      'the record, or make it again from its input.',
  }),
} as const

/** What is said of a ruling or an answer, by the code of the problem. */
export const rulingMessages = {
  RULING_AFTER_DAY: (ruledOn: string, on: Day) => ({
    message: `Kết luận ghi ngày ${dayText(ruledOn)} là sau ngày xét ${dayText(on)}.`,
    messageEn: `The ruling is dated ${ruledOn}, after the day it is to count on, ${on}.`,
    hint: 'Xét vào ngày đã có kết luận, hoặc bỏ kết luận này ra khỏi dữ liệu của ngày xét.',
    hintEn: 'Judge on a day when the ruling stood, or leave the ruling out.',
  }),
} as const

/** What is said of a published figure, by the code of the problem. */
export const statedMessages = {
  PERCENT_FORMAT: () => ({
    message: 'Không đọc được tỷ lệ phần trăm.',
    messageEn: 'The percentage cannot be read.',
    hint: 'Viết như «29%» hoặc «+2,5%».',
    hintEn: 'Write it like "29%" or "+2,5%".',
  }),
  COUNT_FORMAT: () => ({
    message: 'Không đọc được số lượng.',
    messageEn: 'The count cannot be read.',
    hint: 'Viết như 214 hoặc «hơn 2.069».',
    hintEn: 'Write it like 214 or "hơn 2.069".',
  }),
} as const

/** What a value must be (`WRONG_SHAPE`). */
export const shapeDemands = {
  atMostTheWhole: ['Tỷ lệ hỗ trợ không quá 100%.', 'A support rate is at most 100%.'],
  yearsInOrder: [
    'Năm đầu phải trước hoặc bằng năm cuối.',
    'The first year must not come after the last.',
  ],
  otherForm: ['Giá trị không đúng dạng.', 'The form is wrong.'],
} as const

/** What could be written instead. */
export const shapeHints = {
  write: (texts: readonly string[]): Phrase => [
    `Viết ${texts.join(' hoặc ')}.`,
    `Write ${texts.join(' or ')}.`,
  ],
  plainId: (id: string) => ({
    hint: `Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối: viết "${id}".`,
    hintEn: `Use small letters without marks, digits and hyphens: write "${id}".`,
  }),
  alsoOneOf: (words: readonly string[]): Phrase => [
    `Cũng có thể viết ${words.map((word) => `«${word}»`).join(', ')}.`,
    `It may also be ${words.map((word) => `\`${word}\``).join(', ')}.`,
  ],
  either: (types: readonly Phrase[]): Phrase => [
    types.map(([vi]) => vi).join(' hoặc '),
    types.map(([, en]) => en).join(' or '),
  ],
  fields: ([vi, en]: Phrase, fields: readonly string[]): Phrase => [
    `${vi} với các trường ${fields.join(', ')}`,
    `${en} with the fields ${fields.join(', ')}`,
  ],
} as const

/** The one line that a reader without this library sees where a field is missing. */
export const FIELD_MISSING_LINE = 'Thiếu trường bắt buộc. / A required field is missing.'

/** A group of fields. */
const GROUP = ['nhóm trường { }', 'a group of fields { }'] as const
const TYPES: Readonly<Record<string, Phrase>> = {
  string: ['chữ (trong dấu ngoặc kép)', 'text (in quotes)'],
  number: ['số (không có dấu ngoặc kép)', 'a number (without quotes)'],
  int: ['số nguyên', 'a whole number'],
  boolean: [
    'true (đúng) hoặc false (sai), không có dấu ngoặc kép',
    'true or false, without quotes,',
  ],
  array: ['danh sách [ ]', 'a list [ ]'],
  object: GROUP,
  record: GROUP,
}

export const typeName = (expected: string): Phrase => TYPES[expected] ?? [expected, expected]

export function needed([vi, en]: Phrase): Phrase {
  return [`Cần ${vi}.`, `${en.charAt(0).toUpperCase()}${en.slice(1)} is needed.`]
}

export function tooSmall(origin: string, least: number): Phrase {
  if (origin === 'string') return ['Không được để trống.', 'It must not be empty.']
  return origin === 'array'
    ? [`Cần ít nhất ${least} mục.`, `The list must hold at least ${least}.`]
    : [`Phải từ ${least} trở lên.`, `It must be at least ${least}.`]
}

export function tooBig(origin: string, most: number): Phrase {
  const vi = grouped(String(most))
  const en = vi.replaceAll('.', ',')
  if (origin === 'string') return [`Dài quá ${vi} ký tự.`, `It is longer than ${en} characters.`]
  return origin === 'array' || origin === 'record'
    ? [`Nhiều nhất ${vi} mục.`, `The list must hold at most ${en}.`]
    : [`Không được quá ${most}.`, `It must be at most ${most}.`]
}
