import { KhuyenCongError, type Problem, type RuleBook } from '@khuyencong/core'
import { createReport, type Report } from './audit-report.js'
import { disagreementProblems } from './decide.js'
import { entriesOf, type Entry } from './entries.js'
import { emptyInput, type Input, openInput } from './files.js'
import type { Call, ExitCode, Verb } from './io.js'
import { dayMissing, dayOption, decideChecked, type Judged, judgeOnly, questionFrom, type Shown, STRICT_CODES, strictly } from './judging.js'
import { findingLine, jsonLine, tell } from './output.js'
import { loadBook } from './packs.js'
import { type Progress, startProgress } from './progress.js'
import type { AuditPage } from './reports/audit.js'

/** How many inputs in a row may come to nothing before their errors are written. */
const HELD = 100

type Outcome = { readonly entry: Entry } & ({ readonly judged: Omit<Judged, 'decision'> & { readonly decision: Shown } } | { readonly problems: readonly Problem[] })

interface Audit {
  readonly call: Call
  readonly book: RuleBook
  readonly progress: Progress
  readonly report: Report
  readonly page: AuditPage | null
}

/** Rà soát nhiều đề án. / `audit`: decides each project of the input in order, and reports findings and a summary. */
export const auditVerb: Verb = async (call) => {
  const { options, io } = call
  const on = dayOption(options.on)
  const book = await loadBook(io.shipped, options.pack, options.locked)
  const page = options.report === undefined ? null : await (await import('./reports/audit.js')).auditPage(options.report, call, book)
  try {
    return await auditInput(call, book, on, page)
  } finally {
    await page?.close()
  }
}

async function auditInput(call: Call, book: RuleBook, on: ReturnType<typeof dayOption>, page: AuditPage | null): Promise<ExitCode> {
  const { options, out } = call
  const { input, read } = counted(await openInput(call.file, call.io))
  const progress = startProgress(call, input.size, !(options.json === true && out.terminal))
  const audit: Audit = { call, book, progress, report: createReport(call, book), page }
  // Errors are held back until one project is judged: where none brings a day, the call as a whole was wrong.
  let held: Outcome[] | null = []
  let worst: ExitCode = 0
  const write = async (outcomes: readonly Outcome[]): Promise<void> => {
    for (const each of outcomes) worst = worse(worst, await record(each, audit))
  }
  try {
    for await (const entry of entriesOf(input)) {
      if (out.closed) return worst
      const outcome = await judge(entry, audit, on)
      progress.step(read())
      if (held !== null && 'problems' in outcome && held.length < HELD) { held.push(outcome); continue }
      await write([...settled(held ?? [], input.name, 'judged' in outcome), outcome])
      held = null
    }
    if (held?.length === 0) throw emptyInput(input.name)
    await write(settled(held ?? [], input.name, false))
    progress.stop()
    await page?.finish()
    if (options.json !== true) await audit.report.finish()
    return worst
  } finally {
    progress.stop()
  }
}

function settled(held: readonly Outcome[], name: string, anyJudged: boolean): readonly Outcome[] {
  const dayless = (each: Outcome): boolean => 'problems' in each && each.problems[0]?.code === 'ON_MISSING'
  if (!anyJudged && held.length > 0 && held.every(dayless)) throw dayMissing(name)
  return held
}

async function judge(entry: Entry, { book, call }: Audit, on: ReturnType<typeof dayOption>): Promise<Outcome> {
  try {
    const question = questionFrom(entry.read(), entry.where, on)
    const { crossCheck, json, strict } = call.options
    // a page for people needs no record; --strict looks at the steps
    if (!crossCheck && json !== true && strict !== true) return { entry, judged: { decision: judgeOnly(book, question, entry.where), disagreements: [] } }
    return { entry, judged: await decideChecked(book, question, entry.where, crossCheck) }
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return { entry, problems: error.problems }
  }
}

/** Writes one outcome where it belongs; resolves to the exit code it asks for. */
async function record(outcome: Outcome, audit: Audit): Promise<ExitCode> {
  if ('problems' in outcome) return recordProblems(outcome.entry, outcome.problems, audit, 2)
  const { judged: { decision, disagreements }, entry } = outcome
  if (disagreements.length > 0) return recordProblems(entry, disagreementProblems(decision.project.id, disagreements), audit, 3)
  const { call, book, report, progress } = audit
  const { json, strict } = call.options
  const shown = strict === true ? strictly(decision) : decision
  await audit.page?.add(shown)
  if (json === true) {
    await call.out.write(jsonLine(decision))
    const raised = strict === true ? shown.findings.filter(({ code }) => STRICT_CODES.has(code)) : []
    if (raised.length > 0) await progress.aside(async () => { for (const each of raised) await call.err.write(findingLine(shown, each, call.lang, book)) })
  } else if (report.add(shown)) {
    await progress.aside(async () => report.draw())
  }
  return shown.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function recordProblems(entry: Entry, problems: readonly Problem[], { call, progress, report, page }: Audit, code: ExitCode): Promise<ExitCode> {
  await page?.addUnread(entry.where, problems)
  await progress.aside(async () => tell(call, problems))
  report.addUnread()
  if (call.options.json === true) await call.out.write(jsonLine({ line: entry.line, error: problems[0] }))
  return code
}

const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)

/** The input, counting the bytes taken from it. */
function counted(input: Input): { readonly input: Input; readonly read: () => number } {
  let bytes = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.chunks) {
      bytes += chunk.length
      yield chunk
    }
  }
  return { input: { ...input, chunks: chunks() }, read: () => bytes }
}
