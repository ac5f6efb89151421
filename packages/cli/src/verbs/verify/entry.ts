import type { VerbEntry } from '../../terminal/verb-entry.js'

export const verifyEntry: VerbEntry = {
  name: 'verify',
  file: [
    'kết quả xét đã ký (decide --sign), hoặc tệp rà soát có chữ ký nằm cạnh (audit --sign)',
    'a signed decision (decide --sign), or an audit file beside its signature (audit --sign)',
  ],
  about: [
    'kiểm bản ghi đã ký: chữ ký, quyền ký, mã băm, rồi xét lại',
    'check a signed record: signature, authority, digest, then derive it again',
  ],
  options: ['trust', 'pack', 'json', 'out'],
  load: async () => (await import('./verify.js')).verifyVerb,
}
