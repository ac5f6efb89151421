import {
  canonicalJson,
  createRuleBook,
  decide,
  type FactValue,
  judge,
  judgeColumns,
  screen,
} from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { factNames, flatten, plain, rulesFor } from './flat-facts.js'
import { handVerdict, handWritten } from './hand-written.js'
import { naive, tuned, zen } from './other-engines.js'
import { guarded, heldRatios, type Row } from './guard.js'
import { makeProjects, ON } from './workload.js'

// One run measures everything side by side, in turns, in processor time (not wall time, so that a
// busy machine does not show), and only ratios are read from it. `--json` for programs.

interface Contestant {
  readonly name: string
  readonly projects: number
  readonly run: () => Promise<unknown> | unknown
}

const ROUNDS = 7
const book = createRuleBook([national])
const projects = makeProjects(1_000, book)
const ours = rulesFor(book, ON, 'advanced-machinery')
const every = [
  ...new Map(
    [...book.vocabulary.activities.keys()]
      .flatMap((activity) => rulesFor(book, ON, activity))
      .map((rule) => [rule.id, rule]),
  ).values(),
]
const names = factNames(every)
const facts = projects.map(
  (project) =>
    Object.fromEntries(
      Object.entries(flatten(project, names)).map(([name, value]) => [plain(name), value]),
    ) as Record<string, FactValue>,
)

const others = { naive: naive(every), tuned: tuned(ours), zen: zen(ours) }

async function eachOf(
  judgeOne: (facts: Record<string, FactValue>) => Promise<boolean>,
  count: number,
): Promise<void> {
  for (let i = 0; i < count; i += 1) await judgeOne(facts[i] as Record<string, FactValue>)
}

const whole: readonly Contestant[] = [
  {
    name: 'hand-written TypeScript',
    projects: projects.length,
    run: () => projects.forEach(handWritten),
  },
  {
    name: 'judge: no trace, no record',
    projects: projects.length,
    run: () => {
      for (const project of projects) judge(book, { on: ON, project })
    },
  },
  {
    name: 'judge: full trace, no record',
    projects: projects.length,
    run: () => {
      for (const project of projects) judge(book, { on: ON, project }, { trace: true })
    },
  },
  {
    name: 'judgeColumns: no trace, no objects kept',
    projects: projects.length,
    run: () =>
      judgeColumns(
        book,
        projects.map((project) => ({ on: ON, project })),
      ),
  },
  {
    name: 'decide: trace and sealed record',
    projects: 200,
    run: () => {
      for (const project of projects.slice(0, 200)) decide(book, { on: ON, project })
    },
  },
]
const verdictOnly: readonly Contestant[] = [
  {
    name: 'hand-written TypeScript',
    projects: projects.length,
    run: () => projects.forEach(handVerdict),
  },
  {
    name: 'screen: compiled rules',
    projects: projects.length,
    run: () => {
      for (const project of projects) screen(book, { on: ON, project })
    },
  },
  { name: 'json-rules-engine, tuned', projects: 200, run: () => eachOf(others.tuned, 200) },
  { name: 'json-rules-engine, naive', projects: 100, run: () => eachOf(others.naive, 100) },
  { name: 'GoRules Zen', projects: 200, run: () => eachOf(others.zen, 200) },
]

await sameResults()
const results = {
  'the whole judgement': await measure(whole),
  'the verdict alone': await measure(verdictOnly),
}
if (process.argv.includes('--json'))
  console.log(
    JSON.stringify(
      {
        on: ON,
        projects: projects.length,
        rounds: ROUNDS,
        results,
        ratios: heldRatios(results['the whole judgement'], results['the verdict alone']),
      },
      null,
      2,
    ),
  )
else {
  for (const [title, rows] of Object.entries(results)) print(title, rows)
  if (!guarded(heldRatios(results['the whole judgement'], results['the verdict alone'])))
    process.exitCode = 1
}

/**
 * Before anything is timed, every contestant must give the same answers, the whole judgements byte
 * for byte.
 */
async function sameResults(): Promise<void> {
  for (const [index, project] of projects.entries()) {
    const hand = handWritten(project)
    const seen = canonicalJson(judge(book, { on: ON, project }))
    if (seen !== canonicalJson(hand))
      throw new Error(
        `different answers for ${canonicalJson(project)}:\n${seen}\n${canonicalJson(hand)}`,
      )
    const eligible = hand.verdict === 'eligible'
    if (
      handVerdict(project) !== eligible ||
      (screen(book, { on: ON, project }) === 'eligible') !== eligible
    )
      throw new Error(`different verdicts for ${project.id}`)
    for (const [name, other] of Object.entries(others)) {
      if ((await other(facts[index] as Record<string, FactValue>)) !== eligible)
        throw new Error(`${name} differs for ${project.id}`)
    }
  }
}

async function measure(contestants: readonly Contestant[]): Promise<Row[]> {
  const best = new Map<string, number>(contestants.map(({ name }) => [name, Infinity]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, projects: count, run } of contestants) {
      const repeats = count === projects.length ? 20 : 1
      const start = process.cpuUsage()
      for (let i = 0; i < repeats; i += 1) await run()
      const { user, system } = process.cpuUsage(start)
      const each = (user + system) / count / repeats
      best.set(name, Math.min(best.get(name) ?? Infinity, each))
    }
  }
  const base = best.get(contestants[0]?.name ?? '') ?? 1
  return [...best].map(([name, microseconds]) => ({
    name,
    microseconds: Number(microseconds.toFixed(3)),
    timesHandWritten: Number((microseconds / base).toFixed(1)),
  }))
}

function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title} (best of ${ROUNDS} rounds, processor time for one đề án)`)
  const ours = rows[1]?.microseconds ?? 1
  for (const { name, microseconds, timesHandWritten } of rows) {
    console.log(
      `  ${name.padEnd(36)} ${microseconds.toFixed(3).padStart(10)} µs  ` +
        `${timesHandWritten.toFixed(1).padStart(8)} × hand-written  ` +
        `${(microseconds / ours).toFixed(1).padStart(8)} × ours`,
    )
  }
}
