import type { Guide } from './error-guide-entry.js'

/** Dữ liệu vào: giá trị, tệp JSON, đề án. / Input: values, JSON, projects. */
export const INPUT_GUIDE = {
  AMOUNT_FORMAT: [
    'Không đọc được số tiền.',
    'Viết số nguyên đồng không có dấu ngoặc kép (300000000), hoặc kèm đơn vị: «300 triệu ' +
      'đồng», «1,5 tỷ đồng».',
    'The amount cannot be read.',
    'Write a whole number of đồng without quotes (300000000), or the unit: "300 triệu đồng" ' +
      'for VND 300 million, "1,5 tỷ đồng" for VND 1.5 billion.',
  ],
  AMOUNT_NEGATIVE: [
    'Số tiền âm.',
    'Ghi số tiền không âm; khoản phải hoàn trả ghi bằng sự kiện riêng của đề án.',
    'The amount is negative.',
    'Give an amount of zero or more; money paid back is an event of the project.',
  ],
  AMOUNT_NOT_WHOLE: [
    'Số tiền lẻ dưới một đồng.',
    'Làm tròn đến đồng theo chứng từ rồi ghi lại.',
    'The amount has a part below one đồng.',
    'Round it to whole đồng as the papers do.',
  ],
  AMOUNT_TOO_LARGE: [
    'Số tiền quá lớn để tính và in ra chính xác (trên 2^53 − 1 đồng).',
    'Kiểm tra lại đơn vị: có thể số triệu đồng đã được ghi như đồng thêm nhiều số 0.',
    'The amount is too large to be computed exactly (above 2^53 − 1 đồng).',
    'Check the unit: too many zeros may have been added.',
  ],
  RATE_FORMAT: [
    'Không đọc được tỷ lệ hoặc hệ số.',
    'Viết tỷ lệ kèm dấu phần trăm, như «50%»; hệ số viết như «1.5».',
    'The rate or factor cannot be read.',
    'Write a rate with its sign, like "50%"; a factor like "1.5".',
  ],
  DAY_FORMAT: [
    'Ngày không đúng khuôn hoặc không có trong lịch.',
    'Viết năm-tháng-ngày, như «2023-06-01»; xem lại tháng có ngày 30, 31 hay không.',
    'The day is not written as a day, or is not in the calendar.',
    'Write year-month-day, like "2023-06-01"; check whether the month has a 30th or 31st.',
  ],
  NUMBER_FORMAT: [
    'Không đọc được số này một cách chính xác.',
    'Viết số không âm, nhiều nhất sáu chữ số thập phân, như «69,96», «2/3» hoặc «60%».',
    'The number cannot be read exactly.',
    'Write a number of zero or more with at most six decimals, like 69.96, "2/3" or "60%".',
  ],
  NUMBER_TOO_LARGE: [
    'Kết quả có quá nhiều chữ số để in ra chính xác.',
    'Xem lại điểm và hệ số trong dữ liệu: có số lớn bất thường.',
    'The result has too many digits to be printed exactly.',
    'Check the points and factors of the input: one is unusually large.',
  ],
  JSON: [
    'Tệp không phải JSON đúng chuẩn.',
    'Mở tệp ở dòng và cột nêu trong thông báo; thường thiếu dấu phẩy, dấu ngoặc kép, hoặc ' +
      'dùng dấu ngoặc kép cong.',
    'The file is not valid JSON.',
    'Open it at the line and column named; a comma or quote is missing, or quotes are curly.',
  ],
  DUPLICATE_KEY: [
    'Một trường được viết hai lần trong cùng một nhóm.',
    'Giữ một giá trị đúng, bỏ giá trị kia.',
    'A field is written twice in one group.',
    'Keep the right value and remove the other.',
  ],
  ID_CHARACTER: [
    'Mã có ngắt dòng, ký tự điều khiển, ký tự vô hình, hoặc chữ trông giống chữ khác.',
    'Xóa mã rồi gõ lại bằng bàn phím: chữ Latinh (có dấu tiếng Việt), chữ số, dấu, khoảng ' +
      'trắng đơn ở giữa.',
    'An id holds a line break, a control character, one that cannot be seen, or one that ' +
      'looks like another letter.',
    'Delete it and type it again: Latin letters, digits, signs, single spaces inside.',
  ],
  FORBIDDEN_KEY: [
    'Tên trường không được phép (`__proto__`, `constructor`, `prototype`).',
    'Đổi tên trường; tên này không bao giờ cần trong dữ liệu khuyến công.',
    'The field has a forbidden name (`__proto__`, `constructor`, `prototype`).',
    'Rename the field; no data of this kind needs such a name.',
  ],
  NOT_JSON: [
    'Giá trị không viết được thành JSON: hàm, số vô hạn, ký tự Unicode hỏng, lồng quá sâu.',
    'Chỉ đưa vào dữ liệu thuần: chữ, số, đúng hoặc sai, danh sách, nhóm trường.',
    'The value cannot be written as JSON: a function, an infinite number, broken Unicode, too deep.',
    'Hand in plain data only: texts, numbers, booleans, lists, objects.',
  ],
  WRONG_SHAPE: [
    'Giá trị không đúng kiểu hoặc ngoài giới hạn.',
    'Sửa giá trị theo kiểu nêu trong thông báo.',
    'The value has the wrong type or is out of bounds.',
    'Give a value of the type that the message names.',
  ],
  FIELD_MISSING: [
    'Thiếu một trường bắt buộc.',
    'Thêm trường đó. Dữ kiện chưa biết thì không ghi hoặc ghi null, nhưng trường bắt buộc ' +
      'phải có giá trị.',
    'A required field is missing.',
    'Add it. Facts that are not known may be absent or null, but a required field needs a value.',
  ],
  UNKNOWN_KEY: [
    'Có trường không thuộc khuôn dạng của tệp, thường do viết sai tên.',
    'Sửa tên theo gợi ý trong thông báo, hoặc bỏ trường đó.',
    'A field does not belong to this kind of file, mostly because it is misspelt.',
    'Correct the name as the hint says, or remove the field.',
  ],
  UNKNOWN_WORD: [
    'Một từ không có trong danh mục của trường đó.',
    'Chọn một từ trong danh mục; thông báo gợi ý từ gần nhất.',
    'A word is not in the list of its field.',
    'Choose a word of the list; the hint names the nearest one.',
  ],
  MORE_PROBLEMS: [
    'Còn nhiều lỗi nữa ngoài 200 lỗi đã kể.',
    'Sửa các lỗi đã kể rồi đọc lại.',
    'There are more problems than the 200 that are told.',
    'Mend those and read the input again.',
  ],
  DUPLICATE_ID: [
    'Hai mục của một danh sách có cùng mã.',
    'Đặt cho mỗi mục một mã riêng.',
    'Two entries of one list share an id.',
    'Give each its own id.',
  ],
  DATES_REVERSED: [
    'Ngày kết thúc trước ngày bắt đầu.',
    'Xem lại hai ngày, có thể đã ghi ngược.',
    'The last day is before the first.',
    'Check both days; they may have been swapped.',
  ],
  FACT_HAS_FIELD: [
    'Dữ kiện này có trường riêng trong đề án, không ghi trong `facts`.',
    'Chuyển giá trị vào trường mà thông báo nêu.',
    'This fact has a field of its own in the project and may not stand under `facts`.',
    'Move the value to the field that the message names.',
  ],
  FACT_VALUE: [
    'Giá trị của dữ kiện không đúng kiểu.',
    'Ghi giá trị theo kiểu nêu trong thông báo; đúng, sai viết true, false không có dấu ngoặc kép.',
    'The value of the fact has the wrong type.',
    'Give a value of the type named; true and false stand without quotes.',
  ],
  UNKNOWN_FACT: [
    'Không có dữ kiện mang tên này.',
    'Sửa tên theo gợi ý; danh mục in bằng `khuyencong words`.',
    'There is no fact of this name.',
    'Correct it as the hint says; `khuyencong words` lists all facts.',
  ],
  UNKNOWN_PROVINCE: [
    'Không có tỉnh, thành phố này trong danh mục đơn vị hành chính.',
    'Ghi tên đầy đủ hoặc mã, cũ hay mới đều được: «Sóc Trăng», «soc-trang».',
    'The register has no such province.',
    'Give its full name or id, former or present: "Sóc Trăng", "soc-trang".',
  ],
  PROVINCE_MISMATCH: [
    'Tỉnh cũ đã ghi không thuộc lãnh thổ của tỉnh hiện nay.',
    'Xem lại `site.province` và `site.formerProvince`.',
    'The former province given does not lie in the present one.',
    'Check `site.province` and `site.formerProvince`.',
  ],
  ON_MISSING: [
    'Chưa có ngày xét, nên chưa biết áp dụng quy định của ngày nào.',
    'Thêm ngày xét: --on 2023-06-01, hoặc ghi «on» ở từng dòng.',
    'The day asked about is missing, so it is not known which law applies.',
    'Add the day: --on 2023-06-01, or `on` in each line.',
  ],
  NOT_A_DECISION: [
    'Tệp không phải một bản ghi kết quả xét.',
    'Dùng tệp do `khuyencong decide --json` hoặc `decide` ghi ra, không sửa tay.',
    'The file is not a stored decision.',
    'Use what `khuyencong decide --json` or `decide` wrote, unedited.',
  ],
  RULING_AFTER_DAY: [
    'Kết luận của người có thẩm quyền ghi ngày sau ngày xét.',
    'Xét vào ngày đã có kết luận, hoặc bỏ kết luận ra khỏi dữ liệu của ngày xét.',
    'A ruling is dated after the day it is to count on.',
    'Judge on a day when it stood, or leave it out.',
  ],
  UNKNOWN_CHECK_LINE: [
    'Không có nội dung thẩm định mang mã này.',
    'Lấy mã ở mục «Danh mục thẩm định» của kết quả xét.',
    'No line of the checklist has this id.',
    'Take the id from the checklist of the decision.',
  ],
  UNKNOWN_FORMAT: [
    'Bản ghi không có số định dạng, hoặc theo định dạng mà chương trình này không đọc.',
    'Dùng bản chương trình đã lập bản ghi, hoặc lập lại từ dữ liệu vào.',
    'The record says no format, or one that this program does not read.',
    'Use the version of the program that made it, or make it again from its input.',
  ],
  REGISTER_MISSING: [
    'Đề án nêu tỉnh, nhưng bộ quy định không có danh mục đơn vị hành chính để hiểu tên tỉnh.',
    'Thêm gói quốc gia vào bộ quy định: danh mục nằm trong gói đó.',
    'The project names a province, but the rule book has no register to find it in.',
    'Add the national pack to the book: the register is part of it.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
