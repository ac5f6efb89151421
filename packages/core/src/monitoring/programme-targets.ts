import type { StatedCount } from '../reading/stated.js'
import type * as z from 'zod/mini'
import type { ProgrammeRule } from '../kinds/programme/programme.js'
import type { Pack } from '../packs/pack.js'
import type { RuleBook } from '../packs/rule-book.js'
import { fullId } from '../packs/rules-on-day.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { Day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import { type Citation, type Evidence, evidenceOn, inForce, weaker } from '../vocabulary/law.js'
import type { Vnd } from '../values/money.js'
import { duplicateRowMessages, monitoringMessages } from './messages.js'
import type { Monitoring, MonitoringTarget } from './monitoring.js'

type Count = z.output<typeof StatedCount>

/**
 * Chỉ tiêu phải theo dõi. / An indicator to follow: a target of the programme, or one of the
 * input's own with its scope.
 */
export interface Indicator {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly activity: ActivityId | null
  /** `null`: there is no target, or nobody has read it. */
  readonly target: Count | null
  readonly scope: Pick<MonitoringTarget, 'province' | 'region' | 'year' | 'years' | 'fund'>
  readonly citation: Citation | null
  readonly evidence: Evidence | null
  /** Where the input gives it: `targets[0]`; `null` for a target of the programme. */
  readonly at: string | null
}

/**
 * Chương trình trong ngày. / The programme followed, as it stands on the day; `ended` once its last
 * day has passed.
 */
export interface ProgrammeOnDay {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly answer: 'in-force' | 'ended' | 'not-in-force' | 'not-encoded'
  readonly years: { readonly from: number; readonly to: number } | null
  readonly budget: Vnd | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
}

/**
 * The programme an input names and the indicators to follow, sorted. Throws `UNKNOWN_RULE`,
 * `DUPLICATE_ID`.
 */
export function indicatorsOf(
  book: RuleBook,
  input: Monitoring,
  where: string,
): { readonly programme: ProgrammeOnDay | null; readonly indicators: readonly Indicator[] } {
  const followed =
    input.programme === null ? null : programmeOn(book, input.programme, input.on, where)
  const own = (input.targets ?? []).map(
    ({ id, title, titleEn, activity, value, citation, ...scope }, index): Indicator => ({
      id,
      title,
      titleEn: titleEn ?? title,
      activity,
      target: value,
      scope,
      citation,
      evidence: null,
      at: `targets[${index}]`,
    }),
  )
  const all = [...(followed?.targets ?? []), ...own].sort((a, b) =>
    sortKey(a) < sortKey(b) ? -1 : 1,
  )
  refuseDuplicates(all, where)
  return {
    programme: followed?.programme ?? null,
    indicators: inOrder(all, followed?.targets ?? [], own),
  }
}

/** Refuses two indicators of one id and scope; `sorted` has them side by side. */
function refuseDuplicates(sorted: readonly Indicator[], where: string): void {
  const second = sorted.find(
    (each, index) => index > 0 && sortKey(each) === sortKey(sorted[index - 1] as Indicator),
  )
  if (second === undefined) return
  const same = sorted.filter((each) => sortKey(each) === sortKey(second))
  const place = second.at ?? same.find((each) => each !== second)?.at ?? 'targets'
  throw new KhuyenCongError({
    code: 'DUPLICATE_ID',
    at: `${where} › ${place}`,
    found: second.id,
    ...duplicateRowMessages.indicator(second.id),
  })
}

const sortKey = ({ id, scope }: Indicator): string =>
  [
    id,
    scope.province ?? '',
    scope.region ?? '',
    scope.year ?? '',
    scope.years?.from ?? '',
    scope.years?.to ?? '',
    scope.fund ?? '',
  ].join(' ')

/** The targets of the programme in the order of the text, then the others by id. */
const inOrder = (
  all: readonly Indicator[],
  programme: readonly Indicator[],
  own: readonly Indicator[],
): readonly Indicator[] => [...programme, ...all.filter((each) => own.includes(each))]

interface Followed {
  readonly programme: ProgrammeOnDay
  readonly targets: readonly Indicator[]
}

/** The programme an input names, with its pack. Throws `UNKNOWN_RULE`. */
function findProgramme(
  book: RuleBook,
  id: string,
  where: string,
): { readonly pack: Pack; readonly rule: ProgrammeRule } {
  const known = book.packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.kind === 'programme' ? [{ id: fullId(pack, rule), pack, rule }] : [],
    ),
  )
  const found = known.find((each) => each.id === id)
  if (found !== undefined) return found
  throw new KhuyenCongError({
    code: 'UNKNOWN_RULE',
    at: `${where} › programme`,
    found: id,
    ...monitoringMessages.UNKNOWN_RULE(id),
    ...didYouMean(
      id,
      known.map((each) => each.id),
    ),
  })
}

function programmeOn(book: RuleBook, id: string, on: Day, where: string): Followed {
  const { pack, rule } = findProgramme(book, id, where)
  const found = inForce<ProgrammeVersion>(rule, on)
  const { answer } = found
  const version = found.answer === 'in-force' ? found.version : lastBefore(rule, on)
  const named = { id, title: rule.title, titleEn: rule.titleEn }
  if (version === undefined)
    return { programme: { ...named, answer, ...NOT_READ }, targets: targetsNotEncoded(rule) }
  const evidence = evidenceOn(version, pack.documents.get(version.citation.document), on)
  return {
    programme: {
      ...named,
      answer: answer === 'in-force' ? 'in-force' : 'ended',
      years: version.years,
      budget: version.budget?.amount ?? null,
      citation: version.citation,
      evidence,
    },
    targets: version.targets.map((target) => indicatorOf(target, version, evidence)),
  }
}

type ProgrammeVersion = ProgrammeRule['versions'][number]

/** The last version whose time has passed. */
const lastBefore = ({ versions }: ProgrammeRule, on: Day): ProgrammeVersion | undefined =>
  versions.filter(({ to }) => to !== null && to < on).at(-1)

const NOT_READ = { years: null, budget: null, citation: null, evidence: null } as const

/** A target as an indicator: its grade is never better than that of the text. */
function indicatorOf(
  { id, title, titleEn, activity, value, evidence }: ProgrammeVersion['targets'][number],
  { years, citation }: ProgrammeVersion,
  ofText: Evidence,
): Indicator {
  return {
    id,
    title,
    titleEn,
    activity,
    target: value,
    scope: { ...NO_SCOPE, years },
    citation,
    evidence: evidence === null ? null : weaker(evidence, ofText),
    at: null,
  }
}

const NO_SCOPE = { province: null, region: null, year: null, years: null, fund: null } as const

/** The indicators of a programme on a day its text is not known: without their targets. */
const targetsNotEncoded = ({ versions }: ProgrammeRule): readonly Indicator[] =>
  (versions[0]?.targets ?? []).map(({ id, title, titleEn, activity }): Indicator => ({
    id,
    title,
    titleEn,
    activity,
    target: null,
    scope: NO_SCOPE,
    citation: null,
    evidence: null,
    at: null,
  }))
