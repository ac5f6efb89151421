/** What `export` cannot write, by error code. */
export const exportMessages = {
  BAD_VALUE: () => ({
    message: 'Không có bảng mang tên này.',
    messageEn: 'There is no table of this name.',
    hint: 'Ghi template (mẫu bảng đề án) hoặc levels (bảng mức hỗ trợ).',
    hintEn: 'Write template (a table of projects to fill in) or levels (support levels).',
  }),
  VALUE_MISSING: () => ({
    message: 'Thiếu tên tệp để ghi.',
    messageEn: 'The file to write is missing.',
    hint: 'Thêm --out và tên tệp, như --out bang.xlsx.',
    hintEn: 'Add --out and a file, such as --out table.xlsx.',
  }),
} as const
