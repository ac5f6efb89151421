import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

// What something is called stands once: explanation, checks, comparison and JSON Schemas read the
// tables of this folder. The same two texts written twice would drift apart.

const core = fileURLToPath(new URL('..', import.meta.url))

/** Both texts of a name, written as a list or as two arguments: `['đạt', 'met']`. */
function phraseOf(node: ts.Node): string | null {
  const parts = ts.isArrayLiteralExpression(node)
    ? node.elements
    : ts.isCallExpression(node)
      ? node.arguments
      : []
  const [vi, en] = parts
  if (parts.length !== 2 || vi === undefined || en === undefined) return null
  if (!ts.isStringLiteralLike(vi) || !ts.isStringLiteralLike(en)) return null
  return /\P{ASCII}/u.test(vi.text) ? `${vi.text} / ${en.text}` : null
}

/** Texts of the schemas, both languages in one: «Số tiền. / Amount.» */
const schemaTextOf = (node: ts.Node): string | null =>
  ts.isStringLiteralLike(node) && /\. \/ .+\.$/su.test(node.text) ? node.text : null

function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(`${core}/${file}`, 'utf8'),
    ts.ScriptTarget.Latest,
  )
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = phraseOf(node) ?? schemaTextOf(node)
    if (text !== null) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Several fields may share a word, and a field one with something else: «đến» is an end and «to». */
const TABLES = /^vocabulary\/(?:procedure|scheme)-field-names\.ts$/u

it('no text in two languages is written twice', () => {
  const places = new Map<string, Set<string>>()
  const twice: string[] = []
  for (const file of readdirSync(core, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /\.(?:test|fixture)\.ts$/u.test(file)) continue
    for (const text of textsOf(file)) {
      const seen = places.get(text) ?? new Set()
      if (seen.has(file) && !TABLES.test(file)) twice.push(`${text}: ${file}, twice`)
      places.set(text, seen.add(file))
    }
  }
  for (const [text, files] of places) {
    const others = [...files].filter((file) => !TABLES.test(file))
    if (others.length > 1) twice.push(`${text}: ${[...files].join(', ')}`)
  }
  expect(places.size).toBeGreaterThan(400)
  expect(twice).toEqual([])
})
