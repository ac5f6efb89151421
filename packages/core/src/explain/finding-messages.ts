import type { FindingCode } from '../vocabulary/finding.js'
import type { Bilingual } from '../vocabulary/language.js'

/**
 * What each code says; `{found}` and `{expected}` are filled in, `{facts}` names what to supply.
 */
export const FINDING_SENTENCES: Readonly<Record<FindingCode, Bilingual>> = {
  ABOVE_CEILING: [
    'Số tiền đề nghị {found} cao hơn trần hỗ trợ {expected}.',
    'The request of {found} is above the ceiling of {expected}.',
  ],
  USES_PRIORITY_UPLIFT: [
    'Số tiền đề nghị {found} vượt mức thông thường, dùng hệ số ưu tiên (tối đa {expected}).',
    'The request of {found} uses the priority uplift (at most {expected}).',
  ],
  LAW_GAP: ['Pháp luật tại ngày xét chưa rõ ở điểm này.', 'The law of that day is unclear here.'],
  DOUBLE_FUNDING: [
    'Nội dung chi này có tổng cộng {found} kinh phí nhà nước, trong đó nguồn của đề án là ' +
      '{expected}; cùng một nội dung chi không được hỗ trợ hai lần.',
    'This cost has {found} of State money in all, of which {expected} from the fund of ' +
      'the project; one cost item cannot be paid twice.',
  ],
  WRONG_FUND: [
    'Đề nghị {found} từ nguồn không phải nguồn của đề án (khuyến công {expected}), nên số ' +
      'tiền này chưa được so với mức hỗ trợ. Kiểm tra lại nguồn kinh phí của đề án.',
    '{found} is asked of a fund that is not the one of the project ({expected}), so it ' +
      'was held against no support level. Check the fund of the project.',
  ],
  OVER_COST: [
    'Kinh phí nhà nước {found} cao hơn chi phí {expected} của hạng mục.',
    'State money of {found} is above the {expected} that the item costs.',
  ],
  CAP_SHARED: [
    'Đề nghị tổng cộng {found} cho cùng một đơn vị thụ hưởng, cao hơn mức tối đa ' +
      '{expected} tính cho một đơn vị; khai nhiều hạng mục hoặc nhiều đơn vị tính không ' +
      'nhân mức này lên.',
    '{found} in all is asked for one beneficiary, above the {expected} that one may get; ' +
      'several items or units do not multiply it.',
  ],
  COST_NOT_COUNTED: [
    'Chi phí đã khai {found} không thuộc loại được tính hỗ trợ ({expected}), nên trần hỗ ' +
      'trợ là 0 đồng. Kiểm tra lại loại của từng khoản chi.',
    'The declared cost of {found} is of no kind that counts ({expected}), so the ceiling ' +
      'is VND 0. Check the kind of each line.',
  ],
  OTHER_UNIT: [
    'Đơn vị tính mức tối đa của tỉnh ({found}) khác đơn vị tính của mức quốc gia ' +
      '({expected}): không so sánh được hai mức tối đa.',
    'The unit of the provincial cap ({found}) is not that of the national one ' +
      '({expected}): the two caps cannot be compared.',
  ],
  LEFT_TO_AUTHORITY: [
    'Số tiền đề nghị {found} cao hơn mức thấp nhất {expected} và trong khung của văn bản: mức cụ ' +
      'thể do cơ quan có thẩm quyền quyết định.',
    'The request of {found} is above the least of {expected} and within what the act leaves to ' +
      'the authority to decide.',
  ],
  HOLE: ['Văn bản không quy định mức cho trường hợp này.', 'The act sets no level for this case.'],
  COUNTERPART_SHORT: [
    'Các nguồn vốn cộng lại được {found}, thấp hơn tổng kinh phí {expected}: vốn đối ứng chưa đủ.',
    'The sources sum to {found}, less than the cost of {expected}: the counterpart is short.',
  ],
  SOURCES_DO_NOT_ADD_UP: [
    'Các nguồn vốn cộng lại được {found}, cao hơn tổng kinh phí {expected}.',
    'The sources sum to {found}, more than the cost of {expected}.',
  ],
  ADVANCE_TOO_HIGH: [
    'Đã tạm ứng {found}, cao hơn mức được tạm ứng {expected}.',
    '{found} was advanced, above the {expected} that may be.',
  ],
  PAID_BEFORE_APPROVAL: [
    'Chi tiền ngày {found} trước khi đề án được phê duyệt.',
    'Money was paid on {found}, before approval.',
  ],
  SETTLED_BEFORE_ACCEPTANCE: [
    'Quyết toán ngày {found} trước khi nghiệm thu.',
    'Settled on {found}, before acceptance.',
  ],
  NOT_ELIGIBLE: ['Không đáp ứng điều kiện.', 'A condition is not met.'],
  NOT_IN_FORCE: [
    'Tại ngày xét chưa có hoặc không còn quy định về mức hỗ trợ cho nội dung «{found}».',
    'On that day the law has no support level for "{found}".',
  ],
  LEVEL_NOT_ENCODED: [
    'Chưa số hóa mức hỗ trợ cho nội dung này vì chưa đọc được văn bản; không có nghĩa là không được hỗ trợ.',
    'The level for this activity has not been read; this does not mean that there is none.',
  ],
  PRE_MERGER_RULE: [
    'Áp dụng văn bản của tỉnh trước sắp xếp, còn hiệu lực trên địa bàn của tỉnh đó.',
    'The act of the former province applies, still binding in its former territory.',
  ],
  REVIEW_DUE: [
    'Từ {expected}, văn bản của tỉnh trước sắp xếp đã đến hạn rà soát: hãy kiểm tra tỉnh ' +
      'mới đã ban hành văn bản thay thế chưa.',
    'From {expected} acts of former provinces are due for review: check whether the new ' +
      'province has replaced this one.',
  ],
  ABOVE_NATIONAL_LEVEL: [
    'Mức của tỉnh ({found}) cao hơn mức quốc gia ({expected}).',
    'The provincial level ({found}) is above the national one ({expected}).',
  ],
  UNVERIFIED_FIGURE: [
    'Quy định này chưa được kiểm chứng trong văn bản; chỉ dùng để tham khảo.',
    'This provision has not been verified in its text; use it as a reference only.',
  ],
  LAW_MAY_HAVE_CHANGED: [
    'Gói quy định «{found}» cập nhật pháp luật đến hết ngày {expected}; ngày xét sau ngày ' +
      'đó, quy định có thể đã thay đổi: hãy kiểm tra văn bản mới.',
    'The pack "{found}" follows the law up to {expected}; the day judged on is later and ' +
      'the law may have changed: check for newer texts.',
  ],
  DEADLINE_MISSED: [
    '{event} ngày {found}, chậm {days} ngày so với hạn {about} ({expected}).',
    '{event} on {found}, {days} after the deadline for {about} ({expected}).',
  ],
  WRONG_AUTHORITY: [
    '{found} quyết định không đúng thẩm quyền; thẩm quyền thuộc {expected}{provision}.',
    '{found} decided without authority; the authority lies with {expected}{provision}.',
  ],
  CONTRACT_BEFORE_APPROVAL: [
    'Ký hợp đồng ngày {found}, trước ngày phê duyệt {expected}.',
    'The contract was signed on {found}, before the approval of {expected}.',
  ],
  PAID_WITHOUT_CONTRACT: [
    'Chi kinh phí ngày {found}, trước ngày ký hợp đồng hoặc giao nhiệm vụ {expected}.',
    'Money was paid on {found}, before the contract or assignment of {expected}.',
  ],
  ACCEPTED_BEFORE_CONTRACT: [
    'Nghiệm thu ngày {found}, trước ngày ký hợp đồng {expected}.',
    'Accepted on {found}, before the contract of {expected}.',
  ],
  SETTLED_ABOVE_SUPPORT: [
    'Đã quyết toán {found}, cao hơn mức được hỗ trợ {expected}.',
    '{found} was settled, above the support of {expected}.',
  ],
  BEYOND_PLAN_YEAR: [
    '{event} ngày {found}, sau ngày {expected} là ngày cuối của thời gian thực hiện theo ' +
      'kế hoạch năm; chưa thấy quyết định gia hạn sang năm sau của cấp có thẩm quyền.',
    '{event} on {found}, after {expected}, the last day of the plan year; no decision of ' +
      'the competent authority to extend into the next year is known.',
  ],
  APPROVED_LATER: [
    'Ngày phê duyệt {found} sau ngày xét {expected}: tại ngày xét, đề án chưa được phê duyệt.',
    'The approval of {found} is later than the day of judging, {expected}: on that day the project was not approved.',
  ],
  LEVEL_ABOLISHED: [
    'Áp dụng mức hỗ trợ của {about} ngày {found}; {about} đã kết thúc hoạt động từ ngày {expected}.',
    'The level of {about} was applied on {found}; {about} ended on {expected}.',
  ],
  NOT_AS_DEFINED: ['Không đúng định nghĩa: {about}.', 'Not as defined: {about}.'],
  MORE_FINDINGS: [
    'Còn {found} phát hiện nữa cùng mã {expected}; bản ghi chỉ giữ 200 phát hiện đầu của mỗi mã.',
    'There are {found} more findings of the code {expected}; the record holds the first 200 of each code.',
  ],
  DOSSIER_INCOMPLETE: ['Hồ sơ còn thiếu: {expected}.', 'The dossier lacks: {expected}.'],
  REFUND_DUE: [
    'Đã tạm ứng {found} nhưng mới quyết toán và hoàn trả {expected}: phần chênh lệch phải hoàn trả ngân sách.',
    '{found} was advanced, {expected} settled and returned: the difference must be returned to the budget.',
  ],
  PARTS_DO_NOT_ADD_UP: [
    'Tổng các phần là {found}, không khớp tổng đã nêu {expected}.',
    'The parts sum to {found}, which does not agree with {expected}.',
  ],
  SHARE_DISAGREES: [
    'Tỷ lệ nêu {found} không khớp số tính lại {expected}.',
    'The stated share {found} does not agree with {expected}.',
  ],
  GROWTH_DISAGREES: [
    'Mức tăng nêu {found} không khớp số tính lại {expected}.',
    'The stated growth {found} does not agree with {expected}.',
  ],
  SPENT_ABOVE_PLAN: [
    'Đã chi và chuyển năm sau {found}, vượt kinh phí được sử dụng {expected} (kế hoạch ' +
      'hiện hành cộng phần chuyển từ năm trước).',
    'Spent and carried on: {found}, more than the {expected} there was (the current plan and what was carried in).',
  ],
  CARRY_OVER_DISAGREES: [
    'Nhận từ năm trước {found}, không khớp số năm trước chuyển sang {expected}.',
    'Carried in: {found}, which does not agree with the {expected} carried on by the year before.',
  ],
  COUNTED_TWICE: [
    'Hai dòng có thể trùng số liệu: «{found}» và «{expected}».',
    'Two rows may hold the same figure: "{found}" and "{expected}".',
  ],
  COUNT_DISAGREES: [
    'Số lượng {found} không khớp với {expected}.',
    'The count {found} does not agree with {expected}.',
  ],
}

