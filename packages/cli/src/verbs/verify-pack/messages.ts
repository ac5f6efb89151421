/** Why a bundle is not verified, by error code. */
export const verifyPackMessages = {
  NOT_SIGNED: () => ({
    message: 'Gói không có chữ ký của khóa ký nào trong sổ khóa.',
    messageEn: 'No key of the ring has signed the pack.',
  }),
} as const

/** What `verify-pack` asks. */
export const verifyPackTexts = { ring: ['sổ khóa', 'key ring'] } as const
