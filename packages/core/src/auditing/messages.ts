/** What the tools of auditors refuse, by error code. */
export const auditingMessages = {
  SAMPLE_SIZE: () => ({
    message: 'Cỡ mẫu phải là số nguyên từ 1 đến 100.000.',
    messageEn: 'The size of a sample is a whole number from 1 to 100,000.',
  }),
  SAMPLE_SEED: () => ({
    message: 'Hạt giống phải là một dòng chữ, không để trống.',
    messageEn: 'The seed must be one line of text, and not blank.',
    hint: 'Ghi một chữ hay số bất kỳ và giữ lại trong hồ sơ, như "KT-01/2026".',
    hintEn: 'Write any word or number and keep it with the papers, such as "KT-01/2026".',
  }),
  FILE_TOO_LARGE: () => ({
    message: 'Quá nhiều đề án: chọn mẫu từ tối đa 1.000.000 đề án một lần.',
    messageEn: 'There are too many projects: a sample is drawn from at most 1,000,000 at a time.',
  }),
} as const
