import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Every @example of the public sources and every ```ts block of README and docs is type-checked, all
// in one program, and run as it stands.
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

const packages = ['core', 'rules-national', 'rules-provincial', 'office', 'cli']
const pages = [
  'README.md',
  'README.en.md',
  ...packages.map((name) => `packages/${name}/README.md`),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const examples = [
  ...packages.flatMap((name) => fromComments(`packages/${name}/src`)),
  ...pages.flatMap(fromMarkdown),
]
const fileOf = (index: number): string => join(scratch, `example-${index}.ts`)

beforeAll(() => {
  mkdirSync(scratch, { recursive: true })
  writeFileSync(
    join(scratch, 'check.d.ts'),
    'declare function __check(found: unknown, expected: unknown): void\n',
  )
  examples.forEach(({ code }, index) => {
    writeFileSync(fileOf(index), `${withChecks(code)}\nexport {}\n`)
  })
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** What the compiler says of the examples, by file; of the rest of the repository it is asked elsewhere. */
function compilerErrors(): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile) as {
    readonly config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(
    [...examples.map((_, index) => fileOf(index)), join(scratch, 'check.d.ts')],
    { ...options, noUnusedLocals: false, noUnusedParameters: false },
  )
  const found = new Map<string, string[]>()
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.includes('/.run/')))
    found.set(
      basename(file.fileName),
      [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
      ),
    )
  return found
}

describe('examples in comments and pages', () => {
  it('are there', () => expect(examples.length).toBeGreaterThan(10))

  it('are right by the compiler, none left out', () => {
    const found = compilerErrors()
    expect(
      examples.flatMap(({ name }, index) =>
        (found.get(`example-${index}.ts`) ?? ['not compiled']).map((error) => `${name}: ${error}`),
      ),
    ).toEqual([])
  }, 120_000)

  it('the compiler sees what is wrong in them', () => {
    const last = fileOf(examples.length - 1)
    const right = readFileSync(last, 'utf8')
    writeFileSync(last, "const wrong: number = 'x'\nexport {}\n")
    try {
      expect(compilerErrors().get(basename(last))).toHaveLength(1)
    } finally {
      writeFileSync(last, right)
    }
  }, 120_000)

  it.each(examples.map((example, index) => [example.name, example, index] as const))(
    '%s runs and gives what it says',
    async (_name, example, index) => {
      let checks = 0
      Object.assign(globalThis, {
        __check: (found: unknown, expected: unknown) => {
          checks += 1
          expect(found).toEqual(expected)
        },
      })
      await import(pathToFileURL(fileOf(index)).href)
      if (/\/\/ (?:[\w.?![\]]+ )?=> /u.test(example.code)) expect(checks).toBeGreaterThan(0)
    },
  )
})
