import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { shippedPacks } from './files/packs.js'
import { run } from './run.js'

// Every ```sh block of docs is run as it stands, page by page, in an empty folder (README: in the
// folder of the sources). After a command `# thoát 1` (`# exit 1`) is its exit code, 0 where nothing
// is said; a line `#> text` is found in what it prints. Before a block `<!-- file: NAME -->` makes the
// block below a file of the folder, and `<!-- copy: FROM -> NAME -->` copies one of the sources.

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Step {
  readonly line: number
  readonly argv: readonly string[]
  readonly code: number
  readonly prints: readonly string[]
}
type Part =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'copy'; readonly from: string; readonly name: string }

/** What a page does, in order. */
function partsOf(page: string): readonly Part[] {
  const text = readFileSync(path.join(root, page), 'utf8')
  const marks =
    /<!-- copy: (?<from>\S+) -> (?<to>\S+) -->|<!-- file: (?<file>\S+) -->\n+```\w*\n(?<content>.*?)^```$|^```sh\n(?<block>.*?)^```$/gmsu
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

function stepsOf(block: string, first: number): readonly Step[] {
  const steps: Step[] = []
  for (const [index, written] of block.split('\n').entries()) {
    const line = written.trim()
    if (line === '' || /^npm (start|test|run )/u.test(line)) continue
    if (line.startsWith('#> ')) {
      const last = steps.pop()!
      steps.push({ ...last, prints: [...last.prints, line.slice('#> '.length)] })
      continue
    }
    const [, command = '', code = '0'] =
      /^(?:npx pnpm@[\d.]+ -s )?khuyencong (.*?)(?:\s+# (?:thoát|exit) (\d).*)?$/u.exec(line) ?? []
    expect(command, `${line}: không phải lệnh khuyencong`).not.toBe('')
    steps.push({ line: first + index, argv: wordsOf(command), code: Number(code), prints: [] })
  }
  return steps
}

const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '')

async function khuyencong(
  argv: readonly string[],
): Promise<{ readonly code: number; readonly text: string }> {
  const parts: string[] = []
  const screen = (): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        parts.push(chunk.toString())
        done()
      },
    })
  const nothing = {
    async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
      /* no input */
    },
  }
  const code = await run(argv, {
    stdin: nothing,
    stdout: screen(),
    stderr: screen(),
    env: {},
    shipped: shippedPacks,
  })
  return { code, text: parts.join('') }
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ')

async function play(parts: readonly Part[], page: string): Promise<number> {
  let ran = 0
  for (const part of parts) {
    if (part.kind !== 'step') mkdirSync(path.dirname(path.resolve(part.name)), { recursive: true })
    if (part.kind === 'file') writeFileSync(part.name, part.text)
    else if (part.kind === 'copy')
      cpSync(path.join(root, part.from), part.name, { recursive: true })
    else {
      const { line, argv, code, prints } = part.step
      const { code: found, text } = await khuyencong(argv)
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

const pages = readdirSync(path.join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
  .filter((page) => partsOf(page).some(({ kind }) => kind === 'step'))

describe('các khối lệnh trong tài liệu', () => {
  it('có ở những trang nói về gói', () =>
    expect(pages).toEqual(
      expect.arrayContaining(
        ['add-a-province', 'check-a-pack'].flatMap((page) => [
          `docs/${page}.md`,
          `docs/${page}.en.md`,
        ]),
      ),
    ))

  it.each(pages)(
    '%s: làm theo từ một thư mục trống thì ra đúng như trang nói',
    async (page) => {
      const home = mkdtempSync(path.join(tmpdir(), 'khuyến công '))
      const before = process.cwd()
      process.chdir(home)
      try {
        expect(await play(partsOf(page), page)).toBeGreaterThan(0)
      } finally {
        process.chdir(before)
        rmSync(home, { recursive: true })
      }
    },
    120_000,
  )

  it('README: các lệnh xem ngay chạy được từ thư mục mã nguồn', async () => {
    const before = process.cwd()
    process.chdir(root)
    try {
      expect(await play(partsOf('README.md'), 'README.md')).toBeGreaterThan(0)
    } finally {
      process.chdir(before)
    }
  }, 120_000)
})
