import type { Words } from '../../terminal/options.js'

/** What `replay` refuses, by error code. */
export const replayMessages = {
  SEVERAL_RECORDS: (lines: number, file: string | null) => ({
    message: `Tệp có ${lines} dòng, mỗi dòng một bản ghi; replay xét lại từng bản ghi một.`,
    messageEn: `The file has ${lines} lines with a record each; replay derives one record at a time.`,
    hint:
      'Lấy riêng một dòng, ví dụ dòng 3: ' +
      `sed -n 3p ${file ?? 'ket-qua.ndjson'} | khuyencong replay -`,
    hintEn:
      'Take one line, for example the third: ' +
      `sed -n 3p ${file ?? 'result.ndjson'} | khuyencong replay -`,
  }),
} as const

/** What `replay` tells. */
export const replayTexts = {
  identical: ['GIỐNG HỆT', 'IDENTICAL'],
  same: ['xét lại ra đúng kết quả đã lưu', 'the stored decision comes out the same'],
  different: ['KHÁC', 'DIFFERENT'],
  places: (count: number): Words => [
    `${count} chỗ khác bản lưu`,
    `${count} places differ from what was stored`,
  ],
  shipped: ['có sẵn trong chương trình', 'shipped with the program'],
  given: ['đưa vào bằng --pack', 'given with --pack'],
} as const
