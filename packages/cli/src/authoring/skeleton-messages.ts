import { PLACEHOLDER, type RuleKind } from '@khuyencong/core/packs'
import type { Words } from '../terminal/options.js'

/** A text with the mark that `check` finds and `sign` refuses. */
const marked = (vi: string, en: string): Words => [`${PLACEHOLDER}: ${vi}`, `${PLACEHOLDER}: ${en}`]

/** Texts nobody has given yet: each holds the mark that `check` finds and `sign` refuses. */
export const TO_WRITE = {
  document: `${PLACEHOLDER} số/năm/QĐ-UBND`,
  provision: `${PLACEHOLDER} điều, khoản, điểm`,
  title: marked('tên quy định', 'title of the rule'),
} as const

/**
 * What is said of a level that was entered whole: its figures count as `memory` until somebody
 * reads the text.
 */
export const ENTERED: Words = [
  'Mức vừa nhập bằng lệnh, chưa đối chiếu với nguyên văn: đối chiếu rồi ghi mức tin cậy đúng.',
  'Entered with a command, not checked against the text: check it, then grade it honestly.',
]

/** A note with the mark, for what cannot hold it itself: figures, days, conditions. */
export const toReplace = (vi: string, en: string): Words => [
  `${PLACEHOLDER}: ${vi} là mẫu; thay bằng nội dung của văn bản, ` +
    'ghi mức tin cậy đúng, rồi bỏ ghi chú này.',
  `${PLACEHOLDER}: sample only: ${en}; put what the act says in its place, ` +
    'grade it honestly, then drop this note.',
]

/** What of a level may be a sample. */
export const sampleNames = {
  from: ['ngày', 'the day'],
  rate: ['tỷ lệ', 'the rate'],
  cap: ['mức tối đa', 'the cap'],
} as const satisfies Readonly<Record<string, Words>>

/** A document that is not in the register yet. */
export const documentTexts = {
  title: marked('tên văn bản', 'title of the act'),
  issuer: `${PLACEHOLDER}: cơ quan ban hành`,
  note: marked(
    'ngày ban hành vào «issued» rồi bỏ ghi chú này; chưa thấy thì giữ null và nói rõ ở đây.',
    'the day of issue into `issued`, then drop this note; ' +
      'if it was not seen, keep null and say so here.',
  ),
} as const

/** What in the sample of a kind is to be replaced. */
export const kindNotes: Readonly<Record<Exclude<RuleKind, 'support'>, Words>> = {
  eligibility: toReplace('điều kiện ở «require»', 'the condition in `require`'),
  funding: toReplace('tỷ lệ tạm ứng', 'the share advanced'),
  priority: toReplace('thứ tự ở «order»', 'the order in `order`'),
  procedure: toReplace('thời hạn ở «deadlines»', 'the deadline in `deadlines`'),
  programme: toReplace('giai đoạn và chỉ tiêu', 'the period and the target'),
  regions: toReplace('tên khu vực và các tỉnh trong đó', 'the region and its provinces'),
  scheme: toReplace('thang điểm, tiêu chí và mức đạt', 'the scale, the criteria and the pass mark'),
}

/** The titles inside the sample rules, each to be replaced. */
export const sampleTitles = {
  priorityKey: marked('tên tiêu chí xét ưu tiên', 'title of the key'),
  priorityGroup: marked('tên nhóm được ưu tiên', 'title of the group'),
  deadline: marked('tên thời hạn', 'title of the deadline'),
  target: marked('tên chỉ tiêu', 'title of the target'),
  region: marked('tên khu vực', 'title of the region'),
  firstCriterion: marked('tên tiêu chí thứ nhất', 'title of the first criterion'),
  secondCriterion: marked('tên tiêu chí thứ hai', 'title of the second criterion'),
} as const
