import type { Words } from '../../terminal/options.js'
import { countedNoun } from '../../text/numbers.js'

/** What `lock` tells. */
export const lockTexts = {
  locked: (packs: number, file: string): Words => [
    `Đã chốt ${packs} gói. Dùng: thêm --locked ${file} vào các lệnh khác.\n`,
    `Locked ${countedNoun(packs, 'pack', 'packs')}. ` +
      `Use it by adding --locked ${file} to other verbs.\n`,
  ],
} as const
