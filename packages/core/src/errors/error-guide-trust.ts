import type { Guide } from './error-guide-entry.js'

/** Chữ ký, khóa ký, bản đóng gói, công bố. / Signatures, locks, bundles, publishing. */
export const TRUST_GUIDE = {
  UNVERIFIED_FIGURE: [
    'Con số chưa thấy văn bản, mà lệnh chạy với --strict.',
    'Tìm và đọc văn bản, hoặc chạy không có --strict và coi kết quả là tạm tính.',
    'A figure rests on a text nobody has seen, and the run is strict.',
    'Find and read the text, or run without --strict and take the result as provisional.',
  ],
  WRONG_AUTHORITY: [
    'Khóa ký không thuộc cơ quan có quyền với gói của tỉnh này.',
    'Ký bằng khóa ký của đúng cơ quan, hoặc sửa phạm vi của nó trong sổ khóa.',
    'The key may not sign for this province.',
    'Sign with the key of the right authority, or mend its jurisdictions in the ring.',
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
    'Gói không có chữ ký của khóa ký nào trong sổ khóa.',
    'Xin bản có chữ ký, hoặc thêm khóa ký của cơ quan phát hành vào sổ khóa sau khi xác minh.',
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
    'Khóa ký không đọc được.',
    'Dùng tệp khóa ký do `khuyencong new-key` tạo ra, còn nguyên.',
    'The key cannot be read.',
    'Use a key file that `khuyencong new-key` made, whole.',
  ],
  KEY_EXPIRED: [
    'Khóa ký đã hết hạn vào ngày xét.',
    'Xin gói ký bằng khóa ký còn hạn.',
    'The key had expired on the day asked about.',
    'Ask for a pack signed with a valid key.',
  ],
  KEY_NOT_YET_VALID: [
    'Ngày ký trước ngày khóa ký có hiệu lực.',
    'Xin gói ký trong thời hạn của khóa ký.',
    'The day of signing is before the key became valid.',
    'Ask for a pack signed while the key was valid.',
  ],
  KEY_REVOKED: [
    'Khóa ký đã bị thu hồi trước hoặc trong ngày ký.',
    'Không dùng gói này; xin gói ký bằng khóa ký khác.',
    'The key had been revoked by the day of signing.',
    'Do not use the pack; ask for one signed with another key.',
  ],
  KEY_NOT_IN_RING: [
    'Sổ khóa không có khóa riêng đang dùng để ký.',
    'Nêu sổ khóa có khóa ký này bằng --keys.',
    'The key ring does not hold the private key used for signing.',
    'Name the ring that holds it with --keys.',
  ],
  DRAFT_MIXED: [
    'Một gói không thể vừa ký nháp vừa ký phát hành.',
    'Đóng gói lại từ thư mục của gói, rồi ký.',
    'One bundle cannot be signed both as a draft and for publication.',
    'Bundle the folder again, then sign.',
  ],
  DRAFT_PACK: [
    'Gói là bản nháp, cơ quan lập gói chưa phát hành.',
    'Chỉ dùng để xem trước; khi xét chính thức thì dùng gói đã phát hành.',
    'The pack is a draft that its publisher has not put in force.',
    'Use it to look ahead only; decide with the published pack.',
  ],
  CASE_FAILED: [
    'Một tình huống của gói không ra kết quả mong đợi.',
    'Đối chiếu với văn bản: sửa quy định, hoặc sửa tình huống.',
    'A case of the pack does not come out as expected.',
    'Hold it against the act: mend the rule, or the case.',
  ],
  COVERAGE_GAP: [
    'Gói thiếu tình huống cho một ngày, một điều kiện hoặc một ngưỡng.',
    'Thêm tình huống đó (`khuyencong test --suggest` đề xuất sẵn).',
    'The pack has no case for a day, a condition or a threshold.',
    'Add it (`khuyencong test --suggest` proposes one).',
  ],
  MUTANT_SURVIVES: [
    'Sửa một chỗ của quy định mà không tình huống nào phát hiện.',
    'Thêm một tình huống phân biệt hai cách ghi.',
    'A place of a rule can be changed and no case notices.',
    'Add a case that tells the two apart.',
  ],
  KEY_RING: [
    'Sổ khóa không đúng khuôn.',
    'Mỗi khóa ký cần id, owner, jurisdictions và publicKey; xem docs/check-a-pack.md.',
    'The key ring has the wrong shape.',
    'Each key needs id, owner, jurisdictions and publicKey; see docs/check-a-pack.md.',
  ],
  LOCK: [
    'Không phải tệp chốt phiên bản.',
    'Tạo bằng `khuyencong lock --out packs.lock`.',
    'This is not a lock file.',
    'Make one with `khuyencong lock --out packs.lock`.',
  ],
  LOCKED_PACK_MISSING: [
    'Tệp chốt phiên bản có gói chưa được mở.',
    'Thêm gói đó bằng --pack.',
    'The lock names a pack that was not given.',
    'Add it with --pack.',
  ],
  PACK_NOT_LOCKED: [
    'Gói khác với bản đã chốt, hoặc không có trong tệp chốt phiên bản.',
    'Dùng đúng bản đã chốt, hoặc chốt lại sau khi xem xét thay đổi.',
    'The pack is not the one locked, or is not in the lock.',
    'Use the locked one, or lock again after looking at the change.',
  ],
  IMPLAUSIBLE_AMOUNT: [
    'Mức hỗ trợ nhỏ hơn 1.000 đồng: có thể thiếu đơn vị của bảng.',
    'Bảng ghi «ĐVT: triệu đồng» thì viết kèm đơn vị, như «300 triệu đồng».',
    'The level is below VND 1,000: the unit of the table may be missing.',
    'If the table is in VND million, write the unit, like "300 triệu đồng".',
  ],
  LEVEL_ABOLISHED: [
    'Quy định nêu cấp chính quyền mà theo gói quốc gia không còn, như cấp huyện.',
    'Kết thúc phiên bản vào ngày cuối của cấp ấy, hoặc ghi cấp mà văn bản giao thay.',
    'The rule names a level of government that the national pack says has ended.',
    'End the version on the last day of that level, or name the level the act gives it to.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
