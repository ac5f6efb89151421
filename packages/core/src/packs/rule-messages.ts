import { grouped } from '../values/money.js'

/** What is said of a file of a rule, by the code of the problem. */
export const ruleFileMessages = {
  PACK_TOO_LARGE: () => ({
    message: 'Gói có quá nhiều quy định.',
    messageEn: 'The pack has too many rules.',
  }),
  UNKNOWN_KIND: () => ({
    message: 'Không rõ loại quy định.',
    messageEn: 'The rule kind is not known.',
  }),
  WRONG_FOLDER: (kind: string) => ({
    message: `Quy định loại «${kind}» phải nằm trong thư mục «${kind}».`,
    messageEn: `A rule of kind \`${kind}\` belongs in the folder \`${kind}\`.`,
  }),
  RULE_ID: (kind: string) => ({
    message: `Mã phải bắt đầu bằng «${kind}.».`,
    messageEn: `The id must start with \`${kind}.\`.`,
  }),
  UNKNOWN_DOCUMENT: () => ({
    message: 'Văn bản chưa có trong documents.json.',
    messageEn: 'The document is not in documents.json.',
  }),
} as const

/** What is said of a pack with too many nodes of conditions (`PACK_TOO_LARGE`). */
export const tooManyNodes = (most: number) => ({
  message: 'Các điều kiện trong gói có quá nhiều nút.',
  messageEn: 'The conditions of the pack have too many nodes.',
  hint:
    `Một gói có nhiều nhất ${grouped(String(most))} nút điều ` +
    'kiện; hãy chia gói, hoặc gộp các giá trị bằng «in».',
  hintEn:
    `A pack has at most ${most} nodes of conditions; divide ` +
    'the pack, or join values with `in`.',
})

/** What is said of two files that share an id, by the code of the problem. */
export const duplicateMessages = {
  DUPLICATE_ID: (id: string, original: string) => ({
    message: `Mã «${id}» đã dùng trong ${original}.`,
    messageEn: `The id \`${id}\` is already used in ${original}.`,
    hint: 'Mỗi quy định một mã: sửa «id» ở một trong hai tệp.',
    hintEn: 'Each rule has an id of its own: change `id` in one of the two files.',
  }),
} as const

/** What is said of a file that is the copy of another (`DUPLICATE_ID`). */
export const copyOfRule = (original: string) => ({
  message: `Tệp này giống hệt ${original}.`,
  messageEn: `This file is the same as ${original}.`,
  hint: 'Đây là bản sao: xóa đi, hoặc đặt mã khác ở «id» rồi sửa nội dung.',
  hintEn: 'It is a copy: delete it, or give it another `id` and change what it says.',
})

/** What is said of a document that is listed twice (`DUPLICATE_ID`). */
export const duplicateDocumentText = (id: string) => ({
  message: `Văn bản «${id}» ghi hai lần.`,
  messageEn: `The document \`${id}\` is listed twice.`,
})
