/** What is said where no result of a round is given, by the code of the problem. */
export const scoreMessages = {
  UNVERIFIED_FIGURE: () => ({
    message: 'Bộ tiêu chí chấm điểm dựa trên số liệu chưa thấy trong văn bản.',
    messageEn: 'The scheme rests on figures nobody has seen in a text.',
    hint: 'Bỏ --strict nếu chỉ cần kết quả tạm tính.',
    hintEn: 'Leave out --strict if a provisional result will do.',
  }),
} as const
