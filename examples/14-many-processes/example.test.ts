import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sampleLines } from './sample.js'

const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const AUDIT = ['audit', '-', '--on', '2023-06-01', '--json', '--no-cross-check']

interface Ran {
  readonly code: number | null
  readonly lines: readonly string[]
}

/** Runs a process to its end; what goes in stands on its standard input. */
async function ran(
  command: string,
  argv: readonly string[],
  input: string,
  cwd?: string,
): Promise<{ readonly code: number | null; readonly text: string }> {
  const child = spawn(command, argv, { stdio: ['pipe', 'pipe', 'ignore'], cwd })
  const end = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  let text = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) text += chunk as string
  return { code: await end, text }
}

/** One process: the lines go in on its standard input, its answers come out in their order. */
async function audited(input: readonly string[], ...options: readonly string[]): Promise<Ran> {
  const argv = [cli, ...AUDIT, ...options]
  const { code, text } = await ran(process.execPath, argv, `${input.join('\n')}\n`)
  return { code, lines: text.trimEnd().split('\n') }
}

const lines = sampleLines(1_600)
const broken = (line: string): boolean => line.startsWith('{"error":')
/** A broken line is named by its number, which does depend on the part it stands in. */
const answers = (ran: Ran): readonly string[] =>
  ran.lines.map((line) => (broken(line) ? 'broken' : line))

describe('one input, many processes', () => {
  let once: Promise<Ran> | undefined
  /** What one process alone comes to, which the others are held against. */
  const byOne = async (): Promise<Ran> => (once ??= audited(lines, '--brief', '--workers', '1'))

  it('is answered line by line', async () => {
    const alone = await byOne()
    expect(alone.code).toBe(2)
    expect(alone.lines).toHaveLength(lines.length)
    expect(alone.lines.filter(broken)).toHaveLength(3)
    expect(JSON.parse(alone.lines[0] ?? '')).toMatchObject({ id: 'mau-1', on: '2023-06-01' })
  })

  it.each([2, 3])(
    'comes to the same, byte for byte, cut into %i parts judged at once',
    async (count) => {
      const size = Math.ceil(lines.length / count)
      const parts = await Promise.all(
        Array.from({ length: count }, async (_, part) =>
          audited(lines.slice(part * size, (part + 1) * size), '--brief'),
        ),
      )
      expect(parts.flatMap(answers)).toEqual(answers(await byOne()))
    },
  )

  it('comes to the same dealt out like cards, as a queue would', async () => {
    const parts = await Promise.all(
      [0, 1].map(async (hand) =>
        audited(
          lines.filter((_, index) => index % 2 === hand),
          '--brief',
        ),
      ),
    )
    expect(parts.flatMap(answers).sort()).toEqual([...answers(await byOne())].sort())
  })

  it('comes to the same with several threads in one process, broken lines and their numbers included', async () => {
    const together = await audited(lines, '--brief', '--workers', '2')
    expect(together).toEqual(await byOne())
  })

  it('holds for whole records too: the digest of each is that of the project judged alone', async () => {
    const some = lines.slice(0, 1_300)
    const [one, two] = await Promise.all([
      audited(some, '--workers', '1'),
      audited(some, '--workers', '2'),
    ])
    expect(two).toEqual(one)
    const last = await audited(some.slice(-1))
    expect(last.lines[0]).toBe(one.lines.at(-1))
  })
})

describe('README.md', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

  it('its sample is that of sample.ts, and write.ts writes more of it', async () => {
    expect(readFileSync(here('de-an.ndjson'), 'utf8')).toBe(`${sampleLines(40).join('\n')}\n`)
    const [, script = '', count = ''] = /^node --import tsx (\S+) (\d+) > \S+$/mu.exec(readme) ?? []
    const root = here('../..')
    const { code, text } = await ran(process.execPath, ['--import', 'tsx', script, count], '', root)
    expect(code).toBe(0)
    expect(text).toBe(`${sampleLines(Number(count)).join('\n')}\n`)
  })

  it('its first command runs as it is written', async () => {
    const [, command = ''] = /^khuyencong (audit \S+\.ndjson .*?)(?:\s+#.*)?$/mu.exec(readme) ?? []
    const home = mkdtempSync(path.join(tmpdir(), 'khuyencong-'))
    try {
      cpSync(here('de-an.ndjson'), path.join(home, 'de-an.ndjson'))
      const { code } = await ran(process.execPath, [cli, ...command.split(' ')], '', home)
      expect(code).toBeLessThanOrEqual(1)
      const written = readFileSync(path.join(home, 'ket-qua.ndjson'), 'utf8').trimEnd().split('\n')
      expect(written.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
        Array.from({ length: 40 }, (_, index) => `mau-${index + 1}`),
      )
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })
})
