/** What is said of the input of `decide`, by the code of the problem. */
export const decideMessages = {
  NOT_ONE_PROJECT: () => ({
    message: 'Lệnh decide chỉ nhận một đề án.',
    messageEn: 'decide takes one project.',
    hint: 'Dùng lệnh audit cho danh sách đề án.',
    hintEn: 'Use audit for a list of projects.',
  }),
} as const

/** What the page of a signed decision says of its signature. */
export const signatureTexts = {
  heading: ['Chữ ký', 'Signature'],
  key: ['Khóa ký', 'Key'],
  label: ['Mã QR của kết quả xét đã ký', 'QR code of the signed decision'],
  check: [
    'Mã QR ghi mã đề án, ngày xét, kết luận, số tiền, mã băm và chữ ký. Kiểm bằng tệp kết quả đã ' +
      'ký: khuyencong verify, hoặc trang kiểm (khuyencong verifier), không cần mạng.',
    'The QR code says project, day, verdict, amount, digest and signature. Check it with the signed ' +
      'file: khuyencong verify, or the verifier page (khuyencong verifier), without a network.',
  ],
} as const
