/** The options of tables: projects in, findings out. */
export const TABLE_OPTIONS = {
  map: [
    '--columns, --map <tệp.json>',
    [
      'bảng cột: mỗi cột của bảng tính là trường nào của đề án; không có thì in bảng đoán sẵn',
      'the map of columns: which field of a project each column is; without it a guess is printed',
    ],
  ],
  export: [
    '--export <tệp.xlsx>',
    [
      'viết thêm bảng tính kết quả; với audit mỗi phát hiện một hàng (.csv theo đuôi tệp)',
      'also write a workbook of the result; of audit one finding a row (.csv by its ending)',
    ],
  ],
  input: [
    '--input <tệp>',
    [
      'dữ liệu: đề án, bản ghi, kế hoạch, kỳ chấm điểm, tệp theo dõi hoặc báo cáo',
      'the data: projects, a record, a plan, a round, a monitoring file or a report',
    ],
  ],
  table: [
    '--table <tệp.xlsx>',
    [
      'bảng mức, mỗi hàng một mức (.xlsx, .csv): đưa mọi mức vào gói; mẫu: export level-template',
      'a table of levels, one a row (.xlsx, .csv), all into the pack; template: export level-template',
    ],
  ],
  sheet: ['--sheet <tên>', ['trang tính cần đọc', 'the sheet to read']],
} as const
