import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Every @example of the public sources and every ```ts block of README and docs is run as it stands.
// `expression // => value` is checked by deep equality; `statement // name => value` checks a name after the statement.

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = join(root, 'docs', '.run')

interface Example {
  readonly name: string
  readonly code: string
}

function fromComments(folder: string): Example[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .flatMap((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8')
      return [...text.matchAll(/@example\n \* ```ts\n((?: \*.*\n)*?) \* ```/gu)].map(
        (match, index) => ({
          name: `${folder}/${name} #${index + 1}`,
          code: (match[1] ?? '').replace(/^ \* ?/gmu, ''),
        }),
      )
    })
}

function fromMarkdown(file: string): Example[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^```ts\n(.*?)^```/gmsu)].map((match, index) => ({
    name: `${file} #${index + 1}`,
    code: match[1] ?? '',
  }))
}

function withChecks(code: string): string {
  return code
    .replace(/\n\s*(?=\/\/ => )/gu, ' ')
    .split('\n')
    .map((line) => {
      const [, statement = '', name = '', value = ''] =
        /^(.*?)\s*\/\/ (?:([\w.?![\]]+) )?=> (.*)$/u.exec(line) ?? []
      if (value === '') return line
      return name === ''
        ? `__check((${statement.replace(/;$/u, '')}), (${value}))`
        : `${statement}\n__check((${name}), (${value}))`
    })
    .join('\n')
}

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const examples = [
  ...fromComments('packages/core/src'),
  ...fromComments('packages/rules-national/src'),
  ...pages.flatMap(fromMarkdown),
]

beforeAll(() => mkdirSync(scratch, { recursive: true }))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('examples in comments and pages', () => {
  it('are there', () => expect(examples.length).toBeGreaterThan(10))

  it.each(examples.map((example, index) => [example.name, example, index] as const))(
    '%s runs and gives what it says',
    async (_name, example, index) => {
      let checks = 0
      const file = join(scratch, `example-${index}.ts`)
      Object.assign(globalThis, {
        __check: (found: unknown, expected: unknown) => {
          checks += 1
          expect(found).toEqual(expected)
        },
      })
      writeFileSync(file, `// @ts-nocheck\n${withChecks(example.code)}\nexport {}\n`)
      await import(pathToFileURL(file).href)
      if (/\/\/ (?:[\w.?![\]]+ )?=> /u.test(example.code)) expect(checks).toBeGreaterThan(0)
    },
  )
})
