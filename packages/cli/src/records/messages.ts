import type { Words } from '../terminal/options.js'

/** What is said of signing a result, by error code. */
export const recordSigningMessages = {
  SIGN_WITHOUT_JSON: () => ({
    message: '--sign ký bản ghi JSON, nên cần --json.',
    messageEn: '--sign signs the JSON record, so it needs --json.',
    hint: 'Thêm --json; trang để đọc thì thêm --report.',
    hintEn: 'Add --json; for a page to read add --report.',
  }),
  SIGN_NEEDS_FILE: () => ({
    message: 'Chữ ký của tệp rà soát nằm cạnh tệp, nên cần --out.',
    messageEn: 'The signature of an audit file stands beside it, so --out is needed.',
    hint: 'Thêm --out ket-qua.ndjson; chữ ký ghi vào ket-qua.ndjson.dsse.json.',
    hintEn: 'Add --out result.ndjson; the signature goes to result.ndjson.dsse.json.',
  }),
  SIGN_NEEDS_RECORDS: () => ({
    message: 'Dòng rút gọn (--brief) không xét lại được, nên không ký.',
    messageEn: 'Short lines (--brief) cannot be derived again, so they are not signed.',
    hint: 'Bỏ --brief.',
    hintEn: 'Leave --brief out.',
  }),
  SIGN_MISSING: () => ({
    message: '--by và --at chỉ dùng cùng --sign.',
    messageEn: '--by and --at go with --sign only.',
    hint: 'Thêm --sign và tệp khóa riêng, hoặc bỏ hai tùy chọn này.',
    hintEn: 'Add --sign with a private key, or leave the two out.',
  }),
} as const

/** What signing a result asks and tells. */
export const recordSigningTexts = {
  by: ['người ký', 'who signs'],
  at: ['ngày ký', 'the day of signing'],
  signed: (file: string): Words => [
    `Đã ký; chữ ký ở ${file}, giữ cạnh tệp kết quả.\n`,
    `Signed; the signature is ${file}, to be kept beside the result.\n`,
  ],
} as const
