import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** What a problem says to people, in both languages. */
const TEXTS = ['message', 'messageEn', 'hint', 'hintEn']
const CATALOGUE = /(?:^|\/)(?:[a-z-]+-)?messages\.ts$/u
const OTHER = /\.(?:test|fixture)\.ts$|\.d\.ts$/u

/** A text that says something: it has a word, and not only a value put together from others. */
function holdsWords(node: ts.Node): boolean {
  if (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  )
    return /\p{L}{2}/u.test(node.text)
  if (ts.isCallExpression(node) || ts.isElementAccessExpression(node)) return false
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].some(holdsWords)
  return ts.forEachChild(node, (child) => holdsWords(child) || undefined) ?? false
}

/** The places of a file where a problem is given its words. */
function inlineTexts(name: string, text: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      TEXTS.includes(node.name.getText(file)) &&
      holdsWords(node.initializer)
    )
      found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const sourcesOf = (folder: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !OTHER.test(name) && !CATALOGUE.test(name))
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])

it.each(['../../core/src', '../../cli/src'])(
  'what a problem says stands in the messages of its folder, in both languages: %s',
  (folder) => {
    const sources = sourcesOf(fileURLToPath(new URL(folder, import.meta.url)))
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap(([name, text]) => inlineTexts(name, text))).toEqual([])
  },
)

it('a text beside the arithmetic is found, one that is passed on is not', () => {
  const found = (line: string): number => inlineTexts('a.ts', `const a = { ${line} }`).length
  expect(found("message: 'Số tiền không được âm.'")).toBe(1)
  expect(found("hintEn: near === null ? 'Write it' : near.hintEn")).toBe(1)
  expect(found('message: `Không có «${word}».`')).toBe(1)
  expect(found('message, messageEn: other.messageEn')).toBe(0)
  expect(found('...amountMessages.AMOUNT_NEGATIVE(), hint: null')).toBe(0)
  expect(found('hint: hint === null ? also : `${hint} ${also}`')).toBe(0)
})
