import type { Words } from '../../terminal/options.js'

/** What `bundle` says of what to do next. */
export const bundleTexts = {
  draft: [
    'Bản nháp: còn chỗ phải ghi nên chưa ký được.',
    'A draft: what is still to be written keeps it from being signed.',
  ],
  signIt: (file: string | undefined): Words => [
    `Ký bằng: khuyencong sign ${file ?? '<gói>'} --key <khóa riêng> --at <ngày ký>`,
    `Sign it with: khuyencong sign ${file ?? '<bundle>'} --key <private key> --at <day of signing>`,
  ],
} as const satisfies Record<string, Words | ((file: string | undefined) => Words)>
