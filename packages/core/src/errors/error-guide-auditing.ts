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
  PSEUDONYMS_ALREADY: [
    'Đề án đã giả danh rồi. Giả danh lần nữa thì một cơ sở có hai mã, không còn nhận ra giữa các tệp.',
    'Dùng tệp đã giả danh như đang có, hoặc giả danh lại từ tệp gốc.',
    'The project has pseudonyms already. Made again, one establishment would have two of them and no ' +
      'more be known from file to file.',
    'Use the file as it is, or make pseudonyms of the original file.',
  ],
  GROUP_WITHOUT_RECORDS: [
    '--group in các nhóm phát hiện, không in bản ghi từng đề án.',
    'Bỏ --brief và --sign, hoặc chạy riêng một lần với --json.',
    '--group prints groups of findings and no records.',
    'Leave --brief and --sign out, or run it apart with --json.',
  ],
  PAPER_EVIDENCE: [
    'Tờ làm việc dẫn một bằng chứng không có trong danh mục bằng chứng.',
    'Thêm bằng chứng vào «evidence», hoặc sửa mã.',
    'The working paper refers to evidence that is not in its index.',
    'Add the evidence to `evidence`, or correct its id.',
  ],
  PAPER_FINDING: [
    'Tờ làm việc nêu một phát hiện mà không bản ghi nào có.',
    'Kiểm tra mã đề án, hạng mục và mã phát hiện.',
    'The working paper names a finding that no record has.',
    'Check the project, the item and the code of the finding.',
  ],
  PAPER_TOO_LONG: [
    'Tờ làm việc có quá nhiều phát hiện.',
    'Chọn ít hơn bằng --severity, hoặc nêu từng phát hiện trong «findings».',
    'The working paper has too many findings.',
    'Choose fewer by --severity, or name them in `findings`.',
  ],
  NOT_A_RECORD: [
    'Cần bản ghi kết quả xét, đây là dữ liệu khác.',
    'Ghi bản ghi bằng `audit --json` hoặc `decide --json`, không có `--brief`.',
    'A record of a decision is needed; this is something else.',
    'Write records by `audit --json` or `decide --json`, without `--brief`.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
