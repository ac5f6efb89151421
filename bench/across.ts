import { spawnSync } from 'node:child_process'
import { createRuleBook } from '@khuyencong/core'
import { auditAcross } from '@khuyencong/core/across'
import { national } from '@khuyencong/rules-national'
import { ON } from './workload.js'

// Projects audited together, twelve years of them: how long it takes to read them and to compare,
// whether twice as many take twice as long, and how large the process was. Projects by argument
// (100,000 unless told otherwise). Held to: 768 MiB, and no more than 2.6 times for twice as many.

const MOST_MIB = 768
const MOST_TIMES = 2.6
const COUNT = Number(process.argv.slice(2).find((each) => /^\d+$/u.test(each)) ?? 100_000)

/** One of many projects as a line of a file: two of three establishments come once, some machines again. */
function line(index: number): string {
  const year = 2012 + (index % 12)
  const item = (id: string, serial: number): object => ({
    id,
    activity: 'advanced-machinery',
    beneficiary: { id: `22${(index * 7_919) % 800_009}`, kind: 'enterprise', employees: 20 },
    site: { province: 'dak-lak', district: `Huyện ${index % 15}`, unitKind: 'commune' },
    costs: [
      {
        kind: 'machinery',
        amount: 700_000_000,
        asset: { maker: `Hãng ${index % 40}`, model: `M-${index % 9}`, serial: `SN ${serial}` },
      },
    ],
    requested: { national: 50_000_000 + (index % 300) * 1_000_000 },
    facts: { 'machinery.isNew': true, 'export.contract': false },
  })
  return JSON.stringify({
    id: `kc-${year}-${index}`,
    title: `Hỗ trợ ứng dụng máy móc tiên tiến, đề án số ${index}`,
    fund: index % 3 === 0 ? 'local' : 'national',
    planYear: year,
    items: [item('1', index % 50_021), ...(index % 2 === 0 ? [item('2', index + 1e6)] : [])],
  })
}

interface Row {
  readonly projects: number
  readonly readSeconds: number
  readonly compareSeconds: number
  readonly findings: number
  readonly peakMiB: number
}

/** Processor time, so that a busy machine does not show. */
const spent = (): number => process.cpuUsage().user / 1e6
const seconds = (from: number, to: number): number => Number((to - from).toFixed(2))

function audited(count: number): Row {
  const across = auditAcross(createRuleBook([national]))
  const start = spent()
  for (let index = 0; index < count; index += 1)
    across.add({ on: ON, project: JSON.parse(line(index)) as never })
  const read = spent()
  const findings = across.findings().length
  return {
    projects: count,
    readSeconds: seconds(start, read),
    compareSeconds: seconds(read, spent()),
    findings,
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/** The same in a process of its own: how large that was says nothing of what came before. */
function apart(count: number): Row {
  const { execPath, execArgv, argv } = process
  const { stdout } = spawnSync(execPath, [...execArgv, argv[1] ?? '', String(count), '--one'])
  return JSON.parse(stdout.toString()) as Row
}

function compared(): void {
  const [half, whole] = [apart(Math.floor(COUNT / 2)), apart(COUNT)]
  const total = ({ readSeconds, compareSeconds }: Row): number => readSeconds + compareSeconds
  const times = Number((total(whole) / total(half)).toFixed(2))
  console.table([half, whole])
  console.log(`twice as many take ${times} times as long (≤ ${MOST_TIMES})`)
  console.log(`largest size of the process: ${whole.peakMiB} MiB (≤ ${MOST_MIB})`)
  if (times > MOST_TIMES || whole.peakMiB > MOST_MIB) process.exitCode = 1
}

if (process.argv.includes('--one')) console.log(JSON.stringify(audited(COUNT)))
else compared()
