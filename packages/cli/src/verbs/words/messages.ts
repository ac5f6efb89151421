import type { Words } from '../../terminal/options.js'

/** What the lists of a vocabulary are called. */
export const listTitles = {
  activities: ['Nội dung hỗ trợ', 'Activities'],
  groups: ['Nhóm nội dung', 'Groups of activities'],
  costKinds: ['Loại chi phí', 'Kinds of cost'],
  units: ['Đơn vị tính', 'Units'],
  papers: ['Giấy tờ', 'Papers'],
  facts: ['Dữ kiện', 'Facts'],
} as const satisfies Record<string, Words>

/** What `words` tells. */
export const wordsTexts = {
  ofFact: (name: string, id: string): string => `${name} (${id})`,
  written: (folder: string): Words => [
    `Đã ghi JSON Schema vào ${folder}.\n`,
    `JSON Schemas are written to ${folder}.\n`,
  ],
  none: (text: string): Words => [
    `Không có từ nào chứa «${text}».\n`,
    `No word has \`${text}\` in it.\n`,
  ],
} as const
