import type { Words } from '../../terminal/options.js'

/** What `sign` refuses. */
export const signMessages = {
  SIGNED_FOR_PUBLICATION: () => ({
    message: 'Gói đã có chữ ký phát hành, không ký nháp thêm được.',
    messageEn: 'The bundle is signed for publication and cannot be signed as a draft too.',
    ...BUNDLE_AGAIN,
  }),
  SIGNED_AS_DRAFT: () => ({
    message: 'Gói đã ký nháp, không ký phát hành được.',
    messageEn: 'The bundle is signed as a draft and cannot be signed for publication.',
    ...BUNDLE_AGAIN,
  }),
  RING_MISSING: () => ({
    message: 'Cần biết: sổ khóa có khóa ký này, để biết nó được ký cho tỉnh nào.',
    messageEn: 'Needed: the key ring with this key, to know for which province it may sign.',
    hint: 'Thêm --trust.',
    hintEn: 'Add --trust.',
  }),
  KEY_NOT_IN_RING: () => ({
    message: 'Sổ khóa không có khóa ký này.',
    messageEn: 'The key ring does not hold this key.',
    hint: 'Nêu sổ khóa có khóa ký này bằng --trust.',
    hintEn: 'Name the ring that holds it with --trust.',
  }),
} as const

const BUNDLE_AGAIN = {
  hint: 'Đóng gói lại từ thư mục của gói (khuyencong bundle), rồi ký.',
  hintEn: 'Bundle the folder again (khuyencong bundle), then sign.',
} as const

/** What `sign` asks and tells. */
export const signTexts = {
  key: ['tệp khóa riêng', 'file of the private key'],
  at: ['ngày ký', 'the day of signing'],
  draftNotSigned: ['Không ký.\n', 'Not signed.\n'],
  notSigned: [
    'Không ký: sửa các điểm trên, hoặc ký bản nháp bằng --draft.\n',
    'Not signed: mend the above, or sign a draft with --draft.\n',
  ],
  signed: (pack: string, draft: boolean, file: string | undefined): Words => [
    `Đã ký ${pack}${draft ? ' (bản nháp)' : ''}. ` +
      `Kiểm tra: khuyencong verify-pack ${file ?? '<gói>'} --trust <sổ khóa>\n`,
    `Signed ${pack}${draft ? ' (a draft)' : ''}. ` +
      `Check it with: khuyencong verify-pack ${file ?? '<bundle>'} --trust <key ring>\n`,
  ],
} as const
