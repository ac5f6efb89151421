import type { Highs } from 'highs'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { KhuyenCongError } from '../errors/errors.js'
import type { Vnd } from '../values/money.js'
import { planningMessages } from './messages.js'

/**
 * Một lựa chọn. / One project that may or may not be chosen whole: its points in millionths and its
 * money.
 */
export interface Choice {
  readonly project: string
  readonly score: number
  readonly amount: Vnd
  readonly byActivity: ReadonlyMap<ActivityId, Vnd>
}

/**
 * Phương án nhiều điểm nhất. / The choice with the most points. `proof` is `exact` where all sums
 * are small enough (in their common unit) for the solver's tolerances to leave no other integer
 * solution, else `within-tolerance`; either way the money was added up again exactly.
 */
export interface BestChoice {
  readonly chosen: readonly string[]
  readonly proof: 'exact' | 'within-tolerance'
}

let loading: Promise<Highs> | null = null

/**
 * Loads the solver once, and only when someone asks for a comparison. In a browser its `highs.wasm`
 * must be served beside it.
 */
async function solver(): Promise<Highs> {
  loading ??= import('highs').then(async ({ default: load }) => load())
  return loading
}

/** Sums up to this size, times the solver's tolerance, stay well below one unit. */
const EXACT_BELOW = 500_000_000
const TOLERANCE = 1e-9

/**
 * Chọn tập đề án nhiều điểm nhất trong ngân sách. / Solves the 0/1 choice exactly with HiGHS; only
 * this file imports that solver. Projects are taken by id, so the order of the input never matters.
 * Throws `SOLVER_FAILED`.
 */
export async function chooseBest(
  choices: readonly Choice[],
  money: Vnd,
  caps: ReadonlyMap<ActivityId, Vnd>,
): Promise<BestChoice> {
  const sorted = choices
    .filter(({ amount }) => amount <= money)
    .sort((a, b) => (a.project < b.project ? -1 : 1))
  if (sorted.length === 0) return { chosen: [], proof: 'exact' }
  const model = modelOf(sorted, money, caps)
  const highs = await solver()
  const { Status: status, Columns: columns } = highs.solve(model.text, {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: TOLERANCE,
    primal_feasibility_tolerance: TOLERANCE,
    random_seed: 0,
    parallel: 'off',
  })
  if (status !== 'Optimal') throw failed(String(status))
  const chosen = sorted.filter(
    (_, index) =>
      Math.round((columns[`x${index}`] as { Primal: number } | undefined)?.Primal ?? 0) === 1,
  )
  if (!isWithin(chosen, money, caps)) throw failed('rounding')
  return {
    chosen: chosen.map(({ project }) => project),
    proof: model.size < EXACT_BELOW ? 'exact' : 'within-tolerance',
  }
}

function failed(found: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'SOLVER_FAILED',
    found,
    ...planningMessages.SOLVER_FAILED(),
  })
}

/**
 * The model as text: maximise points, each limit a row; every row in its own common unit, so that
 * its numbers are small.
 */
function modelOf(
  choices: readonly Choice[],
  money: Vnd,
  caps: ReadonlyMap<ActivityId, Vnd>,
): { readonly text: string; readonly size: number } {
  const goal = inUnits(choices.map(({ score }) => score))
  const limits = [
    { limit: money, amounts: choices.map(({ amount }) => amount) },
    ...[...caps].sort().map(([activity, limit]) => ({
      limit,
      amounts: choices.map(({ byActivity }) => byActivity.get(activity) ?? (0 as Vnd)),
    })),
  ]
  const rows = limits.map(({ limit, amounts }) => ({ limit, ...inUnits(amounts) }))
  const text = [
    'Maximize',
    ` goal: ${sumText(goal.values)}`,
    'Subject To',
    ...rows
      .filter(({ values }) => values.some((value) => value !== 0))
      .map(
        ({ limit, unit, values }, index) =>
          ` r${index}: ${sumText(values)} <= ${Math.floor(limit / unit)}`,
      ),
    'Binary',
    ...choices.map((_, index) => ` x${index}`),
    'End',
    '',
  ].join('\n')
  return {
    text,
    size: Math.max(
      ...[goal, ...rows].map(({ values }) => values.reduce((total, value) => total + value, 0)),
    ),
  }
}

function inUnits(values: readonly number[]): {
  readonly unit: number
  readonly values: readonly number[]
} {
  let unit = 0
  for (const value of values)
    for (let [a, b] = [unit, value]; ; [a, b] = [b, a % b])
      if (b === 0) {
        unit = a
        break
      }
  const divisor = unit === 0 ? 1 : unit
  return { unit: divisor, values: values.map((value) => value / divisor) }
}

/** Lines stay short: the text format has a limit on their length. */
function sumText(values: readonly number[]): string {
  const terms = values.flatMap((value, index) =>
    value === 0 ? [] : [`+ ${value} x${index}${index % 8 === 7 ? '\n  ' : ''}`],
  )
  return terms.length === 0 ? '0 x0' : terms.join(' ')
}

function isWithin(
  chosen: readonly Choice[],
  money: Vnd,
  caps: ReadonlyMap<ActivityId, Vnd>,
): boolean {
  const total = (amounts: readonly number[]): bigint =>
    amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)
  return (
    total(chosen.map(({ amount }) => amount)) <= BigInt(money) &&
    [...caps].every(
      ([activity, cap]) =>
        total(chosen.map(({ byActivity }) => byActivity.get(activity) ?? 0)) <= BigInt(cap),
    )
  )
}
