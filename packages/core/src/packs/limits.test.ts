import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PAIR_LIMITS } from '../authoring/check/check-levels.js'
import type { ConditionSource } from '../conditions/conditions.js'
import { CONDITION_LIMITS, readCondition } from '../conditions/read-condition.js'
import { KhuyenCongError } from '../errors/errors.js'
import { readJson } from '../json/json.js'
import { JSON_LIMITS } from '../json/plain-data.js'
import { definePack, type PackSource } from './pack.js'
import { PACK_LIMITS } from './read-rules.js'
import { readProject } from '../project/project.js'
import { SEARCH_LIMITS } from '../conditions/point-search.js'
import { is, tinyPack, tinyRule } from './tiny-pack.fixture.js'

const pageOf = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url)), 'utf8')
const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof KhuyenCongError)
      return [...new Set(error.problems.map(({ code }) => code))]
    throw error
  }
}
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_each, index) => make(index))
const nested = (depth: number): unknown =>
  times(depth - 1, () => 0).reduce<unknown>((inner) => ({ not: inner }), is('fund', 'local'))
const level = { when: is('activity', 'trademark'), grant: { rate: '50%' } }
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
const document = { id: 'QĐ 1', title: 'x', titleEn: 'x', issuer: 'x' }
const day = (index: number): string =>
  new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)
const versions = (count: number): Record<string, unknown> =>
  tinyRule(
    'support.a',
    times(count, (index) => ({ ...level, from: day(index), to: day(index) })),
  )

/** A pack with so many nodes of conditions, no condition above its own limit. */
const withNodes = (count: number): PackSource => {
  const leaves = (many: number): ConditionSource =>
    many === 1 ? is('fund', 'local') : { any: times(many - 1, () => is('fund', 'local')) }
  const sizes = times(Math.ceil(count / 2_000), (index) => Math.min(2_000, count - index * 2_000))
  const rules = sizes.map((size, index) =>
    tinyRule(`support.r${index}`, [{ ...level, when: leaves(size) }]),
  )
  return {
    manifest,
    documents: { documents: [document] },
    rules: Object.fromEntries(rules.map((rule, index) => [`support/r${index}.json`, rule])),
  }
}

