/** What is said of the options of `audit`, by the code of the problem. */
export const auditMessages = {
  WORKERS: () => ({
    message: 'Số luồng phải là số nguyên từ 1 đến 99.',
    messageEn: 'The number of threads is a whole number from 1 to 99.',
  }),
  BRIEF_WITHOUT_JSON: () => ({
    message: '--brief chỉ dùng cùng --json.',
    messageEn: '--brief goes with --json only.',
    hint: 'Thêm --json, hoặc bỏ --brief.',
    hintEn: 'Add --json, or leave --brief out.',
  }),
} as const
