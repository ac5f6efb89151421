/** What rows of projects cannot be, by error code. */
export const rowMessages = {
  CELL_MISSING: (vi: string, en: string) => ({
    message: `Thiếu ${vi}.`,
    messageEn: `There is no ${en}.`,
    hint: `Ghi ${vi} vào ô này.`,
    hintEn: `Write the ${en} into this cell.`,
  }),
  ROWS_DISAGREE: (first: string, other: string) => ({
    message: `Khác với ô ${other} của cùng đề án: «${first}».`,
    messageEn: `It differs from ${other} of the same project: \`${first}\`.`,
    hint: 'Ghi giống nhau; nếu là hai đề án thì đặt hai mã.',
    hintEn: 'Make them alike; two projects need two ids.',
  }),
  PROJECT_AGAIN: (id: string, first: string) => ({
    message: `Mã đề án «${id}» đã có ở ${first}; hàng này được coi là một đề án khác.`,
    messageEn: `The id \`${id}\` stands at ${first} already; this row is taken as another project.`,
    hint: 'Xếp các hàng của một đề án liền nhau; hai đề án thì đặt hai mã.',
    hintEn: 'Put the rows of one project together; two projects need two ids.',
  }),
  ROWS_SKIPPED: (count: number, rows: readonly string[]) => ({
    message: `Không coi là đề án ${count.toLocaleString('vi-VN')} hàng: ${rows.join('; ')}.`,
    messageEn: `Rows taken as no projects, ${count.toLocaleString('en-GB')}: ${rows.join('; ')}.`,
    hint: 'Hàng nào là đề án thì ghi đủ mã và nội dung hỗ trợ.',
    hintEn: 'Fill in the id and the activity of those that are projects.',
  }),
} as const
