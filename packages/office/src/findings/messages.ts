import type { Lang } from '@khuyencong/core'

/** One phrase in both languages. */
type Phrase = readonly [vi: string, en: string]

/** The words of a workbook of findings. */
export const findingsWords = {
  title: [
    'Phát hiện khi rà soát đề án khuyến công',
    'Findings of an audit of khuyến công projects',
  ],
  titleAcross: [
    'Phát hiện khi rà soát nhiều đề án với nhau',
    'Findings of an audit across khuyến công projects',
  ],
  findings: ['Phát hiện', 'Findings'],
  concerned: ['Đề án liên quan', 'Projects concerned'],
  finding: ['Phát hiện số', 'Finding no.'],
  beneficiary: ['Đơn vị thụ hưởng', 'Beneficiary'],
  implementer: ['Đơn vị thực hiện', 'Implementing unit'],
  name: ['Loại phát hiện', 'Kind of finding'],
  planYear: ['Năm kế hoạch', 'Plan year'],
  fund: ['Nguồn kinh phí', 'Fund'],
  province: ['Tỉnh, thành phố', 'Province'],
  district: ['Huyện', 'District'],
  items: ['Hạng mục', 'Items'],
  projects: ['Đề án', 'Projects'],
  unread: ['Không xét được', 'Not judged'],
  basis: ['Căn cứ', 'Legal basis'],
  record: ['Hồ sơ kiểm chứng', 'Verification'],
  order: ['STT', 'No.'],
  project: ['Đề án', 'Project'],
  projectTitle: ['Tên đề án', 'Title'],
  item: ['Hạng mục', 'Item'],
  activity: ['Nội dung hỗ trợ', 'Activity'],
  severity: ['Mức độ', 'Severity'],
  code: ['Mã', 'Code'],
  sentence: ['Nội dung phát hiện', 'Finding'],
  found: ['Số thấy', 'Found'],
  expected: ['Số đúng', 'Allowed'],
  difference: ['Chênh lệch', 'Difference'],
  article: ['Điều khoản', 'Article'],
  place: ['Chỗ trong tệp', 'Place in the file'],
  verdict: ['Kết luận', 'Verdict'],
  requested: ['Đề nghị (đồng)', 'Requested (VND)'],
  allowed: ['Được hỗ trợ tối đa (đồng)', 'Allowed at most (VND)'],
  errors: ['Sai quy định', 'Non-compliant'],
  warnings: ['Cần làm rõ', 'To clarify'],
  problem: ['Vấn đề', 'Problem'],
  advice: ['Cách sửa', 'What would do'],
  document: ['Văn bản', 'Document'],
  documentTitle: ['Tên văn bản', 'Title of the document'],
  provision: ['Điều, khoản, điểm', 'Provision'],
  issued: ['Ngày ban hành', 'Issued'],
  field: ['Mục', 'Item'],
  value: ['Giá trị', 'Value'],
  input: ['Tệp dữ liệu', 'Input file'],
  inputDigest: ['Mã băm của tệp dữ liệu', 'Digest of the input file'],
  day: ['Ngày xét', 'Day of the law'],
  ownDays: ['theo từng dòng', 'that of each line'],
  judged: ['Số đề án đã xét', 'Projects judged'],
  secondEngine: ['Đối chiếu bằng bộ suy luận thứ hai', 'Cross-checked by a second engine'],
  agrees: ['khớp', 'same result'],
  notRun: ['không chạy', 'not run'],
  pack: ['Gói quy định', 'Pack of rules'],
  lawUpTo: ['pháp luật đến', 'law up to'],
  noProof: ['Trang này không phải chữ ký', 'This sheet is no signature'],
  howToProve: [
    'Xét lại từ tệp dữ liệu có mã băm trên và các gói có mã băm dưới thì ra đúng các phát hiện này; bản ghi có chữ ký: audit --json --sign.',
    'The input and the packs of these digests give these findings again; for signed records: audit --json --sign.',
  ],
} as const satisfies Record<string, Phrase>

/** A phrase in one language. */
export const say = (key: keyof typeof findingsWords, lang: Lang): string =>
  findingsWords[key][lang === 'vi' ? 0 : 1]
