/** What `export` cannot write, by error code. */
export const exportMessages = {
  BAD_VALUE: (tables: string, papers: string) => ({
    message: 'Không có bảng mang tên này.',
    messageEn: 'There is no table of this name.',
    hint: `Bảng: ${tables}. Văn bản: ${papers}.`,
    hintEn: `Tables: ${tables}. Papers: ${papers}.`,
  }),
  VALUE_MISSING: () => ({
    message: 'Thiếu tên tệp để ghi.',
    messageEn: 'The file to write is missing.',
    hint: 'Thêm --out và tên tệp, như --out bang.xlsx.',
    hintEn: 'Add --out and a file, such as --out table.xlsx.',
  }),
  FILE_MISSING: (what: string) => ({
    message: `Bảng, văn bản «${what}» cần tệp dữ liệu.`,
    messageEn: `The table or paper \`${what}\` is made from a file.`,
    hint: `Ghi tên tệp sau tên bảng: khuyencong export ${what} TỆP --out …`,
    hintEn: `Name the file after it: khuyencong export ${what} FILE --out …`,
  }),
  NOT_A_RECORD: () => ({
    message:
      'Tờ làm việc lập từ bản ghi kết quả xét, bản ghi rà soát giữa các đề án; đây không phải bản ghi.',
    messageEn:
      'A working paper is made from records of decisions or of audits across projects; this is none.',
    hint:
      'Ghi bản ghi bằng audit --json --out, audit --across --json --out hoặc ' +
      'decide --json --out (không có --brief, --group).',
    hintEn:
      'Write records by audit --json --out, audit --across --json --out or ' +
      'decide --json --out (without --brief or --group).',
  }),
  DIGEST_DIFFERS: () => ({
    message: 'Mã băm trong bản ghi không phải của nội dung bản ghi: bản ghi đã bị sửa.',
    messageEn: 'The digest in the record is not that of its content: it was changed.',
    hint: 'Xin lại bản gốc, hoặc lập văn bản từ tệp đề án.',
    hintEn: 'Ask for the original, or make the paper from the project.',
  }),
} as const
