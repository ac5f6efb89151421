import type { VerbEntry } from '../../terminal/verb-entry.js'

export const reconcileEntry: VerbEntry = {
  name: 'reconcile',
  file: [
    'một báo cáo đã công bố (JSON); «-» là đầu vào chuẩn',
    'one published report (JSON); `-` is standard input',
  ],
  about: [
    'đối chiếu tổng, phần, tỷ lệ và mức tăng của một báo cáo',
    'check that totals, parts, shares and growth of a report agree',
  ],
  options: [
    'fromProjects',
    'on',
    'pack',
    'trust',
    'allow',
    'locked',
    'json',
    'report',
    'export',
    'strict',
    'out',
  ],
  load: async () => (await import('./reconcile.js')).reconcileVerb,
}