describe('giới hạn', () => {
  it.each([
    ['limits.md', '.'],
    ['limits.en.md', ','],
  ])('trang docs/%s ghi đúng các số', (name, mark) => {
    const page = pageOf(name)
    const numbers = [
      ...Object.values(JSON_LIMITS),
      ...Object.values(CONDITION_LIMITS),
      ...Object.values(PACK_LIMITS),
      ...Object.values(SEARCH_LIMITS),
      ...Object.values(PAIR_LIMITS),
    ]
    for (const number of numbers)
      expect(page).toContain(String(number).replace(/\B(?=(\d{3})+$)/gu, mark))
  })

  it.each<[string, () => unknown, () => unknown, string]>([
    [
      'JSON lồng nhau',
      () => readJson('['.repeat(64) + ']'.repeat(64), 'x'),
      () => readJson('['.repeat(65) + ']'.repeat(65), 'x'),
      'JSON',
    ],
    [
      'JSON nhiều giá trị',
      () => readJson(`[${'0,'.repeat(1_999_998)}0]`, 'x'),
      () => readJson(`[${'0,'.repeat(1_999_999)}0]`, 'x'),
      'JSON',
    ],
    [
      'JSON dài',
      () => readJson(`"${'a'.repeat(15_999_998)}"`, 'x'),
      () => readJson(`"${'a'.repeat(15_999_999)}"`, 'x'),
      'JSON',
    ],
    [
      'điều kiện lồng nhau',
      () => readCondition(nested(16), NATIONAL_WORDS),
      () => readCondition(nested(17), NATIONAL_WORDS),
      'CONDITION_TOO_LARGE',
    ],
    [
      'nút của điều kiện',
      () => readCondition({ any: times(1_999, () => is('fund', 'local')) }, NATIONAL_WORDS),
      () => readCondition({ any: times(2_000, () => is('fund', 'local')) }, NATIONAL_WORDS),
      'CONDITION_TOO_LARGE',
    ],
    [
      'nút điều kiện của cả gói',
      () => definePack(withNodes(200_000), { extends: NATIONAL }),
      () => definePack(withNodes(200_001), { extends: NATIONAL }),
      'PACK_TOO_LARGE',
    ],
    [
      'danh sách giá trị',
      () =>
        readCondition(
          {
            fact: 'implementer.kind',
            operator: 'in',
            value: times(1_000, (index) => `w${index}`),
          },
          NATIONAL_WORDS,
        ),
      () =>
        readCondition(
          {
            fact: 'implementer.kind',
            operator: 'in',
            value: times(1_001, (index) => `w${index}`),
          },
          NATIONAL_WORDS,
        ),
      'CONDITION_TOO_LARGE',
    ],
    ['phiên bản', () => tinyPack([versions(200)]), () => tinyPack([versions(201)]), 'WRONG_SHAPE'],
    [
      'câu chữ',
      () => tinyPack([tinyRule('support.a', [{ ...level, note: 'a'.repeat(4_000) }])]),
      () => tinyPack([tinyRule('support.a', [{ ...level, note: 'a'.repeat(4_001) }])]),
      'WRONG_SHAPE',
    ],
    [
      'văn bản',
      () =>
        definePack(
          {
            manifest,
            documents: { documents: times(2_000, (index) => ({ ...document, id: `d${index}` })) },
            rules: {},
          },
          { extends: NATIONAL },
        ),
      () =>
        definePack(
          {
            manifest,
            documents: { documents: times(2_001, (index) => ({ ...document, id: `d${index}` })) },
            rules: {},
          },
          { extends: NATIONAL },
        ),
      'WRONG_SHAPE',
    ],
    [
      'hạng mục của đề án',
      () =>
        readProject({
          id: 'p',
          items: times(1_000, (index) => ({ id: `i${index}`, activity: 'trademark' })),
        }),
      () =>
        readProject({
          id: 'p',
          items: times(1_001, (index) => ({ id: `i${index}`, activity: 'trademark' })),
        }),
      'WRONG_SHAPE',
    ],
  ])('%s: đúng giới hạn thì nhận, quá một thì từ chối', (_name, within, beyond, code) => {
    expect(codesOf(within)).toEqual([])
    expect(codesOf(beyond)).toEqual([code])
  })

  it('quá 20.000 quy định thì từ chối trước khi đọc', () => {
    expect(
      codesOf(() =>
        definePack(
          {
            manifest,
            documents: { documents: [] },
            rules: Object.fromEntries(times(20_001, (index) => [`support/r${index}.json`, null])),
          },
          { extends: NATIONAL },
        ),
      ),
    ).toEqual(['PACK_TOO_LARGE'])
  })

  it('10.000 quy định hợp lệ, mỗi quy định hai phiên bản, nạp nhanh; giới hạn ở đây rộng vì máy chạy kiểm thử có thể bận', () => {
    const when = (index: number): object => ({
      when: { all: [is('activity', 'trademark'), is('beneficiary.employees', index)] },
    })
    const rules = Object.fromEntries(
      times(10_000, (index) => [
        `support/r${index}.json`,
        tinyRule(`support.r${index}`, [
          { ...level, ...when(index), to: '2021-12-31' },
          { ...level, ...when(index), from: '2022-01-01' },
        ]),
      ]),
    )
    const source = { manifest, documents: { documents: [document] }, rules }
    const before = process.cpuUsage()
    expect(definePack(source, { extends: NATIONAL }).rules).toHaveLength(10_000)
    const { user } = process.cpuUsage(before)
    expect(user / 1_000).toBeLessThan(6_000)
  }, 60_000)

  it('10.000 quy định hỏng cũng chỉ là một danh sách lỗi', () => {
    const rules = Object.fromEntries(
      times(10_000, (index) => [`support/r${index}.json`, { kind: 'support', id: index }]),
    )
    expect(
      codesOf(() =>
        definePack(
          { manifest, documents: { documents: [document] }, rules },
          { extends: NATIONAL },
        ),
      ).length,
    ).toBeGreaterThan(0)
  }, 60_000)
})
