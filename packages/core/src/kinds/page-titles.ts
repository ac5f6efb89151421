import type { Bilingual } from '../vocabulary/language.js'

/** Trang của sổ tay. / Titles of handbook pages that hold the rules of more than one kind. */
export const PAGE_TITLES = {
  money: ['Kinh phí và ưu tiên', 'Money and priority rules'],
  programmes: ['Chương trình khuyến công quốc gia', 'National programmes'],
} as const satisfies Readonly<Record<string, Bilingual>>
