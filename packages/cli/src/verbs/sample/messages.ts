/** What is said of the options of `sample`, by the code of the problem. */
export const sampleMessages = {
  VALUE_MISSING: (option: string) => ({
    message: `Thiếu ${option}.`,
    messageEn: `${option} is missing.`,
    hint: 'Ví dụ: khuyencong sample de-an.ndjson --size 60 --seed "KT-01/2026"',
    hintEn: 'For example: khuyencong sample projects.ndjson --size 60 --seed "KT-01/2026"',
  }),
  NOT_A_FILE: () => ({
    message: 'Tệp đề án phải là một tệp thường khi dùng --drawn, vì tệp được đọc hai lần.',
    messageEn: 'With --drawn the projects must be in a regular file, for it is read twice.',
    hint: 'Lưu dữ liệu vào một tệp rồi chạy lại.',
    hintEn: 'Save the data to a file and run it again.',
  }),
} as const
