import type { Words } from '../../terminal/options.js'
import { countedNoun } from '../../text/numbers.js'

/** What `publish` refuses, by error code. */
export const publishMessages = {
  FILE_EXISTS: () => ({
    message: 'Bản này đã công bố vào thư mục ấy.',
    messageEn: 'This edition was published into that folder already.',
    hint: 'Tăng «version» trong pack.json, hoặc chọn thư mục khác bằng --into.',
    hintEn: 'Raise `version` in pack.json, or name another folder with --into.',
  }),
} as const

/** What `publish` asks and tells. */
export const publishTexts = {
  into: ['thư mục chứa các bản công bố', 'folder of the published editions'],
  refused: [
    'Không công bố: sửa các điểm trên rồi chạy lại.\n',
    'Not published: mend the above and run it again.\n',
  ],
  published: (pack: string, folder: string): Words => [
    `Đã công bố ${pack} vào ${folder}.\n`,
    `Published ${pack} into ${folder}.\n`,
  ],
} as const

/** The words of the table of levels. */
export const levelTableTexts = {
  kind: ['Khuyến công · Bảng mức hỗ trợ', 'Industrial promotion · Table of levels'],
  title: (pack: string): Words => [`Mức hỗ trợ theo ${pack}`, `Support levels by ${pack}`],
  on: (on: string): Words => [`Các mức có hiệu lực ngày ${on}`, `Levels in force on ${on}`],
  from: (on: string): Words => [`Áp dụng từ ngày ${on}`, `In force from ${on}`],
  none: ['Gói không có mức hỗ trợ nào từ ngày này.', 'The pack gives no level from this day on.'],
  activity: ['Nội dung', 'Activity'],
  level: ['Mức hỗ trợ', 'Level'],
  when: ['khi', 'when'],
  citation: ['Căn cứ', 'Citation'],
} as const

/** The words of the covering note. */
export const noteTexts = {
  kind: ['Công văn kèm theo', 'Covering note'],
  number: ['Số: ……/……', 'No.: ……/……'],
  subject: (title: string, version: string): Words => [
    `Về việc công bố ${title}, phiên bản ${version}`,
    `Publication of ${title}, version ${version}`,
  ],
  to: ['Kính gửi: ……………………………………', 'To: ……………………………………'],
  opening: (owner: string, title: string): Words => [
    `${owner} gửi kèm công văn này gói quy định «${title}» đã ký, để dùng khi xét đề án khuyến công.`,
    `${owner} sends with this note the signed rule pack “${title}”, for judging projects.`,
  ],
  pack: ['Gói quy định', 'The pack'],
  id: ['Mã gói, phiên bản', 'Id, version'],
  scope: ['Thẩm quyền', 'Jurisdiction'],
  lawAsOf: ['Pháp luật đọc đến ngày', 'Law read up to'],
  digest: ['Mã băm của nội dung', 'Digest of the content'],
  file: ['Tệp gửi kèm', 'Files enclosed'],
  documents: ['Văn bản được số hóa', 'Acts encoded'],
  changes: ['Thay đổi so với bản trước, mọi ngày', 'Changes from the last edition, on all days'],
  last: (version: string, digest: string): Words => [
    `So với phiên bản ${version} (${digest}).`,
    `Compared with version ${version} (${digest}).`,
  ],
  first: ['Ban hành lần đầu, không có bản trước.', 'The first edition; there was none before.'],
  noChange: ['Không có thay đổi về nội dung.', 'Nothing changes in meaning.'],
  checked: ['Đã kiểm tra trước khi ký', 'Checked before signing'],
  cases: (passed: number, percent: number): Words => [
    `${passed} tình huống đều ra kết quả mong đợi, phủ ${percent} %.`,
    `${countedNoun(passed, 'case comes', 'cases come')} out as expected; ${percent}% covered.`,
  ],
  mutants: (killed: number): Words => [
    `Sửa thử ${killed} chỗ: chỗ nào cũng có tình huống phát hiện.`,
    `${countedNoun(killed, 'change was', 'changes were')} tried; cases notice every one.`,
  ],
  reviewed: (by: string, cases: number, last: string): Words => [
    `${by} xem lại ${cases} tình huống bên điều khoản, lần cuối ngày ${last}.`,
    `${by} reviewed ${countedNoun(cases, 'case', 'cases')} beside the article, last on ${last}.`,
  ],
  signature: ['Chữ ký', 'Signature'],
  owner: ['Chủ khóa ký', 'Owner of the key'],
  key: ['Mã khóa ký', 'Key'],
  signedOn: ['Ngày ký', 'Day of signing'],
  verify: ['Cách kiểm', 'How to check it'],
  keyRing: ['sổ-khóa.json', 'key-ring.json'],
  proves: [
    'Chữ ký cho biết ai công bố gói và gói còn nguyên như khi ký; chữ ký không chứng minh gói đọc ' +
      'đúng văn bản, cũng không chứng minh ngày ký.',
    'The signature shows who published the pack and that it is as it was signed; it does not prove ' +
      'that the pack reads the acts rightly, nor the day of signing.',
  ],
  forOwner: ['ĐẠI DIỆN CƠ QUAN CÔNG BỐ', 'FOR THE PUBLISHING AUTHORITY'],
  byHand: ['(ký, ghi rõ họ tên, đóng dấu)', '(signature, name, seal)'],
} as const
