/** What a sheet says of a table that goes on in another. */
export const writtenMessages = {
  CONTINUED: (sheet: string) => ({
    vi: `Bảng dài hơn một trang tính: các hàng sau ở trang «${sheet}».`,
    en: `The table is longer than one sheet: later rows are on the sheet "${sheet}".`,
  }),
  CONTINUES: (sheet: string) => ({
    vi: `Tiếp theo trang «${sheet}».`,
    en: `Continues the sheet "${sheet}".`,
  }),
} as const
