import type { VerbEntry } from '../../terminal/verb-entry.js'

export const levelsEntry: VerbEntry = {
  name: 'levels',
  file: null,
  about: ['bảng mức hỗ trợ có hiệu lực trong ngày', 'the support levels in force on a day'],
  options: ['on', 'province', 'pack', 'trust', 'allow', 'locked', 'json', 'strict', 'out'],
  load: async () => (await import('./levels.js')).levelsVerb,
}
