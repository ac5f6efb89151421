import type { Guide } from './error-guide-entry.js'

/** Chọn mẫu và tờ làm việc của kiểm toán. / Samples and working papers of auditors. */
export const AUDITING_GUIDE = {
  SAMPLE_SIZE: [
    'Cỡ mẫu không dùng được.',
    'Ghi số nguyên từ 1 đến 100.000.',
    'The size of the sample cannot be used.',
    'Give a whole number from 1 to 100,000.',
  ],
  SAMPLE_SEED: [
    'Thiếu hạt giống để chọn mẫu, hoặc hạt giống có nhiều dòng.',
    'Ghi một dòng chữ bất kỳ và giữ lại trong hồ sơ: cùng hạt giống thì chọn lại đúng mẫu cũ.',
    'The seed of the sample is missing, or has several lines.',
    'Give one line of any text and keep it with the papers: the same seed draws the same sample.',
  ],
  PSEUDONYM_KEY: [
    'Tệp khóa giả danh không dùng được: không phải 32 byte ngẫu nhiên ghi bằng base64.',
    'Tạo khóa mới bằng «khuyencong new-key TEN --pseudonyms»; khóa đặt bằng tay thì dễ đoán.',
    'The key file of pseudonyms cannot be used: it does not hold 32 random bytes in base64.',
    'Make one with `khuyencong new-key NAME --pseudonyms`; a key made by hand is easily guessed.',
  ],
  GROUP_WITHOUT_RECORDS: [
    '--group in các nhóm phát hiện, không in bản ghi từng đề án.',
    'Bỏ --brief và --sign, hoặc chạy riêng một lần với --json.',
    '--group prints groups of findings and no records.',
    'Leave --brief and --sign out, or run it apart with --json.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
