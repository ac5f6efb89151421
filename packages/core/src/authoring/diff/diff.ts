import type { ActivityId } from '../../vocabulary/open-vocabulary.js'
import { everyFact } from '../../vocabulary/entry-vocabulary.js'
import { type Day, day } from '../../values/calendar.js'
import { judgeCase } from '../cases/judge-case.js'
import { type CaseOptions, packsWithLevels, underTest } from '../cases/pack-under-test.js'
import { type BodyChange, bodyChanges, type BodySide, hasBody } from './diff-body.js'
import { formatCitation, inForce } from '../../vocabulary/law.js'
import { formatVnd } from '../../values/money.js'
import { unionOf } from '../../vocabulary/join-vocabulary.js'
import { capsOn } from '../../packs/cap-of-level.js'
import type { Pack } from '../../packs/pack.js'
import { ALWAYS, givenOf, NEVER, type Point } from '../../conditions/value-classes.js'
import { levelTerms } from '../../kinds/placed-level.js'
import { formOf, type Rule, type RuleVersion } from '../../kinds/rule.js'
import type { RoundCounterexample } from '../search/scheme-rounds.js'
import { all, createSearch, type Search } from '../../conditions/point-search.js'
import type { Counterexample } from '../cases/counterexample.js'
import { levelText } from './level-text.js'
import { baseFact, costBreakpoints } from '../search/level-points.js'
import { decidingOf, pointOfDifference, pointWithin } from '../search/points.js'

/**
 * Một thay đổi về nội dung. / One change in meaning between two packs or two days, with a case that
 * comes out differently.
 */
export interface Change {
  readonly rule: string
  readonly activity: ActivityId | null
  /**
   * The place inside a scheme, a procedure or a programme; `null` where the rule as a whole answers
   * differently.
   */
  readonly part: BodyChange['part'] | null
  readonly before: Side
  readonly after: Side
  /**
   * What comes out differently: a case, the events of a project, a round; `null` where only the
   * text tells (a target, the papers of a dossier).
   */
  readonly counterexample: Counterexample | RoundCounterexample | null
}

/** What one side says: its answer, its level in words, and the text it rests on. */
export interface Side {
  readonly answer: string
  readonly level: string | null
  readonly citation: string | null
}

interface RuleOnSide {
  readonly pack: Pack
  readonly rule: Rule | undefined
  readonly on: Day
  readonly version: RuleVersion | undefined
}

/**
 * So hai gói hoặc hai ngày. / What changes in meaning from one pack on one day to another: levels,
 * conditions, rules that come or go. Inside schemes, procedures and programmes each place that
 * differs is named with both values. A rewording, a new note, a better grade of evidence change
 * nothing and do not appear.
 *
 * @param before - The pack as it was.
 * @param after - The pack as it is; the same one to compare two days.
 * @param days - `from`: the day `before` is asked about; `to`: that of `after`.
 * @param options - `beside`: the packs whose levels a cap may be so many times of.
 * @returns The changes, each with the two values and a case that shows it.
 * @throws `KhuyenCongError` `DAY_FORMAT`.
 * @example
 * ```ts
 * import { diffPacks } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * const changes = diffPacks(national, national, { from: '2018-05-10', to: '2018-05-11' })
 * changes.find(({ activity }) => activity === 'advanced-machinery')?.after.level
 * // => '50%, 300.000.000 đồng'
 * ```
 */
export function diffPacks(
  before: Pack,
  after: Pack,
  { from, to }: { readonly from: string; readonly to: string },
  options: Pick<CaseOptions, 'beside'> = {},
): readonly Change[] {
  const search = createSearch(everyFact(unionOf(after.vocabulary, before.vocabulary)))
  const days = { from: day(from), to: day(to) }
  const [one, other] = editionsBeside(before, after, options)
  return ruleIds(one, other).flatMap((id) => ruleChanges(one, other, id, days, search))
}

/** Two editions, each beside the same packs; the packs that they are editions of left out. */
export function editionsBeside(
  before: Pack,
  after: Pack,
  { beside = [] }: Pick<CaseOptions, 'beside'>,
): readonly [Pack, Pack] {
  const own = [before, after].map(({ manifest }) => manifest.id)
  const others = { beside: beside.filter(({ manifest }) => !own.includes(manifest.id)) }
  return [underTest(before, others), underTest(after, others)]
}

/** Every rule of either pack, in order. */
export function ruleIds(before: Pack, after: Pack): readonly string[] {
  return [...new Set([...before.rules, ...after.rules].map((rule) => rule.id))].sort()
}

/** What changes in one rule from one pack on one day to another. */
export function ruleChanges(
  before: Pack,
  after: Pack,
  id: string,
  { from, to }: { readonly from: Day; readonly to: Day },
  search: Search,
): readonly Change[] {
  const a = ruleOnSide(before, id, from)
  const b = ruleOnSide(after, id, to)
  const rule = a.rule ?? b.rule
  if (rule !== undefined && formOf(rule).stage === 'support') return levelChanges(a, b, search)
  return [
    ...conditionChange(a, b, search),
    ...(isWhole(a) && isWhole(b)
      ? bodyChanges(a, b, search).map((change): Change => ({ rule: id, activity: null, ...change }))
      : []),
  ]
}

