import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRuleBook } from '@khuyencong/core'
import { sourcedWorkbook, type SourcedTables } from '@khuyencong/office'
import { national } from '@khuyencong/rules-national'

// A workbook of 100,000 rows (another number by argument) in and out: `khuyencong import`,
// `audit --export` as .xlsx and .csv with one finding or more of each row, `audit --across --export`.
// Each is held to 60 s and 512 MiB on 2 cores. The seconds are of processor time, all threads, so
// that a busy machine does not show; wall time stands beside them.

const ROWS = Number(process.argv.slice(2).find((each) => /^\d+$/u.test(each)) ?? 100_000)
const BUDGET = { seconds: 60, peakMiB: 512 } as const
/** Of so many rows, two have one establishment: findings across projects. */
const ESTABLISHMENTS = Math.max(1, Math.floor(ROWS / 2))
const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))
const SOURCE = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url))
const home = mkdtempSync(path.join(tmpdir(), 'khuyencong-bench-'))
const at = (name: string): string => path.join(home, name)

const HEADINGS = [
  'Mã đề án',
  'Tên đề án',
  'Nội dung hỗ trợ',
  'Loại hình',
  'Địa điểm',
  'Ngày phê duyệt',
  'Tổng kinh phí',
  'KCĐP',
  'Đối ứng',
  'Máy mới',
  'Mã số đơn vị',
]
const MAP = {
  format: 1,
  columns: {
    'Mã đề án': { to: 'id' },
    'Tên đề án': { to: 'title' },
    'Nội dung hỗ trợ': { to: 'items[0].activity' },
    'Loại hình': { to: 'items[0].beneficiary.kind' },
    'Địa điểm': { to: 'items[0].site' },
    'Ngày phê duyệt': { to: 'approval.on' },
    'Tổng kinh phí': { to: 'items[0].costs[0].amount', unit: 'triệu đồng' },
    KCĐP: { to: 'items[0].requested.local', unit: 'triệu đồng' },
    'Đối ứng': { to: 'items[0].requested.counterpart', unit: 'triệu đồng' },
    'Máy mới': { to: 'items[0].facts.machinery.isNew' },
    'Mã số đơn vị': { to: 'items[0].beneficiary.id' },
  },
  everyRow: { fund: 'local', planYear: 2023 },
}
/** A workbook of as many projects as rows, as the package itself writes one. */
async function workbook(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const cost = 100 + (index % 1_900)
    return [
      `DA-${index}`,
      `Đề án số ${index}`,
      'Ứng dụng máy móc, thiết bị tiên tiến',
      'Hợp tác xã',
      'xã Phú Tâm, huyện Châu Thành, tỉnh Sóc Trăng',
      { day: `2023-0${1 + (index % 5)}-1${index % 10}` },
      cost,
      Math.floor(cost / 2),
      cost - Math.floor(cost / 2),
      'có',
      `CS-${index % ESTABLISHMENTS}`,
    ]
  })
  const columns = HEADINGS.map((heading) => ({ heading, width: 20 }))
  const made: SourcedTables = {
    title: 'Danh sách',
    on: '2023-06-01',
    lang: 'vi',
    cited: [],
    about: [],
    tables: [{ name: 'Danh sách', columns, rows }],
  }
  return sourcedWorkbook(createRuleBook([national]), made, 'xlsx')
}

interface Row {
  readonly name: string
  readonly seconds: number
  readonly wallSeconds: number
  readonly peakMiB: number
}

/** Ticks of processor time in a second, as Linux counts them for every program. */
const TICKS = 100

/** Runs the command, built where it is built, and looks at its largest size. */
async function measured(name: string, argv: readonly string[]): Promise<Row> {
  const start = performance.now()
  const command = existsSync(CLI)
    ? [CLI]
    : ['--conditions=khuyencong-source', '--import', 'tsx', SOURCE]
  const child = spawn(process.execPath, [...command, ...argv], { stdio: 'ignore' })
  let [peakMiB, ticks] = [0, 0]
  const watching = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8')
      const peak = Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024
      if (peak > 0) peakMiB = Math.round(peak)
      const [, after = ''] = readFileSync(`/proc/${child.pid ?? 0}/stat`, 'utf8').split(') ')
      const [user = 0, system = 0] = after.split(' ').slice(11, 13).map(Number)
      ticks = Math.max(ticks, user + system)
    } catch {
      /* it has ended */
    }
  }, 50)
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(watching)
  if (code > 1) throw new Error(`${name} ended with ${code}`)
  const wallSeconds = Number(((performance.now() - start) / 1000).toFixed(1))
  return { name, seconds: Number((ticks / TICKS).toFixed(1)), wallSeconds, peakMiB }
}

try {
  writeFileSync(at('de-an.xlsx'), await workbook())
  writeFileSync(at('map.json'), JSON.stringify(MAP))
  const table = [at('de-an.xlsx'), '--map', at('map.json'), '--out', at('out.txt')] as const
  const audit = ['audit', ...table, '--on', '2023-06-01'] as const
  const each = [...audit, '--no-cross-check', '--json', '--brief'] as const
  const rows = [
    await measured('import', ['import', ...table.slice(0, 3), '--out', at('out.ndjson')]),
    await measured('audit --export .xlsx', [...each, '--export', at('out.xlsx')]),
    await measured('audit --export .csv', [...each, '--export', at('out.csv')]),
    await measured('audit --across .xlsx', [...audit, '--across', '--export', at('across.xlsx')]),
    await measured('audit --across .csv', [...audit, '--across', '--export', at('across.csv')]),
  ]
  const read = readFileSync(at('out.ndjson'), 'utf8').trimEnd().split('\n').length
  if (read !== ROWS) throw new Error(`${read} of ${ROWS} projects were read`)
  const found = readFileSync(at('out.csv'), 'utf8').trimEnd().split('\r\n').length - 1
  if (found < ROWS) throw new Error(`${found} findings of ${ROWS} projects`)
  const over = rows.filter(
    ({ seconds, peakMiB }) => seconds > BUDGET.seconds || peakMiB > BUDGET.peakMiB,
  )
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rows, found, over }, null, 2))
  else {
    console.log(`${ROWS} rows, ${Math.round(statSync(at('de-an.xlsx')).size / 1_048_576)} MiB`)
    for (const row of rows)
      console.log(
        `${over.includes(row) ? '✗' : '✓'} ${row.name.padEnd(22)} ${row.seconds.toFixed(1).padStart(6)} s ` +
          `≤ ${BUDGET.seconds} (wall ${row.wallSeconds.toFixed(1)} s)  ` +
          `${row.peakMiB} MiB ≤ ${BUDGET.peakMiB}`,
      )
  }
  if (over.length > 0) process.exitCode = 1
} finally {
  rmSync(home, { recursive: true, force: true })
}
