import { findProvince, KhuyenCongError, type RuleBook, withErrorPath } from '@khuyencong/core'
import type { ProjectChoice } from '@khuyencong/core/auditing'
import { readActivity } from '../authoring/answers.js'
import type { Options } from '../terminal/io.js'
import type { Reader } from '../text/reader.js'
import { countedNoun, countText } from '../text/numbers.js'
import { auditingOptionMessages } from './messages.js'
import { partsOfOption, wordsOfOption } from './option-words.js'

type Asked = Pick<Options, 'province' | 'district' | 'activity' | 'fund' | 'year'>

/**
 * Điều kiện chọn đề án. / What projects are chosen by, of the options of a call. Throws
 * `UNKNOWN_PROVINCE`, `UNKNOWN_WORD`, `BAD_VALUE`, each naming its option.
 */
export function choiceOf(
  { province, district, activity, fund, year }: Asked,
  book: RuleBook,
): ProjectChoice {
  return {
    ...(province !== undefined && {
      province: withErrorPath('--province', () =>
        partsOfOption(province).map((each) => findProvince(book.register, each).id),
      ),
    }),
    ...(district !== undefined && { district: partsOfOption(district) }),
    ...(activity !== undefined && { activity: activitiesOf(activity, book) }),
    ...(fund !== undefined && { fund: wordsOfOption(fund, '--fund', ['national', 'local']) }),
    ...(year !== undefined && { year: partsOfOption(year).flatMap((each) => yearsOf(each)) }),
  }
}

/** Ids joined by commas, or one name, which may hold a comma itself. */
function activitiesOf(text: string, { vocabulary }: RuleBook): readonly string[] {
  const ids = partsOfOption(text)
  return ids.every((each) => vocabulary.activities.has(each))
    ? ids
    : [withErrorPath('--activity', () => readActivity(vocabulary)(text))]
}

function yearsOf(text: string): readonly number[] {
  const [, from = '', to = from] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/u.exec(text) ?? []
  const count = Number(to) - Number(from) + 1
  if (from === '' || count < 1 || count > 300)
    throw new KhuyenCongError({
      code: 'BAD_VALUE',
      at: '--year',
      found: text,
      ...auditingOptionMessages.BAD_VALUE(),
    })
  return Array.from({ length: count }, (_, index) => Number(from) + index)
}

/** The choice of a call as its options put it; `null` where everything is chosen. */
export function choiceText(
  { province, district, activity, fund, year }: Asked,
  { translate }: Reader,
): string | null {
  const parts = [
    [translate('tỉnh, thành phố', 'province'), province],
    [translate('huyện', 'district'), district],
    [translate('nội dung', 'activity'), activity],
    [translate('nguồn', 'fund'), fund],
    [translate('năm kế hoạch', 'plan year'), year],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name ?? ''} ${value}`]))
  return parts.length === 0 ? null : parts.join(' · ')
}

/** Projects that a choice leaves out. */
export interface LeftOut {
  outside: number
  /** They do not say what they are chosen by. */
  unknown: number
}

/** How many projects a choice leaves out; `null` where there are none. */
export function leftOutText(
  { outside, unknown }: LeftOut,
  { translate, lang }: Reader,
): string | null {
  const parts = [
    ...(outside === 0
      ? []
      : [
          translate(
            `${countText(outside, lang)} đề án ngoài diện chọn`,
            `${countedNoun(outside, 'project', 'projects')} outside the choice`,
          ),
        ]),
    ...(unknown === 0
      ? []
      : [
          translate(
            `${countText(unknown, lang)} đề án chưa khai đủ để biết có thuộc diện chọn hay không`,
            `${countedNoun(unknown, 'project', 'projects')} that do not say enough to be chosen`,
          ),
        ]),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}