const isWhole = (side: RuleOnSide): side is RuleOnSide & BodySide =>
  side.rule !== undefined && side.version !== undefined

function ruleOnSide(pack: Pack, id: string, on: Day): RuleOnSide {
  const rule = pack.rules.find((each) => each.id === id)
  const found = rule === undefined ? null : inForce<RuleVersion>(rule, on)
  return { pack, rule, on, version: found?.answer === 'in-force' ? found.version : undefined }
}

/** A level is compared activity by activity, so that each change names the activity it concerns. */
function levelChanges(a: RuleOnSide, b: RuleOnSide, search: Search): readonly Change[] {
  return [...search.vocabulary.activities.keys()].flatMap((activity) => {
    const found = pointsToCompare(a, b, search, { activity })
      .map((point) => changeAt(a, b, activity, point, search))
      .find((change) => change !== null)
    return found == null ? [] : [found]
  })
}

function conditionChange(a: RuleOnSide, b: RuleOnSide, search: Search): readonly Change[] {
  const found = pointsToCompare(a, b, search, {})
    .map((point) => changeAt(a, b, null, point, search))
    .find((change) => change !== null)
  return found == null ? [] : [found]
}

/**
 * Where the two sides can come apart: where their conditions do, and where both apply, with costs
 * on either side of each cap.
 */
function pointsToCompare(
  a: RuleOnSide,
  b: RuleOnSide,
  search: Search,
  start: Point,
): readonly Point[] {
  const [whenA, whenB] = [a, b].map(({ version }) =>
    version === undefined ? NEVER : (version.when ?? ALWAYS),
  ) as [typeof ALWAYS, typeof ALWAYS]
  const apart = pointOfDifference(
    search,
    isWhole(a) ? decidingOf(a.rule, a.version) : [NEVER, ALWAYS],
    isWhole(b) ? decidingOf(b.rule, b.version) : [NEVER, ALWAYS],
    start,
  )
  const together = search([whenA, whenB], all('met', 'met'), start)
  const alone = [a, b].flatMap((side) => {
    const point = isWhole(side) ? pointWithin(search, side.rule, side.version, start) : null
    return point === null ? [] : [point]
  })
  const points = [apart, together].flatMap((found) =>
    typeof found === 'string' ? [] : [found.point],
  )
  return [...points, ...alone].flatMap((point) => withCosts(point, [a, b], search))
}

function withCosts(
  point: Point,
  sides: readonly RuleOnSide[],
  { vocabulary }: Search,
): readonly Point[] {
  const words = { vocabulary, on: sides.at(-1)?.on ?? '' }
  const levels = sides.flatMap((side) => {
    if (!isWhole(side)) return []
    const capOf = capsOn(packsWithLevels(side.pack), side.on)
    return levelTerms(side.rule, side.version).map(({ terms }) => ({ terms, capOf }))
  })
  return [
    ...levels.flatMap(({ terms, capOf }) => {
      const fact = baseFact(terms, point['activity'], words)
      const bases = costBreakpoints(terms, capOf)
      return (bases.length === 0 ? [100_000_000] : bases).flatMap((base) =>
        [base * 2, base, Math.floor(base / 2)].map((cost) => ({ ...point, [fact]: cost })),
      )
    }),
    point,
  ]
}

/** The two answers on one case, where they differ in anything but wording. */
function changeAt(
  a: RuleOnSide,
  b: RuleOnSide,
  activity: ActivityId | null,
  point: Point,
  search: Search,
): Change | null {
  const given = givenOf(point, search.vocabulary)
  const [before, after] = [answerOf(a, given), answerOf(b, given)]
  if (before.key === after.key) return null
  return {
    rule: (a.rule ?? (b.rule as Rule)).id,
    activity,
    part: null,
    before: before.side,
    after: after.side,
    counterexample: { on: b.on, given },
  }
}

function answerOf(
  { pack, rule, on, version }: RuleOnSide,
  given: Readonly<Record<string, unknown>>,
): { readonly key: string; readonly side: Side } {
  if (rule === undefined)
    return { key: 'none', side: { answer: 'none', level: null, citation: null } }
  const judged = judgeCase(pack, rule, on, given)
  const { verdict, amount } = judged
  const applies = version !== undefined && verdict !== 'not-applicable'
  const figures = hasBody(rule) && version !== undefined ? {} : judged.figures
  const level = applies ? levelText(rule, version, capsOn(packsWithLevels(pack), on)) : null
  const said = [
    verdict,
    amount === null ? '' : formatVnd(amount),
    ...Object.entries(figures).map(([name, figure]) => `${name} ${figure}`),
  ]
  const side = {
    answer: said.filter((part) => part !== '').join(' '),
    level,
    citation: applies ? formatCitation(version.citation) : null,
  }
  const givesNone = ['not-applicable', 'not-in-force'].includes(verdict)
  return { key: givesNone ? 'none' : JSON.stringify([verdict, amount, figures]), side }
}
