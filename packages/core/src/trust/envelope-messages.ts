/** What is said of a file that holds no envelope as it was signed, by error code. */
export const envelopeMessages = {
  ENVELOPE_CHANGED: () => ({
    message: 'Tệp không còn nguyên từng byte như khi ký.',
    messageEn: 'The file is not byte for byte as it was signed.',
    hint: 'Xin lại tệp từ nơi ký; không mở ra rồi lưu lại bằng phần mềm khác.',
    hintEn: 'Ask the signer for the file again; do not open and save it with another program.',
  }),
  NOT_UTF8: () => ({
    message: 'Tệp không phải văn bản UTF-8.',
    messageEn: 'The file is not UTF-8 text.',
  }),
} as const
