// Giả danh. / Tokens in the place of who, what and by whom; the same findings.
import fc from 'fast-check'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { sampleBook } from '../packs/sample-pack.fixture.js'
import type { ProjectInput } from '../project/project-input.js'
import { asking, foundAcross, type SampleAsk, withAsset } from './across.fixture.js'
import { pseudonymKeyFile, readPseudonymKey } from './pseudonym-key.js'
import { pseudonymiser } from './pseudonyms.js'

const KEY = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256)
const OTHER = KEY.map((byte) => 255 - byte)
const pseudonymise = pseudonymiser(KEY, sampleBook)

const SECRETS = {
  'Đề án của bà Lan': 'title',
  'Trung tâm Khuyến công': 'implementer',
  'HD-0101': 'id',
  'Cơ sở Lan': 'name',
  'Hãng A': 'maker',
  'M-77': 'model',
  'SN 0099': 'serial',
  'HĐ 5566': 'invoice',
  'Ông Hội': 'ruling',
  'vì bà Lan xin': 'why',
  'Bà Thẩm': 'answer',
  'Biên bản với bà Lan': 'paper',
} as const
const FULL: ProjectInput = {
  ...asking({ id: 'DA-1' }).project,
  title: 'Đề án của bà Lan',
  implementer: { name: 'Trung tâm Khuyến công', kind: 'promotion-centre' },
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      beneficiary: { id: 'HD-0101', name: 'Cơ sở Lan', kind: 'business-household', employees: 5 },
      site: { province: 'cao-bang', district: 'Hòa An', commune: 'Nước Hai', unitKind: 'commune' },
      costs: [
        {
          kind: 'machinery',
          amount: 500_000_000,
          asset: { maker: 'Hãng A', model: 'M-77', serial: 'SN 0099', invoice: 'HĐ 5566' },
        },
        { kind: 'training', amount: 1 },
      ],
      requested: { national: 1_000_000 },
      facts: {
        'machinery.isNew': true,
        'product.key': { value: true, by: 'Ông Hội', on: '2023-05-01', why: 'vì bà Lan xin' },
      },
    },
  ],
  events: [
    {
      type: 'advanced',
      on: '2023-03-01',
      papers: ['contract', 'Biên bản với bà Lan'],
      why: 'vì bà Lan xin',
    },
  ],
  verified: [{ line: 'x', holds: true, by: 'Bà Thẩm', on: '2023-05-01', why: 'vì bà Lan xin' }],
}

describe('a project with tokens', () => {
  it('holds no name, id, number or reason of the first', () => {
    const text = JSON.stringify(pseudonymise(FULL))
    for (const secret of Object.keys(SECRETS)) {
      expect(JSON.stringify(FULL)).toContain(secret)
      expect(text).not.toContain(secret)
    }
    expect(text.toLowerCase()).not.toMatch(/\blan\b|0101|0099|5566/u)
  })

  it('keeps all that rules ask for, and where and when it is', () => {
    const { items, ...whole } = pseudonymise(FULL)
    expect(whole).toMatchObject({ id: 'DA-1', fund: 'national', planYear: 2023 })
    expect(items[0]).toMatchObject({
      activity: 'advanced-machinery',
      beneficiary: { kind: 'business-household', employees: 5 },
      site: { province: 'cao-bang', district: 'Hòa An', commune: 'Nước Hai' },
      costs: [{ amount: 500_000_000 }, { kind: 'training', amount: 1 }],
      requested: { national: 1_000_000 },
      facts: { 'machinery.isNew': true, 'product.key': { value: true, on: '2023-05-01' } },
    })
  })

  it('is HMAC-SHA-256 of the kind and of the text as compared, in 128 bits', () => {
    const hmac = createHmac('sha256', KEY).update('serial\nsn 0099', 'utf8').digest('hex')
    expect(pseudonymise(FULL).items[0]?.costs?.[0]?.asset?.serial).toBe(
      `serial-${hmac.slice(0, 32)}`,
    )
  })

  it('has one token for one id however it is typed, another for another key or another kind', () => {
    const idOf = (id: string, by = pseudonymise) =>
      by(asking({ id: 'a', who: id }).project).items[0]?.beneficiary?.id
    expect(idOf('HD-1')).toBe(idOf('hd-1'))
    expect(idOf('HD-1')).not.toBe(idOf('HD-2'))
    expect(idOf('HD-1')).not.toBe(idOf('HD-1', pseudonymiser(OTHER, sampleBook)))
    const { maker, model } =
      pseudonymise(asking({ id: 'a', item: withAsset({ maker: 'X', model: 'X' }) }).project)
        .items[0]?.costs?.[0]?.asset ?? {}
    expect(maker?.split('-')[1]).not.toBe(model?.split('-')[1])
  })

  it('adds nothing where nothing is given', () => {
    const bare: ProjectInput = { id: 'a', items: [{ id: '1', activity: 'showroom', units: 1 }] }
    expect(pseudonymise(bare)).toEqual(bare)
  })

  it('is decided as the first is', () => {
    const of = (project: ProjectInput) => {
      const { verdict, items, findings } = decide(sampleBook, { on: '2023-06-01', project })
      return { verdict, items, findings }
    }
    const { verified: _verified, ...unverified } = FULL
    expect(of(pseudonymise(unverified))).toEqual(of(unverified))
  })

  it('is refused, as one establishment would then have two of them', () => {
    for (const again of [pseudonymise, pseudonymiser(OTHER, sampleBook)])
      expect(() => again(pseudonymise(FULL))).toThrow(
        expect.objectContaining({ code: 'PSEUDONYMS_ALREADY' }),
      )
    const likeOne = (serial: string) =>
      pseudonymise(asking({ id: 'a', item: withAsset({ serial }) }).project)
    const digits = '0123456789abcdef'.repeat(2)
    expect(() => likeOne(`serial-${digits}`)).toThrow()
    for (const serial of [digits, `serial-${digits}0`, `serial-${digits.slice(1)}`, `SN-${digits}`])
      expect(likeOne(serial).items[0]?.costs?.[0]?.asset?.serial).toMatch(/^serial-[0-9a-f]{32}$/u)
  })

  it('is refused as the first is where it cannot be read', () => {
    expect(() => pseudonymise({ id: 'a', itmes: [] } as never)).toThrow(
      expect.objectContaining({ code: 'FIELD_MISSING' }),
    )
  })
})

