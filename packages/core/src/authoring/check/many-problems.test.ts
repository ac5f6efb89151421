import { NATIONAL, NATIONAL_WORDS } from '../../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { checkPack } from './check-pack.js'
import { definePack } from '../../packs/pack.js'
import { readCondition } from '../../conditions/read-condition.js'
import { DISTRICTS_ENDED, is, tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'
import { KhuyenCongError, type Problem, problem } from '../../errors/errors.js'

const problemsOf = (work: () => unknown): readonly Problem[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a refusal', () => {
  const long = 'x'.repeat(1_000_000)

  it('does not repeat a very long name', () => {
    const [told] = problemsOf(() => readCondition(is(long, 'local'), NATIONAL_WORDS))
    expect(told).toMatchObject({ code: 'UNKNOWN_FACT' })
    expect(JSON.stringify(told).length).toBeLessThan(4_000)
  })

  it.each([
    ['at', 1_000],
    ['message', 1_000],
    ['messageEn', 1_000],
    ['hint', 4_000],
    ['hintEn', 4_000],
    ['found', 200],
  ] as const)('keeps its %s to %i characters', (part, most) => {
    const input = { code: 'JSON', message: 'm', messageEn: 'm' } as const
    const of = (length: number) => problem({ ...input, [part]: 'a'.repeat(length) })[part] ?? ''
    expect(of(most)).toBe('a'.repeat(most))
    expect(of(most + 1).length).toBeLessThanOrEqual(most)
    expect(of(most + 1)).toMatch(/…$/u)
  })

  it('of a pack tells the first 200 problems and counts the others', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`support/${index}.json`, { kind: 'nothing' }]),
    )
    const manifest = {
      id: 'p',
      version: '1.0.0',
      schemaVersion: 1,
      jurisdiction: 'dak-lak',
      title: 'x',
      titleEn: 'x',
      maintainer: 'x',
      lawAsOf: '2026-01-01',
    }
    const problems = problemsOf(() =>
      definePack({ manifest, documents: { documents: [] }, rules }, { extends: NATIONAL }),
    )
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', found: '50', at: 'p' })
  })
})

describe('the problems of a check', () => {
  const withDistricts = (count: number) =>
    checkPack(
      tinyPack(
        Array.from({ length: count }, (_, index) =>
          tinyRule(`support.r${index}`, [
            {
              when: { all: [is('level', 'district'), is('activity', 'trademark')] },
              grant: 'not-encoded',
            },
          ]),
        ),
      ),
      { national: tinyPack([DISTRICTS_ENDED], { id: 'national', jurisdiction: 'national' }) },
    )
  const count = (problems: readonly Problem[], code: string): number =>
    problems.filter((each) => each.code === code).length

  it('are all told up to 200 of a code', () => {
    const problems = withDistricts(200)
    expect([count(problems, 'LEVEL_ABOLISHED'), count(problems, 'MORE_PROBLEMS')]).toEqual([200, 0])
  })

  it('beyond that are counted, as grave as the gravest of them', () => {
    const problems = withDistricts(203)
    expect(count(problems, 'LEVEL_ABOLISHED')).toBe(200)
    expect(problems.filter(({ code }) => code === 'MORE_PROBLEMS')).toMatchObject([
      { severity: 'warning', found: '3', message: 'Còn 3 vấn đề nữa cùng mã LEVEL_ABOLISHED.' },
    ])
  })
})
