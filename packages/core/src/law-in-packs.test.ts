import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/**
 * Law is data of the packs, dated and cited. The code of core, its messages and its comments name
 * no document, no article and no day of the law; only runnable examples of the documentation do.
 */
const ROOT = import.meta.dirname
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture|d)\.ts$/u.test(file))
  .map((file) => file.split(path.sep).join('/'))
  .sort()

const EXAMPLE = /```ts\n[\s\S]*?```/gu
const withoutExamples = (text: string): string => text.replace(EXAMPLE, '')

const source = (file: string): string =>
  withoutExamples(readFileSync(path.join(ROOT, file), 'utf8'))

const found = (pattern: RegExp): readonly string[] =>
  FILES.flatMap((file) =>
    [...source(file).matchAll(pattern)].flatMap(([match]) =>
      WRITTEN_AS_FORM.includes(match) ? [] : [`${file}: ${match}`],
    ),
  )

/**
 * How a document, an article, a day are written, as messages and hints show it: a resolution that
 * no province has passed, its first article; and the first day the calendar knows.
 */
const WRITTEN_AS_FORM = [
  '01/2026/NQ-HĐND',
  'Điều 1',
  'khoản 2',
  '2023-06-01',
  '01/06/2023',
  '2019-07-22',
  '22/07/2019',
  '22-7-2019',
  '1900-01-01',
  '01-31',
]

describe('the source of core', () => {
  it('is read', () => {
    expect(FILES.length).toBeGreaterThan(250)
    expect(FILES).toContain('lifecycle/ledger-deadlines.ts')
  })

  it('names no document', () => {
    const NUMBER = /\d+[a-z]*\/(?:\d{4}\/)?(?:NĐ|TT|TTLT|QĐ|NQ|QH|VBHN|CT)\b[-–\p{Lu}]*/gu
    const NAME = /(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định|NĐ|TT|QĐ|NQ)(?: số)? \d+\S*/gu
    expect([...found(NUMBER), ...found(NAME)]).toEqual([])
  })

  it('names no article', () => {
    expect(found(/(?:Điều|khoản|Phụ lục|Article|Clause) \d+[a-zđ]?/gu)).toEqual([])
  })

  it('holds no day, but for the form of one', () => {
    const DAY = /\b(?:(?:19|20)\d\d-\d\d?-\d\d?|\d\d?[-/]\d\d?[-/](?:19|20)\d\d)\b/gu
    expect(found(DAY)).toEqual([])
  })

  it('holds no rate, amount, factor or day of the year that it could reckon with', () => {
    // skeletons of new rules hold samples, each beside a note that `sign` refuses; sample points of
    // risk say of themselves that no act sets them
    const reckoning = FILES.filter(
      (file) => !/messages|-guide-|json-schema\/|-authoring\.ts$|\/sample-risks\.ts$/u.test(file),
    )
    const figures = reckoning.flatMap((file) =>
      textsOf(file)
        .filter(
          (text) =>
            !WRITTEN_AS_FORM.includes(text) &&
            /^(?:[\d.,]+ ?%|[\d.,]+ (?:nghìn|triệu|tỷ)(?: đồng)?|\d\d-\d\d)$/u.test(text),
        )
        .map((text) => `${file}: ${text}`),
    )
    expect(figures).toEqual([])
  })
})

/** The texts that the code of a file can use: of literals, not of comments. */
function textsOf(file: string): readonly string[] {
  const texts: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, source(file), ts.ScriptTarget.Latest))
  return texts
}
