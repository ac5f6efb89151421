import type { FindingCode, Lang } from '@khuyencong/core'

/** What each code is called where no finding is at hand, in both languages. */
const FINDING_NAMES: Readonly<Record<FindingCode, readonly [vi: string, en: string]>> = {
  ABOVE_CEILING: ['Số tiền đề nghị cao hơn mức hỗ trợ tối đa', 'Request above the ceiling'],
  USES_PRIORITY_UPLIFT: ['Đề nghị dùng hệ số ưu tiên', 'Request uses the priority uplift'],
  LAW_GAP: ['Pháp luật tại ngày xét chưa rõ', 'The law of the day is unclear'],
  DOUBLE_FUNDING: [
    'Một nội dung chi có hai nguồn kinh phí nhà nước',
    'State money paid twice for one cost',
  ],
  WRONG_FUND: [
    'Đề nghị từ nguồn không phải nguồn của đề án',
    'Request to a fund that is not the one of the project',
  ],
  OVER_COST: ['Kinh phí nhà nước cao hơn chi phí', 'State money above the cost'],
  CAP_SHARED: [
    'Đề nghị cho một đơn vị thụ hưởng cao hơn mức tối đa của một đơn vị',
    'Requests of one beneficiary above the cap of one',
  ],
  COST_NOT_COUNTED: [
    'Chi phí không thuộc loại được tính hỗ trợ',
    'Cost of a kind that never counts',
  ],
  OTHER_UNIT: [
    'Mức của tỉnh và mức quốc gia khác đơn vị tính',
    'Provincial and national units differ',
  ],
  LEFT_TO_AUTHORITY: [
    'Mức hỗ trợ do cơ quan có thẩm quyền quyết định trong khung',
    'Level left to the authority',
  ],
  HOLE: ['Văn bản không quy định mức cho trường hợp này', 'No level set for the case'],
  COUNTERPART_SHORT: ['Vốn đối ứng chưa đủ', 'Counterpart short'],
  SOURCES_DO_NOT_ADD_UP: [
    'Các nguồn vốn cộng lại cao hơn tổng kinh phí',
    'Sources above the total cost',
  ],
  ADVANCE_TOO_HIGH: ['Tạm ứng cao hơn mức được tạm ứng', 'Advance too high'],
  PAID_BEFORE_APPROVAL: ['Chi tiền trước khi phê duyệt', 'Paid before approval'],
  SETTLED_BEFORE_ACCEPTANCE: ['Quyết toán trước khi nghiệm thu', 'Settled before acceptance'],
  NOT_ELIGIBLE: ['Không đáp ứng một điều kiện', 'A condition is not met'],
  NOT_IN_FORCE: [
    'Ngày xét không có quy định về mức hỗ trợ',
    'No support level in force on the day',
  ],
  LEVEL_NOT_ENCODED: ['Chưa số hóa mức hỗ trợ', 'Support level not encoded'],
  PRE_MERGER_RULE: [
    'Áp dụng văn bản của tỉnh trước sắp xếp',
    'An act of a former province applies',
  ],
  REVIEW_DUE: [
    'Văn bản của tỉnh trước sắp xếp đã đến hạn rà soát',
    'Acts of former provinces due for review',
  ],
  ABOVE_NATIONAL_LEVEL: [
    'Mức của tỉnh cao hơn mức quốc gia',
    'Provincial level above the national',
  ],
  UNVERIFIED_FIGURE: ['Quy định chưa được kiểm chứng trong văn bản', 'Provision not verified'],
  LAW_MAY_HAVE_CHANGED: [
    'Ngày xét sau ngày gói cập nhật pháp luật',
    'The day is after the law the pack follows',
  ],
  DEADLINE_MISSED: ['Chậm hạn', 'Deadline missed'],
  WRONG_AUTHORITY: ['Quyết định không đúng thẩm quyền', 'Decided without authority'],
  DOSSIER_INCOMPLETE: ['Hồ sơ còn thiếu', 'Dossier incomplete'],
  REFUND_DUE: ['Phải hoàn trả ngân sách', 'Refund due'],
  PARTS_DO_NOT_ADD_UP: ['Tổng các phần không khớp tổng đã nêu', 'Parts do not add up'],
  SHARE_DISAGREES: ['Tỷ lệ nêu không khớp số tính lại', 'Stated share disagrees'],
  GROWTH_DISAGREES: ['Mức tăng nêu không khớp số tính lại', 'Stated growth disagrees'],
  COUNT_DISAGREES: ['Số lượng không khớp', 'Counts disagree'],
  SPENT_ABOVE_PLAN: ['Chi vượt kinh phí được sử dụng', 'Spent above the plan'],
  CARRY_OVER_DISAGREES: ['Số chuyển năm trước không khớp', 'Carry-over disagrees'],
  COUNTED_TWICE: ['Hai dòng có thể trùng số liệu', 'Possibly counted twice'],
  CONTRACT_BEFORE_APPROVAL: ['Ký hợp đồng trước ngày phê duyệt', 'Contract before approval'],
  PAID_WITHOUT_CONTRACT: [
    'Chi kinh phí khi chưa có hợp đồng hoặc quyết định giao nhiệm vụ',
    'Paid without a contract',
  ],
  ACCEPTED_BEFORE_CONTRACT: ['Nghiệm thu trước ngày ký hợp đồng', 'Accepted before the contract'],
  SETTLED_ABOVE_SUPPORT: ['Quyết toán cao hơn mức được hỗ trợ', 'Settled above the support'],
  BEYOND_PLAN_YEAR: ['Thực hiện sau năm kế hoạch', 'Beyond the plan year'],
  APPROVED_LATER: ['Phê duyệt sau ngày xét hoặc sau năm kế hoạch', 'Approved later'],
  LEVEL_ABOLISHED: ['Cấp chính quyền đã kết thúc hoạt động', 'The level of government had ended'],
  NOT_AS_DEFINED: ['Không đúng định nghĩa loại đề án', 'Not as the kind of project is defined'],
  MORE_FINDINGS: ['Còn phát hiện khác cùng mã', 'More findings of one code'],
}

/** The name of a finding code. */
export const findingName = (code: FindingCode, lang: Lang): string =>
  FINDING_NAMES[code][lang === 'vi' ? 0 : 1]
