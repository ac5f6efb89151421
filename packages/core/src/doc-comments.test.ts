import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

// The comment of a public function says what goes in, what comes out, and shows one call that runs
// (docs/examples.test.ts runs it).

const ENTRIES = [
  'best-score',
  'errors',
  'index',
  'indicators',
  'monitor',
  'packs',
  'plan',
  'schema',
  'score',
  'testing',
].map((entry) => fileURLToPath(new URL(`${entry}.ts`, import.meta.url)))

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile) as {
  readonly config: unknown
}
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const program = ts.createProgram(ENTRIES, { ...options, incremental: false, composite: false })
const checker = program.getTypeChecker()

interface Documented {
  readonly name: string
  readonly symbol: ts.Symbol
  readonly signature: ts.Signature
}

/** Every function that an entry exports, under the name it has there. */
function publicFunctions(): readonly Documented[] {
  const found = new Map<ts.Symbol, Documented>()
  for (const entry of ENTRIES) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile)
    for (const exported of checker.getExportsOfModule(module as ts.Symbol)) {
      const symbol =
        (exported.flags & ts.SymbolFlags.Alias) === 0
          ? exported
          : checker.getAliasedSymbol(exported)
      if (symbol.valueDeclaration === undefined) continue
      const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures()
      if (signature !== undefined) found.set(symbol, { name: exported.name, symbol, signature })
    }
  }
  return [...found.values()]
}

/** The texts of one tag, in order: `book - The packs in force.` */
const tagsOf = (symbol: ts.Symbol, tag: string): readonly string[] =>
  symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === tag)
    .map(({ text }) => ts.displayPartsToString(text))

/** A parameter that is taken apart has no name of its own. */
const nameOf = (parameter: ts.Symbol): string =>
  parameter.name.startsWith('__') ? '*' : parameter.name

describe('the comments of public functions', () => {
  const functions = publicFunctions()

  it('are looked at, all of them', () => {
    expect(functions.length).toBeGreaterThan(95)
  })
  it.each(functions.map((each) => [each.name, each] as const))(
    '%s says its parameters, its result and an example',
    (_name, { symbol, signature }) => {
      const parameters = signature.getParameters().map(nameOf)
      const described = tagsOf(symbol, 'param').map((text) => /^(\w+) \S.{4}/su.exec(text)?.[1])
      expect(described.map((name, index) => (parameters[index] === '*' ? '*' : name))).toEqual(
        parameters,
      )
      expect(tagsOf(symbol, 'returns')).toEqual([expect.stringMatching(/^\S.{4}/su)])
      expect(tagsOf(symbol, 'example')).not.toEqual([])
      const says = ts.displayPartsToString(symbol.getDocumentationComment(checker))
      expect(says).toMatch(/^\S[^/]* \/ \S/u)
    },
  )
})
