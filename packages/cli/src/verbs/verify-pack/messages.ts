import type { Words } from '../../terminal/options.js'

/** Why a bundle is not verified, by error code. */
export const verifyPackMessages = {
  NOT_SIGNED: () => ({
    message: 'Gói không có chữ ký của khóa ký nào trong sổ khóa.',
    messageEn: 'No key of the ring has signed the pack.',
  }),
  DRAFT_PACK: () => ({
    message: 'Không nhận bản nháp về dùng.',
    messageEn: 'A draft is not taken over for use.',
    hint: 'Xin bản đã phát hành.',
    hintEn: 'Ask for the published edition.',
  }),
} as const

/** What `verify-pack` asks and tells. */
export const verifyPackTexts = {
  ring: ['sổ khóa', 'key ring'],
  installed: (file: string): Words => [`Đã nhận vào: ${file}`, `Taken over into: ${file}`],
} as const
