/** What is said of the options of `indicators`, by the code of the problem. */
export const indicatorMessages = {
  UNKNOWN_WORD: (known: readonly string[]) => ({
    message: 'Không tổng hợp theo từ này được.',
    messageEn: 'Nothing can be grouped by this word.',
    hint: `Các từ dùng được: ${known.join(', ')}.`,
    hintEn: `Known words: ${known.join(', ')}.`,
  }),
  WRONG_SHAPE: () => ({
    message: 'Năm của biểu là một năm, như 2024.',
    messageEn: 'The year of a form is one year, such as 2024.',
  }),
  EMPTY_INPUT: () => ({
    message:
      'Không có nhu cầu, chuyến công tác, con người, phương tiện, chương trình hay đề án nào để tính.',
    messageEn: 'There are no needs, trips, people, means, programmes or projects to count.',
    hint: 'Ghi «needs», «trips», «people», «means», «programmes», hoặc thêm --from với tệp đề án.',
    hintEn:
      'Give `needs`, `trips`, `people`, `means`, `programmes`, or add --from with a file of projects.',
  }),
} as const
