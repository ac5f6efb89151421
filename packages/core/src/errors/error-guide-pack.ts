import type { Guide } from './error-guide-entry.js'

/**
 * Gói quy định: khi mở, khi kiểm tra, khi đóng gói. / Packs: when they are opened, checked and
 * bundled.
 */
export const PACK_GUIDE = {
  PACK_ID: [
    'Mã gói không dùng được.',
    'Mã «national» chỉ dành cho gói quốc gia; đặt mã khác.',
    'The id of the pack cannot be used.',
    'The id `national` is for the national pack alone; choose another.',
  ],
  PACKAGE_NOT_FOUND: [
    'Không thấy gói npm nêu sau `--pack`.',
    'Cài gói bằng `npm install`, hoặc chạy lệnh từ thư mục đã cài gói.',
    'The npm package named after `--pack` was not found.',
    'Install it with `npm install`, or run from the folder where it is installed.',
  ],
  PACKAGE_WITHOUT_PACK: [
    'Gói npm không có gói quy định nào bên trong.',
    'Để pack.json cạnh package.json, hoặc nêu thư mục gói trong package.json; xem docs/publish-a-pack.md.',
    'The npm package holds no pack.',
    'Put pack.json beside package.json, or name the folder of the pack in package.json; see docs/publish-a-pack.en.md.',
  ],
  PACK_INCOMPLETE: [
    'Thư mục gói thiếu một tệp bắt buộc.',
    'Thêm tệp nêu trong thông báo; xem gói mẫu `_template`.',
    'The pack folder lacks a required file.',
    'Add the file named; see the pack `_template`.',
  ],
  PACK_ENTRY: [
    'Gói có liên kết, thiết bị, thư mục con hoặc đường dẫn ra ngoài.',
    'Chỉ để tệp và thư mục thường, một cấp.',
    'The pack holds a link, a device, a nested folder or a path that leads outside.',
    'Keep plain files and folders, one level deep.',
  ],
  PACK_FILE: [
    'Gói có tệp sẽ không được đọc.',
    'Chuyển tệp vào thư mục đúng loại, đặt đúng tên, hoặc đưa ra khỏi gói.',
    'The pack holds a file that would not be read.',
    'Move it to the folder of its kind, name it rightly, or take it out.',
  ],
  PACK_FOLDER: [
    'Gói có thư mục sẽ không được đọc.',
    'Dùng các thư mục của gói mà thông báo kể.',
    'The pack holds a folder that would not be read.',
    'Use the folders that the message names.',
  ],
  PACK_TOO_LARGE: [
    'Gói có quá nhiều tệp hoặc quá lớn.',
    'Chia gói, hoặc bỏ tệp không thuộc gói; xem giới hạn trong docs/limits.md.',
    'The pack has too many files or is too large.',
    'Split it, or take out what does not belong; docs/limits.md lists the limits.',
  ],
  NOT_A_PACK: [
    'Đây không phải gói quy định.',
    'Đưa thư mục có pack.json, hoặc tệp JSON gồm manifest, documents, rules.',
    'This is not a pack.',
    'Give a folder with pack.json, or a JSON file of manifest, documents and rules.',
  ],
  UNKNOWN_KIND: [
    'Không rõ loại quy định.',
    'Ghi «kind» là một trong các loại mà thông báo kể.',
    'The kind of rule is not known.',
    'Let `kind` be one of those the message names.',
  ],
  UNKNOWN_RULE: [
    'Không có quy định mang mã này.',
    'Sửa mã theo gợi ý; mã đầy đủ là «gói:quy-định».',
    'There is no rule of this id.',
    'Correct it as the hint says; a full id is `pack:rule`.',
  ],
  UNKNOWN_DOCUMENT: [
    'Văn bản được dẫn chưa có trong documents.json.',
    'Thêm văn bản vào documents.json, hoặc sửa số hiệu.',
    'The cited document is not in documents.json.',
    'Add it there, or correct its number.',
  ],
  UNKNOWN_OPERATOR: [
    'Không có toán tử này trong điều kiện.',
    'Sửa theo gợi ý.',
    'Conditions have no such operator.',
    'Correct it as the hint says.',
  ],
  OPERATOR_TYPE: [
    'Toán tử không dùng được cho kiểu của dữ kiện.',
    'Dùng so sánh lớn nhỏ cho số, tiền, ngày; `equal`, `in` cho từ; `contains` cho danh sách.',
    'The operator does not fit the type of the fact.',
    'Compare numbers, money and days by size; words by `equal` or `in`; lists by `contains`.',
  ],
  CONDITION_SHAPE: [
    'Điều kiện không đúng khuôn.',
    'Mỗi tầng có đúng một trong `all`, `any`, `not`, hoặc bộ ba `fact`, `operator`, `value`; ' +
      '`all`, `any` không để trống.',
    'The condition has the wrong shape.',
    'Each level has exactly one of `all`, `any`, `not`, or the three keys `fact`, `operator`, ' +
      '`value`; `all` and `any` are not empty.',
  ],
  CONDITION_TOO_LARGE: [
    'Điều kiện quá lớn hoặc lồng quá sâu.',
    'Tách thành nhiều quy định nhỏ hơn.',
    'The condition is too large or nested too deeply.',
    'Split it into smaller rules.',
  ],
  RULE_ID: [
    'Mã quy định không bắt đầu bằng loại của nó.',
    'Đặt mã dạng «loại.ten-quy-dinh», như «support.may-moi».',
    'The id of the rule does not start with its kind.',
    'Write it as `kind.name`, like `support.new-machinery`.',
  ],
  WRONG_FOLDER: [
    'Tệp quy định nằm sai thư mục.',
    'Chuyển tệp vào thư mục mang tên loại của quy định.',
    'The rule stands in the wrong folder.',
    'Move it to the folder named after its kind.',
  ],
  BEFORE_ENCODED: [
    'Phiên bản bắt đầu trước ngày `encodedSince`.',
    'Lùi `encodedSince`, hoặc sửa ngày của phiên bản.',
    'The version starts before `encodedSince`.',
    'Move `encodedSince` back, or mend the day of the version.',
  ],
  VERSIONS_OVERLAP: [
    'Hai phiên bản chồng ngày hoặc sai thứ tự.',
    'Phiên bản trước phải hết hiệu lực trước ngày phiên bản sau bắt đầu.',
    'Two versions overlap or are out of order.',
    'The earlier must end before the later begins.',
  ],
  UNDECLARED_GAP: [
    'Giữa hai phiên bản có khoảng thời gian không có quy định mà chưa khai.',
    'Sửa ngày cho liền nhau, hoặc ghi `gapAfter: true` nếu pháp luật đúng là có khoảng trống.',
    'There is an undeclared gap between two versions.',
    'Let them meet, or write `gapAfter: true` where the law really has a gap.',
  ],
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
    'Bảng mức («choose») không có nhánh nào cho một trường hợp.',
    'Thêm nhánh, hoặc ghi «elsewhere»: «none» nếu văn bản không quy định mức cho phần còn lại.',
    'A table (`choose`) has no branch for some case.',
    'Add a branch, or say `elsewhere`: `none` where the act sets no level for the rest.',
  ],
  CAP_REFERENCE: [
    'Mức tối đa dẫn chiếu tới một quy định không có đúng một mức tối đa, hoặc dẫn chiếu vòng quanh.',
    'Dẫn chiếu tới quy định có một phần và có «cap», hoặc ghi thẳng số tiền.',
    'A cap refers to a rule that has not exactly one cap, or the references form a circle.',
    'Refer to a level of one part with a `cap`, or write the amount itself.',
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
  VERSIONS_OUT_OF_ORDER: [
    'Các phiên bản không xếp theo thời gian.',
    'Sắp xếp phiên bản cũ trước, mới sau.',
    'The versions are not in order of time.',
    'Put the older before the newer.',
  ],
  PACK_SOURCE_LOST: [
    'Không còn nguồn của gói, hoặc nguồn đã bị sửa sau khi mở gói.',
    'Dùng đúng gói mà `definePack` trả về, không sao chép từng trường.',
    'The source of a pack is not known, or was changed since the pack was defined.',
    'Use the pack that `definePack` gave, not a copy of its fields.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
