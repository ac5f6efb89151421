import type { Lang } from '@khuyencong/core'

/** The words of a working paper. */
const AUDIT_WORDS = {
  title: ['Tờ làm việc của kiểm toán viên', 'Working paper'],
  neutral: [
    'Bố cục trung tính, không phải mẫu của văn bản nào. Số liệu lấy từ kết quả xét của chương trình, kèm điều khoản; phần còn lại do kiểm toán viên và đơn vị được kiểm toán ghi. Chỗ chấm để điền.',
    'A neutral layout, not the form of any act. Figures are those of the records, with their provisions; the rest is written by the auditor and the audited unit. Dotted lines are to be filled in.',
  ],
  number: ['Số hiệu', 'Number'],
  auditedUnit: ['Đơn vị được kiểm toán', 'Audited unit'],
  period: ['Kỳ được kiểm toán', 'Period audited'],
  preparer: ['Người lập', 'Prepared by'],
  preparedOn: ['Ngày lập', 'Prepared on'],
  reviewer: ['Người soát xét', 'Reviewed by'],
  reviewedOn: ['Ngày soát xét', 'Reviewed on'],
  unit: ['Đại diện đơn vị được kiểm toán', 'For the audited unit'],
  findings: ['Phát hiện', 'Findings'],
  acrossFindings: ['Phát hiện khi xét nhiều đề án với nhau', 'Findings across projects'],
  concerned: ['Đề án liên quan', 'Projects'],
  supported: ['Cơ sở thụ hưởng', 'Establishment'],
  found: ['Số thấy', 'Found'],
  expected: ['Số đúng', 'Allowed'],
  acrossExcess: [
    'Vượt khi xét nhiều đề án với nhau, không tính trùng (đồng)',
    'Above across projects, none counted twice (VND)',
  ],
  excess: ['Số tiền vượt (đồng)', 'Above what may be (VND)'],
  evidence: ['Danh mục bằng chứng', 'Evidence index'],
  evidenceIds: ['Bằng chứng', 'Evidence'],
  evidenceId: ['Ký hiệu', 'Reference'],
  what: ['Nội dung', 'What it is'],
  where: ['Nơi lưu, mã băm', 'Where it is kept, digest'],
  record: ['Bản ghi', 'Record'],
  acrossRecordOf: ['Rà soát với nhau, số đề án', 'Audit across, projects'],
  recordOf: ['Kết quả xét đề án', 'Decision on project'],
  answers: ['Ý kiến của đơn vị được kiểm toán và kiến nghị', 'Answers and recommendations'],
  answer: ['Ý kiến của đơn vị được kiểm toán', 'Answer of the audited unit'],
  recommendation: ['Kiến nghị', 'Recommendation'],
  amount: ['Số tiền kiến nghị (đồng)', 'Amount (VND)'],
  why: ['Lý do, thời hạn', 'Reason, deadline'],
  recover: ['Thu hồi', 'Recover'],
  reduce: ['Giảm trừ', 'Reduce'],
  other: ['Xử lý khác', 'Other'],
  choose: ['☐ Thu hồi\n☐ Giảm trừ\n☐ Xử lý khác', '☐ Recover\n☐ Reduce\n☐ Other'],
  open: ['…………………………', '…………………………'],
  basis: ['Căn cứ', 'Legal basis'],
} as const satisfies Record<string, readonly [vi: string, en: string]>

/** A word of a working paper. */
export type AuditWord = keyof typeof AUDIT_WORDS

/** A word of a working paper in one language. */
export const auditWord = (key: AuditWord, lang: Lang): string =>
  AUDIT_WORDS[key][lang === 'vi' ? 0 : 1]
