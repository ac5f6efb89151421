import type { AppliedLimit } from '../mechanisms/limits/limits.js'
import type { SupportPart } from '../mechanisms/support-part.js'
import type { SupportWithLevel, SupportWithoutBound } from '../stages/support-answer.js'
import { times, type Vnd } from '../values/money.js'
import { numberText } from './number-text.js'
import { unitName } from '../vocabulary/wording.js'
import type { Translator } from './translator.js'

/** How one part of a level is worked out: by its rate, its cap, its sum, its further limits. */
export function partLines(part: SupportPart, translator: Translator): readonly string[] {
  const { translate, money } = translator
  const { name, cap, amount, byCap, quantity, range, atMost } = part
  const of = name === null ? '' : `${name} — `
  const lines: string[] = []
  if (part.rate !== null) lines.push(rateLine(part, translator))
  if (cap !== null)
    lines.push(
      `${translate('Theo mức tối đa', 'By cap')}: ${money(cap)}${timesUnits(part, byCap, translator)}`,
    )
  if (amount !== null)
    lines.push(
      `${translate('Mức khoán', 'Fixed sum')}: ${money(amount)}` +
        timesUnits(part, quantity === null ? null : times(amount, quantity), translator),
    )
  lines.push(...atMost.map((limit) => limitLine(limit, translator)))
  if (range !== undefined)
    lines.push(
      translate(
        `Trong khung từ ${money(range.from)} đến ${money(range.to)}, mức cụ thể do cơ quan có ` +
          'thẩm quyền quyết định',
        `Between ${money(range.from)} and ${money(range.to)} the authority decides`,
      ),
    )
  return lines.map((line) => `${of}${line}`)
}

function rateLine({ rate, base, byRate, bands }: SupportPart, translator: Translator): string {
  const { lang, translate, money } = translator
  const label = translate('Theo tỷ lệ', 'By rate')
  if (byRate === null)
    return `${label}: ${numberText(rate ?? '', lang)} × ${translate('chi phí (chưa có số liệu)', 'the cost (not known)')}`
  const terms =
    bands === undefined
      ? `${numberText(rate ?? '', lang)} × ${money(base)}`
      : bands
          .filter(({ slice }, place) => slice > 0 || place === 0)
          .map((band) => `${numberText(band.rate, lang)} × ${money(band.slice)}`)
          .join(' + ')
  return `${label}: ${terms} = ${money(byRate)}`
}

/** «/người/buổi × 300 = 15 triệu đồng»; nothing where a sum is once for the item. */
function timesUnits(
  { per, quantity }: SupportPart,
  sum: Vnd | null,
  translator: Translator,
): string {
  const { translate, money } = translator
  if (per.length === 0) return ''
  const units = per.map((unit) => `/${unitName(unit, translator)}`).join('')
  const count =
    quantity === null ? translate('số lượng (chưa có số liệu)', 'the number (not known)') : quantity
  return `${units} × ${count} = ${money(sum)}`
}

const SCOPES = {
  item: ['Giới hạn', 'Limit'],
  project: ['Giới hạn trong đề án', 'Limit within the project'],
  year: ['Giới hạn trong năm kế hoạch', 'Limit within the plan year'],
  programme: ['Giới hạn trong chương trình', 'Limit within the programme'],
  ever: ['Giới hạn mọi lần hỗ trợ', 'Limit on all support'],
} as const

function limitLine(
  { amount, per, within, quantity, limit }: AppliedLimit,
  translator: Translator,
): string {
  const { translate, money } = translator
  const [vi, en] = SCOPES[within]
  const each = per === null ? '' : `/${unitName(per, translator)} × ${quantity} = ${money(limit)}`
  return `${translate(vi, en)}: ${money(amount)}${each}`
}

/** The ceiling, what bounds it, and whether it is an upper bound only. */
export function ceilingLine(
  { ceiling, boundBy, exact, parts }: SupportWithLevel | SupportWithoutBound,
  { translate, money }: Translator,
): string {
  if (ceiling === null)
    return parts.every(({ base, quantity }) => base === null && quantity !== null)
      ? translate(
          '→ Chưa tính được trần: chưa có số liệu chi phí.',
          '→ No ceiling yet: the cost is not known.',
        )
      : translate(
          '→ Chưa tính được trần: còn thiếu dữ kiện.',
          '→ No ceiling yet: some facts are not known.',
        )
  const [vi, en] =
    boundBy !== null ? BOUND_WORDS[boundBy] : parts.length > 1 ? SUM_OF_PARTS : GREATEST_OF_CASES
  const whole = parts.some(({ quantity, amount }) => (quantity ?? 0) > 1 && amount === null)
    ? translate(
        '; đây là mức cao nhất có thể của cả nhóm; chưa đủ số liệu để kết luận đối với từng cơ sở',
        '; an upper bound for the group, not yet proof for each unit',
      )
    : translate('; đây là mức cao nhất có thể', '; an upper bound')
  return `→ ${translate('Trần hỗ trợ', 'Ceiling')}: ${money(ceiling)} (${translate(vi, en)}${exact ? '' : whole})`
}

type Words = readonly [vi: string, en: string]

const BOUND_WORDS: Readonly<Record<NonNullable<SupportPart['boundBy']>, Words>> = {
  cap: ['giới hạn bởi mức tối đa', 'bound by the cap'],
  cost: ['không quá chi phí được tính', 'no more than the cost that counts'],
  rate: ['giới hạn bởi tỷ lệ', 'bound by the rate'],
  amount: ['theo mức khoán', 'a fixed sum'],
  atMost: ['không quá giới hạn của văn bản', 'no more than the limit that the act sets'],
}
const SUM_OF_PARTS: Words = ['tổng các phần', 'the sum of the parts']
const GREATEST_OF_CASES: Words = [
  'mức cao nhất trong các trường hợp còn có thể',
  'the most of the cases that are still possible',
]
