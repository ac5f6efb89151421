import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { MonthDayText } from '../../reading/amounts.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { EVENT_ACTORS, EVENT_TYPES } from '../../vocabulary/vocabulary.js'
import { CitationField, versionKeys, ruleKeys, prose, type RuleFields } from '../rule-base.js'
import { exclusive } from '../exclusive.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { kindDemands } from '../messages.js'

const word = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(60))

/** What every part of a follow-up says of itself: what it is called, and the article it rests on. */
const cited = { id: word, title: prose, titleEn: prose, citation: CitationField } as const

/** Who owes a report or an inspection, and to whom it goes, as the law names them. */
export const FOLLOW_UP_ACTORS = [
  ...EVENT_ACTORS,
  'implementer',
  'beneficiary',
  'prime-minister',
] as const
const actors = listOf(z.enum(FOLLOW_UP_ACTORS), { min: 1, max: 20 })
const event = z.enum(EVENT_TYPES)

const counted = (max: number): z.ZodMiniNumber<number> => z.int().check(z.gte(1), z.lte(max))

/** Within how many days of an event of the project; no number where the text names none. */
const Within = strict({ event, days: maybe(counted(3_660)) })

/** While the project runs: from one event to the first of others. */
const While = strict({ from: event, until: listOf(event, { min: 1, max: 12 }) })

/** Whether a report is one of a project, not of a whole territory. */
export const isOfProject = (report: {
  readonly while: object | null
  readonly within: object | null
}): boolean => report.while !== null || report.within !== null

/**
 * Báo cáo. / A report: each month by a day of it, on days of every year, every so many months
 * where the text names no day, or once after an event; `notEncoded` where nobody has read the text
 * that says its days. `while` and `within` make it one of a project; else it is one of a territory,
 * of a province unless `covers` says `nation`.
 */
const Report = strict({
  ...cited,
  by: actors,
  sentTo: maybe(actors),
  covers: maybe(z.enum(['province', 'nation'])),
  while: maybe(While),
  monthly: maybe(strict({ lastDay: z.int().check(z.gte(1), z.lte(28)) })),
  yearly: maybe(
    listOf(strict({ ofYear: z.enum(['same-year', 'next-year']), lastDay: MonthDayText }), {
      min: 1,
      max: 12,
    }),
  ),
  everyMonths: maybe(z.union([z.literal(3), z.literal(6), z.literal(12)])),
  within: maybe(Within),
  notEncoded: maybe(z.literal(true)),
  shownBy: maybe(event),
}).check(
  demand(
    ({ monthly, yearly, everyMonths, within, notEncoded }) =>
      [monthly, yearly, everyMonths, within, notEncoded].filter((each) => each !== null).length ===
      1,
    kindDemands.oneReportDay,
  ),
  demand(
    ({ covers, shownBy, ...report }) =>
      isOfProject(report)
        ? covers === null && (report.while === null || report.within === null)
        : shownBy === null,
    kindDemands.reportOfProject,
  ),
)

/**
 * Kiểm tra. / An inspection: who looks, how soon after an event or while the project runs, and
 * again every so many months.
 */
const Inspection = strict({
  ...cited,
  by: actors,
  while: maybe(While),
  within: maybe(Within),
  everyMonths: maybe(counted(120)),
}).check(
  demand(
    (inspection) => inspection.while !== null || inspection.within !== null,
    kindDemands.inspectionStart,
  ),
)

/** Cam kết lâu dài. / A condition that must go on being met for years after an event. */
const lastingOf = ({ condition }: RuleFields) =>
  strict({
    ...cited,
    after: event,
    forYears: counted(50),
    require: maybe(condition),
  })

/**
 * Kết quả đã cam kết. / A result that was promised: the fact that shows it, and how soon after an
 * event it is looked at.
 */
const resultOf = ({ factName }: RuleFields) =>
  strict({ ...cited, shownBy: maybe(factName), within: maybe(Within) })

const versionOf = (fields: RuleFields) =>
  strict({
    ...versionKeys(fields),
    reports: maybe(listOf(Report, { min: 1, max: 50 })),
    inspections: maybe(listOf(Inspection, { min: 1, max: 50 })),
    lasting: maybe(listOf(lastingOf(fields), { min: 1, max: 50 })),
    results: maybe(listOf(resultOf(fields), { min: 1, max: 50 })),
  }).check(
    demand(
      ({ reports, inspections, lasting, results }) =>
        [reports, inspections, lasting, results].some((each) => each !== null),
      kindDemands.followUpPart,
    ),
  )

/**
 * Theo dõi sau hỗ trợ. / What a supported project still owes and who looks: reports with their
 * days, inspections, conditions that last for years, results that were promised.
 */
const followUpShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('follow-up'),
    versions: listOf(versionOf(fields), { min: 1, max: 100 }),
  })
export type FollowUpRule = z.output<ReturnType<typeof followUpShape>>
export type FollowUpVersion = FollowUpRule['versions'][number]

/** The parts of a follow-up. */
export const FOLLOW_UP_PARTS = ['reports', 'inspections', 'lasting', 'results'] as const
export type FollowUpPart = (typeof FOLLOW_UP_PARTS)[number]
/** One member of a part. */
export type FollowUpMember<P extends FollowUpPart> = NonNullable<FollowUpVersion[P]>[number]

/** The members of a part; none where the version has none. */
export const membersOf = <P extends FollowUpPart>(
  version: FollowUpVersion,
  part: P,
): readonly FollowUpMember<P>[] => (version[part] ?? []) as readonly FollowUpMember<P>[]

/** Theo dõi sau hỗ trợ, khi đọc. / Each report, inspection… stands in one rule alone, by its id. */
export const followUpKind = {
  ...PLAIN_READ_KIND,
  shape: followUpShape,
  exclusives: (version) =>
    FOLLOW_UP_PARTS.flatMap((part) =>
      membersOf(version, part).map(({ id }) =>
        exclusive('follow-up', { section: `${part}.${id}` }),
      ),
    ),
} as const satisfies ReadKind<FollowUpRule>
