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
} as const

const BUNDLE_AGAIN = {
  hint: 'Đóng gói lại từ thư mục của gói (khuyencong bundle), rồi ký.',
  hintEn: 'Bundle the folder again (khuyencong bundle), then sign.',
} as const

/** What `sign` asks and tells. */
export const signTexts = {
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
