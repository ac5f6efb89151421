import { NATIONAL } from './vocabulary/national-words.fixture.js'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decide,
  definePack,
  createRuleBook,
  factor,
  formatRate,
  formatVnd,
  KhuyenCongError,
  rate,
  readJson,
  readProject,
  vnd,
  day,
} from './index.js'
import { statedAmount, statedCount, statedPercent } from './monitor.js'
import { nationalSource, sampleBook as book } from './packs/sample-pack.fixture.js'
import { projectWith } from './packs/sample-project.fixture.js'

// Dữ liệu thù địch. / Hostile input: a small corpus, and random texts and values grown from it.
// Whatever comes in, it is read or refused in words of our own, soon. `KHUYENCONG_FUZZ_SECONDS`
// says how long each property may run (2 unless told otherwise).

const SECONDS = Number(process.env['KHUYENCONG_FUZZ_SECONDS'] ?? 2)
const TIMED = {
  numRuns: 1_000_000,
  interruptAfterTimeLimit: SECONDS * 1_000,
  markInterruptAsFailure: false,
} as const
const LONG = { timeout: SECONDS * 10_000 + 600_000 }
const CORPUS = readJson(
  readFileSync(new URL('../../../fixtures/fuzz/texts.json', import.meta.url), 'utf8'),
  'texts.json',
) as Readonly<
  Record<'amounts' | 'rates' | 'figures' | 'days' | 'documents' | 'json', readonly string[]>
>
const TEXTS = Object.values(CORPUS).flat()

/**
 * What was read, or `null` where it was refused with an error of ours; any other error is thrown
 * on.
 */
function readOrRefused<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (
      error instanceof KhuyenCongError &&
      error.problems.every(
        ({ code, message, messageEn }) => code.length > 0 && message !== '' && messageEn !== '',
      )
    )
      return null
    throw error
  }
}

/** Texts of the corpus cut, doubled, joined and spoilt. */
const anyText = (seeds: readonly string[]): fc.Arbitrary<string> => {
  const seed = fc.constantFrom(...seeds)
  const spoilt = fc
    .tuple(
      seed,
      fc.nat(40),
      fc.nat(4),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom(',', '.', ' ', '0', '%', '"', '\\', '{', ']', '\u0301'),
      ),
    )
    .map(([text, at, cut, more]) => text.slice(0, at) + more + text.slice(at + cut))
  return fc.oneof(
    seed,
    spoilt,
    fc.tuple(seed, seed).map((two) => two.join('')),
    fc.tuple(seed, fc.constantFrom(1, 50, 500)).map(([text, times]) => text.repeat(times)),
    fc.string({ unit: 'binary' }),
  )
}

describe('hostile texts', LONG, () => {
  it('an amount is whole, safe and comes back the same, or is refused', () => {
    fc.assert(
      fc.property(anyText([...CORPUS.amounts, ...CORPUS.figures]), (text) => {
        const amount = readOrRefused(() => vnd(text))
        if (amount === null) return
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true)
        expect([vnd(formatVnd(amount)), vnd(formatVnd(amount, { unit: 'million' }))]).toEqual([
          amount,
          amount,
        ])
      }),
      TIMED,
    )
  })

  it('a rate, a factor, a published figure', () => {
    fc.assert(
      fc.property(anyText([...CORPUS.rates, ...CORPUS.figures]), (text) => {
        const read = readOrRefused(() => rate(text))
        if (read !== null) expect(rate(formatRate(read))).toBe(read)
        for (const reader of [factor, statedAmount, statedCount, statedPercent])
          readOrRefused(() => reader(text))
      }),
      TIMED,
    )
  })

  it('a day is a day of the calendar, written one way only', () => {
    fc.assert(
      fc.property(anyText(CORPUS.days), (text) => {
        const read = readOrRefused(() => day(text))
        if (read !== null)
          expect(new Date(`${read}T00:00:00Z`).toISOString().slice(0, 10)).toBe(text)
      }),
      TIMED,
    )
  })

  it('JSON is read as JSON.parse reads it, or refused', () => {
    fc.assert(
      fc.property(anyText(CORPUS.json), (text) => {
        const read = readOrRefused(() => ({ value: readJson(text, 'x') }))
        if (read !== null)
          expect(JSON.stringify(read.value)).toBe(
            JSON.stringify(JSON.parse(text.replace(/^\uFEFF/u, ''))).normalize('NFC'),
          )
      }),
      TIMED,
    )
  })
})