/** A request that only the uplift of the day allows, and nobody has read its text. */
export const UPLIFT_UNSEEN: Bilingual = [
  'Có thể đúng mức nếu hệ số ưu tiên còn được áp dụng; điều khoản của ngày xét chưa đọc được, cần đối chiếu văn bản.',
  'It may be in order if the priority uplift still stands; the clause of that day has not been read: check the text.',
]

/** Other State money on a cost, where what the project itself asks is not known. */
export const OTHER_STATE_MONEY: Bilingual = [
  'Nội dung chi này có {found} kinh phí nhà nước từ nguồn khác hoặc từ hơn một nguồn; ' +
    'cùng một nội dung chi không được hỗ trợ hai lần.',
  'This cost has {found} of State money from elsewhere or from more than one fund; one cost item cannot be paid twice.',
]

export const LATE_FOR_A_DAY: Bilingual = [
  '{event} ngày {found}, chậm {days} ngày so với hạn {expected}.',
  '{event} on {found}, {days} after the deadline of {expected}.',
]

export const NO_CONTRACT: Bilingual = [
  'Chi kinh phí ngày {found} nhưng chưa thấy hợp đồng hoặc quyết định giao nhiệm vụ.',
  'Money was paid on {found}, but no contract or assignment is known.',
]

export const APPROVED_AFTER_YEAR: Bilingual = [
  'Phê duyệt ngày {found}, sau khi kết thúc năm kế hoạch {expected}.',
  'Approved on {found}, after the end of the plan year {expected}.',
]

export const APPROVED_BY_ABOLISHED: Bilingual = [
  'Đề án do {about} phê duyệt ngày {found}; {about} đã kết thúc hoạt động từ ngày {expected}.',
  'Approved by {about} on {found}; {about} ended on {expected}.',
]

export const NOT_NAMED: Bilingual = [
  'Chưa nêu đủ theo định nghĩa: {about}.',
  'Not yet as defined: {about}.',
]

/** A request of several items that share one cap per project. */
export const ABOVE_SHARED_CAP: Bilingual = [
  'Các hạng mục cùng đề nghị {found}, cao hơn trần chung {expected} của cả đề án.',
  'Together the items ask for {found}, above the one ceiling of {expected} for the whole project.',
]

/** A request that only a priority project may make. */
export const PRIORITY_UNDECIDED: Bilingual = [
  'Chỉ đúng mức nếu đề án thuộc diện ưu tiên; để xác định, cần bổ sung',
  'It is in order only for a priority project; to know, please supply',
]
