import type { Words } from '../../terminal/options.js'

/** What `diff` refuses, by error code. */
export const diffMessages = {
  VALUE_MISSING: () => ({
    message: 'Cần hai gói hoặc hai ngày để so.',
    messageEn: 'Two packs or two days are needed.',
    hint: 'Thêm --with GÓI, hoặc --from và --to.',
    hintEn: 'Add --with PACK, or --from and --to.',
  }),
} as const

/** What `diff` tells of two packs, or of one pack on two days. */
export const diffTexts = {
  nothing: ['Không có thay đổi về nội dung.\n', 'Nothing changes in meaning.\n'],
  allDays: ['mọi ngày', 'all days'],
  sideBefore: ['Trước', 'Before'],
  sideAfter: ['Sau', 'After'],
  before: ['trước', 'before'],
  after: ['sau', 'after'],
} as const satisfies Readonly<Record<string, Words>>

/**
 * What a side may say that is no term of a record: the figures beside a level, and a rule that does
 * not apply.
 */
export const SIDE_TERMS: Readonly<Record<string, Words>> = {
  none: ['không có quy định này', 'no such rule'],
  'not-applicable': ['không áp dụng', 'does not apply'],
  authority: ['thẩm quyền:', 'authority:'],
  'advance.rate': ['tạm ứng', 'advance'],
  'advance.progressOver': ['khi khối lượng trên', 'once progress is over'],
  'management.agency': ['chi quản lý của cơ quan quản lý', 'management by the agency'],
  'management.implementer': ['chi quản lý của đơn vị thực hiện', 'management by the implementer'],
  'uplift.factor': ['hệ số ưu tiên', 'priority factor'],
  'neighbour.rate': ['tỷ lệ của quy định kề bên', 'share of the neighbouring level'],
  'neighbour.cap': ['mức tối đa của quy định kề bên', 'cap of the neighbouring level'],
}

/** The words of a counterexample: a case, the events of a project, or a round. */
export const counterexampleTexts = {
  given: ['tình huống', 'case'],
  events: ['sự kiện', 'events'],
  round: ['kỳ chấm', 'round'],
  ballots: ['phiếu', 'ballots'],
} as const satisfies Readonly<Record<string, Words>>
