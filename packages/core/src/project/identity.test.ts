import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
// Nhận dạng đơn vị thụ hưởng, tài sản, nguồn lồng ghép. / Who, which machine, which other
// programme: read and written back, never judged.
import { describe, expect, it } from 'vitest'
import { identityKey } from './identity.js'
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

  it('has names of the place, read and written back on one line', () => {
    const site = { province: 'soc-trang', district: ' Mỹ\n Xuyên', commune: 'Hòa Tú 1' }
    const items = [{ id: '1', activity: 'advanced-machinery', site }]
    const read = readProject({ id: 'p', items }, 'project', NATIONAL)
    expect(read.items[0]?.site).toMatchObject({ district: 'Mỹ Xuyên', commune: 'Hòa Tú 1' })
    expect(writeProject(read).items[0]?.site).toEqual({
      province: 'soc-trang',
      district: 'Mỹ Xuyên',
      commune: 'Hòa Tú 1',
    })
    const nameless = readProject(withLine({}), 'project', NATIONAL).items[0]
    expect(nameless?.site).toBeNull()
  })

  it.each([
    ['', 'WRONG_SHAPE'],
    ['x'.repeat(201), 'WRONG_SHAPE'],
    [1, 'WRONG_SHAPE'],
  ])('refuses the name %j of a district', (district, code) => {
    const items = [{ id: '1', activity: 'advanced-machinery', site: { district } }]
    expect(() => readProject({ id: 'p', items }, 'project', NATIONAL)).toThrow(
      expect.objectContaining({ code }),
    )
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

describe('an identity as it is compared', () => {
  it.each([
    ['2200123456', '2200123456'],
    [' SN  001 ', 'sn 001'],
    ['ＳＮ\u00A0００１', 'sn 001'],
    ['Mỹ Xuyên'.normalize('NFD'), 'Mỹ Xuyên'.toLowerCase()],
  ])('%j is %j', (written, compared) => {
    expect(identityKey(written)).toBe(compared)
  })

  it('keeps marks apart: «Hòa» is not «Hoa»', () => {
    expect(identityKey('Hòa')).not.toBe(identityKey('Hoa'))
  })
})
