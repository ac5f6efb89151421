import type { Words } from '../terminal/options.js'

/** Words of the list of duties, for terminal and page. */
export const followUpWords = {
  title: ['THEO DÕI SAU HỖ TRỢ', 'AFTER THE SUPPORT'],
  kind: ['Khuyến công · Theo dõi sau hỗ trợ', 'Industrial promotion · After the support'],
  asOf: ['tính đến ngày', 'as of'],
  summary: ['TỔNG HỢP', 'SUMMARY'],
  projects: ['Số đề án', 'Projects'],
  unread: ['Không đọc được', 'Not read'],
  unusedRecords: [
    'Báo cáo, lần kiểm tra đã ghi mà không khớp việc nào',
    'Records that answer to nothing owed',
  ],
  status: ['Tình trạng', 'Status'],
  whose: ['Đề án, địa bàn', 'Project, territory'],
  what: ['Việc', 'What'],
  by: ['Ai', 'Who'],
  due: ['Hạn', 'Last day'],
  late: ['Trễ (ngày)', 'Days late'],
  citation: ['Căn cứ', 'Basis'],
  country: ['cả nước', 'the whole country'],
  noDay: ['văn bản không nêu ngày', 'the text names no day'],
  needed: ['cần biết', 'needed'],
  nothing: ['Không có việc nào.', 'Nothing is owed.'],
  inputFile: ['Tệp dữ liệu', 'Input file'],
} as const satisfies Record<string, Words>

/** What was counted, and what is left out of a list that is too long. */
export const followUpTexts = {
  times: (count: string): Words => [`${count} kỳ`, `${count} times`],
  /** Why something past its day is unknown where no list of what was done is given. */
  noRecords: (count: string): Words => [
    `${count} việc «chưa rõ» vì không có tệp --records: chưa biết báo cáo nào đã nhận, lần kiểm tra ` +
      'nào đã làm. Có tệp đó, dù là danh sách trống [], thì việc đã qua hạn mà không có trong tệp là ' +
      '«quá hạn», việc không có hạn là «còn phải làm».',
    `${count} are unknown because --records is not given: which reports were received and which ` +
      'inspections were made is not known. With that file, even an empty list [], what is past its ' +
      'day and not in the file is late, and what has no day is owed.',
  ],
  left: (count: string): Words => [
    `Còn ${count} dòng khác: dùng --export hoặc --json để có đủ.`,
    `There are ${count} more lines: --export or --json gives them all.`,
  ],
} as const

/** What was not given, as people are asked for it; facts are asked for by their names. */
export const neededWords: Readonly<Record<string, Words>> = {
  records: ['báo cáo đã nhận, lần kiểm tra đã làm (--records)', 'what was received (--records)'],
  events: ['các sự kiện của đề án (events)', 'the events of the project'],
  results: ['kết quả đã đạt (results)', 'the results reached'],
}
