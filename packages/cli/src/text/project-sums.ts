import type { Reconciliation } from '@khuyencong/core/monitor'
import { countedNoun, countText } from './numbers.js'
import type { Reader } from './reader.js'

/**
 * Đã cộng đề án nào. / How many projects of `--from` were counted, and how many were read and not
 * counted.
 */
export function projectsText(
  { projects, outside, notApproved }: NonNullable<Reconciliation['from']>,
  { translate, lang }: Reader,
): string {
  const left = [
    ...(outside === 0
      ? []
      : [
          translate(
            `${countText(outside, lang)} đề án ngoài kỳ hoặc ngoài tỉnh của báo cáo`,
            `${countText(outside, lang)} outside the period or province of the report`,
          ),
        ]),
    ...(notApproved === 0
      ? []
      : [
          translate(
            `${countText(notApproved, lang)} đề án chưa được phê duyệt tính đến ngày của báo cáo`,
            `${countText(notApproved, lang)} not approved by the day of the report`,
          ),
        ]),
  ]
  const rest =
    left.length === 0
      ? ''
      : translate(`; không cộng ${left.join(', ')}`, `; not counted: ${left.join(', ')}`)
  return translate(
    `So với ${countText(projects, lang)} đề án của tệp --from${rest}.`,
    `Held against ${countedNoun(projects, 'project', 'projects')} of the file of --from${rest}.`,
  )
}
