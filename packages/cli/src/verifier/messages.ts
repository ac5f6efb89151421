/** What the verifier page refuses, by error code. */
export const verifierMessages = {
  NOT_FOR_VERIFIER: () => ({
    message: 'Không phải kết quả xét đã ký, sổ khóa hay gói quy định đóng thành tệp.',
    messageEn: 'Neither a signed decision, nor a key ring, nor a bundle of a pack.',
  }),
  NO_QR_CODE: () => ({
    message: 'Không đọc được mã QR trong ảnh.',
    messageEn: 'No QR code can be read in the picture.',
    hint: 'Chụp thẳng, đủ sáng, mã QR chiếm phần lớn ảnh.',
    hintEn: 'Take it straight and in good light, with the code filling most of the picture.',
  }),
} as const

/** What the verifier page says; [Vietnamese, English]. */
export const verifierTexts = {
  title: ['Kiểm kết quả xét đã ký', 'Check a signed decision'],
  kind: ['Khuyến công · Trang kiểm, không cần mạng', 'Industrial promotion · Verifier, offline'],
  about: [
    'Chọn tệp từ máy; không gì rời khỏi máy này.',
    'Choose files from this machine; nothing leaves it.',
  ],
  other: ['English', 'Tiếng Việt'],
  record: ['Tệp kết quả xét đã ký', 'Signed decision (file)'],
  picture: ['Ảnh mã QR trên trang in', 'Picture of the QR code on the page'],
  ring: ['Sổ khóa của cơ quan ký', 'Key ring of the authority'],
  packs: ['Gói quy định (gói đóng thành tệp)', 'Packs (bundles)'],
  inside: ['Có sẵn trong trang', 'In this page'],
  insidePack: ['có sẵn trong trang kiểm', 'in the verifier page'],
  keys: ['khóa', 'keys'],
  bundles: ['gói quy định', 'packs'],
  nothing: ['Chưa có tệp kết quả xét đã ký.', 'No signed decision has been chosen.'],
  onlyPrinted: [
    'Mới đọc mã QR, chưa kiểm: cần cả tệp kết quả xét đã ký.',
    'The QR code was read, not checked: the signed decision is needed too.',
  ],
  samePage: ['Trang in khớp với tệp', 'The printed page is that of the file'],
  otherPage: ['Trang in KHÔNG khớp với tệp', 'The printed page is NOT that of the file'],
  noPage: ['Chưa đối chiếu với trang in (chưa có ảnh mã QR).', 'Not compared with a printed page.'],
  printed: ['trang in', 'page'],
  found: ['tệp', 'file'],
  stored: ['bản lưu', 'stored'],
  derived: ['xét lại', 'derived'],
  project: ['Đề án', 'Project'],
  on: ['ngày xét', 'day'],
  verdict: ['kết luận', 'verdict'],
  amount: ['số tiền', 'amount'],
  unknown: ['chưa rõ', 'not known'],
} as const
