import { decimal, type Fraction } from '../../values/fraction.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import type { SchemeCondition } from '../../conditions/scheme-condition.js'

/** One text in both languages. */
export type Words = readonly [vi: string, en: string]

/**
 * What the fields of a scheme, a procedure or a programme are called. A list is called by what one
 * of its members is.
 */
const FIELDS: Readonly<Record<string, Words>> = {
  criteria: ['tiêu chí', 'criterion'],
  children: ['tiêu chí', 'criterion'],
  max: ['điểm tối đa', 'maximum'],
  floor: ['điểm sàn', 'floor'],
  floorShare: ['điểm sàn theo tỷ lệ', 'floor as a share'],
  rankWeight: ['trọng số khi xếp hạng', 'weight in ranking'],
  method: ['cách cho điểm', 'method'],
  by: ['ai cho, ai làm', 'by whom'],
  appliesIf: ['áp dụng khi', 'applies if'],
  options: ['mức điểm', 'option'],
  points: ['điểm', 'points'],
  ranges: ['khoảng', 'range'],
  level: ['thang mức', 'level scale'],
  weight: ['điểm mỗi mức', 'points per level'],
  lowest: ['mức thấp nhất', 'lowest'],
  highest: ['mức cao nhất', 'highest'],
  best: ['bên nào hơn', 'which is better'],
  scale: ['thang điểm', 'scale'],
  levels: ['cấp', 'level'],
  council: ['hội đồng', 'council'],
  everyYears: ['mấy năm một lần', 'every how many years'],
  usually: ['thường vào năm', 'usually in'],
  groups: ['nhóm', 'group'],
  facts: ['dữ kiện', 'facts'],
  admission: ['điều kiện tham dự', 'admission'],
  knockOuts: ['lý do loại', 'knock-out'],
  require: ['đòi hỏi', 'requires'],
  titles: ['danh hiệu', 'title'],
  needs: ['điều kiện', 'need'],
  panel: ['ban giám khảo', 'panel'],
  aggregate: ['cách lấy điểm chung', 'how marks are joined'],
  over: ['lấy điểm chung theo', 'joined over'],
  byLaw: ['văn bản ấn định cách tính', 'statistic set by law'],
  minimum: ['số người ít nhất', 'least number'],
  odd: ['phải là số lẻ', 'must be odd'],
  spread: ['độ lệch phải lưu ý', 'spread flagged'],
  eachFloorShare: ['sàn chung của mọi tiêu chí', 'floor of every criterion'],
  share: ['tỷ lệ', 'share'],
  total: ['tổng điểm', 'total'],
  atLeast: ['ít nhất', 'at least'],
  moreThan: ['nhiều hơn', 'more than'],
  ballots: ['bỏ phiếu', 'ballots'],
  classes: ['loại phiếu', 'kind of ballot'],
  passes: ['tính là thuận', 'counts as a yes'],
  optional: ['không bắt buộc', 'optional'],
  bands: ['hạng', 'band'],
  from: ['từ', 'from'],
  to: ['đến', 'to'],
  rankBy: ['xếp hạng theo', 'ranked by'],
  tieBreak: ['xử lý trường hợp bằng điểm', 'tie-break'],
  key: ['xét', 'looks at'],
  order: ['thứ tự', 'order'],
  exceptGroups: ['không áp dụng cho nhóm', 'not for groups'],
  certificate: ['giấy chứng nhận', 'certificate'],
  untilEndOfYear: ['có giá trị đến hết năm thứ', 'valid to the end of year'],
  months: ['số tháng có giá trị', 'months of validity'],
  dossier: ['hồ sơ', 'dossier'],
  historical: ['văn bản đã được thay thế', 'replaced text'],
  start: ['trạng thái đầu', 'first state'],
  states: ['trạng thái', 'state'],
  final: ['trạng thái cuối', 'final'],
  transitions: ['bước chuyển', 'step'],
  on: ['sự kiện', 'event'],
  actor: ['ai làm', 'who does it'],
  guard: ['điều kiện của bước', 'condition of the step'],
  papers: ['giấy tờ', 'paper'],
  only: ['chỉ khi', 'only where'],
  precedence: ['thứ tự bắt buộc', 'order'],
  event: ['sự kiện', 'event'],
  after: ['sau', 'after'],
  unlessPapers: ['giấy tờ khi bất khả kháng', 'paper under force majeure'],
  deadlines: ['thời hạn', 'deadline'],
  severity: ['mức nghiêm trọng', 'severity'],
  yearly: ['hằng năm', 'yearly'],
  year: ['năm', 'year'],
  lastDay: ['ngày cuối', 'last day'],
  daysAfter: ['số ngày sau', 'days after'],
  days: ['số ngày', 'days'],
  monthly: ['hằng tháng', 'monthly'],
  overrides: ['ngày riêng của năm', 'a day of its own for a year'],
  adjustments: ['điều chỉnh', 'adjustment'],
  changes: ['gồm các thay đổi', 'covers'],
  group: ['đề án nhóm', 'group projects'],
  decides: ['ai quyết định', 'who decides'],
  dossiers: ['hồ sơ', 'dossier'],
  copies: ['số bộ', 'copies'],
  refund: ['hoàn trả', 'refund'],
  settlement: ['quyết toán trong mức hỗ trợ', 'settled within the support'],
  planYear: ['trong năm kế hoạch', 'within the plan year'],
  events: ['sự kiện', 'event'],
  except: ['trừ', 'except'],
  required: ['phải có', 'required'],
  years: ['giai đoạn', 'period'],
  approvedBy: ['ai phê duyệt', 'approved by'],
  budget: ['kinh phí', 'budget'],
  amount: ['số tiền', 'amount'],
  targets: ['chỉ tiêu', 'target'],
  activity: ['nội dung', 'activity'],
  value: ['giá trị', 'value'],
  type: ['loại', 'type'],
  words: ['các từ', 'words'],
  chair: ['chủ tịch', 'chair'],
  text: ['nội dung', 'text'],
}

