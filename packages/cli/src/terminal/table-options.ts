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
      'viết thêm bảng tính phát hiện, mỗi phát hiện một hàng (.csv theo đuôi tệp)',
      'also write a workbook of the findings, one a row (.csv by its ending)',
    ],
  ],
  sheet: ['--sheet <tên>', ['trang tính cần đọc', 'the sheet to read']],
} as const
