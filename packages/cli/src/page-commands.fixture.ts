import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { shippedPacks } from './files/packs.js'
import { run } from './run.js'
import { verifierScript } from './verifier/script.fixture.js'

// The ```sh blocks of a page, run as they stand in the present folder. After a command `# thoát 1`
// (`# exit 1`) is its exit code, 0 where nothing is said; a line `#> text` is found in what it
// prints. `head -N FILE | khuyencong …` reads from standard input, and a loop `for NAME in …` is
// run for each of its words. Before a block `<!-- file: NAME -->` makes the block below a file of
// the folder, and `<!-- copy: FROM -> NAME -->` copies one of the sources.

/** The folder of the sources. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

interface Step {
  readonly line: number
  readonly argv: readonly string[]
  readonly input: string
  readonly code: number
  readonly prints: readonly string[]
}
export type Part =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'copy'; readonly from: string; readonly name: string }

/** What a page does, in order. */
export function partsOf(page: string): readonly Part[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8')
  const copies = /<!-- copy: (?<from>\S+) -> (?<to>\S+) -->/u
  const files = /<!-- file: (?<file>\S+) -->\n+```\w*\n(?<content>.*?)^```$/u
  const blocks = /^```sh\n(?<block>.*?)^```$/u
  const marks = new RegExp(`${copies.source}|${files.source}|${blocks.source}`, 'gmsu')
  return [...text.matchAll(marks)].flatMap(({ groups = {}, index }): readonly Part[] => {
    const { from, to = '', file, content = '', block } = groups
    if (from !== undefined) return [{ kind: 'copy', from, name: to }]
    if (file !== undefined) return [{ kind: 'file', name: file, text: content }]
    return stepsOf(block ?? '', text.slice(0, index).split('\n').length + 1).map((step) => ({
      kind: 'step',
      step,
    }))
  })
}

/** Lines that prepare the machine, and what other tools do with the command. */
const NOT_RUN =
  /^(?:npm (?:start|test|run )|(?:[A-Z_]+=\S+ )*npx vitest |node --import tsx |parallel |# )/u

function stepsOf(block: string, first: number): readonly Step[] {
  const steps: Step[] = []
  for (const [index, written] of loopsUnrolled(block.split('\n'))) {
    const line = written.trim()
    if (line === '' || NOT_RUN.test(line)) continue
    if (line.startsWith('#> ')) {
      const last = steps.pop()!
      steps.push({ ...last, prints: [...last.prints, line.slice('#> '.length)] })
    } else steps.push(stepOf(line, first + index))
  }
  return steps
}

/** The lines of a block with their numbers; those of a loop once for each of its words. */
function loopsUnrolled(lines: readonly string[]): readonly (readonly [number, string])[] {
  const numbered = lines.map((line, index) => [index, line] as const)
  const from = lines.findIndex((line) => line.startsWith('for '))
  if (from === -1) return numbered
  const to = lines.indexOf('done', from)
  const [, name = '', words = ''] = /^for (\w+) in (.*); do$/u.exec(lines[from] ?? '') ?? []
  const body = numbered.slice(from + 1, to)
  return [
    ...numbered.slice(0, from),
    ...words
      .split(' ')
      .flatMap((word) =>
        body.map(([index, line]) => [index, line.replaceAll(`$${name}`, word)] as const),
      ),
    ...numbered.slice(to + 1),
  ]
}

function stepOf(written: string, line: number): Step {
  const [, count = '', file = '', piped] = /^head -(\d+) (\S+) \| (.*)$/u.exec(written) ?? []
  const [, command = '', code = '0'] =
    /^(?:npx pnpm@[\d.]+ -s )?khuyencong (.*?)(?:\s+# (?:(?:thoát|exit) (\d))?.*)?$/u.exec(
      piped ?? written,
    ) ?? []
  expect(command, `${written}: không phải lệnh khuyencong`).not.toBe('')
  const input =
    piped === undefined
      ? ''
      : readFileSync(path.join(ROOT, file), 'utf8').split('\n').slice(0, Number(count)).join('\n')
  return { line, argv: wordsOf(command), input, code: Number(code), prints: [] }
}

const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '')

async function khuyencong({
  argv,
  input,
}: Step): Promise<{ readonly code: number; readonly text: string }> {
  const parts: string[] = []
  const screen = (): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        parts.push(chunk.toString())
        done()
      },
    })
  const code = await run(argv, {
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    stdout: screen(),
    stderr: screen(),
    env: {},
    shipped: shippedPacks,
    verifierScript,
  })
  return { code, text: parts.join('') }
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ')

/** Does what a page says, and compares what comes out; gives how many commands ran. */
export async function play(page: string): Promise<number> {
  let ran = 0
  for (const part of partsOf(page)) {
    if (part.kind !== 'step') mkdirSync(path.dirname(path.resolve(part.name)), { recursive: true })
    if (part.kind === 'file') writeFileSync(part.name, part.text)
    else if (part.kind === 'copy')
      cpSync(path.join(ROOT, part.from), part.name, { recursive: true })
    else {
      const { line, code, prints } = part.step
      const { code: found, text } = await khuyencong(part.step)
      ran += 1
      expect({ at: `${page}:${line}`, code: found }, text).toEqual({ at: `${page}:${line}`, code })
      for (const expected of prints)
        expect(
          { at: `${page}:${line}`, expected, printed: squeezed(text).includes(squeezed(expected)) },
          text,
        ).toMatchObject({ printed: true })
    }
  }
  return ran
}