describe('an audit across projects with tokens', () => {
  const asks = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      who: fc.option(fc.constantFrom('HD-1', 'hd-1', 'HD-2')),
      asks: fc.integer({ min: 0, max: 301 }),
      fund: fc.constantFrom('national', 'local'),
      planYear: fc.constantFrom(2022, 2023),
      item: fc.constantFrom(
        {},
        withAsset({ maker: 'A', model: 'M', serial: '1' }),
        withAsset({ maker: 'a', model: 'm ', serial: '1' }),
        withAsset({ invoice: 'HĐ 1' }),
      ),
      project: fc.constantFrom(
        {},
        { title: 'Một tên' },
        { title: 'MỘT TÊN' },
        { implementer: { name: 'Trung tâm mẫu' } },
      ),
    }),
    { maxLength: 6 },
  ) as fc.Arbitrary<SampleAsk[]>

  it('finds the same, of tokens in the place of ids', () => {
    fc.assert(
      fc.property(asks, (given) => {
        const open = given.map(asking)
        const hidden = open.map(({ on, project }) => ({
          on,
          project: pseudonymise(project as ProjectInput),
        }))
        const nameless = (questions: typeof open) =>
          foundAcross(questions).map(({ beneficiary: _who, asset: _what, ...finding }) => ({
            ...finding,
            projects: finding.projects.map(({ beneficiaries, implementer, ...project }) => ({
              ...project,
              supported: beneficiaries.length,
              carriedOut: implementer !== null,
            })),
          }))
        expect(nameless(hidden)).toEqual(nameless(open))
      }),
    )
  })
})

describe('the key of pseudonyms', () => {
  it('is read as it was written', () => {
    expect(readPseudonymKey(pseudonymKeyFile(KEY))).toEqual(KEY)
  })

  it.each<[string, unknown, string]>([
    ['nothing', null, 'PSEUDONYM_KEY'],
    ['a list', [], 'PSEUDONYM_KEY'],
    ['no format', { pseudonymKey: 'AA==' }, 'UNKNOWN_FORMAT'],
    ['a word', { format: 1, pseudonymKey: 'mat-khau' }, 'PSEUDONYM_KEY'],
    ['31 bytes', { format: 1, pseudonymKey: btoa('x'.repeat(31)) }, 'PSEUDONYM_KEY'],
    ['33 bytes', { ...pseudonymKeyFile(KEY), pseudonymKey: btoa('x'.repeat(33)) }, 'PSEUDONYM_KEY'],
    [
      'one byte again and again',
      { format: 1, pseudonymKey: btoa('x'.repeat(32)) },
      'PSEUDONYM_KEY',
    ],
    ['another field', { ...pseudonymKeyFile(KEY), kye: 1 }, 'UNKNOWN_KEY'],
    ['no key', { format: 1 }, 'FIELD_MISSING'],
  ])('refuses %s, and says nothing of it', (_, file, code) => {
    let message = ''
    try {
      readPseudonymKey(file)
    } catch (error) {
      expect(error).toMatchObject({ code })
      message = JSON.stringify(error)
    }
    expect(message).not.toBe('')
    expect(message).not.toContain('mat-khau')
  })

  it('of sixteen different bytes is taken, of fifteen not', () => {
    const of = (different: number) =>
      Uint8Array.from({ length: 32 }, (_, index) => index % different)
    expect(pseudonymKeyFile(of(16)).format).toBe(1)
    expect(() => pseudonymKeyFile(of(15))).toThrow(
      expect.objectContaining({ code: 'PSEUDONYM_KEY' }),
    )
    expect(() => pseudonymiser(of(15), sampleBook)).toThrow(
      expect.objectContaining({ code: 'PSEUDONYM_KEY' }),
    )
    expect(() => pseudonymiser(KEY, [] as never)).toThrow(
      expect.objectContaining({ code: 'NOT_A_BOOK' }),
    )
  })
})
