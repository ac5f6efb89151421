import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
// Nhận dạng đơn vị thụ hưởng, tài sản, nguồn lồng ghép. / Who, which machine, which other
// programme: read and written back, never judged.
import { describe, expect, it } from 'vitest'
import { type ProjectInput, readProject, writeProject } from './project.js'

const withLine = (line: object, beneficiary: object = {}): ProjectInput =>
  ({
    id: 'p',
    items: [{ id: '1', activity: 'advanced-machinery', beneficiary, costs: [line] }],
  }) as ProjectInput

const ASSET = { maker: 'Hãng A', model: 'M-1', serial: 'SN 001', invoice: '0000123' }

describe('identity in a project', () => {
  it('may be absent, and is unknown then', () => {
    const [item] = readProject(withLine({ amount: 1 }), 'project', NATIONAL).items
    expect(item).toMatchObject({
      beneficiary: { id: null, name: null },
      costs: [{ otherSources: null, asset: null }],
    })
  })

  it('is read, and written back as it was given', () => {
    const line = {
      amount: 5,
      otherSources: [{ programme: 'ocop', amount: '2 triệu đồng' }, { programme: 'ntm' }],
      asset: ASSET,
    }
    const read = readProject(
      withLine(line, { id: '2200123456', name: 'Cơ sở mẫu' }),
      'project',
      NATIONAL,
    )
    expect(read.items[0]).toMatchObject({
      beneficiary: { id: '2200123456', name: 'Cơ sở mẫu' },
      costs: [
        {
          otherSources: [
            { programme: 'ocop', amount: 2_000_000 },
            { programme: 'ntm', amount: null },
          ],
          asset: ASSET,
        },
      ],
    })
    const written = writeProject(read)
    expect(written.items[0]).toEqual({
      id: '1',
      activity: 'advanced-machinery',
      units: 1,
      beneficiary: { id: '2200123456', name: 'Cơ sở mẫu' },
      costs: [
        {
          amount: 5,
          otherSources: [{ programme: 'ocop', amount: 2_000_000 }, { programme: 'ntm' }],
          asset: ASSET,
        },
      ],
    })
    expect(readProject(written, 'project', NATIONAL)).toEqual(read)
  })

  it('keeps a list known to be empty apart from one that is not known', () => {
    expect(
      writeProject(readProject(withLine({ otherSources: [] }), 'project', NATIONAL)).items[0]
        ?.costs,
    ).toEqual([{ otherSources: [] }])
  })

  it.each<[string, object, string]>([
    ['a misspelt part of an asset', { asset: { sreial: 'x' } }, 'UNKNOWN_KEY'],
    ['an empty serial number', { asset: { serial: '' } }, 'WRONG_SHAPE'],
    ['a serial number of 201 characters', { asset: { serial: 'x'.repeat(201) } }, 'WRONG_SHAPE'],
    ['a source without its programme', { otherSources: [{ amount: 1 }] }, 'FIELD_MISSING'],
    ['an unreadable amount', { otherSources: [{ programme: 'a', amount: 'x' }] }, 'AMOUNT_FORMAT'],
    [
      'more than a hundred sources',
      { otherSources: Array.from({ length: 101 }, () => ({ programme: 'a' })) },
      'WRONG_SHAPE',
    ],
  ])('refuses %s', (_, line, code) => {
    expect(() => readProject(withLine(line), 'project', NATIONAL)).toThrow(
      expect.objectContaining({ code }),
    )
  })

  it('takes a serial number of 200 characters and a hundred sources', () => {
    const line = {
      asset: { serial: 'x'.repeat(200) },
      otherSources: Array.from({ length: 100 }, () => ({ programme: 'a' })),
    }
    expect(
      readProject(withLine(line), 'project', NATIONAL).items[0]?.costs?.[0]?.otherSources,
    ).toHaveLength(100)
  })

  it('is no fact a rule could judge', () => {
    const paths = [...NATIONAL_WORDS.facts.values()].map(({ path }) => path?.join('.') ?? '')
    expect(
      paths.filter((path) => /beneficiary\.(?:id|name)|asset|otherSources/u.test(path)),
    ).toEqual([])
  })
})
