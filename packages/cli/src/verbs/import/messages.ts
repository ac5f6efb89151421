/** What `import` says when it is done. */
export const importTexts = {
  done: (read: number, bad: number) =>
    [
      `Đã đọc ${read} đề án${bad === 0 ? '' : `; ${bad} đề án có ô sai, không ghi`}.\n`,
      `Projects read: ${read}${bad === 0 ? '' : `; with bad cells and not written: ${bad}`}.\n`,
    ] as const,
} as const
