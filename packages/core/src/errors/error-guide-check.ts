import type { Guide } from './error-guide-entry.js'

/** Kiểm tra gói phát hiện được gì. / What `check` finds in a pack that can be opened. */
export const CHECK_GUIDE = {
  CONDITION_NEVER: [
    'Điều kiện không bao giờ đạt.',
    'Các vế mâu thuẫn nhau: xem lại giá trị và toán tử.',
    'The condition can never hold.',
    'Its parts contradict each other: check values and operators.',
  ],
  CONDITION_ALWAYS: [
    'Điều kiện luôn đạt, viết thừa.',
    'Bỏ điều kiện, hoặc xem lại giá trị.',
    'The condition always holds.',
    'Remove it, or check its value.',
  ],
  REQUIRE_NO_EFFECT: [
    'Ở nơi quy định áp dụng, điều kiện `require` luôn đạt.',
    'Xem lại `when` và `require`: một trong hai có thể thừa.',
    'Wherever the rule applies, `require` always holds.',
    'Check `when` and `require`: one may be redundant.',
  ],
  RULE_WITHOUT_EFFECT: [
    'Phiên bản không đòi hỏi điều gì.',
    'Thêm `require` hoặc `toVerify`.',
    'The version asks for nothing.',
    'Add `require` or `toVerify`.',
  ],
  RULE_WITHOUT_CASES: [
    'Quy định chưa có tình huống kiểm thử.',
    'Chạy `khuyencong test --suggest` để có tình huống đề xuất, rồi xem lại.',
    'The rule has no cases.',
    'Run `khuyencong test --suggest` for proposed ones and review them.',
  ],
  CASE_NOT_REVIEWED: [
    'Có tình huống đề xuất chưa ai xem lại.',
    'Đối chiếu từng tình huống với văn bản rồi bỏ dấu chờ xem lại.',
    'Some proposed cases have not been reviewed.',
    'Hold each against the text and remove the mark.',
  ],
  FACT_NOT_USED: [
    'Tình huống ghi dữ kiện mà quy định không dùng.',
    'Bỏ dữ kiện, hoặc thêm điều kiện vào quy định.',
    'A case gives a fact that its rule never asks for.',
    'Remove the fact, or add the condition to the rule.',
  ],
  PLACEHOLDER_LEFT: [
    'Còn chỗ chờ điền nội dung thật.',
    'Ghi nội dung của văn bản thay cho cả đoạn.',
    'A placeholder is still there.',
    'Write what the text says in its place.',
  ],
  AFTER_DOCUMENT: [
    'Phiên bản còn hiệu lực sau khi văn bản hết hiệu lực.',
    'Xem lại ngày hết hiệu lực của phiên bản hoặc của văn bản.',
    'The version is in force after its document ended.',
    'Check the last day of the version or the document.',
  ],
  BEFORE_DOCUMENT: [
    'Phiên bản có hiệu lực trước văn bản.',
    'Xem lại ngày có hiệu lực của phiên bản hoặc của văn bản.',
    'The version is in force before its document.',
    'Check the first day of the version or the document.',
  ],
  DOCUMENT_NOT_CITED: [
    'Văn bản trong documents.json không được quy định nào dẫn.',
    'Bỏ văn bản, hoặc dẫn văn bản ở quy định liên quan.',
    'No rule cites this document.',
    'Remove it, or cite it where it belongs.',
  ],
  OVERLAPPING_CHOICE: [
    'Hai nhánh của một bảng mức («choose») có thể cùng đạt trong một trường hợp.',
    'Sửa «when» của một nhánh để mỗi trường hợp chỉ thuộc một nhánh.',
    'Two branches of a table (`choose`) can be met together.',
    'Change `when` of one so that each case belongs to one branch only.',
  ],
  HOLE: [
    'Bảng mức («choose») hoặc các quy định về mức của một nội dung bỏ trống một trường hợp.',
    'Thêm nhánh hoặc quy định, hoặc ghi «elsewhere»: «none» nếu văn bản không quy định mức cho phần còn lại.',
    'A table (`choose`), or the levels of an activity, leave a case out.',
    'Add a branch or a rule, or say `elsewhere`: `none` where the act sets no level for the rest.',
  ],
  EVIDENCE_BELOW_QUOTED: [
    'Con số dựa trên nguồn chưa phải nguyên văn.',
    'Đọc nguyên văn rồi nâng mức tin cậy, hoặc giữ nguyên và chấp nhận kết quả tạm tính.',
    'The figure rests on a source that is not the text itself.',
    'Read the text and raise the grade, or keep it and accept provisional results.',
  ],
  EXPIRED: [
    'Quy định đã hết hiệu lực.',
    'Thêm phiên bản kế tiếp nếu đã có văn bản thay thế.',
    'The rule has ended.',
    'Add the next version if a text replaces it.',
  ],
  EXPIRES_SOON: [
    'Quy định sắp hết hiệu lực.',
    'Theo dõi văn bản thay thế để thêm phiên bản kế tiếp.',
    'The rule ends soon.',
    'Watch for the text that replaces it, to add the next version.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
