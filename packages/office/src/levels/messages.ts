import type { Lang } from '@khuyencong/core'

/** One phrase in both languages. */
type Phrase = readonly [vi: string, en: string]

/** The words of a workbook of levels. */
const LEVEL_WORDS = {
  title: ['Mức hỗ trợ khuyến công', 'Support levels'],
  levels: ['Mức hỗ trợ', 'Levels'],
  fund: ['Nguồn kinh phí', 'Fund'],
  national: ['quốc gia', 'national'],
  local: ['địa phương', 'local'],
  activity: ['Nội dung', 'Activity'],
  name: ['Tên mức', 'Level'],
  condition: ['Điều kiện', 'Condition'],
  tier: ['Cấp', 'Tier'],
  rate: ['Tỷ lệ', 'Rate'],
  cap: ['Mức tối đa (đồng)', 'Cap (VND)'],
  per: ['Đơn vị', 'Per'],
  of: ['Chi phí tính tỷ lệ', 'Costs of the rate'],
  terms: ['Mức bằng lời', 'The level in words'],
  article: ['Điều khoản', 'Article'],
  evidence: ['Mức tin cậy', 'How well it is known'],
  from: ['Từ ngày', 'From'],
  to: ['Đến ngày', 'To'],
  notEncoded: ['chưa số hóa', 'not encoded'],
  nationalRate: ['Tỷ lệ quốc gia', 'National rate'],
  nationalCap: ['Mức tối đa quốc gia (đồng)', 'National cap (VND)'],
  difference: ['Chênh lệch (đồng)', 'Difference (VND)'],
  province: ['Tỉnh, thành phố', 'Province'],
} as const satisfies Record<string, Phrase>

/** A word of the workbook in one language. */
export const levelWord = (key: keyof typeof LEVEL_WORDS, lang: Lang): string =>
  LEVEL_WORDS[key][lang === 'vi' ? 0 : 1]
