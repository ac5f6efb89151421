import type { LIMITS } from './limits.js'

const AS_XLSX = {
  hint: 'Mở tệp bằng Excel hoặc LibreOffice, chọn «Lưu thành…» (Save As), kiểu «Excel Workbook (.xlsx)».',
  hintEn: 'Open the file in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
} as const

/** What is wrong with a workbook as larger than may be read, in both languages. */
const TOO_LARGE: Readonly<Record<keyof typeof LIMITS, readonly [vi: string, en: string]>> = {
  file: ['số byte', 'bytes'],
  unpacked: ['số byte khi giải nén', 'bytes when unpacked'],
  parts: ['số phần bên trong', 'parts'],
  rows: ['số hàng', 'rows'],
  columns: ['số cột', 'columns'],
}

const count = (value: number): string => value.toLocaleString('vi-VN')

/** What a file of a table cannot be, by error code. */
export const fileMessages = {
  WORKBOOK_OLD: (kind: string) => ({
    message: `Đây là tệp Excel kiểu ${kind}, không đọc được.`,
    messageEn: `This is an Excel file of the kind ${kind}, which cannot be read.`,
    ...AS_XLSX,
  }),
  WORKBOOK_LOCKED: () => ({
    message: 'Bảng tính có mật khẩu nên không đọc được.',
    messageEn: 'The workbook has a password and cannot be read.',
    hint: 'Trong Excel: Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu.',
    hintEn: 'In Excel: File › Info › Protect Workbook › Encrypt with Password, clear it and save.',
  }),
  WORKBOOK_BROKEN: () => ({
    message: 'Tệp hỏng, hoặc không phải bảng tính .xlsx.',
    messageEn: 'The file is broken, or is no .xlsx workbook.',
    ...AS_XLSX,
  }),
  WORKBOOK_PICTURE: (kind: string) => ({
    message: `Đây là tệp ${kind}, không phải bảng tính; chữ trong ảnh và bản quét không đọc được.`,
    messageEn: `This is a ${kind} file and no table; text in pictures and scans is not read.`,
    hint: 'Xin tệp Excel hoặc CSV mà bảng được in ra từ đó.',
    hintEn: 'Ask for the Excel or CSV file that it was printed from.',
  }),
  WORKBOOK_TOO_LARGE: (what: keyof typeof LIMITS, found: number, most: number) => ({
    message: `Bảng tính quá lớn: ${TOO_LARGE[what][0]} ${count(found)}, nhiều nhất ${count(most)}.`,
    messageEn: `The workbook is too large: ${found} ${TOO_LARGE[what][1]}, at most ${most}.`,
    hint: 'Chia thành nhiều tệp; bỏ ảnh, trang và cột không dùng.',
    hintEn: 'Split it; leave out pictures, sheets and columns that are not used.',
  }),
  WORKBOOK_MACROS: () => ({
    message: 'Bảng tính có macro; macro không chạy và không được đọc.',
    messageEn: 'The workbook holds macros; they are neither run nor read.',
  }),
  WORKBOOK_LINKS: () => ({
    message: 'Bảng tính có liên kết sang tệp khác; không mở tệp đó, chỉ dùng giá trị đã lưu.',
    messageEn: 'The workbook links to other files; they are not opened, stored values are used.',
    hint: 'Kiểm tra các ô lấy giá trị từ tệp khác.',
    hintEn: 'Check the cells that take their values from other files.',
  }),
  SHEET_UNKNOWN: (sheets: readonly string[]) => ({
    message: 'Bảng tính không có trang này.',
    messageEn: 'The workbook has no such sheet.',
    hint: `Các trang: ${sheets.map((each) => `«${each}»`).join(', ')}.`,
    hintEn: `Its sheets: ${sheets.map((each) => `"${each}"`).join(', ')}.`,
  }),
  SHEETS_SKIPPED: (hidden: boolean, sheets: readonly string[]) => ({
    message: `Không đọc ${hidden ? 'trang ẩn' : 'trang'}: ${sheets.map((each) => `«${each}»`).join(', ')}.`,
    messageEn: `Not read${hidden ? ', hidden' : ''}: ${sheets.map((each) => `"${each}"`).join(', ')}.`,
    hint: 'Muốn đọc trang nào thì nêu tên trang đó sau --sheet.',
    hintEn: 'Name a sheet after --sheet to read it.',
  }),
  TABLE_ENCODING: (sample: string) => ({
    message: `Tệp không dùng bảng mã Unicode; đọc theo Windows-1258 thì thấy «${sample}».`,
    messageEn: `The file is not in Unicode; read as Windows-1258 it says "${sample}".`,
    hint: 'Mở bằng Excel, kiểm tra chữ có dấu, rồi lưu kiểu «CSV UTF-8». Phông TCVN3 (.VnTime) hay VNI thì chuyển mã trước.',
    hintEn: 'Open it in Excel, check the letters and save it as "CSV UTF-8".',
  }),
} as const
