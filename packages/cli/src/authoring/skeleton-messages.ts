import { PLACEHOLDER } from '@khuyencong/core/packs'
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

/** What is said of a level whose figures nobody has given: there are none in it. */
export const WITHOUT_FIGURES = marked(
  'mức theo văn bản vào «grant» (tỷ lệ, mức tối đa, mức khoán), rồi bỏ ghi chú này.',
  'the level of the act into `grant` (share, cap, fixed sum), then drop this note.',
)

/** What of a level may be a sample. */
export const sampleNames = {
  from: ['ngày', 'the day'],
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
