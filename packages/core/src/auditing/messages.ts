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
  PAPER_EVIDENCE: () => ({
    message: 'Bằng chứng này không có trong danh mục bằng chứng của tờ làm việc.',
    messageEn: 'The evidence index of the working paper has no such entry.',
    hint: 'Thêm vào «evidence», hoặc sửa mã.',
    hintEn: 'Add it to `evidence`, or correct the id.',
  }),
  PAPER_FINDING: () => ({
    message: 'Không bản ghi nào có phát hiện này.',
    messageEn: 'No record has this finding.',
    hint: 'Kiểm tra mã đề án, hạng mục và mã phát hiện.',
    hintEn: 'Check the project, the item and the code of the finding.',
  }),
  PAPER_TOO_LONG: () => ({
    message: 'Tờ làm việc có quá 1.000 phát hiện.',
    messageEn: 'The working paper has more than 1,000 findings.',
    hint: 'Chọn ít hơn: --severity, hoặc nêu từng phát hiện trong «findings».',
    hintEn: 'Choose fewer: by --severity, or name them in `findings`.',
  }),
} as const
