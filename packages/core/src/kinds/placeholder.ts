import type { Bilingual } from '../vocabulary/language.js'

/**
 * Dấu chỗ còn phải ghi. / The one mark of a place where something is still to be written:
 * `new-pack`, `new-rule` and the sample pack put it into every text nobody has given them, `check`
 * finds it, `sign` refuses a pack that still holds it.
 *
 * @example
 * ```ts
 * import { PLACEHOLDER } from '@khuyencong/core/packs'
 * `${PLACEHOLDER}: tên văn bản` // => 'CẦN GHI: tên văn bản'
 * ```
 */
export const PLACEHOLDER = 'CẦN GHI'

/** A title nobody has given yet. */
export const titleToWrite = (
  vi: string,
  en: string,
): { readonly title: string; readonly titleEn: string } => ({
  title: `${PLACEHOLDER}: ${vi}`,
  titleEn: `${PLACEHOLDER}: ${en}`,
})

/**
 * Ghi chú «là mẫu». / A note with the mark, for what cannot hold it itself: figures, days,
 * conditions.
 *
 * @param vi - What is a sample, in Vietnamese.
 * @param en - The same in English.
 * @returns The note in both languages.
 * @example
 * ```ts
 * import { sampleNote } from '@khuyencong/core/packs'
 * sampleNote('tỷ lệ', 'the rate')[0].startsWith('CẦN GHI: tỷ lệ là mẫu') // => true
 * ```
 */
export const sampleNote = (vi: string, en: string): Bilingual => [
  `${PLACEHOLDER}: ${vi} là mẫu; thay bằng nội dung của văn bản, ` +
    'ghi mức tin cậy đúng, rồi bỏ ghi chú này.',
  `${PLACEHOLDER}: sample only: ${en}; put what the act says in its place, ` +
    'grade it honestly, then drop this note.',
]
