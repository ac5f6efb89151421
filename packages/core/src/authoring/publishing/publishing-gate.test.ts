import { describe, expect, it } from 'vitest'
import { definePack, type Pack } from '../../packs/pack.js'
import { sourceOf } from '../../packs/pack-source.js'
import { is, tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'
import { day } from '../../values/calendar.js'
import { NATIONAL } from '../../vocabulary/national-words.fixture.js'
import { bundleOf, type OpenedBundle, openBundle } from '../../trust/bundle.js'
import { testPack } from '../testing/pack-test.js'
import { REVIEW } from '../testing/suggest.js'
import { publishable, type PublishingOptions } from './publishing-gate.js'
import { casesToReview, withReview } from './reviews.js'

const level = (cap: string): Pack =>
  tinyPack(
    [
      {
        ...tinyRule('support.x', [{ when: is('activity', 'showroom'), grant: { cap } }]),
        adds: true,
      },
    ],
    { id: 'soc-trang', jurisdiction: 'soc-trang' },
  )
const pack = level('10 triệu đồng')
const FILE = 'support/x.cases.json'
const cases = {
  [FILE]: {
    rule: 'support.x',
    cases: (testPack(pack, {}, { suggest: true }).suggestions['support.x'] ?? []).map(
      ({ written }) => ({
        ...written,
        name: String(written['name']).replace(`${REVIEW}: `, ''),
      }),
    ),
  },
}
type Cases = Readonly<Record<string, unknown>>
const reviewed = (of: Cases): unknown =>
  casesToReview(of, undefined).reduce<unknown>((before, { file, name, digest }) => {
    const said = { answer: 'yes', by: 'A', at: day('2026-02-10'), note: null } as const
    return withReview(casesToReview(of, before), { file, name, digest, ...said })
  }, undefined)
const opened = (of: Pack, files: Cases = cases, reviews = reviewed(files)): OpenedBundle =>
  openBundle(bundleOf(sourceOf(of), files, reviews), 'b.json')
const codes = (of: OpenedBundle, options: PublishingOptions = {}): readonly string[] => {
  const own = definePack(of.source, { extends: NATIONAL })
  return [...new Set(publishable(of, own, options).problems.map((each) => each.code))]
}

describe('the gate before publishing', () => {
  it('lets through a pack that is checked, shown by its cases, and reviewed', () => {
    const { problems, tested } = publishable(opened(pack), pack)
    expect(problems).toEqual([])
    expect([tested?.percent, tested?.mutation?.survivors]).toEqual([100, []])
  })

  it('names a case that does not come out', () => {
    expect(codes(opened(level('11 triệu đồng')))).toContain('CASE_FAILED')
  })

  it('names what no case shows, and changes that no case would notice', () => {
    const [first] = cases[FILE]?.cases ?? []
    const few = { [FILE]: { rule: 'support.x', cases: [first] } }
    expect(codes(opened(pack, few))).toEqual(
      expect.arrayContaining(['COVERAGE_GAP', 'MUTANT_SURVIVES']),
    )
    expect(codes(opened(pack, {}))).toContain('COVERAGE_GAP')
  })

  it('names cases that cannot be read', () => {
    const { problems, tested } = publishable(opened(pack, { [FILE]: {} }), pack)
    expect([problems.length > 0, tested]).toEqual([true, null])
  })

  it('names cases nobody has reviewed, and proposed ones whatever was said of them', () => {
    const bare = { ...opened(pack), reviews: undefined }
    expect(codes(bare)).toEqual(['CASE_NOT_REVIEWED'])
    expect(codes(bare, { reviews: 'kept' })).toEqual([])
    const marked = {
      [FILE]: {
        ...cases[FILE],
        cases: (cases[FILE]?.cases ?? []).map((each) => ({
          ...each,
          name: `${REVIEW}: ${each.name}`,
        })),
      },
    }
    expect(codes(opened(pack, marked))).toEqual(['CASE_NOT_REVIEWED'])
  })

  it('names reviews that cannot be read', () => {
    expect(codes({ ...opened(pack), reviews: { format: 1, reviews: 1 } })).toEqual(['WRONG_SHAPE'])
  })

  it('names what is still to be written', () => {
    const source = sourceOf(pack)
    const manifest = { ...(source.manifest as object), maintainer: 'CẦN GHI: cơ quan' }
    expect(codes(opened(definePack({ ...source, manifest }, { extends: NATIONAL })))).toEqual([
      'PLACEHOLDER_LEFT',
    ])
  })

  it('names what check calls an error', () => {
    const never = tinyPack(
      [
        {
          ...tinyRule('support.x', [
            {
              when: { all: [is('activity', 'showroom'), is('activity', 'trademark')] },
              grant: { cap: '10 triệu đồng' },
            },
          ]),
          adds: true,
        },
      ],
      { id: 'soc-trang', jurisdiction: 'soc-trang' },
    )
    expect(codes(opened(never, {}))).toContain('CONDITION_NEVER')
  })

  it('names a version that was published with other content, and an older one', () => {
    const since = opened(level('9 triệu đồng'))
    expect(codes(opened(pack), { since })).toEqual(['VERSION_REUSED'])
    expect(codes(opened(pack), { since: opened(pack) })).toEqual([])
  })
})
