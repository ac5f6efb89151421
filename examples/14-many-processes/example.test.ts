import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleLines } from './sample.js'

const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const AUDIT = ['audit', '-', '--on', '2023-06-01', '--json', '--no-cross-check']

interface Ran {
  readonly code: number | null
  readonly lines: readonly string[]
}

/** One process: the lines go in on its standard input, its answers come out in their order. */
async function audited(input: readonly string[], ...options: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [cli, ...AUDIT, ...options], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.end(`${input.join('\n')}\n`)
  let text = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) text += chunk as string
  const code =
    child.exitCode ??
    (await new Promise<number | null>((resolve) => {
      child.once('close', resolve)
    }))
  return { code, lines: text.trimEnd().split('\n') }
}

const lines = sampleLines(3_000)
const broken = (line: string): boolean => line.startsWith('{"error":')
/** A broken line is named by its number, which does depend on the part it stands in. */
const answers = (ran: Ran): readonly string[] =>
  ran.lines.map((line) => (broken(line) ? 'broken' : line))

describe('one input, many processes', () => {
  let alone: Ran
  beforeAll(async () => {
    alone = await audited(lines, '--brief', '--workers', '1')
  })

  it('is answered line by line', () => {
    expect(alone.code).toBe(2)
    expect(alone.lines).toHaveLength(lines.length)
    expect(alone.lines.filter(broken)).toHaveLength(6)
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
      expect(parts.flatMap(answers)).toEqual(answers(alone))
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
    expect(parts.flatMap(answers).sort()).toEqual([...answers(alone)].sort())
  })

  it('comes to the same with several threads in one process, broken lines and their numbers included', async () => {
    const together = await audited(lines, '--brief', '--workers', '2')
    expect(together).toEqual(alone)
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
