import type { VerbEntry } from '../../terminal/verb-entry.js'

export const pseudonymiseEntry: VerbEntry = {
  name: 'pseudonymise',
  file: [
    'tệp đề án (JSON, NDJSON, bảng .xlsx, .csv); «-» là đầu vào chuẩn',
    'projects (JSON, NDJSON, an .xlsx or .csv table); `-` is standard input',
  ],
  about: [
    'giả danh: thay mã đơn vị thụ hưởng, tên, máy móc bằng mã khóa, để đối chiếu nhiều tỉnh',
    'replace ids, names and machines by keyed tokens, to compare files of several provinces',
  ],
  options: ['pseudonymKey', 'map', 'sheet', 'pack', 'trust', 'allow', 'locked', 'strict', 'out'],
  load: async () => (await import('./pseudonymise.js')).pseudonymiseVerb,
}
