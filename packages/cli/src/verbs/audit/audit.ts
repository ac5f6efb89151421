import type { RuleBook } from '@khuyencong/core'
import { type AuditSetup, type BatchOutcome, judgeBatch, type WorkerSetup, worse } from './batch.js'
import type { Lines, WorkerPool } from '../../terminal/worker-pool.js'
import { chunksOf } from './line-chunks.js'
import { createReport, type Report } from './report.js'
import type { Entry } from '../../files/entries.js'
import { emptyInput } from '../../files/files.js'
import { type ProjectSource, projectSource } from '../../tables/table-entries.js'
import type { Call, ExitCode, Verb } from '../../terminal/io.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import { type BookSources, openBook } from '../../files/packs.js'
import { type Progress, startProgress } from '../../terminal/progress.js'
import { findingGroups } from '@khuyencong/core/auditing'
import { dimensionsOf, groupsJson, groupsText } from './groups.js'
import { signedRun } from '../../records/audit-signature.js'
import { wordsOfOption } from '../../auditing/option-words.js'
import { choiceOf } from '../../auditing/project-choice.js'
import { SEVERITIES } from './tally.js'
import type { AuditPage } from './page.js'
import { auditPapers } from './papers.js'
import { poolSize, refuseSeveral, usable } from './audit-options.js'

/** How many inputs in a row may come to nothing before their errors are written. */
const HELD = 100
/** How many inputs this thread judges before their outcome is written, once the first have been. */
const GROUP = 50
/**
 * A pool is called for what comes after so many inputs: starting it takes longer than judging them.
 */
const ALONE = 1_000

interface Audit {
  readonly call: Call
  readonly book: RuleBook
  readonly sources: BookSources
  readonly setup: AuditSetup
  readonly progress: Progress
  readonly report: Report
  /** What is written beside the result; it sees every project, so that one thread judges them. */
  readonly page: AuditPage | null
  readonly read: () => number
}

/**
 * Rà soát nhiều đề án. / `audit`: decides each project of the input in order, and reports findings
 * and a summary.
 */
export const auditVerb: Verb = async (given) => {
  if (given.options.across === true)
    return (await import('./across/audit-across.js')).auditAcrossVerb(given)
  refuseSeveral(given.options)
  const signing = await signedRun(given)
  const code = await audited(signing?.call ?? given)
  await signing?.sign()
  return code
}

async function audited(call: Call): Promise<ExitCode> {
  const { options, io, err } = call
  const { severity } = options
  const plain: AuditSetup = {
    options: usable(options),
    day: dayOption(options.on),
    colored: err.terminal && (io.env['NO_COLOR'] ?? '') === '' && io.env['TERM'] !== 'dumb',
    severities:
      severity === undefined ? undefined : wordsOfOption(severity, '--severity', SEVERITIES),
  }
  const members = poolSize(options)
  const { book, sources } = await openBook(call)
  const setup: AuditSetup = { ...plain, choice: choiceOf(options, book) }
  const by = dimensionsOf(options)
  const groups = by === null ? null : findingGroups(by, book.register)
  const page = await auditPapers(call, book, groups)
  try {
    const given = { call, book, sources, setup, page }
    const code = await auditInput(given, page === null ? members : 1)
    if (groups !== null && !call.out.closed)
      await call.out.write(
        options.json === true
          ? groupsJson(groups.groups())
          : groupsText(groups.groups(), book, call),
      )
    return code
  } finally {
    await page?.close()
  }
}

async function auditInput(
  given: Pick<Audit, 'call' | 'book' | 'sources' | 'setup' | 'page'>,
  members: number,
): Promise<ExitCode> {
  const { call, page } = given
  const { options, out } = call
  const source = await projectSource(call, given.book, page !== null)
  if (source === null) return 2
  const { name, size, read, digest } = source
  const progress = startProgress(call, size, !(options.json === true && out.terminal))
  const audit: Audit = { ...given, progress, report: createReport(call), read }
  let worst: ExitCode = 0
  try {
    for await (const outcome of outcomesOf(source, audit, members)) {
      if (out.closed) return worst
      await record(outcome, audit)
      worst = worse(worst, outcome.code)
    }
    progress.stop()
    await page?.finish({ name, digest: digest(), crossCheck: options.crossCheck })
    if (options.json !== true) await audit.report.finish()
    return worst
  } finally {
    progress.stop()
  }
}

