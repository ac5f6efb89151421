import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRuleBook, writeProject } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { makeProjects, ON, withLedgers } from './workload.js'

// The command from end to end: a file of NDJSON, `khuyencong audit`, and how fast and how large the
// process was. Lines by argument (200,000 unless told otherwise; 1000000 for the whole of the
// budget); `--json` for programs. Wall time, so on a machine with nothing else to do.

interface Row {
  readonly name: string
  readonly lines: number
  readonly seconds: number
  readonly perSecond: number
  readonly peakMiB: number
  readonly processorSeconds: number
}

const LINES = Number(process.argv.slice(2).find((each) => /^\d+$/u.test(each)) ?? 200_000)
const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))
const home = mkdtempSync(path.join(tmpdir(), 'khuyencong-bench-'))

async function fileOf(count: number, ledgers: boolean): Promise<string> {
  const file = path.join(home, `${count}.ndjson`)
  const projects = makeProjects(1_000, createRuleBook([national]))
  const texts = (ledgers ? withLedgers(projects) : projects.map(writeProject)).map((project) =>
    JSON.stringify(project),
  )
  const out = createWriteStream(file)
  for (let i = 0; i < count; i += 1)
    if (!out.write(`${(texts[i % texts.length] as string).replace('"id":"p', `"id":"q${i}-`)}\n`))
      await once(out, 'drain')
  out.end()
  await once(out, 'close')
  return file
}

/** What `/proc` says of a process: its largest size so far and its processor time. */
function usageOf(pid: number): { readonly peakMiB: number; readonly processorSeconds: number } {
  const peak =
    Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return {
    peakMiB: Math.round(peak),
    processorSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
  }
}

async function audit(name: string, count: number, ...options: readonly string[]): Promise<Row> {
  const file = await fileOf(count, name.includes('ledger'))
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [CLI, 'audit', file, '--on', ON, '--out', path.join(home, 'out.ndjson'), ...options],
    { stdio: 'ignore' },
  )
  let usage = { peakMiB: 0, processorSeconds: 0 }
  const watching = setInterval(() => {
    try {
      const now = usageOf(child.pid ?? 0)
      if (now.peakMiB > 0) usage = now
    } catch {
      /* it has ended */
    }
  }, 50)
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(watching)
  if (code > 1) throw new Error(`audit ended with ${code}`)
  const seconds = (performance.now() - start) / 1000
  return {
    name,
    lines: count,
    seconds: Number(seconds.toFixed(2)),
    perSecond: Math.round(count / seconds),
    ...usage,
  }
}

/** Ten times the lines should take ten times the time, and no more memory. */
function growth([small, large]: readonly [Row, Row]): {
  readonly lines: number
  readonly time: number
  readonly memory: number
} {
  const ratio = (a: number, b: number): number => Number((a / b).toFixed(2))
  return {
    lines: ratio(large.lines, small.lines),
    time: ratio(large.seconds, small.seconds),
    memory: ratio(large.peakMiB, small.peakMiB),
  }
}

const FAST = ['--json', '--brief', '--no-cross-check'] as const

try {
  const [tenth, whole] = [
    await audit('short lines, a tenth of the input', Math.ceil(LINES / 10), ...FAST),
    await audit('short lines', LINES, ...FAST),
  ]
  const rows = [
    tenth,
    whole,
    await audit('short lines, each with a ledger, a tenth', Math.ceil(LINES / 20), ...FAST),
    await audit('short lines, each with a ledger', Math.ceil(LINES / 2), ...FAST),
    await audit('short lines, one thread', Math.ceil(LINES / 4), ...FAST, '--workers', '1'),
    await audit('whole records', Math.ceil(LINES / 10), '--json', '--no-cross-check'),
    await audit('whole records, cross-checked', Math.ceil(LINES / 100), '--json'),
    await audit('a page for people', Math.ceil(LINES / 100), '--no-cross-check'),
  ]
  const results = {
    rows,
    growth: growth([tenth, whole]),
    million: {
      seconds: Math.round((whole.seconds / whole.lines) * 1_000_000),
      peakMiB: whole.peakMiB,
    },
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2))
  else {
    for (const { name, lines, seconds, perSecond, peakMiB, processorSeconds } of rows)
      console.log(
        `${name.padEnd(42)} ${String(lines).padStart(8)} lines ` +
          `${seconds.toFixed(1).padStart(7)} s ${String(perSecond).padStart(7)}/s  peak ` +
          `${peakMiB} MiB  processor ${processorSeconds.toFixed(1)} s`,
      )
    console.log(
      `${results.growth.lines} × the lines: ${results.growth.time} × the time, ` +
        `${results.growth.memory} × the memory; a million at this pace: ` +
        `${results.million.seconds} s`,
    )
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
