import { type AuthoredKind, PLAIN_AUTHORED_KIND } from '../authored-kind.js'
import { sampleNote, titleToWrite } from '../placeholder.js'
import type { FollowUpVersion } from './follow-up.js'
import { followUpFigures } from './follow-up-figures.js'

/** Theo dõi sau hỗ trợ, khi soạn gói. / What is owed after the money. */
export const followUpAuthoring: AuthoredKind<FollowUpVersion> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Theo dõi sau hỗ trợ: báo cáo, kiểm tra, cam kết', 'Follow-up'],
  fields: {
    reports: ['các báo cáo phải gửi', 'the reports that are owed'],
    inspections: ['các cuộc kiểm tra', 'the inspections'],
    lasting: ['các cam kết lâu dài', 'the conditions that last'],
    results: ['các kết quả đã cam kết', 'the results that were promised'],
    within: ['trong số ngày sau một sự kiện', 'within so many days of an event'],
    ofYear: ['năm báo cáo hay năm sau', 'the year reported on, or the next'],
    while: ['trong khi đề án đang thực hiện', 'while the project runs'],
    everyMonths: ['mấy tháng một lần', 'every so many months'],
    forYears: ['trong mấy năm', 'for how many years'],
    shownBy: ['dữ kiện hoặc sự kiện thể hiện', 'the fact or the event that shows it'],
  },
  figures: followUpFigures,
  hasBody: true,
  lists: ['reports', 'inspections', 'lasting', 'results'],
  skeleton: {
    name: () => 'local-project',
    content: ({ document, provision }) => ({
      reports: [
        {
          id: 'yearly',
          ...titleToWrite('tên báo cáo', 'title of the report'),
          by: ['department'],
          yearly: [{ ofYear: 'same-year', lastDay: '12-15' }],
          citation: { document, provision },
        },
      ],
    }),
    note: sampleNote('báo cáo ở «reports»', 'the report in `reports`'),
  },
  page: {
    file: 'theo-doi',
    title: ['Theo dõi sau hỗ trợ', 'After the support'],
    layout: 'rules',
  },
}
