/** What is wrong with a file of mark sheets; all but the last are told as `MARKS_FILE`. */
export const marksMessages = {
  TWO_BYTE_ORDER_MARKS: () => ({
    message: 'Tệp bắt đầu bằng hai dấu thứ tự byte (BOM).',
    messageEn: 'The file begins with two byte-order marks.',
    hint: 'Lưu lại tệp dạng CSV UTF-8.',
    hintEn: 'Save the file again as CSV UTF-8.',
  }),
  NOT_A_LIST: () => ({
    message: 'Cần một danh sách [ { "entry", "juror", "points" } ].',
    messageEn: 'A list of { "entry", "juror", "points" } is needed.',
  }),
  NOT_A_SHEET: () => ({
    message: 'Cần «entry», «juror» và «points».',
    messageEn: '`entry`, `juror` and `points` are needed.',
  }),
  ONLY_HEADING: () => ({
    message: 'Tệp chỉ có dòng tiêu đề, không có phiếu nào.',
    messageEn: 'The file has a heading and no sheets.',
  }),
  COLUMN_MISSING: () => ({
    message: 'Dòng đầu cần cột «entry» (hồ sơ) và «juror» (giám khảo).',
    messageEn: 'The first line needs the columns `entry` and `juror`.',
  }),
  COLUMN_TWICE: (first: string, second: string) => ({
    message:
      first === second
        ? `Cột «${second}» ghi hai lần.`
        : `Cột «${first}» và «${second}» cùng một nghĩa.`,
    messageEn:
      first === second
        ? `The column \`${second}\` stands twice.`
        : `The columns \`${first}\` and \`${second}\` mean the same.`,
    hint: 'Giữ lại một cột.',
    hintEn: 'Keep one of them.',
  }),
  COLUMN_WITHOUT_NAME: (column: number, cell: string) => ({
    message: `Cột ${column} có số liệu «${cell}» nhưng không có tên.`,
    messageEn: `Column ${column} holds "${cell}" and has no name.`,
  }),
  WRONG_LENGTH: (found: number, needed: number) => ({
    message: `Dòng có ${found} ô, cần ${needed}.`,
    messageEn: `The line has ${found} cells, ${needed} are needed.`,
    hint:
      'Số thập phân viết bằng dấu phẩy thì ngăn cột bằng dấu chấm phẩy, ' +
      'hoặc đặt số trong ngoặc kép.',
    hintEn: 'With decimal commas, separate columns by semicolons or quote the numbers.',
  }),
  UNKNOWN_NAME: (entry: string) => ({
    message: `Không có hồ sơ «${entry}» trong kỳ này.`,
    messageEn: `The round has no entry \`${entry}\`.`,
  }),
} as const
