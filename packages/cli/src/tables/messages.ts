/** What a table cannot be for the verb that it is given to, by error code. */
export const tableMessages = {
  OTHER_KIND: (wanted: string) => ({
    message: `Lệnh này cần bảng có «of» là «${wanted}».`,
    messageEn: `This verb takes a table whose map says \`of\`: \`${wanted}\`.`,
    hint: 'Chạy lệnh không có --map để có bảng cột đoán sẵn đúng loại.',
    hintEn: 'Run the verb without --map for a guess of the right kind.',
  }),
} as const
