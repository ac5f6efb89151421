/** Why a file is not a signed record, by error code. */
export const verifyMessages = {
  NOT_SIGNED: (beside: string) => ({
    message: 'Tệp này không có chữ ký.',
    messageEn: 'This file is not signed.',
    hint: `Kết quả xét: ký bằng decide --sign. Tệp rà soát: chữ ký phải nằm cạnh, ở ${beside}.`,
    hintEn: `A decision: sign it with decide --sign. An audit file: its signature is ${beside}.`,
  }),
  PAYLOAD_TYPE: () => ({
    message: 'Đây là chữ ký của một tệp rà soát, nhưng tên không cho biết là của tệp nào.',
    messageEn: 'This is the signature of an audit file, and its name does not say of which.',
    hint: 'Đặt lại tên: tên của tệp rà soát, thêm .dsse.json.',
    hintEn: 'Name it again: the name of the audit file and .dsse.json.',
  }),
} as const

/** What `verify` asks. */
export const verifyTexts = { ring: ['sổ khóa', 'key ring'] } as const
