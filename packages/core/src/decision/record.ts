import { canonicalJson } from '../json/digest.js'
import { type Decision, decide } from './decide.js'
import type { RuleBook } from '../packs/rule-book.js'
import { day } from '../values/calendar.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { recordMessages } from './record-messages.js'
import { refuseOtherFormat } from '../reading/format.js'
import type { ProjectInput } from '../project/project.js'

/**
 * Chỗ khác nhau. / Where a stored decision and the one derived again differ, and what kind of thing
 * differs there: the input (day, project, facts that were read from it), the packs, what follows
 * from both, or the seal alone. `—` is what one side has not got.
 */
export interface Difference {
  readonly at: string
  readonly of: 'input' | 'packs' | 'outcome' | 'seal'
  readonly stored: string
  readonly derived: string
}

/**
 * Kết quả xét lại. / Whether a stored decision comes out the same, byte for byte; else every
 * difference, input first, and the first of them by itself.
 */
export type Replay =
  | { readonly identical: true; readonly digest: string }
  | (Difference & { readonly identical: false; readonly differences: readonly Difference[] })

/**
 * Xét lại từ bản ghi. / Re-derives a stored decision from the project it holds and the packs of
 * the book.
 *
 * What the digest does not cover is not held against the record: `crossCheck`, and who stood behind
 * a pack (`packs[].signedBy`) unless both sides name somebody and not the same.
 *
 * Every difference is named by its path: `packs` when other packs are loaded, `project.digest` when
 * the project was touched, then the facts that the steps no longer find in it, then what follows;
 * `digest` alone when only the seal was touched.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param stored - A decision as a file or a database gives it back.
 * @returns Whether it came out the same, and the path of each difference.
 * @throws `KhuyenCongError` `NOT_A_DECISION`, `UNKNOWN_FORMAT`.
 * @example
 * ```ts
 * import { createRuleBook, decide, replay } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const decision = decide(book, {
 *   on: '2023-06-01',
 *   project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }] },
 * })
 * replay(book, decision).identical // => true
 * ```
 */
export function replay(book: RuleBook, stored: unknown): Replay {
  const { on, input } = questionIn(stored)
  const judgedOn = withErrorPath('on', () => day(on))
  const derived = withErrorPath(
    'project.input',
    () => decide(book, { on: judgedOn, project: input }),
    'project',
  )
  const { crossCheck } = stored as Partial<Decision>
  const differences = inOrder(
    differencesBetween(
      stored,
      crossCheck === 'agrees' ? { ...derived, crossCheck } : derived,
      '',
      [],
    ).filter(tells),
  )
  const [first] = differences
  return first === undefined
    ? { identical: true, digest: derived.digest }
    : { identical: false, ...first, differences }
}

/**
 * Whether a place tells the two apart: not where it says who stood behind a pack, and only one side
 * knows.
 */
const tells = ({ at, stored, derived }: Place): boolean =>
  !/^packs\[\d+\]\.signedBy$/u.test(at) ||
  !SIGNED_BY.test(stored) ||
  (stored !== 'null' && derived !== 'null')

/** What may be said of who stood behind a pack, as canonical JSON, which may be cut short. */
const SIGNED_BY = /^(?:null|"shipped"|\{"at":"[\d-]+","key":"[^"]+","owner":".*)$/su

/** The question a stored decision answers. */
function questionIn(stored: unknown): { readonly on: string; readonly input: ProjectInput } {
  const record = isGroup(stored) ? stored : {}
  if (Object.hasOwn(record, 'format')) refuseOtherFormat(record)
  const { on, project } = record as { on?: unknown; project?: { input?: ProjectInput } }
  const input = project?.input
  if (typeof on !== 'string' || input === undefined)
    throw new KhuyenCongError({
      code: 'NOT_A_DECISION',
      at: 'on',
      ...recordMessages.NOT_A_DECISION(),
    })
  refuseOtherFormat(record)
  return { on, input }
}

type Place = Omit<Difference, 'of'>

function differencesBetween(
  stored: unknown,
  derived: unknown,
  at: string,
  found: Place[],
): Place[] {
  if (isGroup(stored) && isGroup(derived) && Array.isArray(stored) === Array.isArray(derived)) {
    const inList = Array.isArray(stored)
    for (const key of new Set([...Object.keys(derived), ...Object.keys(stored)])) {
      const inner = inList ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`
      differencesBetween(valueOf(stored, key), valueOf(derived, key), inner, found)
    }
  } else if (!Object.is(stored, derived))
    found.push({ at, stored: show(stored), derived: show(derived) })
  return found
}

/** What a decision starts from is named before what follows from it, and the seal last. */
function inOrder(places: readonly Place[]): readonly Difference[] {
  return places
    .map((place) => ({ place, rank: RANKS.findIndex(({ is }) => is.test(place.at)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place: { at, stored, derived }, rank }) => ({
      at,
      of: RANKS[rank]?.of ?? 'seal',
      stored,
      derived,
    }))
}

const RANKS: readonly { readonly is: RegExp; readonly of: Difference['of'] }[] = [
  { is: /^(?:format|on)$/u, of: 'input' },
  { is: /^project\b/u, of: 'input' },
  { is: /^packs\b/u, of: 'packs' },
  // what the steps read in the project, and the sums of its amounts
  { is: /^steps\[\d+\]\.facts\b/u, of: 'input' },
  { is: /^toVerify\[\d+\]\.answered\b/u, of: 'input' },
  { is: /^funding\.(?!advance)/u, of: 'input' },
  { is: /\.support\.(?:requested|parts\[\d+\]\.(?:base|quantity))$/u, of: 'input' },
  { is: /^(?!crossCheck$|digest$)/u, of: 'outcome' },
  { is: /^/u, of: 'seal' },
]

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const valueOf = (group: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(group, key) ? group[key] : undefined
const show = (value: unknown): string =>
  value === undefined ? '—' : canonicalJson(value).slice(0, 200)
