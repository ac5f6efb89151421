import { activityName, findProvince, type RuleBook, term } from '@khuyencong/core'
import type { AuditDimension } from '@khuyencong/core/auditing'
import type { Words } from '../terminal/options.js'
import type { Reader } from '../text/reader.js'

/** What findings are sorted by and samples are drawn within, in words. */
export const AUDIT_DIMENSION_WORDS: Readonly<Record<AuditDimension, Words>> = {
  establishment: ['Cơ sở thụ hưởng', 'Establishment'],
  implementer: ['Đơn vị thực hiện', 'Implementing unit'],
  province: ['Tỉnh, thành phố', 'Province'],
  district: ['Huyện', 'District'],
  activity: ['Nội dung', 'Activity'],
  fund: ['Nguồn kinh phí', 'Fund'],
  year: ['Năm kế hoạch', 'Plan year'],
}

/** The name of a value of a dimension; a value that no project gives is said to be not known. */
export function dimensionName(
  dimension: AuditDimension,
  key: string | null,
  book: RuleBook,
  { lang, translate }: Reader,
): string {
  if (key === null) return translate('(chưa khai)', '(not given)')
  if (dimension === 'activity') return activityName(key, { lang, vocabulary: book.vocabulary })
  if (dimension === 'fund') return term(key, lang)
  return dimension === 'province' && book.register !== null
    ? findProvince(book.register, key).name
    : key
}
