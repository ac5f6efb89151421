import { type Day, dayText } from '../values/calendar.js'

/** What is said of a bundle that is not as it was made, by the code of the problem. */
export const bundleMessages = {
  /** A field at the head of the bundle. */
  OTHER_HEAD: (name: string) => ({
    message: `«${name}» ở đầu gói khác với pack.json.`,
    messageEn: `\`${name}\` at the head of the bundle is not that of pack.json.`,
    hint: 'Đóng gói lại từ thư mục của gói, hoặc xin lại gói từ nơi phát hành.',
    hintEn: 'Bundle the folder again, or ask the publisher for the pack.',
  }),
  PACK_ENTRY: () => ({
    message: 'Tên tệp này không được phép trong gói.',
    messageEn: 'This file name is not allowed in a pack.',
    hint: 'Đổi tên tệp: chữ thường a–z không dấu, chữ số, «-» hoặc «_», kết thúc bằng «.json».',
    hintEn: 'Rename it: lower-case a–z, digits, `-` or `_`, ending in `.json`.',
  }),
  BUNDLE_CHANGED: (name: string, [vi, en]: readonly [vi: string, en: string]) => ({
    message: `Tệp ${name} ${vi} sau khi đóng gói.`,
    messageEn: `The file ${name} ${en} after bundling.`,
    hint: 'Xin lại gói từ nơi phát hành.',
    hintEn: 'Ask the publisher for the pack again.',
  }),
} as const

/** What is said of a key or a signature that is not what it should be. */
export const signatureMessages = {
  PUBLIC_KEY: () => ({
    message: 'Không phải khóa công khai Ed25519.',
    messageEn: 'Not an Ed25519 public key.',
  }),
  PRIVATE_KEY: () => ({
    message: 'Không phải khóa riêng Ed25519 dạng PEM.',
    messageEn: 'Not an Ed25519 private key in PEM.',
  }),
  KEY_ID: () => ({
    message: 'Mã không khớp với khóa ký.',
    messageEn: 'The id does not fit the key.',
  }),
  BAD_SIGNATURE: () => ({
    message: 'Chữ ký không khớp với nội dung gói.',
    messageEn: 'The signature does not fit the content.',
  }),
} as const

/** What is said of a key ring, of a key that may not sign, and of a lock file. */
export const keyMessages = {
  KEY_RING: () => ({
    message: 'Sổ khóa không đúng khuôn.',
    messageEn: 'The key ring has the wrong shape.',
    hint: 'Mỗi khóa ký cần id, owner, jurisdictions, publicKey; from, to, revoked là ngày hoặc null.',
    hintEn: 'A key needs id, owner, jurisdictions, publicKey; from, to, revoked are days or null.',
  }),
  KEY_RING_CHANGED: (digest: string) => ({
    message: 'Các khóa trong sổ khóa không khớp mã băm ghi ở đầu sổ.',
    messageEn: 'The keys of the ring do not have the digest that stands at its head.',
    hint: `Xin lại sổ khóa; nếu chính mình sửa sổ thì ghi "digest": "${digest}".`,
    hintEn: `Ask for the ring again; if you changed it yourself, write "digest": "${digest}".`,
  }),
  DATES_REVERSED: () => ({
    message: 'Khóa ký hết hạn trước ngày bắt đầu dùng.',
    messageEn: 'The key ends before it begins.',
  }),
  WRONG_AUTHORITY: (jurisdiction: string) => ({
    message: `Khóa ký này không được ký gói của «${jurisdiction}».`,
    messageEn: `This key may not sign packs of \`${jurisdiction}\`.`,
  }),
  KEY_REVOKED: (revoked: Day) => ({
    message: `Khóa ký đã bị thu hồi từ ngày ${dayText(revoked)}.`,
    messageEn: `The key was revoked on ${revoked}.`,
  }),
  KEY_NOT_YET_VALID: (from: Day) => ({
    message: `Khóa ký chỉ có hiệu lực từ ngày ${dayText(from)}.`,
    messageEn: `The key is valid from ${from} only.`,
  }),
  KEY_EXPIRED: (to: Day) => ({
    message: `Khóa ký đã hết hạn sau ngày ${dayText(to)}.`,
    messageEn: `The key expired after ${to}.`,
  }),
  LOCK: () => ({
    message: 'Không phải tệp chốt phiên bản.',
    messageEn: 'Not a lock file.',
    hint: 'Tạo bằng: khuyencong lock --out packs.lock',
    hintEn: 'Make it with: khuyencong lock --out packs.lock',
  }),
  DUPLICATE_ID: (id: string) => ({
    message: `«${id}» ghi hai lần.`,
    messageEn: `\`${id}\` is listed twice.`,
    hint: 'Giữ một mục đúng, bỏ mục kia.',
    hintEn: 'Keep the right one.',
  }),
} as const

/** What an entry of a key ring must be (`WRONG_SHAPE`). */
export const keyRingDemands = {
  base64: ['Không phải chuỗi base64 đúng chuẩn.', 'Not base64 in its canonical spelling.'],
  jurisdiction: [
    'Cần mã tỉnh như «nghe-an», hoặc «national».',
    'The id of a province like `nghe-an` is needed, or `national`.',
  ],
} as const

/** What is said of a lock, by error code. */
export const lockMessages = {
  PACK_CHANGED: (id: string) => ({
    message: `Gói «${id}» khác với bản đã chốt.`,
    messageEn: `The pack \`${id}\` is not the one that was locked.`,
    ...LOCK_AGAIN,
  }),
  PACK_NOT_LISTED: (id: string) => ({
    message: `Gói «${id}» không có trong tệp chốt phiên bản.`,
    messageEn: `The pack \`${id}\` is not in the lock.`,
    ...LOCK_AGAIN,
  }),
  LOCKED_PACK_MISSING: (id: string) => ({
    message: `Tệp chốt phiên bản có gói «${id}» nhưng gói này chưa được mở.`,
    messageEn: `The lock names the pack \`${id}\`, which was not given.`,
    hint: 'Thêm gói đó bằng --pack.',
    hintEn: 'Add it with --pack.',
  }),
} as const

const LOCK_AGAIN = {
  hint: 'Dùng đúng bản đã chốt, hoặc chốt lại bằng: khuyencong lock',
  hintEn: 'Use the locked one, or lock again with: khuyencong lock',
} as const
