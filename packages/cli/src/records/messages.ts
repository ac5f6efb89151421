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
  notSigned: [
    'Không ký: người kiểm sẽ không nhận chữ ký của khóa này.\n',
    'Not signed: whoever verifies would refuse the signature of this key.\n',
  ],
  signed: (file: string): Words => [
    `Đã ký; chữ ký ở ${file}, giữ cạnh tệp kết quả.\n`,
    `Signed; the signature is ${file}, to be kept beside the result.\n`,
  ],
} as const

/** What is told of a verification. */
export const verificationTexts = {
  genuine: [
    'ĐÚNG: bản ghi còn nguyên như khi ký, người có quyền ký, xét lại ra đúng kết quả.',
    'GENUINE: as it was signed, by a key that may sign it, and derived again it comes out the same.',
  ],
  notGenuine: [
    'KHÔNG ĐÚNG, hoặc không kiểm được hết.',
    'NOT GENUINE, or not all could be checked.',
  ],
  signedBy: (by: string, at: string): Words => [
    `Ký: ${by}, ngày ${at} (ngày ký do người ký khai)`,
    `Signed: ${by}, on ${at} (the day is what the signer claims)`,
  ],
  key: (owner: string, id: string): Words => [
    `Khóa của: ${owner} (${id})`,
    `Key of: ${owner} (${id})`,
  ],
  steps: {
    signature: ['Chữ ký khớp với nội dung', 'The signature fits the content'],
    authority: ['Khóa được ký cho đề án này vào ngày ấy', 'The key may sign it on that day'],
    digest: ['Mã băm đúng', 'The digest is right'],
    derivation: ['Xét lại ra đúng kết quả', 'Derived again it comes out the same'],
  },
  passed: {
    true: ['đúng', 'yes'],
    false: ['KHÔNG', 'NO'],
    null: ['chưa kiểm được', 'could not be checked'],
  },
  records: (all: string, differing: string): Words => [
    `Số bản ghi đã xét lại: ${all}, khác: ${differing}`,
    `Records derived again: ${all}, different: ${differing}`,
  ],
  unread: (count: string): Words => [
    `Ngoài ra có ${count} dòng mà lần rà soát ấy không xét được.`,
    `Besides, ${count} lines that the audit itself could not judge.`,
  ],
  project: (id: string): Words => [`Đề án ${id}:`, `Project ${id}:`],
  lineOf: (line: number, id: string): Words => [
    `Dòng ${line}, đề án ${id}:`,
    `Line ${line}, project ${id}:`,
  ],
  packs: ['Gói quy định đã dùng để xét lại:', 'Packs it was derived again with:'],
  notProven: [
    'Chữ ký không chứng minh dữ liệu vào là thật: hồ sơ khai sai mà được ký thì vẫn sai.',
    'A signature does not prove that the input is true: a false input, signed, stays false.',
  ],
} as const
