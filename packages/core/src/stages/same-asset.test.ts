import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProject, type ProjectItem } from '../project/project.js'
import { type SameAsset, sameAssets } from './same-asset.js'

type Given = Readonly<Record<string, string>>
const itemsOf = (assets: readonly (readonly Given[])[]): readonly ProjectItem[] =>
  readProject(
    {
      id: 'p',
      items: assets.map((each, index) => ({
        id: String(index),
        activity: 'advanced-machinery',
        costs: each.map((asset) => ({ kind: 'machinery', asset })),
      })),
    },
    'project',
    NATIONAL,
  ).items
const shared = (...assets: (readonly Given[])[]) => sameAssets(itemsOf(assets), () => true)
const pair = (a: Given, b: Given) => shared([a], [b])[0] as SameAsset

const MACHINE = { maker: 'Hãng A', model: 'M-1', serial: 'SN 001' }

describe('two cost lines are one asset', () => {
  it('by maker, model and serial number', () => {
    expect(pair(MACHINE, MACHINE)).toEqual({ sure: [1], likely: [] })
  })
  it('however the spaces and capitals were typed', () => {
    expect(pair(MACHINE, { ...MACHINE, maker: ' hãng  a', serial: 'sn 001 ' }).sure).toEqual([1])
  })
  it('however the signs were coded: full width, a mark apart from its letter', () => {
    const typed = { maker: 'Hãng A'.normalize('NFD'), model: 'Ｍ-１', serial: 'SN\u00A0００１' }
    expect(pair(MACHINE, typed).sure).toEqual([1])
  })
  it.each(['maker', 'model', 'serial'] as const)('not where the %s differs', (part) => {
    expect(pair(MACHINE, { ...MACHINE, [part]: 'khác' })).toEqual({ sure: [], likely: [] })
  })
  it.each(['maker', 'model', 'serial'] as const)('not where the %s is not given', (part) => {
    const { [part]: _, ...rest } = MACHINE
    expect(pair(MACHINE, rest)).toEqual({ sure: [], likely: [] })
  })
  it('likely by invoice, whatever one of the two leaves out', () => {
    const whole = { ...MACHINE, invoice: '0000123' }
    for (const other of [
      { invoice: '0000123' },
      { invoice: '0000123', model: 'M-1' },
      { invoice: '0000123', maker: 'Hãng A', serial: 'SN 001' },
    ]) {
      expect(pair(whole, other)).toEqual({ sure: [], likely: [1] })
      expect(pair(other, whole)).toEqual({ sure: [], likely: [1] })
    }
    expect(pair({ invoice: '1', maker: 'A' }, { invoice: '1', model: 'B' }).likely).toEqual([1])
  })
  it('not by invoice where something given differs: one invoice may list several machines', () => {
    expect(pair({ invoice: '1', model: 'A' }, { invoice: '1', model: 'B' }).likely).toEqual([])
    expect(
      pair({ ...MACHINE, invoice: '1' }, { ...MACHINE, serial: 'SN 002', invoice: '1' }).likely,
    ).toEqual([])
    expect(pair({ invoice: '1' }, { invoice: '2' }).likely).toEqual([])
  })
  it('surely, even where the invoice differs', () => {
    expect(pair({ ...MACHINE, invoice: '1' }, { ...MACHINE, invoice: '2' }).sure).toEqual([1])
  })
  it('not where nothing is given', () => {
    expect(pair({}, {})).toEqual({ sure: [], likely: [] })
  })
})

describe('items that share an asset', () => {
  it('are those of one line of theirs, never those of a third', () => {
    const other = { ...MACHINE, serial: 'SN 002' }
    expect(shared([MACHINE], [MACHINE, other], [other]).map(({ sure }) => sure)).toEqual([
      [1],
      [0, 2],
      [1],
    ])
  })
  it('are not an item with itself', () => {
    expect(shared([MACHINE, MACHINE], [])[0]).toEqual({ sure: [], likely: [] })
  })
  it('are looked for among the lines that count alone', () => {
    const items = itemsOf([[MACHINE], [MACHINE]])
    expect(sameAssets(items, ({ id }) => id === '0').map(({ sure }) => sure)).toEqual([[], []])
  })
  it('are what comparing every pair of lines finds', () => {
    const part = fc.option(fc.constantFrom('1', '2'), { nil: undefined })
    const asset = fc.record({ maker: part, model: part, serial: part, invoice: part })
    type Asset = Partial<Record<'maker' | 'model' | 'serial' | 'invoice', string | undefined>>
    const PARTS = ['maker', 'model', 'serial'] as const
    const sureOf = (a: Asset, b: Asset): boolean =>
      PARTS.every((name) => a[name] !== undefined && a[name] === b[name])
    const likelyOf = (a: Asset, b: Asset): boolean =>
      a.invoice !== undefined &&
      a.invoice === b.invoice &&
      PARTS.every((name) => (a[name] ?? b[name]) === (b[name] ?? a[name]))
    fc.assert(
      fc.property(
        fc.array(fc.array(asset, { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        (assets) => {
          const found = shared(...(assets as Given[][]))
          assets.forEach((mine, i) => {
            const any = (same: typeof sureOf) =>
              assets.flatMap((theirs, j) =>
                i !== j && mine.some((a) => theirs.some((b) => same(a, b))) ? [j] : [],
              )
            const sure = any(sureOf)
            expect(found[i]).toEqual({
              sure,
              likely: any(likelyOf).filter((j) => !sure.includes(j)),
            })
          })
        },
      ),
    )
  })
  it('of three hundred items on one invoice are all of them', () => {
    const lines = Array.from({ length: 5 }, (_, line) => ({ invoice: '1', serial: String(line) }))
    const found = shared(...Array.from({ length: 300 }, () => lines))
    expect(found[299]?.likely).toHaveLength(299)
  })
})
