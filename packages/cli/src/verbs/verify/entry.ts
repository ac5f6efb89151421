import type { VerbEntry } from '../../terminal/verb-entry.js'

export const verifyEntry: VerbEntry = {
  name: 'verify',
  file: [
    'kết quả xét đã ký (decide --sign), tệp rà soát có chữ ký nằm cạnh (audit --sign), hoặc thư mục, kho lưu chứa các tệp ấy',
    'a signed decision (decide --sign), an audit file beside its signature (audit --sign), or a folder or archive of such files',
  ],
  about: [
    'kiểm bản ghi đã ký: chữ ký, quyền ký, mã băm, rồi xét lại',
    'check a signed record: signature, authority, digest, then derive it again',
  ],
  options: ['trust', 'pack', 'archive', 'project', 'allow', 'locked', 'strict', 'json', 'out'],
  load: async () => (await import('./verify.js')).verifyVerb,
}
