import type { Words } from './options.js'

/** The texts of the help pages that belong to no verb and no option. */
export const helpTexts = {
  program: [
    'Xét đề án khuyến công theo quy định có hiệu lực, có giải thích và căn cứ.',
    'Judges industrial-promotion projects by the law in force, with reasons and citations.',
  ],
  usage: ['<lệnh> <tệp> [tùy chọn]', '<verb> <file> [options]'],
  file: ['<tệp>', '<file>'],
  more: ['[tệp khác...]', '[more files...]'],
  moreFiles: ['các tệp tiếp theo, cùng loại', 'further files of the same kind'],
  options: ['[tùy chọn]', '[options]'],
  version: ['xem phiên bản', 'show the version'],
  help: ['xem hướng dẫn', 'show this help'],
  helpVerb: ['help [lệnh]', 'help [verb]'],
  helpOfVerb: ['xem hướng dẫn của một lệnh', 'show the help of a verb'],
  lang: ['ngôn ngữ của thông báo (mặc định vi)', 'language of messages (default vi)'],
  exitCodes: [
    `
Mã thoát: 0 xong · 1 có lỗi phát hiện, kết quả khác hoặc bị từ chối · 2 sai cách dùng hoặc dữ liệu vào · 3 hai bộ suy luận không khớp ·
            70 lỗi của chính chương trình
Ví dụ:    khuyencong decide de-an.json --on 2023-06-01
          khuyencong audit de-an.ndjson --on 2023-06-01 --json --out ket-qua.ndjson
          khuyencong levels --on 2026-03-15 --province "Đắk Lắk"
          khuyencong reconcile bao-cao.json --report doi-chieu.html`,
    `
Exit codes: 0 done · 1 error findings, a difference, or refused · 2 bad usage or input · 3 the two engines disagree ·
            70 a fault of the program itself
Examples:   khuyencong decide project.json --on 2023-06-01
            khuyencong audit projects.ndjson --on 2023-06-01 --json --out result.ndjson
            khuyencong levels --on 2026-03-15 --province "Dak Lak"
            khuyencong reconcile report.json --report page.html`,
  ],
} as const satisfies Record<string, Words>
