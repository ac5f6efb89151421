import type { Phrase } from '../errors/messages.js'
import type { FactType } from '../vocabulary/fact-definition.js'

/** What is said of a fact, by the code of the problem. */
export const factMessages = {
  UNKNOWN_FACT: (name: string) => ({
    message: `Không có dữ kiện «${name}».`,
    messageEn: `There is no fact \`${name}\`.`,
  }),
  UNKNOWN_WORD: (fact: string, word: string) => ({
    message: `Dữ kiện «${fact}» không có từ «${word}».`,
    messageEn: `\`${word}\` is not a word of the fact \`${fact}\`.`,
  }),
  FACT_VALUE: (fact: string, [vi, en]: Phrase) => ({
    message: `Dữ kiện «${fact}» cần ${vi}.`,
    messageEn: `The fact \`${fact}\` takes ${en}.`,
  }),
  UNKNOWN_KEY: (name: string) => ({
    message: `Không có trường «${name}».`,
    messageEn: `There is no field \`${name}\`.`,
  }),
  FACT_HAS_FIELD: (fact: string, field: string) => ({
    message: `«${fact}» có trường riêng, không viết trong «facts».`,
    messageEn: `\`${fact}\` has a field of its own.`,
    hint: `Viết vào trường «${field}».`,
    hintEn: `Write it in the field \`${field}\`.`,
  }),
} as const

/** What a fact of a type takes. */
export const FACT_VALUES = {
  word: ['một từ trong danh mục', 'a word of the list'],
  list: ['danh sách các từ', 'a list of words'],
  boolean: [
    'true (đúng) hoặc false (sai), không có dấu ngoặc kép',
    'true or false, without quotes',
  ],
  integer: ['số nguyên, không âm', 'a whole number, not negative'],
  number: ['số như 1,5', 'a number like 1.5'],
  money: ['số tiền như «300 triệu đồng»', 'an amount'],
  rate: ['tỷ lệ như «60%»', 'a percentage like "60%"'],
  day: ['ngày như «2023-06-01»', 'a day'],
  'day-or-never': ['ngày như «2023-06-01», hoặc «never»', 'a day, or `never`'],
  'cost-lines': ['các khoản chi', 'cost lines'],
  atMostTheWhole: ['tỷ lệ không quá «100%»', 'a percentage of at most "100%"'],
  text: ['chữ', 'text'],
} as const satisfies Readonly<Record<FactType | 'atMostTheWhole' | 'text', Phrase>>

/** What is said of a project, by the code of the problem. */
export const projectMessages = {
  DUPLICATE_ID: (id: string) => ({
    message: `Hai hạng mục cùng mã «${id}».`,
    messageEn: `Two items share the id \`${id}\`.`,
  }),
} as const

/** What a part of a project must hold (`WRONG_SHAPE`). */
export const projectDemands = {
  progress: ['Tiến độ không quá 100%.', 'Progress is at most 100%.'],
} as const
