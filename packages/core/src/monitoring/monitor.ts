import { type PlacedWord, refuseUnknownWords } from '../vocabulary/known-word.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import type { Day } from '../values/calendar.js'
import { withErrorPath } from '../errors/errors.js'
import { type Citation, type Evidence, weakest } from '../vocabulary/law.js'
import { countedTwice } from './counted-twice.js'
import { type Group, groupsBy } from './groups.js'
import { followWork, type MonitoredWork } from './monitored-work.js'
import type { MonitoringWork } from './work-figures.js'
import { type IndicatorResult, indicatorResults } from './indicators.js'
import { type MonitorFinding, moneyChecks } from './money-checks.js'
import { joinChecks, type MonitorCompared, type MonitorNotComparable } from './compared.js'
import { FORMAT } from '../reading/format.js'
import {
  type Dimension,
  type Monitoring,
  type MonitoringInput,
  readMonitoring,
} from './monitoring.js'
import { type RegionList, regionsOn } from './places.js'
import { type MonitorNote, monitorNotes } from './monitor-notes.js'
import { type Indicator, indicatorsOf, type ProgrammeOnDay } from './programme-targets.js'
import { rowsOf, type Tracked } from './rows.js'
import { namedIn, namesOf, type ShownNames } from './shown-names.js'
import { statedChecks } from './stated-checks.js'

/**
 * Kết quả theo dõi. / A programme followed: targets against results, money by year, groups as
 * asked, what does not agree.
 */
export interface Monitored {
  readonly format: typeof FORMAT
  readonly id: string
  readonly title: string | null
  readonly on: Day
  readonly programme: ProgrammeOnDay | null
  /** The list of regions used; `null` where nothing is grouped by region. */
  readonly regions: {
    readonly from: 'input' | 'pack'
    readonly rule: string | null
    readonly citation: Citation | null
    readonly evidence: Evidence | null
  } | null
  /** Names of what stands in keys and scopes, by id. */
  readonly names: ShownNames
  readonly indicators: readonly IndicatorResult[]
  readonly total: Group
  readonly years: readonly Group[]
  readonly by: readonly Dimension[]
  readonly groups: readonly Group[]
  /** The work around the projects; only where records of it were given. */
  readonly work?: MonitoredWork
  /** What was held against what; that something agrees is said only here. */
  readonly compared: readonly MonitorCompared[]
  readonly notComparable: readonly MonitorNotComparable[]
  readonly findings: readonly MonitorFinding[]
  readonly notes: readonly MonitorNote[]
  /** The weakest grade among the targets and the list of regions; `null` where it rests on none. */
  readonly evidence: Evidence | null
  readonly provisional: boolean
}

/**
 * Theo dõi chương trình. / Follows a programme: targets against results by indicator; plan,
 * adjusted plan and spending, growth and execution rate by province, region, year, fund and
 * activity; money carried from year to year.
 *
 * A sum over unknown parts is `null` with its lower bound and the number of unknown parts, never
 * zero; a sum over rows that may tell of the same money is a range; else the groups of any grouping
 * add up to the whole; the order of the input never matters. Provinces are those of the day: from a
 * merger on, results of a former province stand with its successor.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The programme, the day and the rows of results and money.
 * @param where - What messages call the input.
 * @param work - The records of `monitoringWork`; `null`: there are none.
 * @returns Targets, groups and their sums in đồng, and the findings.
 * @throws `KhuyenCongError` for broken input.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { monitor } from '@khuyencong/core/monitor'
 * import { national } from '@khuyencong/rules-national'
 * const found = monitor(createRuleBook([national]), {
 *   id: 'm',
 *   on: '2023-12-31',
 *   programme: 'national:programme.qd-1881',
 *   rows: [
 *     {
 *       province: 'soc-trang',
 *       year: 2023,
 *       plan: '69 tỷ đồng',
 *       spent: '20 tỷ đồng',
 *       results: { machinery: 3 },
 *     },
 *   ],
 * })
 * found.total.rate?.percent // => '28,99%'
 * found.indicators.find(({ id }) => id === 'machinery')?.remaining
 * // => { least: 1597, most: 1597 }
 * ```
 */
