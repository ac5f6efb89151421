import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { REVIEW } from '@khuyencong/core/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder, greedy, khuyencong, project, type Ran } from '../sandbox.fixture.js'
import { removeTemporaries } from '../terminal/io.js'
import { putLocalPack } from '../verbs/local-pack.fixture.js'
import { failAt, failedOperation, type Going, stopFailing } from './failing-files.fixture.js'

vi.mock('node:fs/promises', async (importReal) => {
  const { failingFiles } = await import('./failing-files.fixture.js')
  return failingFiles(await importReal())
})

/**
 * Every file operation of a command goes wrong in turn. Each file that is written is then the old
 * one or the new one, whole; nothing else is left; and what went wrong is said in words.
 */
let home: Awaited<ReturnType<typeof folder>>
let prepared: Files
/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '0']).pid
const at = (name: string): string => path.join(home.path, name)

type Files = ReadonlyMap<string, string>

/** Every file of the folder, by its name in it. */
async function filesThere(): Promise<Files> {
  const found = await readdir(home.path, { recursive: true, withFileTypes: true })
  const names = found
    .filter((each) => each.isFile())
    .map((each) => path.join(path.relative(home.path, each.parentPath), each.name))
  return new Map(
    await Promise.all(
      names.sort().map(async (name) => [name, await readFile(at(name), 'utf8')] as const),
    ),
  )
}

async function putBack(files: Files): Promise<void> {
  for (const name of await readdir(home.path)) await rm(at(name), { recursive: true })
  for (const [name, text] of files) {
    await mkdir(path.dirname(at(name)), { recursive: true })
    await writeFile(at(name), text)
  }
}

beforeAll(async () => {
  home = await folder()
  await home.put('p.json', project())
  await home.put('list.json', [project(), greedy()])
  await home.put('list.csv', 'Mã đề án;Nội dung\nA;showroom\n')
  await home.put('map.json', {
    format: 1,
    columns: { 'Mã đề án': { to: 'id' }, 'Nội dung': { to: 'items[0].activity' } },
    everyRow: { fund: 'local' },
  })
  await putLocalPack(home)
  await khuyencong(['test', at('pack'), '--suggest'])
  const cases = at('pack/support/advanced-machinery.cases.json')
  await writeFile(cases, (await readFile(cases, 'utf8')).replaceAll(`${REVIEW}: `, 'Đã xem: '))
  const made = [
    await khuyencong(['review', at('pack'), ...REVIEWED], { stdin: ANSWERS }),
    await khuyencong(['bundle', at('pack'), '--out', at('bundle.json')]),
    await khuyencong(['new-key', at('st'), '--maintainer', 'Sở', '--province', 'soc-trang']),
    await khuyencong([
      ...['sign', at('bundle.json'), '--key', at('st.private.pem')],
      ...['--at', '2024-06-01', '--out', at('signed.json')],
    ]),
  ]
  expect(made.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  for (const name of ['out.txt', 'out.html', 'out.ndjson', 'out.ndjson.signature.json'])
    await home.put(name, 'tệp cũ')
  prepared = await filesThere()
})
afterAll(async () => {
  await home.remove()
})

const REVIEWED = ['--by', 'Nguyễn Văn A', '--at', '2026-02-10'] as const
const ANSWERS = ['c\n'.repeat(200)] as const
const ON = ['--on', '2023-06-01'] as const
const SIGN = ['--sign', '--by', 'Sở', '--at', '2024-06-01'] as const
const COMMANDS: readonly (readonly [name: string, argv: () => readonly string[]])[] = [
  ['decide --out', () => ['decide', at('p.json'), ...ON, '--out', at('out.txt')]],
  ['decide --out, a new file', () => ['decide', at('p.json'), ...ON, '--out', at('new.txt')]],
  [
    'decide --sign',
    () => ['decide', at('p.json'), ...ON, '--json', ...signing(), '--out', at('out.txt')],
  ],
  ['decide --report', () => ['decide', at('p.json'), ...ON, '--report', at('out.html')]],
  [
    'audit --out --report',
    () => ['audit', at('list.json'), ...ON, '--out', at('out.txt'), '--report', at('out.html')],
  ],
  [
    'audit --sign',
    () => ['audit', at('list.json'), ...ON, '--json', ...signing(), '--out', at('out.ndjson')],
  ],
  ['bundle', () => ['bundle', at('pack'), '--out', at('out.txt')]],
  [
    'sign',
    () => [
      ...['sign', at('bundle.json'), '--key', at('st.private.pem')],
      ...['--at', '2024-06-01', '--out', at('out.txt')],
    ],
  ],
  [
    'publish',
    () => [
      ...['publish', at('pack'), '--key', at('st.private.pem')],
      ...['--at', '2026-02-11', '--into', at('cong-bo')],
    ],
  ],
  [
    'verify-pack --install',
    () => [
      ...['verify-pack', at('signed.json'), '--trust', at('st.keys.json')],
      ...['--install', at('in-use.json')],
    ],
  ],
  ['lock', () => ['lock', '--pack', at('bundle.json'), '--out', at('out.txt')]],
  ['import', () => ['import', at('list.csv'), '--map', at('map.json'), '--out', at('out.ndjson')]],
  ['export', () => ['export', 'template', '--out', at('out.xlsx')]],
  ['archive', () => ['archive', at('kho'), '--pack', at('bundle.json')]],
  ['new-key', () => ['new-key', at('k'), '--maintainer', 'Sở', '--province', 'soc-trang']],
  [
    'new-pack',
    () => [
      ...['new-pack', at('goi'), '--province', 'soc-trang', '--maintainer', 'Sở'],
      ...['--activity', 'advanced-machinery', '--rate', '50%', '--cap', '100 triệu đồng'],
      ...['--per', 'establishment', '--document', '01/2020/NQ-HĐND', '--provision', 'Điều 1'],
      ...['--from', '2020-01-01'],
    ],
  ],
]
const signing = (): readonly string[] => [
  ...SIGN.slice(0, 1),
  at('st.private.pem'),
  ...SIGN.slice(1),
]

/** Keys are random: two runs are compared by what they leave, not by its text. */
const RANDOM = /^k\.(?:private\.pem|keys\.json)$/u
const TEMPORARY = /(?:^|\/)\.[^/]+\.tmp(?:\/|$)/u

interface Outcome {
  /** `null`: it was killed. */
  readonly ran: Ran | null
  readonly operations: number
  readonly leftOpen: number
  readonly after: Files
}

/** Runs a command with one operation going wrong. */
async function goingWrong(argv: readonly string[], number: number, going: Going): Promise<Outcome> {
  await putBack(prepared)
  const killed = failAt(home.path, number, going)
  const ran = await Promise.race([khuyencong(argv), killed.then(() => null)])
  const stopped = await stopFailing()
  if (going === 'once') removeTemporaries() // as at the end of the process
  return { ran, ...stopped, after: await filesThere() }
}

/** Files that are neither the old nor the new one, whole. */
function spoilt(after: Files, wanted: Files): readonly string[] {
  const names = [...after.keys()].filter((name) => !TEMPORARY.test(name))
  return [...new Set([...prepared.keys(), ...names])].filter((name) => {
    const text = after.get(name)
    if (RANDOM.test(name)) return text !== undefined && !/[}\n-]\n$/u.test(text)
    return text !== prepared.get(name) && text !== wanted.get(name)
  })
}

