/** What an archive of packs refuses, by error code; apart, so that replay does not carry it. */
export const archiveMessages = {
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