export function monitor(
  book: RuleBook,
  input: MonitoringInput,
  where = 'monitoring',
  work: MonitoringWork | null = null,
): Monitored {
  const read = readInWords(requireBook(book), input, where)
  const { programme, indicators } = indicatorsOf(book, read, where)
  const list = withErrorPath(where, () => regionsOn(book, read.regions, read.on))
  const tracked = rowsOf(book, read, list, indicators, where)
  const { rows } = tracked
  const by = [...new Set(read.by ?? [])]
  const reported = withErrorPath(where, () =>
    indicatorResults(book, list, indicators, rows, read.on),
  )
  const followed = work && followWork(work, { book, read, list, rows, results: reported })
  const results = followed?.results ?? reported
  const context = { book, list, on: read.on, indicators, where }
  const stated = statedChecks(read.stated ?? [], rows, context)
  const { balances, ...sums } = withErrorPath(`${where} › rows`, () => sumsBy(rows, by, indicators))
  const checks = joinChecks([balances, stated])
  const usesRegions =
    by.includes('region') || rows.some(({ place }) => place.named === null && place.region !== null)
  return {
    format: FORMAT,
    id: read.id,
    title: read.title,
    on: read.on,
    programme,
    regions: usesRegions ? regionsUsed(list) : null,
    names: namesOf(book, list, namedIn(rows, by, followed?.work ?? null)),
    indicators: results,
    ...sums,
    ...(followed !== null && { work: followed.work }),
    ...checks,
    findings: [...checks.findings, ...countedTwice(rows)],
    notes: monitorNotes({ read, programme, results, list, tracked, usesRegions }),
    ...gradeOf(results, usesRegions ? list.evidence : null),
  }
}

/** The rows together, by year and as grouped, and what does not balance in them. */
function sumsBy(
  rows: readonly Tracked[],
  by: readonly Dimension[],
  indicators: readonly Indicator[],
): Pick<Monitored, 'total' | 'years' | 'by' | 'groups'> & {
  readonly balances: ReturnType<typeof moneyChecks>
} {
  return {
    total: groupsBy(rows, [], indicators)[0] as Group,
    years: groupsBy(rows, ['year'], indicators),
    by,
    groups: by.length === 0 ? [] : groupsBy(rows, by, indicators),
    balances: moneyChecks(rows),
  }
}

/** The activities that rows and targets name. */
const activitiesIn = ({ rows, targets }: Monitoring, where: string): readonly PlacedWord[] =>
  Object.entries({ rows, targets }).flatMap(([list, each]) =>
    (each ?? []).map(({ activity }, index): PlacedWord => [
      activity,
      'activities',
      `${where} › ${list}[${index}].activity`,
    ]),
  )

/** Monitoring data whose activities are those of the packs. */
function readInWords(book: RuleBook, input: MonitoringInput, where: string): Monitoring {
  const read = readMonitoring(input, where)
  refuseUnknownWords(activitiesIn(read, where), book)
  return read
}

function regionsUsed({ answer, from, rule, citation, evidence }: RegionList): Monitored['regions'] {
  return answer === 'in-force' ? { from, rule, citation, evidence } : null
}

/** The weakest grade among the targets that were read and the list of regions, where it is used. */
function gradeOf(
  results: readonly IndicatorResult[],
  ofRegions: Evidence | null,
): Pick<Monitored, 'evidence' | 'provisional'> {
  const grades = [
    ...results.flatMap(({ evidence, target }) =>
      evidence === null || target === null ? [] : [evidence],
    ),
    ...(ofRegions === null ? [] : [ofRegions]),
  ]
  const evidence = grades.length === 0 ? null : weakest(grades)
  return { evidence, provisional: evidence !== null && evidence !== 'quoted' }
}
