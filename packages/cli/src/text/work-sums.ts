import { indicatorName } from '@khuyencong/core/indicators'
import type { MonitoredWork, ReconciledWork } from '@khuyencong/core/monitor'
import { countedNoun, countText } from './numbers.js'
import { dayFor, type Reader } from './reader.js'

type RecordCounts = Pick<MonitoredWork, 'needs' | 'trips' | 'people' | 'means'>

/** «3 nhu cầu, 4 người»: how many records there were; of trips and means where there were some. */
function recordCounts(
  { needs, trips, people, means }: RecordCounts,
  { translate, lang }: Reader,
): string {
  const told = (count: number, vi: string, en: string): readonly string[] =>
    count === 0 ? [] : [translate(`${countText(count, lang)} ${vi}`, en)]
  return [
    translate(`${countText(needs, lang)} nhu cầu`, countedNoun(needs, 'need', 'needs')),
    ...told(trips, 'chuyến công tác', countedNoun(trips, 'trip', 'trips')),
    translate(
      `${countText(people, lang)} người làm khuyến công`,
      countedNoun(people, 'person', 'people'),
    ),
    ...told(
      means,
      'mục trụ sở, phương tiện',
      countedNoun(means, 'entry of means', 'entries of means'),
    ),
  ].join(', ')
}

/** Which work records a report was held against, and what of them is not known. */
export const reconciledWorkLines = (work: ReconciledWork, reader: Reader): readonly string[] => [
  heldAgainstText(work, reader),
  ...(work.unplaced === 0 ? [] : [unplacedText(work.unplaced, reader)]),
  ...(work.closed === null || work.on === null
    ? []
    : [closedEarlyText(work.closed, work.on, reader)]),
  ...notAddedLines(work.inProjects, reader),
]

function heldAgainstText(work: ReconciledWork, reader: Reader): string {
  const { projects, outside } = work
  const { translate, lang } = reader
  const count = (number: number): string => countText(number, lang)
  const ofProjects =
    projects === 0
      ? ''
      : translate(
          `; điều chỉnh và phê duyệt của ${count(projects)} đề án`,
          `; changes and approvals of ${countedNoun(projects, 'project', 'projects')}`,
        )
  const left =
    outside === 0
      ? ''
      : translate(
          `; không cộng ${count(outside)} bản ghi ngoài kỳ hoặc ngoài tỉnh của báo cáo`,
          `; not counted: ${count(outside)} outside the period or province of the report`,
        )
  return translate(
    `So với sổ công tác của --work: ${recordCounts(work, reader)}${ofProjects}${left}.`,
    `Held against the work records of --work: ${recordCounts(work, reader)}${ofProjects}${left}.`,
  )
}

const unplacedText = (unplaced: number, { translate, lang }: Reader): string =>
  translate(
    `${countText(unplaced, lang)} bản ghi không nêu tỉnh hoặc ngày: chưa biết có thuộc báo cáo ` +
      'không, nên số liệu là mức ít nhất.',
    `${countText(unplaced, lang)} of the records name no province or day: whether they belong to ` +
      'the report is not known, so figures are lower bounds.',
  )

const closedEarlyText = (closed: string, on: string, { translate, lang }: Reader): string =>
  translate(
    `Sổ chốt ngày ${dayFor(closed, lang)}, trước ngày ${dayFor(on, lang)} của báo cáo: số người ` +
      'đang làm chưa so được, số phát sinh trong kỳ là mức ít nhất.',
    `Records closed on ${dayFor(closed, lang)}, before ${dayFor(on, lang)}, the day of the ` +
      'report: who serves cannot be compared, what came to pass in the period is a lower bound.',
  )

/** What of the work the projects themselves tell: changes of plans, programmes blended in. */
const OF_PROJECTS = /^work\.indicators\.(?:plan\.|money\.blended$)/u

/** A figure of a report held against work records: by the title it has there, else by its name. */
export function againstWorkText(stated: string, at: string, { translate }: Reader): string {
  const { title, titleEn } = indicatorName(stated)
  if (OF_PROJECTS.test(at))
    return translate(`${title}, so với các đề án`, `${titleEn}, against the projects`)
  return translate(`${title}, so với sổ công tác`, `${titleEn}, against the work records`)
}

const notAddedLines = (ids: readonly string[], { translate }: Reader): readonly string[] =>
  ids.length === 0
    ? []
    : [
        translate(
          `Đề án hoặc dòng số liệu đã nêu các chỉ tiêu này, không cộng thêm số của sổ: ${ids.join(', ')}.`,
          `Projects or rows tell of these indicators already, nothing was added to them: ${ids.join(', ')}.`,
        ),
      ]

/** Which work records stand beside the money of a programme. */
export const monitoredWorkLines = (work: MonitoredWork, reader: Reader): readonly string[] => [
  `${reader.translate('Sổ công tác của --work', 'Work records of --work')}: ${recordCounts(work, reader)}.`,
  ...(work.closed === null
    ? []
    : [
        reader.translate(
          `Sổ chốt ngày ${dayFor(work.closed, reader.lang)}, trước ngày theo dõi: người làm tính ` +
            'đến ngày chốt sổ.',
          `Records closed on ${dayFor(work.closed, reader.lang)}, before the day looked from: ` +
            'people are counted on the day of closing.',
        ),
      ]),
  ...notAddedLines(work.notAdded, reader),
]
