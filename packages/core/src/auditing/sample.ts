import { KhuyenCongError } from '../errors/errors.js'
import { type Project, readProject } from '../project/project.js'
import { FORMAT } from '../reading/format.js'
import { requestedOf } from '../stages/support.js'
import type { Register } from '../territory/register.js'
import { amountTooLarge } from '../values/amount-text.js'
import { sumKnown } from '../values/sums.js'
import { type StrataNames, strataNames } from './strata.js'
import {
  type Drawable,
  drawnAtRandom,
  drawnByMoney,
  type Hit,
  moneyPoints,
  shared,
  numberInDraw,
} from './draw.js'
import { auditingMessages } from './messages.js'
import type {
  DrawnProject,
  ProjectSampler,
  Sample,
  SampledStratum,
  SampleMethod,
  SampleQuestion,
} from './sample-shape.js'

/** Of so many projects the ids are remembered. */
const MOST_PROJECTS = 1_000_000
/** A sample of more is no sample. */
const MOST_DRAWN = 100_000

/** What is kept of a project. */
interface Candidate extends Drawable {
  readonly id: string
  readonly where: string
  readonly known: boolean
}

/**
 * Chọn mẫu đề án. / Draws a sample by a seed: the same seed and the same projects give the same
 * sample, in whatever order and in however many files they come, and anyone can draw it again with
 * a program that knows SHA-256. Grouped (stratified), each group has its share of the sample: one
 * project at least as far as it goes, then by the number of projects, or by their money.
 *
 * @param question - How many, by which method, by which seed, grouped by what.
 * @param register - The register of provinces; `null`: provinces stand as they are named.
 * @returns What takes the projects and draws.
 * @throws `KhuyenCongError` `SAMPLE_SIZE`, `SAMPLE_SEED`; from `add`, whatever reading a project
 *   throws, and `FILE_TOO_LARGE`.
 * @example
 * ```ts
 * import { projectSample } from '@khuyencong/core/auditing'
 * const draw = projectSample({ method: 'random', size: 2, seed: 'KT-01/2026' })
 * for (const id of ['a', 'b', 'c', 'd'])
 *   draw.add({ id, items: [{ id: '1', activity: 'showroom' }] }, id)
 * draw.sample().drawn.map(({ id }) => id) // => ['c', 'a']
 * ```
 */
export function projectSample(
  { method, size, seed, by = null }: SampleQuestion,
  register: Register | null = null,
): ProjectSampler {
  refuseUnusableDraw(size, seed)
  const strata = new Map<string, Candidate[]>()
  const names = strataNames(by, register)
  const ids = new Map<string, number>()
  return {
    add: (input, where) => {
      const project = readProject(input, where)
      if (ids.size >= MOST_PROJECTS) throw tooMany(where)
      ids.set(project.id, (ids.get(project.id) ?? 0) + 1)
      const key = names.keyOf(project)
      const own = strata.get(key) ?? []
      strata.set(key, own)
      own.push(candidateOf(project, where, seed))
    },
    sample: () => ({
      format: FORMAT,
      method,
      size,
      seed,
      by,
      population: populationOf([...strata.values()].flat(), ids),
      ...drawnFrom(strata, names, { method, size, seed }),
    }),
  }
}

function drawnFrom(
  strata: ReadonlyMap<string, readonly Candidate[]>,
  names: StrataNames,
  { method, size, seed }: SampleQuestion,
): Pick<Sample, 'strata' | 'drawn'> {
  const groups = [...strata]
    .map(([key, all]) => ({
      key,
      stratum: names.written(key),
      all: drawableOf(all, method).sort(byTicket),
    }))
    .sort((a, b) => compared(a.key, b.key))
  const sizes = shared(
    groups.map(({ all }) => ({ count: placesOf(all, method), weight: weightOf(all, method) })),
    size,
  )
  const drawn = groups.map((group, index) => drawFrom(group, sizes[index] ?? 0, method, seed))
  return {
    strata: drawn.map(({ stratum }) => stratum),
    drawn: drawn.flatMap(({ projects }) => projects),
  }
}

