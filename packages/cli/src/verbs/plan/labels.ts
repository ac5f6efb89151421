import type { Allocation, Ranked, Reason } from '@khuyencong/core/plan'
import type { Call } from '../../terminal/io.js'
import { amountText, pointsText } from '../../text/numbers.js'
import type { Words } from '../../terminal/options.js'

/** How money goes down the order. */
export const MODES: Readonly<Record<Allocation['mode'], Words>> = {
  'rank-order': [
    'theo thứ tự, dừng ở đề án đầu tiên không đủ vốn',
    'rank order, stopping at the first that does not fit',
  ],
  'skip-and-continue': [
    'theo thứ tự, bỏ qua đề án không đủ vốn',
    'rank order, skipping what does not fit',
  ],
  'quota-then-rank': ['phần dành riêng trước, rồi theo thứ tự', 'quotas first, then rank order'],
  'maximise-score': [
    'theo thứ tự; bên cạnh là phương án nhiều điểm nhất, chỉ để so sánh',
    'rank order; beside it the choice with the most points, for comparison only',
  ],
}
const KEYS: Readonly<Record<string, Words>> = {
  flagship: ['đề án điểm', 'flagship'],
  area: ['địa bàn', 'area'],
  industry: ['ngành nghề', 'industry'],
  capacity: ['năng lực', 'capacity'],
  score: ['điểm', 'points'],
  'cleaner-production': ['sản xuất sạch hơn, danh sách riêng', 'cleaner production, own list'],
}
/** Why a project waits. */
export const WAITS: Readonly<Record<Allocation['reserve'][number]['because'], Words>> = {
  'does-not-fit': ['không đủ vốn', 'does not fit'],
  'order-stopped': ['đứng sau đề án chưa đủ vốn', 'after one that does not fit'],
  tie: ['đồng hạng, trình cấp có thẩm quyền quyết định', 'tied: referred to the authority'],
}
/** Why a project is not considered. */
export const EXCLUDED: Readonly<Record<Allocation['excluded'][number]['reason'], Words>> = {
  ineligible: ['không đủ điều kiện', 'not eligible'],
  'other-fund': ['thuộc nguồn kinh phí khác', 'of the other fund'],
  'other-province': ['thuộc tỉnh khác', 'of another province'],
  'amount-unknown': ['chưa khai số tiền đề nghị', 'the amount asked is not given'],
  'nothing-asked': ['không có số tiền được hỗ trợ', 'nothing to pay'],
}
/** The notes of a plan. */
export const NOTES: Readonly<Record<Allocation['notes'][number]['code'], Words>> = {
  MANAGEMENT_NOT_ENCODED: [
    'Chưa có số liệu về tỷ lệ chi quản lý của nguồn này: chưa trích, không phải bằng 0.',
    'The management share of this fund is not known: nothing is set aside, which does not mean zero.',
  ],
  TIE_AT_THE_MONEY_LINE: [
    'Các đề án đồng hạng không đủ vốn cho tất cả: cấp có thẩm quyền quyết định.',
    'Tied projects do not all fit: the authority decides.',
  ],
  OWN_LIST_AFTER_MAIN: [
    'Luật không xếp danh sách riêng trước hay sau: ở đây xét sau; muốn dành vốn trước, dùng «quotas».',
    'The law does not place the own list before or after: here it comes after; use `quotas` to set money aside.',
  ],
  ORDER_NOT_ENCODED: [
    'Chưa số hóa thứ tự ưu tiên cho ngày này: mọi đề án đồng hạng.',
    'No order is encoded for this day: all projects share one rank.',
  ],
  QUOTAS_ABOVE_BUDGET: [
    'Phần dành riêng cộng lại vượt ngân sách.',
    'The quotas together exceed the budget.',
  ],
  SCORES_WITHOUT_PROJECT: [
    'Có điểm cho mã không có trong kế hoạch; xem lại mã đề án.',
    'There are points for ids that are not in the plan; check the ids.',
  ],
  CEILING_NOT_KNOWN: [
    'Chưa tính được mức hỗ trợ tối đa; ghi theo số đề nghị, cần thẩm định.',
    'The ceiling is not known; the request is entered as asked and must be checked.',
  ],
}

/** How many projects a sentence names. */
export const NAMED = 10

/**
 * Chi quản lý. / What is set aside for the managing agency: an amount, not asked for, or not known;
 * none of them is zero.
 */
export function managementText(
  { managementAsked, management }: Pick<Allocation, 'managementAsked' | 'management'>,
  { translate, lang }: Pick<Call, 'translate' | 'lang'>,
): string {
  if (!managementAsked)
    return translate('không tính (kế hoạch không yêu cầu trích)', 'not asked for by the plan')
  return management === null
    ? translate('chưa có số liệu', 'not known')
    : amountText(management, lang)
}

/** Why a project has its place. */
export function reasonText(
  { reasons }: Pick<Ranked, 'reasons'>,
  call: Pick<Call, 'translate' | 'lang'>,
): string {
  return reasons
    .map((reason) => oneReason(reason, call))
    .filter((text) => text !== '')
    .join('; ')
}

function oneReason(
  { key, group, value, verdict, missing }: Reason,
  call: Pick<Call, 'translate' | 'lang'>,
): string {
  const name = call.translate(...(KEYS[key] ?? [key, key]))
  if (value !== null) return `${name} ${pointsText(value, call.lang)}`
  if (group !== null) return group === key ? name : `${name} ${group}`
  if (verdict === 'met') return name
  return verdict === 'unknown' && missing.length > 0
    ? `${name}: ${call.translate('chưa có số liệu', 'not known')}`
    : ''
}
