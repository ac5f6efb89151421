import type { Words } from '../../terminal/options.js'

/** What `new-key` refuses, by error code. */
export const newKeyMessages = {
  BAD_USAGE: () => ({
    message: 'Chỉ ghi một trong hai: --national hoặc --province.',
    messageEn: 'Give one of --national and --province.',
  }),
  OPTION_NOT_USED: (option: string) => ({
    message: `Khóa giả danh không dùng --${option}.`,
    messageEn: `A key of pseudonyms does not use --${option}.`,
    hint: `Bỏ --${option}, hoặc bỏ --pseudonyms để tạo khóa ký.`,
    hintEn: `Leave --${option} out, or leave --pseudonyms out to make a signing key.`,
  }),
} as const

/** What `new-key` asks and tells. */
export const newKeyTexts = {
  maintainer: ['cơ quan giữ khóa ký', 'who holds the key'],
  province: [
    'tỉnh, thành phố được ký (gói quốc gia: dùng --national)',
    'the province it may sign for (the national pack: use --national)',
  ],
  wrotePseudonymKey: (file: string): Words => [
    `Đã viết ${file}. Giữ kín: ai có khóa này và dữ liệu gốc thì dò lại được từng cơ sở.
`,
    `Wrote ${file}. Keep it secret: with it, who knows the ids can find each establishment again.
`,
  ],
  wrote: (privateKey: string, keyRing: string, jurisdiction: string): Words => [
    `Đã viết ${privateKey} (giữ kín) và ${keyRing} (công bố), ký cho: ${jurisdiction}.\n`,
    `Wrote ${privateKey} (keep it secret) and ${keyRing} (publish it), ` +
      `to sign for: ${jurisdiction}.\n`,
  ],
} as const
