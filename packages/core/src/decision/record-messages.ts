/** What stored decisions refuse, by error code. */
export const recordMessages = {
  NOT_A_DECISION: () => ({
    message: 'Không phải một bản ghi kết quả xét.',
    messageEn: 'Not a stored decision.',
    hint:
      'Dùng tệp do lệnh decide --json ghi ra. Dòng rút gọn (audit --brief) không giữ đủ dữ liệu ' +
      'để xét lại.',
    hintEn:
      'Use a file written by decide --json. A short line (audit --brief) does not hold enough to ' +
      'derive it again.',
  }),
} as const
