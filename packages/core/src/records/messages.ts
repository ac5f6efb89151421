/** What is said of a signed record, by error code. */
export const recordsMessages = {
  PAYLOAD_TYPE: () => ({
    message: 'Chữ ký này không phải của kết quả xét hay tệp rà soát.',
    messageEn: 'This is not the signature of a decision or of an audit file.',
    hint: 'Dùng tệp do decide hoặc audit ghi ra với --sign.',
    hintEn: 'Use a file that decide or audit wrote with --sign.',
  }),
  SIGNER_UNKNOWN: () => ({
    message: 'Sổ khóa không có khóa đã ký tệp này.',
    messageEn: 'The key ring does not hold the key that signed this file.',
    hint: 'Xin sổ khóa của cơ quan ký, và xác minh qua đường khác trước khi dùng.',
    hintEn: 'Ask the signing authority for its key ring, and check it by another way first.',
  }),
  KEY_RING: () => ({
    message: 'Mã của khóa trong sổ khóa không khớp với khóa.',
    messageEn: 'The id of the key in the ring does not fit the key.',
  }),
  BAD_SIGNATURE: () => ({
    message: 'Chữ ký không khớp: nội dung đã bị sửa sau khi ký, hoặc không do khóa này ký.',
    messageEn: 'The signature does not fit: the content was changed, or another key signed it.',
  }),
  NATIONAL_KEY_NEEDED: () => ({
    message: 'Đề án dùng kinh phí quốc gia phải do khóa của cơ quan quốc gia ký.',
    messageEn: 'A project of the national fund takes a key of the national authority.',
  }),
  PROVINCE_KEY_NEEDED: (provinces: string) => ({
    message: `Khóa này không được ký cho «${provinces}».`,
    messageEn: `This key may not sign for \`${provinces}\`.`,
  }),
  PROVINCE_UNKNOWN: () => ({
    message: 'Đề án dùng kinh phí địa phương mà chưa ghi tỉnh, nên không rõ ai có quyền ký.',
    messageEn:
      'The project is of a local fund and names no province: nobody is known to be in charge.',
  }),
  DIGEST_DIFFERS: () => ({
    message: 'Mã băm ghi trong bản ghi không phải mã băm của nội dung.',
    messageEn: 'The digest in the record is not that of its content.',
  }),
  FILE_DIFFERS: () => ({
    message: 'Tệp rà soát không phải tệp đã ký: mã băm hoặc số dòng khác.',
    messageEn: 'The audit file is not the one that was signed: other digest or number of lines.',
  }),
  RECORD_DIFFERS: (places: number) => ({
    message: `Xét lại ra kết quả khác: ${places} chỗ.`,
    messageEn: `Derived again it comes out otherwise: ${places} places.`,
  }),
  LINE_TOO_LONG: () => ({
    message: 'Dòng quá dài.',
    messageEn: 'The line is too long.',
  }),
} as const
