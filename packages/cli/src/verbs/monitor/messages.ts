/** What is said of the input of `monitor`, by the code of the problem. */
export const monitorMessages = {
  FILE_TOO_LARGE: () => ({
    message: 'Quá nhiều đề án để theo dõi một lần (trên 20.000 đề án hoặc 64 triệu ký tự).',
    messageEn: 'Too many projects to follow at once (above 20,000, or 64 million characters).',
    hint: 'Chia tệp theo tỉnh hoặc theo năm.',
    hintEn: 'Cut the file up by province or by year.',
  }),
  EMPTY_INPUT: () => ({
    message: 'Không có dòng số liệu, đề án hay chỉ tiêu nào để theo dõi.',
    messageEn: 'There are no rows, projects or targets to follow.',
    hint: 'Ghi «rows», «projects», nêu «programme», hoặc thêm --from với tệp đề án.',
    hintEn: 'Give `rows`, `projects`, name a `programme`, or add --from with a file of projects.',
  }),
  UNKNOWN_WORD: (dimensions: readonly string[]) => ({
    message: 'Không tổng hợp theo từ này được.',
    messageEn: 'Nothing can be grouped by this word.',
    hint: `Các từ dùng được: ${dimensions.join(', ')}.`,
    hintEn: `Known words: ${dimensions.join(', ')}.`,
  }),
} as const
