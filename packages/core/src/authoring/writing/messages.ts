/** What is said of a condition written in words that cannot be read (`WRITTEN_CONDITION`). */
export const writtenConditionMessages = {
  fact: () => ({
    message: 'Điều kiện viết bằng lời thiếu tên dữ kiện.',
    messageEn: 'The written condition lacks the name of a fact.',
    ...EXAMPLE,
  }),
  operator: (fact: string) => ({
    message: `Sau dữ kiện «${fact}» cần một phép so sánh.`,
    messageEn: `An operator is needed after the fact \`${fact}\`.`,
    hint: 'Dùng =, !=, <, <=, >, >=, thuộc, không thuộc, gồm, không gồm.',
    hintEn: 'Use =, !=, <, <=, >, >=, in, not in, contains, does not contain.',
  }),
  value: (fact: string) => ({
    message: `Điều kiện về «${fact}» thiếu giá trị hoặc giá trị không đọc được.`,
    messageEn: `The condition on \`${fact}\` lacks a value, or it cannot be read.`,
    ...EXAMPLE,
  }),
  bracket: () => ({
    message: 'Điều kiện thiếu dấu đóng ngoặc.',
    messageEn: 'A closing bracket is missing in the condition.',
  }),
  rest: () => ({
    message: 'Phần sau của điều kiện không đọc được.',
    messageEn: 'The rest of the condition cannot be read.',
    hint: 'Nối các điều kiện bằng «và», «hoặc»; đặt tên có dấu phẩy, có «và», «hoặc» trong «…».',
    hintEn: 'Join conditions by "và"/"and", "hoặc"/"or"; quote names that hold such words.',
  }),
  tooLarge: () => ({
    message: 'Điều kiện viết bằng lời quá dài hoặc lồng quá sâu.',
    messageEn: 'The written condition is too long or nested too deeply.',
  }),
} as const

const EXAMPLE = {
  hint: 'Viết như «beneficiary.totalCapital <= 3 tỷ đồng» hoặc «địa bàn ưu tiên = hải đảo».',
  hintEn: 'Write it like "beneficiary.totalCapital <= 3 tỷ đồng" or "site.areas = island".',
} as const

/** What is said of a name in a written condition, by the code of the problem. */
export const writtenNameMessages = {
  UNKNOWN_FACT: (text: string, several: boolean) =>
    several
      ? {
          message: `«${text}» có thể là nhiều dữ kiện: ghi rõ hơn.`,
          messageEn: `\`${text}\` may be several facts: be more exact.`,
        }
      : {
          message: `Không có dữ kiện «${text}».`,
          messageEn: `There is no fact \`${text}\`.`,
        },
  UNKNOWN_WORD: (fact: string, text: string, several: boolean) =>
    several
      ? {
          message: `«${text}» có thể là nhiều từ của dữ kiện «${fact}»: ghi rõ hơn.`,
          messageEn: `\`${text}\` may be several words of the fact \`${fact}\`: be more exact.`,
        }
      : {
          message: `Dữ kiện «${fact}» không có từ «${text}».`,
          messageEn: `\`${text}\` is not a word of the fact \`${fact}\`.`,
        },
} as const
