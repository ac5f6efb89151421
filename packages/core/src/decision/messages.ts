/** What stored decisions and their archive refuse, by error code. */
export const decisionMessages = {
  NOT_A_DECISION: () => ({
    message: 'Không phải một quyết định đã lưu.',
    messageEn: 'Not a stored decision.',
    hint:
      'Dùng tệp do lệnh decide --json ghi ra. Dòng rút gọn (audit --brief) không giữ đủ dữ liệu ' +
      'để dựng lại.',
    hintEn:
      'Use a file written by decide --json. A short line (audit --brief) does not hold enough to ' +
      'derive it again.',
  }),
  PACK_NOT_ARCHIVED: (id: string, version: string) => ({
    message: `Kho lưu không có gói «${id}» ${version} với mã này.`,
    messageEn: `The archive has no pack \`${id}\` ${version} of this digest.`,
    hint:
      'Bổ sung đúng bản của gói vào kho lưu: lấy từ nơi phát hành, hoặc từ bản sao đã cất khi ' +
      'xét.',
    hintEn:
      'Add that version to the archive: from its publisher, or from the copy kept when it was ' +
      'used.',
  }),
} as const
