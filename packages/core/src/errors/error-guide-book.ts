import type { Guide } from './error-guide-entry.js'

/** Nhiều gói trong một bộ quy định. / Several packs in one rule book. */
export const BOOK_GUIDE = {
  NOT_PACKS: [
    'Bộ quy định được tạo từ thứ không phải danh sách gói.',
    'Đọc gói bằng `definePack`, rồi viết `createRuleBook([national, …])`.',
    'A rule book is made from something that is no list of packs.',
    'Read packs with `definePack`, then write `createRuleBook([national, …])`.',
  ],
  PACK_NOT_RELEASED: [
    '`releasedBook` được đưa thứ không phải gói đã phát hành.',
    'Dùng gói của các mô-đun `…/released`; có gói khác thì gộp bằng `createRuleBook`.',
    '`releasedBook` is given something that is no released pack.',
    'Take the packs of the entries `…/released`; join others by `createRuleBook`.',
  ],
  RELEASE_MISMATCH: [
    'Bộ quy định không có đúng bản gói quốc gia mà gói của tỉnh phát hành cùng.',
    'Thêm gói quốc gia đã phát hành, cài các gói npm cùng một bản; hoặc dùng `createRuleBook`.',
    'A book lacks the very national pack that the pack of a province was released with.',
    'Add the released national pack and install the packages in one version, or use `createRuleBook`.',
  ],
  SOURCE_ELSEWHERE: [
    'Gói đã phát hành (`…/released`) không mang theo tệp nguồn.',
    'Lấy gói cùng mã băm từ mô-đun mà thông báo nêu, rồi gọi `sourceOf`.',
    'A released pack (`…/released`) does not carry its files.',
    'Import the pack of the entry that is named, which has the same digest, and call `sourceOf`.',
  ],
  NOT_A_BOOK: [
    'Ở chỗ cần bộ quy định lại đưa thứ khác, như danh sách gói.',
    'Gộp các gói trước bằng `createRuleBook([national, …])`.',
    'Something else than a rule book was given, such as a list of packs.',
    'Join the packs first: `createRuleBook([national, …])`.',
  ],
  UNKNOWN_PACK: [
    'Nêu tên một gói không có trong bộ quy định.',
    'Xem lại mã gói ở `--allow` hoặc `allow`.',
    'A pack is named that is not in the book.',
    'Check the id in `--allow` or `allow`.',
  ],
  REPLACES_UNKNOWN: [
    'Gói ghi «replaces» một mã không có.',
    'Ghi mã của gói có sẵn cùng tỉnh, hoặc bỏ «replaces».',
    'The pack `replaces` an id that no pack has.',
    'Give the id of the shipped pack of the same province, or take `replaces` out.',
  ],
  REPLACES_OTHER_AUTHORITY: [
    'Gói ghi «replaces» một gói của cơ quan khác.',
    'Một gói chỉ thay được gói cùng «jurisdiction»; sửa pack.json.',
    'The pack `replaces` one of another authority.',
    'A pack replaces only one of its own `jurisdiction`; mend pack.json.',
  ],
  REPLACES_UNSIGNED: [
    'Một gói chưa có chữ ký được kiểm tra thay một gói có sẵn.',
    'Xem lại nơi phát hành gói. Với --strict, gói này bị từ chối.',
    'A pack whose signature nobody has checked replaces a shipped one.',
    'Look at who publishes it. With --strict it is refused.',
  ],
  REPLACED_TWICE: [
    'Hai gói cùng thay một gói có sẵn.',
    'Chỉ mở một trong hai gói.',
    'Two packs replace one.',
    'Use one of the two.',
  ],
  SECOND_NATIONAL_PACK: [
    'Một gói từ ngoài ghi là quy định quốc gia.',
    'Chỉ dùng khi chắc chắn: nêu tên gói bằng `--allow MÃ`; bản ghi sẽ nêu rõ.',
    'A pack from outside says that it is national.',
    'Use it only where it is wanted: name it with `--allow ID`; the record will say so.',
  ],
  WRONG_JURISDICTION: [
    'Gói mang mã của một tỉnh nhưng quy định cho tỉnh khác.',
    'Sửa `id` hoặc `jurisdiction` trong pack.json; nếu đúng ý thì nêu tên gói bằng `--allow MÃ`.',
    'A pack bears the id of one province and speaks for another.',
    'Mend `id` or `jurisdiction` in pack.json; if it is meant, name the pack with `--allow ID`.',
  ],
  REGISTER_CONFLICT: [
    'Hai gói cùng có danh mục tỉnh, thành phố.',
    'Giữ danh mục ở một gói quốc gia, bỏ `register.json` ở gói kia.',
    'Two packs carry a register of provinces.',
    'Keep it in one national pack and take `register.json` out of the other.',
  ],
  REGIONS_NOT_NATIONAL: [
    'Gói của tỉnh có danh sách khu vực.',
    'Bỏ quy định này; cần nhóm tỉnh riêng để tổng hợp thì khai `regions` trong tệp theo dõi.',
    'A province’s pack carries a list of regions.',
    'Take the rule out; for groupings of your own give `regions` in the monitoring file.',
  ],
  REFINES_FORM: [
    'Mã ở `refines` không đúng dạng.',
    'Viết mã đầy đủ, như `national:support.advanced-machinery`.',
    'The id in `refines` has the wrong form.',
    'Write the full id, such as `national:support.advanced-machinery`.',
  ],
  REFINES_OWN_PACK: [
    'Quy định cụ thể hóa một quy định của chính gói đó.',
    'Ghi quy định quốc gia được cụ thể hóa, hoặc `"adds": true`.',
    'A rule refines a rule of its own pack.',
    'Name the national rule that is refined, or say `"adds": true`.',
  ],
  REFINES_NOT_NATIONAL: [
    'Quy định cụ thể hóa một quy định không phải của quốc gia, hoặc một quy định tự nó cũng ' +
      'cụ thể hóa.',
    'Ghi thẳng quy định quốc gia ở `refines`.',
    'A rule refines what is not national, or what refines a rule itself.',
    'Name the national rule in `refines`.',
  ],
  REFINES_OR_ADDS: [
    'Mức của tỉnh chưa nói cụ thể hóa quy định quốc gia nào, hay là nội dung thêm.',
    'Ghi `refines` với mã quy định quốc gia, hoặc `adds: true`.',
    'A local level says neither which national rule it refines nor that it adds one.',
    'Write `refines` with the national rule, or `adds: true`.',
  ],
  REFINES_AND_ADDS: [
    'Quy định ghi cả `refines` và `adds`.',
    'Giữ một trong hai.',
    'The rule says both `refines` and `adds`.',
    'Keep one of the two.',
  ],
  CLASHES_WITH_PACK: [
    'Gói đi kèm chương trình cũng cho mức này của tỉnh, nên hai gói không dùng chung được.',
    'Chỉ giữ những mức mà gói kia chưa có, hoặc sửa chính gói đó.',
    'A pack that comes with the program gives this level of the province too; the two cannot ' +
      'be used together.',
    'Keep only levels that the other does not have, or change that pack instead.',
  ],
  PACK_NOT_ARCHIVED: [
    'Kho lưu không có đúng bản của gói mà bản ghi nêu.',
    'Bổ sung bản đó vào kho lưu: từ nơi phát hành, hoặc từ bản sao đã cất khi xét.',
    'The archive lacks the version of a pack that a decision rests on.',
    'Add it: from its publisher, or from the copy kept when it was used.',
  ],
  ABOVE_NATIONAL_LEVEL: [
    'Mức của tỉnh cao hơn mức quốc gia.',
    'Đối chiếu hai văn bản mà thông báo dẫn; nếu mức của tỉnh đúng như văn bản thì giữ.',
    'The provincial level is above the national one.',
    'Hold both cited texts against each other; keep it if the province’s text says so.',
  ],
  OTHER_UNIT: [
    'Mức tối đa của tỉnh tính theo đơn vị khác với mức quốc gia, nên không so sánh được.',
    'Kiểm tra lại «per» theo văn bản của tỉnh; nếu đúng thì giữ và ghi rõ trong «note».',
    'The provincial cap is counted per another unit than the national one; the two cannot be ' +
      'compared.',
    'Check `per` in the act; if right, keep it and say so in `note`.',
  ],
  NO_RATE: [
    'Mức của tỉnh chỉ có mức tối đa, trong khi mức quốc gia chỉ hỗ trợ một tỷ lệ chi phí.',
    'Xem văn bản của tỉnh có tỷ lệ không; có thì ghi «rate», không có thì ghi rõ trong «note».',
    'The provincial level has a cap alone, where the nation pays a share of the cost only.',
    'See whether the act gives a rate; write `rate`, or say in `note` that it gives none.',
  ],
  FUND_NOT_LOCAL: [
    'Điều kiện của gói tỉnh chỉ đạt với kinh phí quốc gia, nên không bao giờ đạt.',
    'Bỏ điều kiện về nguồn quốc gia trong quy định của tỉnh.',
    'A provincial condition holds for the national fund alone, so never.',
    'Remove the condition on the national fund from the provincial rule.',
  ],
  PROVINCE_NOT_EXISTING: [
    'Phiên bản có hiệu lực vào ngày tỉnh không còn hoặc chưa có.',
    'Sửa ngày của phiên bản, hoặc đặt quy định trong gói của tỉnh mới.',
    'The version is in force on a day the province did not exist.',
    'Mend its days, or put the rule into the pack of the new province.',
  ],
  DUPLICATE_PACK: [
    'Hai gói trong cùng một bộ quy định có chung mã.',
    'Mỗi bộ một bản của gói; so hai bản thì lập hai bộ quy định.',
    'Two packs of one rule book share an id.',
    'A book holds one version of a pack; to compare two, make two books.',
  ],
  OVERLAPPING_RULES: [
    'Trong một trường hợp, hai quy định cùng cho điều chỉ một quy định được cho, như mức hỗ trợ.',
    'Sửa `when` hoặc thời gian hiệu lực để mỗi trường hợp chỉ có một quy định; hai gói chồng ' +
      'nhau thì bỏ một gói.',
    'In one case two rules give what only one may give, such as a level.',
    'Change `when` or the days so that one rule speaks for each case; of two packs that ' +
      'overlap leave one out.',
  ],
  REGISTER_NOT_NATIONAL: [
    'Một gói không phải gói quốc gia mang danh mục đơn vị hành chính.',
    'Bỏ danh mục khỏi gói; danh mục nằm trong gói quốc gia.',
    'A pack other than the national one carries a register of provinces.',
    'Take it out; the register stands in the national pack.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
