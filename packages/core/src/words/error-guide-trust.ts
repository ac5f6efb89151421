import type { Guide } from './error-guide-entry.js'

/** Gói của tỉnh, chữ ký, khóa, bản đóng gói. / Provincial packs, signatures, locks, bundles. */
export const TRUST_GUIDE = {
  ABOVE_NATIONAL_LEVEL: [
    'Mức của tỉnh cao hơn mức quốc gia.',
    'Đối chiếu hai văn bản mà thông báo dẫn; nếu mức của tỉnh đúng như văn bản thì giữ.',
    'The provincial level is above the national one.',
    'Hold both cited texts against each other; keep it if the province’s text says so.',
  ],
  OTHER_UNIT: [
    'Mức tối đa của tỉnh tính theo đơn vị khác với mức quốc gia, nên không so sánh được.',
    'Kiểm tra lại «per» theo văn bản của tỉnh; nếu đúng thì giữ và ghi rõ trong «note».',
    'The provincial cap is counted per another unit than the national one; the two cannot be compared.',
    'Check `per` in the act; if right, keep it and say so in `note`.',
  ],
  NO_RATE: [
    'Mức của tỉnh chỉ có mức tối đa, trong khi mức quốc gia chỉ hỗ trợ một tỷ lệ chi phí.',
    'Xem văn bản của tỉnh có tỷ lệ không; có thì ghi «rate», không có thì ghi rõ trong «note».',
    'The provincial level has a cap alone, where the nation pays a share of the cost only.',
    'See whether the act gives a rate; write `rate`, or say in `note` that it gives none.',
  ],
  UNVERIFIED_FIGURE: [
    'Con số chưa thấy văn bản, mà lệnh chạy với --strict.',
    'Tìm và đọc văn bản, hoặc chạy không có --strict và coi kết quả là tạm tính.',
    'A figure rests on a text nobody has seen, and the run is strict.',
    'Find and read the text, or run without --strict and take the result as provisional.',
  ],
  WRONG_AUTHORITY: [
    'Khóa ký không thuộc cơ quan có quyền với gói của tỉnh này.',
    'Ký bằng khóa của đúng cơ quan, hoặc sửa phạm vi của khóa trong sổ khóa.',
    'The key may not sign for this province.',
    'Sign with the key of the right authority, or mend its jurisdictions in the ring.',
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
  CHECK_INCOMPLETE: [
    'Điều kiện có quá nhiều trường hợp nên chưa kiểm tra hết.',
    'Tách quy định hoặc gói thành phần nhỏ hơn để kiểm tra được hết.',
    'There were too many cases to look at all of them.',
    'Split the rule or the pack, so that all can be looked at.',
  ],
  BUNDLE_CHANGED: [
    'Một tệp trong gói đã bị sửa, thêm hoặc bỏ sau khi đóng gói.',
    'Không dùng gói này; xin lại từ nơi phát hành.',
    'A file of the bundle was changed, added or removed after bundling.',
    'Do not use it; ask the publisher for it again.',
  ],
  NOT_SIGNED: [
    'Gói không có chữ ký của khóa nào trong sổ khóa.',
    'Xin bản có chữ ký, hoặc thêm khóa của cơ quan phát hành vào sổ khóa sau khi kiểm chứng.',
    'No key of the ring has signed the pack.',
    'Ask for a signed one, or add the publisher’s key after checking it.',
  ],
  BAD_SIGNATURE: [
    'Chữ ký không khớp với nội dung gói.',
    'Không dùng gói này; báo cho nơi phát hành.',
    'The signature does not fit the content.',
    'Do not use the pack; tell the publisher.',
  ],
  KEY: [
    'Khóa không đọc được.',
    'Dùng tệp khóa do `khuyencong new-key` tạo ra, còn nguyên.',
    'The key cannot be read.',
    'Use a key file that `khuyencong new-key` made, whole.',
  ],
  KEY_EXPIRED: [
    'Khóa đã hết hạn vào ngày xét.',
    'Xin gói ký bằng khóa còn hạn.',
    'The key had expired on the day asked about.',
    'Ask for a pack signed with a valid key.',
  ],
  KEY_RING: [
    'Sổ khóa không đúng khuôn.',
    'Mỗi khóa cần id, owner, jurisdictions và publicKey; xem docs/check-a-pack.md.',
    'The key ring has the wrong shape.',
    'Each key needs id, owner, jurisdictions and publicKey; see docs/check-a-pack.md.',
  ],
  LOCK: [
    'Không phải tệp khóa phiên bản.',
    'Tạo bằng `khuyencong lock --out packs.lock`.',
    'This is not a lock file.',
    'Make one with `khuyencong lock --out packs.lock`.',
  ],
  LOCKED_PACK_MISSING: [
    'Tệp khóa có gói chưa được mở.',
    'Thêm gói đó bằng --pack.',
    'The lock names a pack that was not given.',
    'Add it with --pack.',
  ],
  PACK_NOT_LOCKED: [
    'Gói khác với bản đã khóa, hoặc không có trong tệp khóa.',
    'Dùng đúng bản đã khóa, hoặc khóa lại sau khi xem xét thay đổi.',
    'The pack is not the one locked, or is not in the lock.',
    'Use the locked one, or lock again after looking at the change.',
  ],
  IMPLAUSIBLE_AMOUNT: [
    'Mức hỗ trợ nhỏ hơn 1.000 đồng: có thể thiếu đơn vị của bảng.',
    'Bảng ghi «ĐVT: triệu đồng» thì viết kèm đơn vị, như «300 triệu đồng».',
    'The level is below 1.000 đồng: the unit of the table may be missing.',
    'If the table is in million đồng, write the unit, like "300 triệu đồng".',
  ],
  CLASHES_WITH_PACK: [
    'Gói đi kèm chương trình cũng cho mức này của tỉnh, nên hai gói không dùng chung được.',
    'Chỉ giữ những mức mà gói kia chưa có, hoặc sửa chính gói đó.',
    'A pack that comes with the program gives this level of the province too; the two cannot be used together.',
    'Keep only levels that the other does not have, or change that pack instead.',
  ],
  LEVEL_ABOLISHED: [
    'Quy định nêu cấp huyện, cấp không còn từ ngày 01/07/2025.',
    'Kết thúc phiên bản vào ngày 30/06/2025, hoặc ghi cấp mà văn bản giao thay.',
    'The rule names the district level, which ended on 2025-07-01.',
    'End the version on 2025-06-30, or name the level the act gives it to.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
