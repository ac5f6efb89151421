import type { Phrase } from '../errors/messages.js'
import type { Operator } from './conditions.js'

/** What is said of a condition of the wrong form (`CONDITION_SHAPE`). */
export const conditionShapes = {
  notAnObject: ['Điều kiện phải là một nhóm { }.', 'A condition must be an object.'],
  oneBranch: [
    'Cần đúng một trong: all, any, not, fact.',
    'Exactly one of all, any, not, fact is needed.',
  ],
  noChildren: (branch: string): Phrase => [
    `«${branch}» cần ít nhất một điều kiện.`,
    `\`${branch}\` needs at least one condition.`,
  ],
  factName: ['«fact» cần tên một dữ kiện.', '`fact` takes the name of a fact.'],
  valuesNeeded: (operator: Operator): Phrase => [
    `«${operator}» cần danh sách có ít nhất một giá trị.`,
    `\`${operator}\` needs a list with at least one value.`,
  ],
  wordsOnly: (operator: Operator): Phrase => [
    `«${operator}» chỉ dùng cho dữ kiện dạng từ.`,
    `\`${operator}\` is for word facts only.`,
  ],
} as const

/** What is said of a part of a condition, by the code of the problem. */
export const conditionMessages = {
  FIELD_MISSING: (field: string) => ({
    message: `Điều kiện thiếu «${field}».`,
    messageEn: `The condition lacks \`${field}\`.`,
  }),
  UNKNOWN_KEY: (key: string) => ({
    message: `Điều kiện không có tên trường «${key}».`,
    messageEn: `A condition has no key \`${key}\`.`,
  }),
  UNKNOWN_OPERATOR: (operator: string) => ({
    message: `Không có toán tử «${operator}».`,
    messageEn: `There is no operator \`${operator}\`.`,
  }),
  UNKNOWN_GROUP: (id: string) => ({
    message: `Không có nhóm nội dung «${id}».`,
    messageEn: `There is no group of activities \`${id}\`.`,
  }),
  CONDITION_TOO_LARGE: () => ({
    message: 'Điều kiện quá lớn hoặc lồng quá sâu.',
    messageEn: 'The condition is too large or nested too deeply.',
  }),
  OPERATOR_TYPE: (operator: Operator) => ({
    message: `Toán tử «${operator}» không dùng được cho dữ kiện này.`,
    messageEn: `The operator \`${operator}\` does not fit this fact.`,
  }),
} as const