type Path = readonly (string | number)[]
const pathsOf = (value: unknown, path: Path = []): readonly Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))
    : []),
]
function putAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string, unknown>
  copy[key] = putAt(copy[key], rest, put)
  return copy
}
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom<unknown>(
    null,
    undefined,
    [],
    {},
    0,
    -1,
    1.5,
    2 ** 53,
    NaN,
    Infinity,
    true,
    [[]],
    { all: [] },
    { not: { not: {} } },
    () => 1,
    1n,
    Symbol.iterator,
    new Date(0),
    /x/u,
    new Map(),
  ),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withNullPrototype: true,
    withSparseArray: true,
    withMap: true,
    withTypedArray: true,
  }),
  fc.object(),
)
/** A value with one to three of its parts replaced by anything. */
const spoilt = (value: unknown): fc.Arbitrary<unknown> => {
  const paths = pathsOf(value)
  return fc
    .array(fc.tuple(fc.constantFrom(...paths), anyValue), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce<unknown>((whole, [path, put]) => {
        try {
          return putAt(whole, path, put)
        } catch {
          return whole
        }
      }, value),
    )
}
const plainOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('hostile values', LONG, () => {
  it('a pack with anything in any place loads whole and can be asked, or is refused', () => {
    fc.assert(
      fc.property(spoilt(plainOf(nationalSource())), (source) => {
        const pack = readOrRefused(() => definePack(source as never, { extends: NATIONAL }))
        if (pack !== null)
          readOrRefused(() =>
            decide(createRuleBook([pack]), { on: '2023-06-01', project: projectWith() }),
          )
      }),
      TIMED,
    )
  })

  it('a project with anything in any place is judged, or is refused', () => {
    fc.assert(
      fc.property(spoilt(plainOf(projectWith())), (project) => {
        const decision = readOrRefused(() =>
          decide(book, { on: '2023-06-01', project: project as never }),
        )
        if (decision !== null) expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
      }),
      TIMED,
    )
  })
})

describe('input made to take long', () => {
  const times = (count: number, make: (index: number) => unknown): unknown[] =>
    Array.from({ length: count }, (_each, index) => make(index))
  const item = (more: object): object => ({
    id: 'p',
    items: [{ id: '1', activity: 'showroom', ...more }],
  })
  const LENGTH = 200_000
  /** The time this machine's processor spends on some work. */
  const spentOn = (work: () => unknown): number => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  /**
   * What reading a plain text costs here: limits are told in it, so that a slow machine changes
   * nothing.
   */
  const plain = JSON.stringify(
    times(50_000, (index) => ({ id: `đề án ${String(index)}`, a: index })),
  )
  const plainReading = Math.min(...[1, 2, 3].map(() => spentOn(() => readJson(plain, 'x'))))

  it.each<[string, () => unknown]>([
    ['zeros before the last decimal', () => vnd(`1,${'0'.repeat(LENGTH)}1 tỷ đồng`)],
    ['digits', () => vnd(`${'9'.repeat(LENGTH)} đồng`)],
    ['words before a figure', () => statedAmount(`${'hơn '.repeat(LENGTH)}1 đồng`)],
    ['groups of a figure', () => statedPercent(`${'1.000'.repeat(LENGTH)}%`)],
    [
      'marks on one letter',
      () => readJson(`"e${'\u0301'.repeat(LENGTH)}${'\u0323'.repeat(LENGTH)}"`, 'x'),
    ],
    [
      'the same, escaped, in a name',
      () => readJson(`{"e${'\\u0301'.repeat(LENGTH)}${'\\u0323'.repeat(LENGTH)}":1}`, 'x'),
    ],
    [
      'the same, in a value',
      () =>
        readProject(
          { id: `e${'\u0301'.repeat(LENGTH)}${'\u0323'.repeat(LENGTH)}`, items: [] },
          'project',
          NATIONAL,
        ),
    ],
    ['open brackets', () => readJson('['.repeat(5_000_000), 'x')],
    ['line breaks before an error', () => readJson(`{${'\n'.repeat(5_000_000)}"a":1,"a":2}`, 'x')],
    [
      'a misspelt field of a million letters',
      () => readProject({ ...item({}), ['x'.repeat(1_000_000)]: 1 }, 'project', NATIONAL),
    ],
    [
      'an activity of a million letters',
      () => readProject(item({ activity: 'x'.repeat(1_000_000) }), 'project', NATIONAL),
    ],
    [
      'a hundred thousand broken cost lines',
      () =>
        readProject(
          {
            id: 'p',
            items: times(200, (index) => ({
              id: String(index),
              activity: 'nope',
              costs: times(500, () => ({ kind: 'zzz', amount: 'x' })),
            })),
          },
          'project',
          NATIONAL,
        ),
    ],
    [
      'fifty thousand misspelt fields',
      () =>
        readProject(
          {
            ...item({}),
            ...Object.fromEntries(
              times(50_000, (index) => [`k${String(index)}`, 1]) as [string, number][],
            ),
          },
          'project',
          NATIONAL,
        ),
    ],
  ])('%s: refused without taking long', (_name, work) => {
    const spent = spentOn(() => {
      expect(readOrRefused(work)).toBeNull()
    })
    expect(spent / plainReading).toBeLessThan(1_000)
  })

  it('a file with very many mistakes is told the first 200 and how many more there are', () => {
    try {
      readProject(
        {
          id: 'p',
          items: times(900, (index) => ({ id: String(index), activity: 'nope' })),
        },
        'project',
        NATIONAL,
      )
      expect.unreachable()
    } catch (error) {
      const { problems } = error as KhuyenCongError
      expect(problems).toHaveLength(201)
      expect(problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', found: '700' })
    }
  })
})
