/** What `import` says when it is done. */
export const importTexts = {
  done: (read: number, bad: number) =>
    [
      `Đã đọc ${read} đề án${bad === 0 ? '' : `; ${bad} đề án có ô sai, không ghi`}.\n`,
      `Projects read: ${read}${bad === 0 ? '' : `; with bad cells and not written: ${bad}`}.\n`,
    ] as const,
} as const

/** What `import` cannot join, by error code. */
export const importMessages = {
  FROM: () => ({
    message: 'Bảng sự kiện, bảng cơ sở được ghép vào đề án; chưa nêu tệp đề án.',
    messageEn: 'A table of events or establishments is joined to projects; none are named.',
    hint: 'Thêm --from và tệp đề án, như --from de-an.ndjson.',
    hintEn: 'Add --from and a file of projects, such as --from projects.ndjson.',
  }),
  NO_SUCH_PROJECT: () => ({
    message: 'Tệp đề án không có đề án mang mã này.',
    messageEn: 'The file of projects has none of this id.',
    hint: 'Kiểm tra mã đề án trong bảng và trong tệp của --from.',
    hintEn: 'Check the id in the table and in the file of --from.',
  }),
} as const