/** The words of a field; one without words stands for itself. */
export const fieldWords = (field: string): Words =>
  (Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined) ?? [field, field]

/**
 * Tên một trường. / What a field of a scheme, a procedure or a programme is called: `lastDay` is
 * «ngày cuối».
 */
export const fieldName = (field: string, lang: 'vi' | 'en'): string =>
  fieldWords(field)[lang === 'vi' ? 0 : 1]

/** Fields whose numbers are millionths of a point. */
const POINTS: ReadonlySet<string> = new Set(['max', 'points', 'scale', 'spread', 'weight'])

/**
 * A value as a change shows it. Money as the law writes it, points as numbers, conditions with
 * their operators.
 */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number')
    return field === 'amount'
      ? formatVnd(value as Vnd, { unit: 'million' })
      : String(POINTS.has(field) ? value / 1_000_000 : value)
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each)).join(', ')
  if (typeof value !== 'object') return String(value)
  if (isFraction(value)) return decimal(value)
  if (isCondition(value)) return conditionWords(value)
  return 'range' in value && 'text' in value ? String(value.text) : memberWords(value)
}

/**
 * A member that only one side has: its fields by their code names, without the name that stands
 * before it.
 */
function memberWords(member: object): string {
  const fields = Object.entries(member).filter(
    ([key, each]) => each !== null && !PROSE.has(key) && !['id', 'stage', 'text'].includes(key),
  )
  return fields.length === 0
    ? '+'
    : fields
        .map(([key, each]) =>
          isConditionField(each) ? valueWords(key, each) : `${key} ${valueWords(key, each)}`,
        )
        .join(' · ')
}

const isConditionField = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && isCondition(value)

/**
 * What may be worded anew without a change in meaning. The names of papers and of those who act are
 * law, so they are compared.
 */
export const PROSE: ReadonlySet<string> = new Set([
  'title',
  'titleEn',
  'note',
  'noteEn',
  'textEn',
  'actorEn',
  'guardEn',
  'onlyEn',
  'chairEn',
  'source',
  'evidence',
  'citation',
  'toVerify',
  '$schema',
])

export const isFraction = (value: object): value is Fraction => 'n' in value && 'd' in value
export const isCondition = (value: object): value is SchemeCondition =>
  'every' in value || 'some' in value || 'none' in value || 'asks' in value

function conditionWords(condition: SchemeCondition): string {
  if ('none' in condition) return `không (${conditionWords(condition.none)})`
  if ('every' in condition) return condition.every.map(conditionWords).join(' + ')
  if ('some' in condition) return condition.some.map(conditionWords).join(' / ')
  const { asks, per, operator, value } = condition
  const asked = per === null ? asks : `${asks}/${per}`
  return `${asked} ${operator} ${valueWords('value', value)}`
}
