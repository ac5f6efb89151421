/** What is wrong with a question, and what the second engine says of an answer, by error code. */
export const judgingMessages = {
  ON_MISSING: () => ({
    message: 'Chưa biết xét theo quy định của ngày nào.',
    messageEn: 'The day whose law applies is not given.',
    hint: 'Thêm ngày xét, ví dụ: --on 2023-06-01',
    hintEn: 'Add the day, for example: --on 2023-06-01',
  }),
  UNKNOWN_KEY: (field: string) => ({
    message: `Không có trường «${field}».`,
    messageEn: `There is no field \`${field}\`.`,
    hint: 'Mỗi dòng gồm đúng hai trường «on» và «project».',
    hintEn: 'Such a line has the two fields `on` and `project`.',
  }),
  ENGINES_DISAGREE: (rule: string, item: string | null) => ({
    message:
      `Hai bộ suy luận không khớp ở quy định «${rule}»${item === null ? '' : `, hạng mục ${item}`}; ` +
      'không đưa ra kết quả.',
    messageEn:
      `The two engines disagree on rule \`${rule}\`${item === null ? '' : `, item ${item}`}; ` +
      'no result is given.',
    hint: 'Xin báo lại kèm tệp dữ liệu.',
    hintEn: 'Please report this with the input.',
  }),
} as const
