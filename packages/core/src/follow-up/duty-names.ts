import { DECIDER_NAMES } from '../vocabulary/actor-names.js'
import { type BilingualTable, inLang, type Lang } from '../vocabulary/language.js'
import { term } from '../explain/terms.js'
import type { DutyActor, DutyKind, DutyStatus } from './duty.js'

type Names<K extends string> = Readonly<Record<K, readonly [vi: string, en: string]>>

const STATUSES: Names<Exclude<DutyStatus, 'not-encoded'>> = {
  late: ['quá hạn', 'late'],
  broken: ['không giữ cam kết', 'not kept'],
  due: ['còn phải làm', 'owed'],
  unknown: ['chưa rõ', 'unknown'],
  done: ['đã làm', 'done'],
}

const KINDS: Names<DutyKind> = {
  report: ['báo cáo', 'report'],
  inspection: ['kiểm tra', 'inspection'],
  lasting: ['cam kết lâu dài', 'lasting condition'],
  result: ['kết quả đã cam kết', 'promised result'],
  step: ['bước của trình tự', 'step of the procedure'],
  refund: ['hoàn trả kinh phí', 'refund'],
}

const ACTORS: BilingualTable = {
  ...DECIDER_NAMES,
  'prime-minister': ['Thủ tướng Chính phủ', 'the Prime Minister'],
  ministry: ['Bộ Công Thương', 'the Ministry of Industry and Trade'],
  agency: ['Cục quản lý khuyến công của Bộ', 'the agency of the Ministry'],
  implementer: ['đơn vị thực hiện', 'the implementing unit'],
  beneficiary: ['đơn vị thụ hưởng', 'the beneficiary'],
}

/**
 * Tên tình trạng. / What a status is called.
 *
 * @param status - The status of a duty.
 * @param lang - `vi` or `en`.
 * @returns Its name.
 * @example
 * ```ts
 * import { dutyStatusName } from '@khuyencong/core/follow-up'
 * dutyStatusName('late', 'vi') // => 'quá hạn'
 * ```
 */
export const dutyStatusName = (status: DutyStatus, lang: Lang): string =>
  status === 'not-encoded' ? term(status, lang) : inLang(STATUSES[status], lang)

/**
 * Tên loại nghĩa vụ. / What a kind of duty is called.
 *
 * @param kind - The kind of a duty.
 * @param lang - `vi` or `en`.
 * @returns Its name.
 * @example
 * ```ts
 * import { dutyKindName } from '@khuyencong/core/follow-up'
 * dutyKindName('inspection', 'vi') // => 'kiểm tra'
 * ```
 */
export const dutyKindName = (kind: DutyKind, lang: Lang): string => inLang(KINDS[kind], lang)

/**
 * Tên người có nghĩa vụ. / What those who owe something, or are told of it, are called.
 *
 * @param actor - Who.
 * @param lang - `vi` or `en`.
 * @returns The name of the office or party.
 * @example
 * ```ts
 * import { dutyActorName } from '@khuyencong/core/follow-up'
 * dutyActorName('department', 'vi') // => 'Sở Công Thương'
 * ```
 */
export const dutyActorName = (actor: DutyActor, lang: Lang): string =>
  inLang(ACTORS[actor] ?? [actor, actor], lang)

/**
 * Kỳ, bằng lời. / A period in words: a month, a year, a part of a year.
 *
 * @param period - `2023-03`, `2023` or `2023/1`.
 * @param lang - `vi` or `en`.
 * @returns Words.
 * @example
 * ```ts
 * import { periodText } from '@khuyencong/core/follow-up'
 * periodText('2023-03', 'vi') // => 'tháng 3/2023'
 * periodText('2023/1', 'vi') // => 'kỳ 1 năm 2023'
 * ```
 */
export function periodText(period: string, lang: Lang): string {
  const [, year = '', mark, part] = /^(\d{4})(?:([-/])(\d+))?$/u.exec(period) ?? []
  if (mark === '-') return lang === 'vi' ? `tháng ${Number(part)}/${year}` : `${year}-${part ?? ''}`
  if (mark === '/')
    return lang === 'vi' ? `kỳ ${part ?? ''} năm ${year}` : `part ${part ?? ''} of ${year}`
  return lang === 'vi' ? `năm ${year}` : year
}
