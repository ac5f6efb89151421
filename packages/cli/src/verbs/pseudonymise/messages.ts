import type { Words } from '../../terminal/options.js'

/** What `pseudonymise` refuses, by error code. */
export const pseudonymiseMessages = {
  VALUE_MISSING: () => ({
    message: 'Thiếu --key: tệp khóa giả danh.',
    messageEn: '--key is missing: the key file of pseudonyms.',
    hint: 'Tạo khóa một lần bằng «khuyencong new-key TEN --pseudonyms» và dùng lại cho mọi tệp.',
    hintEn:
      'Make it once with `khuyencong new-key NAME --pseudonyms` and use it again for every file.',
  }),
} as const

/** What `pseudonymise` tells at its end. */
export const pseudonymiseTexts = {
  done: (written: string, bad: string): Words => [
    `Đã giả danh ${written} đề án; không đọc được ${bad}. Mã đề án và địa bàn giữ nguyên.\n`,
    `Projects with pseudonyms: ${written}; not read: ${bad}. Ids of projects and places are kept.\n`,
  ],
} as const
