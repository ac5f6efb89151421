import type { Lang } from '@khuyencong/core'

/** One phrase in both languages. */
type Phrase = readonly [vi: string, en: string]

/** The words of papers. */
const PAPER_WORDS = {
  appraisal: ['Biên bản thẩm định đề án khuyến công', 'Appraisal record of a project'],
  decision: ['Phiếu kết quả xét đề án khuyến công', 'Decision sheet of a project'],
  publication: ['Danh mục đề án khuyến công', 'List of projects'],
  neutral: [
    'Bố cục trung tính, không phải mẫu của văn bản nào. Số liệu lấy từ kết quả xét của chương trình; mỗi con số có điều khoản và mã quy định bên cạnh. Chỗ chấm để người có trách nhiệm điền.',
    'A neutral layout, not the form of any act. Figures are those of the decision, each with its provision and the id of its rule. Dotted lines are for those responsible.',
  ],
  project: ['Đề án', 'Project'],
  projectTitle: ['Tên đề án', 'Title'],
  fund: ['Nguồn kinh phí', 'Fund'],
  national: ['khuyến công quốc gia', 'national fund'],
  local: ['khuyến công địa phương', 'local fund'],
  implementer: ['Đơn vị thực hiện', 'Implementing unit'],
  beneficiary: ['Đơn vị thụ hưởng', 'Beneficiary'],
  place: ['Địa điểm', 'Place'],
  day: ['Ngày xét', 'Day of the law'],
  meeting: ['Thời gian, địa điểm họp', 'Time and place of the meeting'],
  members: ['Thành phần', 'Members'],
  verdict: ['Kết luận', 'Verdict'],
  conditions: ['Điều kiện của từng hạng mục', 'Conditions by item'],
  order: ['TT', 'No.'],
  condition: ['Điều kiện', 'Condition'],
  result: ['Kết quả', 'Result'],
  article: ['Điều khoản', 'Provision'],
  rule: ['Mã quy định', 'Rule'],
  money: ['Kinh phí', 'Money'],
  item: ['Hạng mục', 'Item'],
  activity: ['Nội dung hỗ trợ', 'Activity'],
  ceiling: ['Mức tối đa (đồng)', 'Ceiling (VND)'],
  requested: ['Đề nghị (đồng)', 'Requested (VND)'],
  allowed: ['Được hỗ trợ tối đa (đồng)', 'Allowed at most (VND)'],
  working: ['Cách tính', 'How it is worked out'],
  source: ['Nguồn', 'Source'],
  amount: ['Số tiền', 'Amount'],
  findings: ['Phát hiện', 'Findings'],
  finding: ['Nội dung', 'Finding'],
  none: ['Không có.', 'None.'],
  missing: ['Thông tin cần bổ sung', 'Still to be supplied'],
  checklist: ['Nội dung người thẩm định xác nhận', 'To be confirmed by people'],
  question: ['Nội dung', 'Question'],
  confirmed: ['Xác nhận', 'Confirmed'],
  opinion: ['Ý kiến của các thành viên', 'Opinions of the members'],
  proposal: ['Kiến nghị', 'Proposal'],
  basis: ['Căn cứ', 'Legal basis'],
  document: ['Văn bản', 'Document'],
  documentTitle: ['Tên văn bản', 'Title of the document'],
  issued: ['Ngày ban hành', 'Issued'],
  record: ['Hồ sơ kiểm chứng', 'Verification'],
  digest: ['Mã băm của đề án', 'Digest of the project'],
  pack: ['Gói quy định', 'Pack of rules'],
  writer: ['Người lập', 'Prepared by'],
  secretary: ['Thư ký', 'Secretary'],
  chair: ['Chủ trì', 'Chair'],
  head: ['Thủ trưởng đơn vị', 'Head of the unit'],
  total: ['Tổng cộng', 'Total'],
  totalCost: ['Tổng kinh phí (đồng)', 'Total cost (VND)'],
  support: ['Kinh phí khuyến công (đồng)', 'Support (VND)'],
  counterpart: ['Đối ứng (đồng)', 'Counterpart (VND)'],
  remark: ['Ghi chú', 'Remark'],
  unknownSum: ['có đề án chưa rõ số tiền', 'an amount is not known'],
  publicationNote: [
    'Tên hộ kinh doanh, nghệ nhân và đơn vị chưa rõ loại hình không ghi trong danh mục. Ô trống là chưa rõ; không ghi 0 thay cho chưa rõ.',
    'Names of household businesses, of artisans and where the kind is not known are left out. An empty cell is not known, never 0.',
  ],
  count: ['Số đề án', 'Projects'],
} as const satisfies Record<string, Phrase>

/** A word of a paper. */
export type PaperWord = keyof typeof PAPER_WORDS

/** A word of a paper in one language. */
export const paperWord = (key: PaperWord, lang: Lang): string =>
  PAPER_WORDS[key][lang === 'vi' ? 0 : 1]
