/** What is said of the options of auditors, by the code of the problem. */
export const auditingOptionMessages = {
  BAD_VALUE: () => ({
    message: 'Không đọc được năm.',
    messageEn: 'The years cannot be read.',
    hint: 'Ghi như 2023, 2018-2022 hoặc 2019,2021.',
    hintEn: 'Write 2023, 2018-2022 or 2019,2021.',
  }),
  UNKNOWN_WORD: (words: readonly string[]) => ({
    message: 'Tùy chọn không nhận từ này.',
    messageEn: 'The option does not know this word.',
    hint: `Các từ dùng được: ${words.join(', ')}.`,
    hintEn: `Known words: ${words.join(', ')}.`,
  }),
} as const
