import { describe, expect, it } from 'vitest'
import { checkPack } from '../authoring/check/check-pack.js'
import { decide } from '../decision/decide.js'
import { readDecision } from '../decision/read-decision.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import type { Pack } from './pack.js'
import { createRuleBook } from './rule-book.js'
import { sampleNational } from './sample-pack.fixture.js'
import { is, tinyPack, tinyRule } from './tiny-pack.fixture.js'

const level = (cap: string): Record<string, unknown> =>
  tinyRule('support.x', [{ when: is('activity', 'advanced-machinery'), grant: { cap } }])
const of = (id: string, more: Record<string, unknown> = {}, cap = '1 triệu đồng'): Pack =>
  tinyPack([{ ...level(cap), adds: true }], { id, jurisdiction: 'soc-trang', ...more })

const shipped = of('soc-trang')
const own = of('soc-trang-rieng', { replaces: 'soc-trang' }, '2 triệu đồng')

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  return []
}
const told = (packs: readonly Pack[]): readonly string[] =>
  problemsOf(() => createRuleBook(packs)).map(({ code, at }) => `${code} ${at ?? ''}`)

describe('a pack that replaces another', () => {
  it.each([
    ['whatever the order', [own, sampleNational, shipped]],
    ['the other way round', [shipped, sampleNational, own]],
    ['also where the other is not there', [sampleNational, own]],
  ])('stands wholly in its place, without being allowed by name: %s', (_name, packs) => {
    const book = createRuleBook(packs)
    expect(book.packs.map(({ manifest }) => manifest.id)).toEqual(['national', 'soc-trang-rieng'])
    expect(book.admittedByName.size).toBe(0)
    expect(book.rule('soc-trang:support.x')).toBeUndefined()
    expect(book.rule('soc-trang-rieng:support.x')).toBeDefined()
  })

  it('may bear its id', () => {
    const same = of('soc-trang', { replaces: 'soc-trang', version: '2.0.0' })
    const { packs } = createRuleBook([sampleNational, shipped, same])
    expect(packs.find(({ manifest }) => manifest.id === 'soc-trang')).toBe(same)
  })

  it('is named by the record, with the one it replaces; others say null', () => {
    const book = createRuleBook([sampleNational, shipped, own])
    const decision = decide(book, {
      on: '2023-06-01',
      project: {
        id: 'p',
        fund: 'local',
        items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'soc-trang' } }],
      },
    })
    expect(decision.packs.map(({ id, replaces }) => [id, replaces])).toEqual([
      ['national', null],
      ['soc-trang-rieng', 'soc-trang'],
    ])
    expect(readDecision(JSON.parse(JSON.stringify(decision)), 'd.json')).toEqual(decision)
  })
})

describe('what may not be replaced', () => {
  it('without `replaces` two packs of one province clash as before', () => {
    expect(told([sampleNational, shipped, of('soc-trang-2')])[0]).toContain('OVERLAPPING')
  })

  it('one pack by two', () => {
    const second = of('soc-trang-hai', { replaces: 'soc-trang' })
    expect(told([sampleNational, shipped, own, second])).toEqual([
      'REPLACED_TWICE soc-trang-rieng › pack.json › replaces',
    ])
  })

  it('an id that no pack has, with what may have been meant', () => {
    const wrong = of('a', { replaces: 'soc-tranh' })
    const [problem] = problemsOf(() => createRuleBook([sampleNational, shipped, wrong]))
    expect(problem).toMatchObject({ code: 'REPLACES_UNKNOWN', found: 'soc-tranh' })
    expect(problem?.hint).toContain('soc-trang')
  })

  it('a pack of another authority, the national one too', () => {
    const neighbour = of('an-giang', { jurisdiction: 'an-giang' })
    expect(told([sampleNational, neighbour, of('a', { replaces: 'an-giang' })])).toEqual([
      'REPLACES_OTHER_AUTHORITY a › pack.json › replaces',
    ])
    expect(told([sampleNational, of('a', { replaces: 'national' })])).toEqual([
      'REPLACES_OTHER_AUTHORITY a › pack.json › replaces',
    ])
  })

  it('a pack that replaces one itself', () => {
    expect(told([sampleNational, own, of('b', { replaces: 'soc-trang-rieng' })])).toEqual([
      'REPLACES_UNKNOWN b › pack.json › replaces',
    ])
  })

  it('the national pack, unless it is allowed by name', () => {
    const other = tinyPack([], {
      id: 'national-2',
      jurisdiction: 'national',
      replaces: 'national',
    })
    expect(told([sampleNational, other])[0]).toContain('SECOND_NATIONAL_PACK')
    const { packs, admittedByName } = createRuleBook([sampleNational, other], {
      allow: ['national-2'],
    })
    expect(packs).toEqual([other])
    expect([...admittedByName]).toEqual(['national-2'])
  })
})

describe('check', () => {
  const codes = (pack: Pack): readonly string[] =>
    checkPack(pack, { beside: [sampleNational, shipped] }).map(({ code }) => code)

  it('foresees what keeps a pack from replacing another, and no clash with what it replaces', () => {
    expect(codes(of('a'))).toContain('CLASHES_WITH_PACK')
    expect(codes(own)).not.toContain('CLASHES_WITH_PACK')
    expect(codes(own).filter((code) => code.startsWith('REPLACES'))).toEqual([])
    expect(codes(of('a', { replaces: 'soc-tranh' }))).toContain('REPLACES_UNKNOWN')
    expect(codes(of('a', { replaces: 'national' }))).toContain('REPLACES_OTHER_AUTHORITY')
  })
})
