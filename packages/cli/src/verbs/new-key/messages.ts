import type { Words } from '../../terminal/options.js'

/** What `new-key` refuses, by error code. */
export const newKeyMessages = {
  BAD_USAGE: () => ({
    message: 'Chỉ ghi một trong hai: --national hoặc --province.',
    messageEn: 'Give one of --national and --province.',
  }),
} as const

/** What `new-key` asks and tells. */
export const newKeyTexts = {
  maintainer: ['cơ quan giữ khóa ký', 'who holds the key'],
  province: [
    'tỉnh, thành phố được ký (gói quốc gia: dùng --national)',
    'the province it may sign for (the national pack: use --national)',
  ],
  wrote: (privateKey: string, keyRing: string, jurisdiction: string): Words => [
    `Đã viết ${privateKey} (giữ kín) và ${keyRing} (công bố), ký cho: ${jurisdiction}.\n`,
    `Wrote ${privateKey} (keep it secret) and ${keyRing} (publish it), ` +
      `to sign for: ${jurisdiction}.\n`,
  ],
} as const
