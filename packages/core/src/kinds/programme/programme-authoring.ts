import { PAGE_TITLES } from '../page-titles.js'
import { type AuthoredKind, PLAIN_AUTHORED_KIND } from '../authored-kind.js'
import { sampleNote, titleToWrite } from '../placeholder.js'
import type { ProgrammeRule } from './programme.js'
import { programmeFigures } from './programme-figures.js'

/** Chương trình, khi soạn gói. / A programme of several years. */
export const programmeAuthoring: AuthoredKind<ProgrammeRule['versions'][number]> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Chương trình: kinh phí, chỉ tiêu', 'Programme'],
  ofFund: false,
  figures: programmeFigures,
  hasBody: true,
  lists: ['targets'],
  skeleton: {
    name: () => 'local',
    content: ({ from }) => ({
      years: { from: yearOf(from), to: yearOf(from) + 4 },
      approvedBy: 'province',
      targets: [
        {
          id: 'first',
          ...titleToWrite('tên chỉ tiêu', 'title of the target'),
          value: null,
        },
      ],
    }),
    note: sampleNote('giai đoạn và chỉ tiêu', 'the period and the target'),
  },
  page: {
    file: 'chuong-trinh',
    title: PAGE_TITLES.programmes,
    layout: 'programmes',
  },
}

/** The year of a day; of what is no day any year, for the day itself is refused first. */
const yearOf = (day: string): number => (/^\d{4}-/u.test(day) ? Number(day.slice(0, 4)) : 2026)
