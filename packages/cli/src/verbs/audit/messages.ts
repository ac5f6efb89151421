/** What is said of the options of `audit`, by the code of the problem. */
export const auditMessages = {
  WORKERS: () => ({
    message: 'Số luồng phải là số nguyên từ 1 đến 99.',
    messageEn: 'The number of threads is a whole number from 1 to 99.',
  }),
  GROUP_WITHOUT_RECORDS: () => ({
    message: '--group in các nhóm phát hiện thay cho bản ghi, nên không dùng cùng --brief, --sign.',
    messageEn:
      '--group prints groups in place of records, so it does not go with --brief or --sign.',
    hint: 'Chạy hai lần: một lần với --group, một lần với --json.',
    hintEn: 'Run it twice: once with --group, once with --json.',
  }),
  BRIEF_WITHOUT_JSON: () => ({
    message: '--brief chỉ dùng cùng --json.',
    messageEn: '--brief goes with --json only.',
    hint: 'Thêm --json, hoặc bỏ --brief.',
    hintEn: 'Add --json, or leave --brief out.',
  }),
} as const
