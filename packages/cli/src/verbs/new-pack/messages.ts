import type { Words } from '../../terminal/options.js'

/** What `new-pack` refuses, by error code. */
export const newPackMessages = {
  FOLDER_NOT_EMPTY: () => ({
    message: 'Thư mục đã có tệp.',
    messageEn: 'The folder is not empty.',
    hint: 'Chọn một thư mục mới.',
    hintEn: 'Choose a new folder.',
  }),
} as const

/** What `new-pack` asks and tells. */
export const newPackTexts = {
  province: ['tỉnh, thành phố', 'province'],
  maintainer: ['cơ quan chịu trách nhiệm về gói', 'who answers for the pack'],
  next: (folder: string, province: string, on: string): Words => [
    [
      `Đã tạo gói trong «${folder}». Tiếp theo:`,
      '  1. ghi nội dung thật vào những chỗ có «CẦN GHI», nhất là trong documents.json',
      `  2. khuyencong new-rule "${folder}" cho từng mức, điều kiện khác`,
      `  3. khuyencong review "${folder}": đối chiếu các tình huống «CẦN XEM LẠI» với văn bản`,
      `  4. khuyencong check "${folder}" và khuyencong test "${folder}"`,
      `  5. xem kết quả: khuyencong levels --province ${province} --on ${on} --pack "${folder}"\n`,
    ].join('\n'),
    [
      `The pack is in \`${folder}\`. Next:`,
      '  1. write the real content where `CẦN GHI` stands, above all in documents.json',
      `  2. khuyencong new-rule "${folder}" for each other level or condition`,
      `  3. khuyencong review "${folder}": hold the cases marked \`CẦN XEM LẠI\` against the act`,
      `  4. khuyencong check "${folder}" and khuyencong test "${folder}"`,
      `  5. look at it: khuyencong levels --province ${province} --on ${on} --pack "${folder}"\n`,
    ].join('\n'),
  ],
} as const
