import type { RefusalText } from './refusal.js'

const text = (message: string, messageEn: string, hint: string, hintEn: string): RefusalText => ({
  message,
  messageEn,
  hint,
  hintEn,
})

/** What is said of a grant that cannot stand as it is written, by what is wrong with it. */
export const grantMessages = {
  NO_FIGURE: text(
    'Cần ít nhất một trong bốn: «rate» (tỷ lệ), «amount» (mức khoán), «cap» (mức tối đa), «choose» (bảng mức).',
    'At least one of `rate`, `amount`, `cap` and `choose` is needed.',
    'Viết như «"rate": "50%"» hoặc «"cap": "300 triệu đồng"».',
    'Write it like `"rate": "50%"` or `"cap": "300 triệu đồng"`.',
  ),
  RATE_AND_AMOUNT: text(
    '«rate» (tỷ lệ) và «amount» (mức khoán) không đi cùng nhau.',
    '`rate` and `amount` do not go together.',
    'Mức khoán được chi đủ, không theo chi phí; tách thành hai phần nếu văn bản có cả hai.',
    'A fixed sum is due whatever was spent; write two parts where the act has both.',
  ),
  AMOUNT_AND_CAP: text(
    '«amount» (mức khoán) và «cap» (mức tối đa) không đi cùng nhau.',
    '`amount` and `cap` do not go together.',
    'Giới hạn của mức khoán ghi ở «atMost»; «không quá …» thì chỉ ghi «cap».',
    'Limit a fixed sum by `atMost`; for «no more than …» write `cap` alone.',
  ),
  CHOOSE_WITH_FIGURES: text(
    'Bên cạnh «choose» chỉ ghi «name», «nameEn» và «elsewhere».',
    'Beside `choose` only `name`, `nameEn` and `elsewhere` may stand.',
    'Chuyển các trường khác vào từng nhánh của «choose».',
    'Move the other fields into the branches of `choose`.',
  ),
  CHOOSE_IN_BRANCH: text(
    'Trong một nhánh của «choose» không có «choose» nữa.',
    'A branch of `choose` holds no further `choose`.',
    'Ghi mỗi trường hợp thành một nhánh, gộp điều kiện bằng «all».',
    'Write one branch for each case, and join the conditions by `all`.',
  ),
  ELSEWHERE_ALONE: text(
    '«elsewhere» chỉ đi cùng «choose».',
    '`elsewhere` goes with `choose` only.',
    'Bỏ «elsewhere».',
    'Leave `elsewhere` out.',
  ),
  BRANCH_GRANT: text(
    'Nhánh ghi «"grant": "not-encoded"» chỉ có thêm «when».',
    'A branch with `"grant": "not-encoded"` holds `when` and nothing else.',
    'Bỏ các trường khác, hoặc bỏ «grant».',
    'Leave the other fields out, or leave `grant` out.',
  ),
  LAST_BAND_ENDS: text(
    'Bậc cuối không có «upTo»: nó tính cho phần còn lại.',
    'The last band has no `upTo`: it is for all the rest.',
    'Bỏ «upTo» ở bậc cuối; nếu hỗ trợ dừng ở đó thì thêm bậc «"rate": "0%"».',
    'Leave `upTo` out of the last band; where support ends there, add a band with `"rate": "0%"`.',
  ),
  BAND_WITHOUT_END: text(
    'Chỉ bậc cuối được thiếu «upTo».',
    'Only the last band may lack `upTo`.',
    'Ghi bậc này đến số tiền nào: «"upTo": "200 triệu đồng"».',
    'Say where this band ends: `"upTo": "200 triệu đồng"`.',
  ),
  BANDS_NOT_RISING: text(
    '«upTo» của bậc sau phải lớn hơn bậc trước.',
    '`upTo` of a band must be above that of the band before it.',
    'Sắp xếp các bậc từ thấp đến cao; mỗi bậc ghi số tiền cuối của nó.',
    'Order the bands from low to high; each names the amount where it ends.',
  ),
  RANGE_NOT_RISING: text(
    '«from» phải nhỏ hơn «to».',
    '`from` must be less than `to`.',
    'Một mức duy nhất thì ghi thẳng, không dùng «from», «to».',
    'A single figure is written as it is, without `from` and `to`.',
  ),
  TIMES_ZERO: text(
    '«times» phải lớn hơn 0.',
    '`times` must be above 0.',
    'Viết như «"times": "1,5"».',
    'Write it like `"times": "1.5"`.',
  ),
  REFERENCE_FORM: text(
    'Cần mã đầy đủ của một quy định: mã gói, dấu hai chấm, mã quy định.',
    'The full id of a rule is needed: id of the pack, colon, id of the rule.',
    'Viết như «national:support.advanced-machinery».',
    'Write it like `national:support.advanced-machinery`.',
  ),
  OWN_UNIT: text(
    '«per» của giới hạn phải khác đơn vị tính của mức.',
    '`per` of a limit is a unit other than the level’s own.',
    'Giới hạn cho chính đơn vị đó thì ghi ở «cap», hoặc ghi đơn vị khác ở «per».',
    'A limit for the same unit is the `cap`; else name another unit in `per`.',
  ),
  UNIT_TWICE: text(
    'Mỗi đơn vị tính chỉ ghi một lần.',
    'Each unit is named once.',
    'Bỏ đơn vị lặp lại.',
    'Leave the second one out.',
  ),
  ALL_AND_KINDS: text(
    '«all» (mọi chi phí) không đi cùng loại chi phí khác.',
    '`all` does not go with kinds of cost.',
    'Chỉ ghi «"of": "all"».',
    'Write `"of": "all"` alone.',
  ),
  NAME_PAIR: text(
    '«name» và «nameEn» đi cùng nhau.',
    '`name` and `nameEn` go together.',
    'Ghi tên bằng cả hai thứ tiếng.',
    'Give the name in both languages.',
  ),
  PART_WITHOUT_NAME: text(
    'Mức có nhiều phần thì mỗi phần phải có tên.',
    'Where a level has several parts each has a name.',
    'Thêm «name» và «nameEn», như «Thuê gian hàng» và «Booth rental».',
    'Add `name` and `nameEn`, like «Thuê gian hàng» and «Booth rental».',
  ),
  PART_NAME_TWICE: text(
    'Hai phần của một mức có cùng tên.',
    'Two parts of one level have the same name.',
    'Đặt cho mỗi phần một tên riêng.',
    'Give each part a name of its own.',
  ),
  SEVERAL_INSTRUMENTS: text(
    'Các phần, các nhánh của một mức phải cùng hình thức hỗ trợ («instrument»).',
    'All parts and branches of one level share one `instrument`.',
    'Tách thành hai quy định nếu văn bản có hai hình thức.',
    'Write two rules where the act has two instruments.',
  ),
  YEARS_OF_RECOVERABLE: text(
    '«years» là thời hạn thu hồi, chỉ đi cùng «"instrument": "recoverable"».',
    '`years` says when money comes back: it goes with `"instrument": "recoverable"`.',
    'Thêm «"instrument": "recoverable"», hoặc bỏ «years».',
    'Add `"instrument": "recoverable"`, or leave `years` out.',
  ),
  LOAN_YEARS_OF_INTEREST: text(
    '«loanYears» là số năm được hỗ trợ lãi vay, chỉ đi cùng «"instrument": "interest"».',
    '`loanYears` counts years of loan interest: it goes with `"instrument": "interest"`.',
    'Thêm «"instrument": "interest"», hoặc bỏ «loanYears».',
    'Add `"instrument": "interest"`, or leave `loanYears` out.',
  ),
  YEARS_NOT_RISING: text(
    'Năm sau trong «years» phải lớn hơn năm trước.',
    'The second of `years` must be above the first.',
    'Viết như «[3, 5]»; một thời hạn duy nhất thì ghi «[5]».',
    'Write it like `[3, 5]`; a single term is `[5]`.',
  ),
} as const
