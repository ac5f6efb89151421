import type { Words } from '../../terminal/options.js'

/** What `replay` tells. */
export const replayTexts = {
  identical: ['GIỐNG HỆT', 'IDENTICAL'],
  same: ['xét lại ra đúng kết quả đã lưu', 'the stored decision comes out the same'],
  different: ['KHÁC', 'DIFFERENT'],
  places: (count: number): Words => [
    `${count} chỗ khác bản lưu`,
    `${count} places differ from what was stored`,
  ],
  lineOf: (line: number, project: string): Words => [
    `Dòng ${line}, đề án ${project}`,
    `Line ${line}, project ${project}`,
  ],
  total: (count: string): Words => [`Số bản ghi: ${count}`, `Records: ${count}`],
  sameCount: (count: string): Words => [`  giống hệt: ${count}`, `  identical: ${count}`],
  differentCount: (count: string): Words => [`  khác: ${count}`, `  different: ${count}`],
  refusedCount: (count: string): Words => [
    `  không xét lại được: ${count}`,
    `  not derived again: ${count}`,
  ],
  unreadCount: (count: string): Words => [
    `Ngoài ra có ${count} dòng mà lần rà soát ấy không xét được.`,
    `Besides, ${count} lines that the audit itself could not judge.`,
  ],
  shipped: ['có sẵn trong chương trình', 'shipped with the program'],
  given: ['đưa vào bằng --pack', 'given with --pack'],
  kept: ['từ kho lưu hoặc --pack', 'from the archive or --pack'],
} as const
