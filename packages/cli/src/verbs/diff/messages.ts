import type { Words } from '../../terminal/options.js'

/** What `diff` refuses, by error code. */
export const diffMessages = {
  VALUE_MISSING: () => ({
    message: 'Cần hai gói hoặc hai ngày để so.',
    messageEn: 'Two packs or two days are needed.',
    hint: 'Thêm --with GÓI, hoặc --from và --to.',
    hintEn: 'Add --with PACK, or --from and --to.',
  }),
} as const

/** What `diff` tells of two packs, or of one pack on two days. */
export const diffTexts = {
  nothing: ['Không có thay đổi về nội dung.\n', 'Nothing changes in meaning.\n'],
  allDays: ['mọi ngày', 'all days'],
  sideBefore: ['Trước', 'Before'],
  sideAfter: ['Sau', 'After'],
} as const satisfies Readonly<Record<string, Words>>
