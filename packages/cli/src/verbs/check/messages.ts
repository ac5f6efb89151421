import type { Words } from '../../terminal/options.js'
import { countedNoun } from '../../text/numbers.js'

/** What `check` tells below the problems. */
export const checkTexts = {
  counts: (errors: number, warnings: number, notes: number): Words => [
    `${errors} lỗi, ${warnings} lưu ý, ${notes} thông tin.`,
    [
      countedNoun(errors, 'error', 'errors'),
      countedNoun(warnings, 'warning', 'warnings'),
      `${countedNoun(notes, 'note', 'notes')}.`,
    ].join(', '),
  ],
} as const
