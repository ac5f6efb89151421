/** What the form of indicators demands beyond the shape of its fields. */
export const formDemands = {
  knownIndicator: [
    'Không có chỉ tiêu này: xem danh sách chỉ tiêu, hoặc «reached.MÃ», «promised.MÃ».',
    'There is no such indicator: see the list of indicators, or `reached.ID`, `promised.ID`.',
  ],
} as const

/** What several files of records refuse, by error code. */
export const workRecordMessages = {
  DUPLICATE_ID: (id: string, before: string) => ({
    message: `Sổ công tác «${id}» đã có ở ${before}: cộng cả hai thì số liệu sai.`,
    messageEn:
      `The work records \`${id}\` stood at ${before} already: ` +
      'adding both would make the figures wrong.',
    hint: 'Bỏ một trong hai; nếu là hai phần của một sổ thì ghi «id» khác nhau.',
    hintEn: 'Take one of them out; two parts of one book need ids of their own.',
  }),
} as const
