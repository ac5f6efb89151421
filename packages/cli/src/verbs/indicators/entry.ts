import type { VerbEntry } from '../../terminal/verb-entry.js'

export const indicatorsEntry: VerbEntry = {
  name: 'indicators',
  file: [
    'một sổ công tác (JSON): nhu cầu, chuyến công tác, con người, phương tiện, chương trình lồng ghép; ' +
      '«-» là đầu vào chuẩn',
    'one file of work records (JSON): needs, trips, people, means, programmes blended in; `-` is ' +
      'standard input',
  ],
  about: [
    'chỉ tiêu công tác quanh đề án: nhu cầu, con người, lồng ghép, kết quả, điều chỉnh; điền biểu chỉ tiêu',
    'indicators of the work around projects: needs, people, blending, results, changes; fills forms',
  ],
  options: [
    'on',
    'indicatorBy',
    'fromProjects',
    'form',
    'province',
    'year',
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
  load: async () => (await import('./indicators.js')).indicatorsVerb,
}
