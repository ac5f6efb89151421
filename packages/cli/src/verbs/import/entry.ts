import type { VerbEntry } from '../../terminal/verb-entry.js'

export const importEntry: VerbEntry = {
  name: 'import',
  file: [
    'bảng tính .xlsx hoặc tệp .csv: danh sách đề án, sự kiện, hoặc sổ cơ sở',
    'an .xlsx workbook or a .csv file: projects, events, or a register of establishments',
  ],
  about: [
    'đọc đề án từ bảng tính, mỗi đề án một dòng JSON; ô sai được nêu địa chỉ',
    'read projects from a spreadsheet, one line of JSON each; bad cells are named',
  ],
  options: ['map', 'sheet', 'fromProjects', 'out', 'pack', 'allow', 'trust', 'locked', 'strict'],
  load: async () => (await import('./import.js')).importVerb,
}