/** Leftovers are named as those of a process that has ended. */
async function processEnds(): Promise<void> {
  for (const name of await readdir(home.path, { recursive: true }))
    if (name.endsWith('.tmp') && name.includes(`-${process.pid}-`))
      await rename(at(name), at(name.replace(`-${process.pid}-`, `-${ended}-`)))
}

/** What is wrong with what a run left and said where it could not do all it was to do. */
function faultsOf({ ran, after, leftOpen }: Outcome, wanted: Files): readonly string[] {
  const named = [...after.keys()].filter((name) => !TEMPORARY.test(name))
  const whole = [...wanted.keys()].join() === named.join()
  const said = ran?.stderr ?? ''
  return [
    ...spoilt(after, wanted).map((name) => `${name} is spoilt`),
    ...(after.has('k.private.pem') && !after.has('k.keys.json') ? ['a private key alone'] : []),
    ...(ran === null || ran.code === 2 || (ran.code < 2 && whole) ? [] : [`exit ${ran.code}`]),
    ...(ran !== null && leftOpen > 0 ? ['a file left open'] : []),
    ...(ran?.code === 2 && !/\[[A-Z_]+\]/u.test(said) ? ['no error code'] : []),
    ...(/\n +at |undefined|went wrong/u.test(said) ? [said] : []),
  ]
}

describe.each(COMMANDS)('%s', (_name, argv) => {
  let operations: number
  let wanted: Files
  beforeAll(async () => {
    const { ran, ...whole } = await goingWrong(argv(), Infinity, 'once')
    expect(ran?.code, ran?.stderr).toBeLessThan(2)
    operations = whole.operations
    wanted = whole.after
    expect(operations).toBeGreaterThan(5)
  })

  /** Each operation in turn goes wrong; what is wrong then, by operation. */
  async function each(
    going: Going,
    faults: (outcome: Outcome) => readonly string[] | Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const found: string[] = []
    for (let number = 1; number <= operations; number += 1) {
      const outcome = await goingWrong(argv(), number, going)
      const failed = failedOperation()
      found.push(...(await faults(outcome)).map((fault) => `${failed}: ${fault}`))
    }
    return found
  }

  it('leaves the old file or the new one and nothing else, and says what went wrong, whichever operation fails', async () => {
    const faults = await each('once', (outcome) => [
      ...faultsOf(outcome, wanted),
      ...[...outcome.after.keys()].filter((name) => TEMPORARY.test(name)),
    ])
    expect(faults).toEqual([])
  })

  it('spoils no file where the disk fails for good', async () => {
    expect(await each('onwards', (outcome) => faultsOf(outcome, wanted))).toEqual([])
  })

  it('killed at any operation, leaves nothing that the next run does not sweep', async () => {
    const faults = await each('killed', async (outcome) => {
      await processEnds()
      await khuyencong(argv())
      const left = [...(await filesThere()).keys()].filter((name) => !wanted.has(name))
      return [...faultsOf(outcome, wanted), ...left]
    })
    expect(faults).toEqual([])
  })
})