/** Throws `SAMPLE_SIZE`, `SAMPLE_SEED`. */
export function refuseUnusableDraw(size: number, seed: string): void {
  if (!Number.isInteger(size) || size < 1 || size > MOST_DRAWN)
    throw new KhuyenCongError({
      code: 'SAMPLE_SIZE',
      at: 'size',
      found: String(size),
      ...auditingMessages.SAMPLE_SIZE(),
    })
  if (seed.trim() === '' || /[\r\n]/u.test(seed))
    throw new KhuyenCongError({
      code: 'SAMPLE_SEED',
      at: 'seed',
      found: seed,
      ...auditingMessages.SAMPLE_SEED(),
    })
}

const tooMany = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'FILE_TOO_LARGE', at, ...auditingMessages.FILE_TOO_LARGE() })

function candidateOf(project: Project, where: string, seed: string): Candidate {
  const amount = sumKnown(project.items.map((item) => requestedOf(project.fund, item)))
  return {
    id: project.id,
    where,
    ticket: numberInDraw(seed, project.id),
    amount: amount ?? 0,
    known: amount !== null,
  }
}

/** By money unit, a project without money, or of which it is not known, is never drawn. */
const drawableOf = (all: readonly Candidate[], method: SampleMethod): Candidate[] =>
  all.filter(({ amount }) => method === 'random' || amount > 0)

/** A project is drawn once, but several points may fall on it. */
const placesOf = ({ length }: readonly Candidate[], method: SampleMethod): number =>
  method === 'random' || length === 0 ? length : Infinity

const weightOf = (all: readonly Candidate[], method: SampleMethod): bigint =>
  method === 'random' ? BigInt(all.length) : BigInt(safeSum(all))

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Two projects of one id differ in what else is known of them, so that order has no effect. */
const byTicket = (a: Candidate, b: Candidate): number =>
  compared(a.ticket, b.ticket) ||
  b.amount - a.amount ||
  Number(b.known) - Number(a.known) ||
  compared(a.where, b.where)

interface Drawn {
  readonly stratum: SampledStratum
  readonly projects: readonly DrawnProject[]
}

interface Group {
  readonly key: string
  readonly stratum: readonly string[]
  readonly all: readonly Candidate[]
}

function drawFrom(
  { key, all, stratum }: Group,
  size: number,
  method: SampleMethod,
  seed: string,
): Drawn {
  const amounts = all.map(({ amount }) => amount)
  const points = method === 'random' || size === 0 ? null : moneyPoints(seed, key, amounts, size)
  const hits = points === null ? drawnAtRandom(all, size) : drawnByMoney(all, points)
  return {
    stratum: {
      stratum,
      projects: all.length,
      amount: safeSum(all),
      size,
      interval: points === null ? null : Number(points.total / BigInt(size)),
      start: points === null ? null : Number(points.start),
    },
    projects: hits.map((hit) => drawnProject(hit, stratum)),
  }
}

const drawnProject = (
  { of: { id, where, amount, known, ticket }, points }: Hit<Candidate>,
  stratum: readonly string[],
): DrawnProject => ({ id, where, amount: known ? amount : null, stratum, ticket, points })

function populationOf(
  all: readonly Candidate[],
  ids: ReadonlyMap<string, number>,
): Sample['population'] {
  return {
    projects: all.length,
    amount: safeSum(all),
    unknownAmount: all.filter(({ known }) => !known).length,
    noAmount: all.filter(({ known, amount }) => known && amount === 0).length,
    repeated: [...ids.values()].reduce((sum, times) => sum + times - 1, 0),
  }
}

/** The exact sum; one that no number holds is refused. */
function safeSum(all: readonly Candidate[]): number {
  const sum = all.reduce((total, { amount }) => total + BigInt(amount), 0n)
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) throw amountTooLarge('sample › amount')
  return Number(sum)
}
