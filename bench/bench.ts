import { ACTIVITY_IDS, createRuleBook, decide, type FactValue, judge, type Project } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { factNames, flatten, plain, rulesFor } from './flat-facts.js'
import { handWritten } from './hand-written.js'
import { naive, tuned, zen } from './other-engines.js'
import { makeProjects, ON } from './workload.js'

// One run measures everything side by side, in turns, in processor time (not wall time, so that a busy machine does not show), and only
// ratios are read from it. `--json` for programs.

interface Contestant { readonly name: string; readonly projects: number; readonly run: () => Promise<unknown> | unknown }
interface Row { readonly name: string; readonly microseconds: number; readonly timesHandWritten: number }

const ROUNDS = 7
const book = createRuleBook([national])
const projects = makeProjects(1_000)
const ours = rulesFor(book, ON, 'advanced-machinery')
const every = [...new Map(ACTIVITY_IDS.flatMap((activity) => rulesFor(book, ON, activity)).map((rule) => [rule.id, rule])).values()]
const names = factNames(every)
const facts = projects.map((project) => Object.fromEntries(Object.entries(flatten(project, names)).map(([name, value]) => [plain(name), value])) as Record<string, FactValue>)

const others = { naive: naive(every), tuned: tuned(ours), zen: zen(ours) }

async function eachOf(judgeOne: (facts: Record<string, FactValue>) => Promise<boolean>, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await judgeOne(facts[i] as Record<string, FactValue>)
}

const contestants: readonly Contestant[] = [
  { name: 'hand-written TypeScript', projects: projects.length, run: () => projects.forEach(handWritten) },
  { name: 'judge: no trace, no record', projects: projects.length, run: () => { for (const project of projects) judge(book, { on: ON, project }) } },
  { name: 'decide: trace and sealed record', projects: 200, run: () => { for (const project of projects.slice(0, 200)) decide(book, { on: ON, project }) } },
  { name: 'json-rules-engine, tuned (verdict only)', projects: 200, run: () => eachOf(others.tuned, 200) },
  { name: 'json-rules-engine, naive (verdict only)', projects: 100, run: () => eachOf(others.naive, 100) },
  { name: 'GoRules Zen (verdict only)', projects: 200, run: () => eachOf(others.zen, 200) },
]

await sameResults()
const rows = await measure()
if (process.argv.includes('--json')) console.log(JSON.stringify({ on: ON, projects: projects.length, rounds: ROUNDS, rows }, null, 2))
else print(rows)

/** Before anything is timed, every contestant must give the same answers. */
async function sameResults(): Promise<void> {
  for (const [index, project] of projects.entries()) {
    const hand = handWritten(project)
    const { verdict, items, findings, funding } = judge(book, { on: ON, project })
    const support = items[0]?.support
    if (support === undefined || 'answer' in support) throw new Error(`no level for ${project.id}`)
    const seen = { eligible: verdict === 'eligible', ceiling: support.ceiling, allowed: support.allowed, aboveCeiling: findings.some(({ code }) => code === 'ABOVE_CEILING'), advance: funding.advance.max }
    if (JSON.stringify(seen) !== JSON.stringify(hand)) throw new Error(`different answers for ${describe(project)}: ${JSON.stringify(seen)} and ${JSON.stringify(hand)}`)
    for (const [name, other] of Object.entries(others)) {
      if (await other(facts[index] as Record<string, FactValue>) !== hand.eligible) throw new Error(`${name} differs for ${describe(project)}`)
    }
  }
}

function describe(project: Project): string {
  return JSON.stringify(project)
}

async function measure(): Promise<Row[]> {
  const best = new Map<string, number>(contestants.map(({ name }) => [name, Infinity]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, projects: count, run } of contestants) {
      const repeats = name.startsWith('hand') || name.startsWith('judge') ? 20 : 1
      const start = process.cpuUsage()
      for (let i = 0; i < repeats; i += 1) await run()
      const { user, system } = process.cpuUsage(start)
      const each = (user + system) / count / repeats
      best.set(name, Math.min(best.get(name) ?? Infinity, each))
    }
  }
  const base = best.get(contestants[0]?.name ?? '') ?? 1
  return [...best].map(([name, microseconds]) => ({ name, microseconds: Number(microseconds.toFixed(3)), timesHandWritten: Number((microseconds / base).toFixed(1)) }))
}

function print(table: readonly Row[]): void {
  const judged = table.find(({ name }) => name.startsWith('judge'))?.microseconds ?? 1
  console.log(`${'best of'.padEnd(42)} ${String(ROUNDS).padStart(12)}`)
  for (const { name, microseconds, timesHandWritten } of table) {
    console.log(`${name.padEnd(42)} ${microseconds.toFixed(3).padStart(10)} µs  ${timesHandWritten.toFixed(1).padStart(8)} × hand-written  ${(microseconds / judged).toFixed(1).padStart(8)} × judge`)
  }
}
