import type { StatedCount } from '../reading/stated.js'
import type * as z from 'zod/mini'
import type { ProgrammeRule } from '../kinds/programme.js'
import type { RuleBook } from '../packs/rule-book.js'
import { fullId } from '../packs/rules-on-day.js'
import type { ActivityId } from '../vocabulary/activity.js'
import type { Day } from '../values/calendar.js'
import { didYouMean, KhuyenCongError } from '../errors/errors.js'
import { type Citation, type Evidence, evidenceOn, inForce, weaker } from '../vocabulary/law.js'
import type { Vnd } from '../values/money.js'
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
  const twin = all.find(
    (each, index) => index > 0 && sortKey(each) === sortKey(all[index - 1] as Indicator),
  )
  if (twin !== undefined)
    throw new KhuyenCongError({
      code: 'DUPLICATE_ID',
      at: `${where} › ${twin.at ?? all.find((each) => each !== twin && sortKey(each) === sortKey(twin))?.at ?? 'targets'}`,
      found: twin.id,
      message: `Chỉ tiêu «${twin.id}» ghi hai lần cho cùng phạm vi.`,
      messageEn: `The indicator \`${twin.id}\` stands twice for one scope.`,
    })
  return {
    programme: followed?.programme ?? null,
    indicators: inOrder(all, followed?.targets ?? [], own),
  }
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

function programmeOn(book: RuleBook, id: string, on: Day, where: string): Followed {
  const known = book.packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.kind === 'programme' ? [{ id: fullId(pack, rule), pack, rule }] : [],
    ),
  )
  const hit = known.find((each) => each.id === id)
  if (hit === undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_RULE',
      at: `${where} › programme`,
      found: id,
      message: `Không có chương trình «${id}» trong các gói đang dùng.`,
      messageEn: `The packs in use hold no programme \`${id}\`.`,
      ...didYouMean(
        id,
        known.map((each) => each.id),
      ),
    })
  const { pack, rule } = hit
  const standing = inForce<ProgrammeRule['versions'][number]>(rule, on)
  const last = rule.versions.filter(({ to }) => to !== null && to < on).at(-1)
  const version = standing.answer === 'in-force' ? standing.version : last
  const named = { id, title: rule.title, titleEn: rule.titleEn }
  if (version === undefined)
    return {
      programme: {
        ...named,
        answer: standing.answer,
        years: null,
        budget: null,
        citation: null,
        evidence: null,
      },
      targets: unread(rule),
    }
  const evidence = evidenceOn(version, pack.documents.get(version.citation.document), on)
  return {
    programme: {
      ...named,
      answer: standing.answer === 'in-force' ? 'in-force' : 'ended',
      years: version.years,
      budget: version.budget?.amount ?? null,
      citation: version.citation,
      evidence,
    },
    targets: version.targets.map((target): Indicator => ({
      id: target.id,
      title: target.title,
      titleEn: target.titleEn,
      activity: target.activity,
      target: target.value,
      scope: { ...NO_SCOPE, years: version.years },
      citation: version.citation,
      evidence: target.evidence === null ? null : weaker(target.evidence, evidence),
      at: null,
    })),
  }
}

const NO_SCOPE = { province: null, region: null, year: null, years: null, fund: null } as const

/** The indicators of a programme on a day its text is not known: without their targets. */
const unread = ({ versions }: ProgrammeRule): readonly Indicator[] =>
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