/**
 * What the input comes to, in its order: the first entries one by one in this thread, the rest by a
 * pool where there is one.
 */
async function* outcomesOf(
  { name, entries }: ProjectSource,
  audit: Audit,
  members: number,
): AsyncGenerator<BatchOutcome> {
  const alone = members > 1 && audit.call.io.workerPool !== undefined ? ALONE : Infinity
  yield* settled(judgedAlone(entries, audit, alone), name)
  if (alone === Infinity) return
  const first = await entries.next()
  if (first.done === true) return
  const workerSetup: WorkerSetup = { ...audit.setup, sources: audit.sources }
  const pool = audit.call.io.workerPool?.<BatchOutcome>(workerSetup, members)
  if (pool === undefined) return
  try {
    yield* judgedTogether(chunksOf(first.value, entries, name), pool, audit)
  } finally {
    await pool.stop()
  }
}

async function* judgedAlone(
  entries: AsyncGenerator<Entry>,
  { book, setup, page }: Audit,
  most: number,
): AsyncGenerator<BatchOutcome> {
  let group: Entry[] = []
  for (let judged = 0; judged < most;) {
    const next = await entries.next()
    if (next.done !== true) group.push(next.value)
    if (next.done !== true && judged >= HELD && group.length < GROUP) continue
    if (group.length > 0) yield await judgeBatch(group, book, setup, page)
    if (next.done === true) return
    judged += group.length
    group = []
  }
}

/**
 * Holds errors back until one project is judged: where none brings a day, the call as a whole was
 * wrong.
 */
async function* settled(
  outcomes: AsyncGenerator<BatchOutcome>,
  name: string,
): AsyncGenerator<BatchOutcome> {
  let held: BatchOutcome[] | null = []
  for await (const outcome of outcomes) {
    if (held === null) {
      yield outcome
      continue
    }
    held.push(outcome)
    if (outcome.tally.judged === 0 && held.length < HELD) continue
    yield* released(held, name)
    held = null
  }
  if (held !== null) yield* released(held, name)
}

function released(held: readonly BatchOutcome[], name: string): readonly BatchOutcome[] {
  if (held.length === 0) throw emptyInput(name)
  if (held.every(({ dayless }) => dayless)) throw dayMissing(name)
  return held
}

/**
 * Never more chunks at once than keep the pool busy, so that memory stays bounded; their outcomes
 * in the order of the input.
 */
async function* judgedTogether(
  chunks: AsyncGenerator<Lines | Entry>,
  pool: WorkerPool<BatchOutcome>,
  { book, setup }: Audit,
): AsyncGenerator<BatchOutcome> {
  const pending: Promise<BatchOutcome>[] = []
  for await (const chunk of chunks) {
    const outcome = 'numbers' in chunk ? pool.judge(chunk) : judgeBatch([chunk], book, setup)
    outcome.catch(() => undefined) // it is awaited in its turn
    pending.push(outcome)
    if (pending.length > pool.size + 1) yield await (pending.shift() as Promise<BatchOutcome>)
  }
  for (const outcome of pending) yield await outcome
}

/** Writes what a batch came to where it belongs. */
async function record(
  { entries, lines, notes, ...outcome }: BatchOutcome,
  { call, progress, report, read }: Audit,
): Promise<void> {
  if (notes !== '') await progress.aside(async () => call.err.write(notes))
  await call.out.write(lines)
  if (call.options.json !== true && report.add({ entries, ...outcome }))
    await progress.aside(async () => report.draw())
  progress.step(read(), entries)
}
