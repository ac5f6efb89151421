import { NATIONAL } from './vocabulary/national-words.fixture.js'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES, errorGuide, errorGuides } from './errors.js'
import { nationalSource } from './packs/sample-pack.fixture.js'
import { decideSample } from './packs/sample-project.fixture.js'
import { NATIONAL_RULES } from './packs/sample-rules.fixture.js'
import { definePack, type PackSource } from './packs/pack.js'
import { tinyPack } from './packs/tiny-pack.fixture.js'
import { isKhuyenCongError, KhuyenCongError } from './errors/errors.js'

const PACKAGES = new URL('../../', import.meta.url)
const files = ['core', 'cli', 'office', 'rules-national', 'rules-provincial'].flatMap((name) => {
  const home = new URL(`${name}/src/`, PACKAGES)
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: () => readFileSync(new URL(file, home), 'utf8') }))
})
const isTest = (file: string): boolean => file.endsWith('.test.ts')
const isSource = (file: string): boolean =>
  !isTest(file) && !file.endsWith('.fixture.ts') && !file.includes('error-guide')
const textOf = (which: (file: string) => boolean): string =>
  files
    .filter(({ file }) => which(file))
    .map(({ text }) => text())
    .join('\n')

/** The text of tests without comments, titles, and errors that a test makes up itself. */
const expectationsIn = (tests: string): string =>
  [
    /^\s*(?:\/\/|\/?\*).*$/gmu,
    /(?:\b(?:it|describe)|\))\(\s*(['`])(?:(?!\1)[^])*\1/gu,
    /(?:\bproblem|KhuyenCongError|\berrorGuide)\((?:\{[^}]*\}|'\w+')/gu,
  ].reduce((text, left) => text.replace(left, ''), tests)

describe('the list of error codes', () => {
  it('is closed: the compiler refuses any other, and each stands in the source', () => {
    // @ts-expect-error no such code
    const error = new KhuyenCongError({ code: 'NO_SUCH_CODE', message: '', messageEn: '' })
    expect(error.code).toBe('NO_SUCH_CODE')
    const source = textOf(isSource)
    expect(ERROR_CODES.filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })

  it('each code is expected by some test', () => {
    const expected = new Set(expectationsIn(textOf(isTest)).match(/(?<=['"`[ ])[A-Z\d_]+\b/gu))
    expect(ERROR_CODES.filter((code) => !expected.has(code))).toEqual([])
  })

  it.each([
    ["// 'JSON'"],
    ["  * 'JSON'"],
    ["it('JSON: no text', () => {"],
    ["])('JSON: %s', (each) => {"],
    ["problem({ code: 'JSON', message: '' })"],
    ["new KhuyenCongError({\n  code: 'JSON',\n})"],
    ["errorGuide('JSON')"],
  ])('a code that only stands in %j is expected by no test', (text) => {
    expect(expectationsIn(text)).not.toContain('JSON')
  })

  it('names each code once', () => {
    expect(new Set(ERROR_CODES).size).toBe(errorGuides().length)
    expect([...ERROR_CODES].sort()).toEqual(ERROR_CODES)
  })

  it.each(errorGuides().map((each) => [each.code, each] as const))(
    '%s says in both languages what it means and what to do',
    (_code, { meaning, meaningEn, toDo, toDoEn }) => {
      for (const text of [meaning, meaningEn, toDo, toDoEn]) expect(text).toMatch(/^\S.*\.$/u)
      expect(`${meaning} ${toDo}`).toMatch(/[àáảãạâấầẩẫậăắằẳẵặèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợđ]/u)
      expect(new Set([meaning, meaningEn, toDo, toDoEn]).size).toBe(4)
    },
  )

  it('the page has a line of each code in each language', () => {
    const page = (name: string): string =>
      readFileSync(new URL(`../docs/${name}`, PACKAGES), 'utf8')
    const [vietnamese, english] = [page('errors.md'), page('errors.en.md')]
    for (const { code, meaning, meaningEn } of errorGuides()) {
      expect(vietnamese).toContain(`| \`${code}\` | ${meaning} |`)
      expect(english).toContain(`| \`${code}\` | ${meaningEn} |`)
    }
  })

  it('gives the entry of a code, and nothing for a word that is none', () => {
    expect(errorGuide('PACK_ID')).toMatchObject({ code: 'PACK_ID', group: 'packs' })
    expect(errorGuide('toString')).toBeNull()
  })
})

describe('an error of the library', () => {
  const error = new KhuyenCongError({ code: 'JSON', at: 'a.json', message: 'm', messageEn: 'm' })

  it('is known by any copy of the library, also after it was sent as data', () => {
    const sent: unknown = JSON.parse(
      JSON.stringify({ ...error, name: error.name, message: error.message }),
    )
    const other = Object.assign(new Error('m'), {
      name: 'KhuyenCongError',
      code: 'JSON',
      problems: [],
    })
    expect([error, sent, other].map(isKhuyenCongError)).toEqual([true, true, true])
  })

  it.each([
    [undefined],
    [null],
    ['KhuyenCongError'],
    [new TypeError('m')],
    [{ name: 'KhuyenCongError' }],
    [{ name: 'KhuyenCongError', code: 'JSON', problems: 'none' }],
    [Object.assign(new Error('m'), { code: 'ENOENT' })],
  ])('anything else is none: %s', (value) => {
    expect(isKhuyenCongError(value)).toBe(false)
  })

  it('has its own name, and a message that says where, what and how', () => {
    expect(error.within('b').constructor.name).toBe('KhuyenCongError')
    expect(error.message).toBe('a.json: m')
    expect(new KhuyenCongError([...error.problems, ...error.problems]).message).toBe(
      'a.json: m (Còn 1 lỗi khác.)',
    )
  })
})

describe('codes that nothing else raises', () => {
  const problemsOf = (work: () => unknown): readonly (readonly [string, string])[] => {
    try {
      work()
    } catch (thrown) {
      if (isKhuyenCongError(thrown)) return thrown.problems.map(({ code, at }) => [code, at])
    }
    return []
  }

  it('PACK_ID: the id national belongs to the national pack', () => {
    expect(problemsOf(() => tinyPack([], { id: 'national' }))).toEqual([
      ['PACK_ID', 'pack.json › id'],
    ])
    expect(problemsOf(() => tinyPack([], { id: 'nationals' }))).toEqual([])
  })

  it('WRONG_FOLDER: a rule stands in the folder of its kind', () => {
    const source = (file: string): PackSource => ({
      ...nationalSource(),
      rules: { [file]: NATIONAL_RULES['eligibility/place.json'] },
    })
    expect(
      problemsOf(() => definePack(source('eligibility/place.json'), { extends: NATIONAL })),
    ).toEqual([])
    expect(
      problemsOf(() => definePack(source('support/place.json'), { extends: NATIONAL })),
    ).toEqual([['WRONG_FOLDER', 'support/place.json']])
  })

  it('RULING_AFTER_DAY, UNKNOWN_CHECK_LINE: what nobody can have said by the day, or was not asked', () => {
    const ruled = (on: string) => () =>
      decideSample({ facts: { 'product.key': { value: true, on } } }, {}, '2023-06-01')
    expect(problemsOf(ruled('2023-06-01'))).toEqual([])
    expect(problemsOf(ruled('2023-06-02'))).toEqual([
      ['RULING_AFTER_DAY', 'project › items[0].facts.product.key.on'],
    ])
    const answered = { line: 'none', holds: true, by: 'Sở', on: '2023-06-01' }
    expect(problemsOf(() => decideSample({}, { verified: [answered] }))).toEqual([
      ['UNKNOWN_CHECK_LINE', 'project › verified[0].line'],
    ])
  })
})
