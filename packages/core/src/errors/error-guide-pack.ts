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
  CAP_REFERENCE: [
    'Mức tối đa dẫn chiếu tới một quy định không có đúng một mức tối đa, hoặc dẫn chiếu vòng quanh.',
    'Dẫn chiếu tới quy định có một phần và có «cap», hoặc ghi thẳng số tiền.',
    'A cap refers to a rule that has not exactly one cap, or the references form a circle.',
    'Refer to a level of one part with a `cap`, or write the amount itself.',
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
