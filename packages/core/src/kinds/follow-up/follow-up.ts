import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { MonthDayText } from '../../reading/amounts.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { EVENT_ACTORS, EVENT_TYPES } from '../../vocabulary/vocabulary.js'
import { CitationField, versionKeys, ruleKeys, prose, type RuleFields } from '../rule-base.js'
import { exclusiveBySection, PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { kindDemands } from '../messages.js'

const word = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(60))

/** What every part of a follow-up says of itself: what it is called, and the article it rests on. */
const cited = { id: word, title: prose, titleEn: prose, citation: CitationField } as const

/** Who owes a report, as the law names them. */
const FOLLOW_UP_ACTORS = [...EVENT_ACTORS, 'implementer', 'beneficiary'] as const
const actors = listOf(z.enum(FOLLOW_UP_ACTORS), { min: 1, max: 20 })

const counted = (max: number): z.ZodMiniNumber<number> => z.int().check(z.gte(1), z.lte(max))

/** Within how many days of an event of the project. */
const Within = strict({ event: z.enum(EVENT_TYPES), days: counted(3_660) })

/**
 * Báo cáo. / A report: each month by a day of it, on days of every year, or once, so many days
 * after an event.
 */
const Report = strict({
  ...cited,
  by: actors,
  monthly: maybe(strict({ lastDay: z.int().check(z.gte(1), z.lte(28)) })),
  yearly: maybe(
    listOf(strict({ ofYear: z.enum(['same-year', 'next-year']), lastDay: MonthDayText }), {
      min: 1,
      max: 12,
    }),
  ),
  within: maybe(Within),
}).check(
  demand(
    ({ monthly, yearly, within }) =>
      [monthly, yearly, within].filter((each) => each !== null).length === 1,
    kindDemands.oneReportDay,
  ),
)

/**
 * Kiểm tra. / An inspection: who looks, how soon after an event, and again every so many months.
 */
const Inspection = strict({
  ...cited,
  by: actors,
  within: maybe(Within),
  everyMonths: maybe(counted(120)),
})

/** Cam kết lâu dài. / A condition that must go on being met for years after an event. */
const lastingOf = ({ condition }: RuleFields) =>
  strict({
    ...cited,
    after: z.enum(EVENT_TYPES),
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

/** Theo dõi sau hỗ trợ, khi đọc. / Each part of a follow-up stands in one rule alone. */
export const followUp = {
  ...PLAIN_READ_KIND,
  shape: followUpShape,
  exclusives: (version) => exclusiveBySection('follow-up', version),
} as const satisfies ReadKind<FollowUpRule>
