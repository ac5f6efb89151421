import type { Words } from '../../terminal/options.js'

/** What `test` refuses, by error code. */
export const testMessages = {
  NOT_A_FOLDER: () => ({
    message: 'Gói đã đóng thì không thêm tình huống vào được.',
    messageEn: 'No cases can be added to a bundle.',
    hint: 'Chạy trên thư mục của gói.',
    hintEn: 'Run it on the folder of the pack.',
  }),
} as const

/** What `test` tells of mutants. */
export const testTexts = {
  unnoticed: (was: string, now: string): Words => [
    `«${was}» sửa thành «${now}» mà không tình huống nào biết`,
    `\`${was}\` turned into \`${now}\` and no case noticed`,
  ],
  mutants: (killed: number, survived: number, equivalent: number): Words => [
    `Đột biến: ${killed} bị phát hiện, ${survived} sống sót, ${equivalent} không đổi kết quả.`,
    `Mutants: ${killed} killed, ${survived} survived, ${equivalent} change nothing.`,
  ],
} as const
