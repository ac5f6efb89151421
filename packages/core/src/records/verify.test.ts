import { national } from '@khuyencong/rules-national'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOfDecision } from '../decision/seal.js'
import { KhuyenCongError } from '../errors/errors.js'
import { definePack } from '../packs/pack.js'
import { sourceOf } from '../packs/pack-source.js'
import { day } from '../values/calendar.js'
import { booksOfSources } from './archived-books.js'
import { booksOf } from './derive.js'
import { signDecision } from './sign.js'
import {
  books,
  bytesOf,
  decided,
  freshKey,
  ringKey,
  signedAudit,
  signedDecision,
} from './signed-record.fixture.js'
import type { Verification } from './verification.js'
import { verifyAudit, verifyDecision } from './verify.js'

const key = await freshKey()
const ring = [ringKey(key, ['soc-trang'])]
const told = ({ steps }: Verification): readonly string[] =>
  steps.flatMap(({ step, problems }) => problems.map(({ code }) => `${step} ${code}`))
const passed = ({ steps }: Verification): readonly (boolean | null)[] =>
  steps.map((each) => each.passed)
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof KhuyenCongError ? error.code : String(error)),
  )

describe('a signed decision', () => {
  it('is genuine: signature, authority, digest, and the decision derived again', async () => {
    const file = await signedDecision(key)
    const result = await verifyDecision(file, { ring, books })
    expect(result).toMatchObject({
      format: 1,
      kind: 'decision',
      genuine: true,
      signed: { by: 'Nguyễn Văn A', at: '2023-06-02' },
      key: { id: key.id, owner: 'Sở Công Thương' },
      records: 1,
      unread: 0,
      differing: 0,
      differences: [],
    })
    expect(passed(result)).toEqual([true, true, true, true])
  })

  it('says which packs it was derived with, and who stands behind each as the verifier knows', async () => {
    const file = await signedDecision(key)
    const { id, version } = national.manifest
    const pack = { id, version, digest: national.digest }
    const { packs } = await verifyDecision(file, { ring, books })
    expect(packs).toEqual([{ ...pack, signedBy: 'shipped' }])
    const signer = { owner: 'Cục', key: 'k', at: day('2023-01-01') }
    const trust = [{ ...signer, digest: national.digest, draft: false }]
    const copies = [definePack(sourceOf(national))]
    for (const found of [
      booksOf(copies, { trust }),
      booksOfSources(copies.map(sourceOf), { trust }),
    ])
      expect((await verifyDecision(file, { ring, books: found })).packs).toEqual([
        { ...pack, signedBy: signer },
      ])
    expect((await verifyDecision(file, { ring, books: booksOf(copies) })).packs).toEqual([
      { ...pack, signedBy: null },
    ])
    expect((await verifyDecision(file, { ring, books: booksOf([]) })).packs).toEqual([])
  })

  it('is the same bytes for the same decision, signer and day', async () => {
    expect(await signedDecision(key)).toEqual(await signedDecision(key))
  })

  it('signed by a key that the ring does not hold: nobody is known to have signed', async () => {
    const other = await freshKey()
    const result = await verifyDecision(await signedDecision(other), { ring, books })
    expect(told(result)).toEqual(['signature SIGNER_UNKNOWN'])
    expect(passed(result)).toEqual([false, null, true, true])
    expect(result).toMatchObject({ genuine: false, key: null })
  })

  it('whose signature is that of another content is refused', async () => {
    const [one, two] = await Promise.all([
      signedDecision(key),
      signedDecision(key, decided({ id: 'other' })),
    ])
    const read = (file: Uint8Array): Record<string, unknown> =>
      JSON.parse(new TextDecoder().decode(file)) as Record<string, unknown>
    const { signatures } = read(two)
    const { payload, payloadType } = read(one)
    const file = bytesOf(`${JSON.stringify({ payload, payloadType, signatures })}\n`)
    expect(told(await verifyDecision(file, { ring, books }))).toEqual(['signature BAD_SIGNATURE'])
  })

  it('whose ring gives the key another id is refused', async () => {
    const other = await freshKey()
    const wrong = [{ ...ringKey(other, ['soc-trang']), id: key.id }]
    const result = await verifyDecision(await signedDecision(key), { ring: wrong, books })
    expect(told(result)).toEqual(['signature KEY_RING', 'signature BAD_SIGNATURE'])
  })

  it.each([
    ['its first day', { from: day('2023-06-02') }, []],
    ['the day before its first', { from: day('2023-06-03') }, ['authority KEY_NOT_YET_VALID']],
    ['its last day', { to: day('2023-06-02') }, []],
    ['the day after its last', { to: day('2023-06-01') }, ['authority KEY_EXPIRED']],
    ['the day it was revoked', { revoked: day('2023-06-02') }, ['authority KEY_REVOKED']],
    ['the day before it was revoked', { revoked: day('2023-06-03') }, []],
  ])('signed on %s', async (_day, more, problems) => {
    const result = await verifyDecision(await signedDecision(key), {
      ring: [ringKey(key, ['soc-trang'], more)],
      books,
    })
    expect(told(result)).toEqual(problems)
    expect(result.genuine).toBe(problems.length === 0)
  })

  it.each<[string, Record<string, unknown>, object | null, readonly string[], boolean]>([
    ['local money, key of the province', {}, { province: 'soc-trang' }, ['soc-trang'], true],
    ['local money, key of another province', {}, { province: 'dak-lak' }, ['soc-trang'], false],
    ['local money, national key', {}, { province: 'soc-trang' }, ['national'], false],
    ['local money, province not known', {}, null, ['soc-trang'], false],
    ['national money, national key', { fund: 'national' }, null, ['national'], true],
    ['national money, key of the province', { fund: 'national' }, {}, ['soc-trang'], false],
    ['fund not known, national key', { fund: null }, { province: 'soc-trang' }, ['national'], true],
    [
      'fund not known, key of the province',
      { fund: null },
      { province: 'soc-trang' },
      ['soc-trang'],
      true,
    ],
    [
      'fund not known, key of another',
      { fund: null },
      { province: 'dak-lak' },
      ['soc-trang'],
      false,
    ],
  ])('%s', async (_name, project, site, jurisdictions, right) => {
    const result = await verifyDecision(await signedDecision(key, decided(project, site)), {
      ring: [ringKey(key, jurisdictions)],
      books,
    })
    expect(told(result)).toEqual(right ? [] : ['authority WRONG_AUTHORITY'])
    expect(passed(result)[0]).toBe(true)
  })

  it('of a province that was merged may be signed by the one that took over', async () => {
    const file = await signedDecision(key, decided(), '2026-01-05')
    const ofKey = async (province: string): Promise<readonly string[]> =>
      told(await verifyDecision(file, { ring: [ringKey(key, [province])], books }))
    expect(await ofKey('can-tho')).toEqual([])
    expect(await ofKey('soc-trang')).toEqual([])
    expect(await ofKey('dak-lak')).toEqual(['authority WRONG_AUTHORITY'])
    const before = await signedDecision(key, decided(), '2025-06-30')
    const early = { ring: [ringKey(key, ['can-tho'])], books }
    expect(told(await verifyDecision(before, early))).toEqual(['authority WRONG_AUTHORITY'])
  })

  it('with a figure changed before signing is found by deriving it again', async () => {
    const decision = decided()
    const touched = { ...decision, verdict: 'ineligible' } as const
    const sealed = { ...touched, digest: digestOfDecision(touched as never) }
    const result = await verifyDecision(await signedDecision(key, sealed as never), { ring, books })
    expect(told(result)).toEqual(['derivation RECORD_DIFFERS'])
    expect(result.differences[0]?.differences.map(({ at, of }) => `${of} ${at}`)).toEqual([
      'outcome verdict',
      'seal digest',
    ])
    expect(result).toMatchObject({ genuine: false, records: 1, differing: 1 })
  })

  it('whose digest is not that of its content is found', async () => {
    const touched = { ...decided(), digest: `sha256-${'0'.repeat(64)}` }
    const result = await verifyDecision(await signedDecision(key, touched), { ring, books })
    expect(told(result)).toEqual(['digest DIGEST_DIFFERS', 'derivation RECORD_DIFFERS'])
  })

  it('whose packs are not at hand cannot be derived, and says which', async () => {
    const result = await verifyDecision(await signedDecision(key), { ring, books: booksOf([]) })
    expect(told(result)).toEqual(['derivation PACK_NOT_ARCHIVED'])
    expect(passed(result)).toEqual([true, true, true, false])
  })

  it('that holds no decision is refused', async () => {
    const file = await signedDecision(key, { format: 1 } as never)
    const result = await verifyDecision(file, { ring, books })
    expect(result.genuine).toBe(false)
    expect(told(result).every((each) => each.startsWith('digest '))).toBe(true)
  })

  it('needs a signer and a day', async () => {
    const signing = { by: 'A', at: '2023-06-02', key }
    expect(await codeOf(signDecision(decided(), { ...signing, by: '' }))).toBe('WRONG_SHAPE')
    expect(await codeOf(signDecision(decided(), { ...signing, at: '2023-02-30' }))).toBe(
      'DAY_FORMAT',
    )
  })

  it('of 1,000 random changes of one byte none is accepted', async () => {
    const file = await signedDecision(key)
    await fc.assert(
      fc.asyncProperty(changeOf(file), async (changed) => {
        const accepted = await verifyDecision(changed, { ring, books }).then(
          ({ genuine }) => genuine,
          (error: unknown) => {
            expect(error).toBeInstanceOf(KhuyenCongError)
            return false
          },
        )
        expect(accepted).toBe(false)
      }),
      { numRuns: 1_000, seed: 16 },
    )
  })
})

/** A file with one byte changed, added or taken away. */
const changeOf = (file: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.nat(file.length - 1),
      fc.nat(255),
      fc.constantFrom('change', 'change', 'change', 'add', 'take'),
    )
    .map(([at, byte, how]) => {
      const before = [...file.subarray(0, at)]
      const after = [...file.subarray(at + 1)]
      const was = file[at] ?? 0
      if (how === 'take') return Uint8Array.from([...before, ...after])
      if (how === 'add') return Uint8Array.from([...before, byte, was, ...after])
      return Uint8Array.from([...before, byte === was ? (byte + 1) % 256 : byte, ...after])
    })

describe('a signed audit file', () => {
  const decisions = [decided({ id: 'a' }), decided({ id: 'b' })]

  it('is genuine: its bytes, the authority over each project, each record derived again', async () => {
    const { lines, signature } = await signedAudit(key, decisions)
    const result = await verifyAudit(signature, [lines], { ring, books })
    expect(told(result)).toEqual([])
    expect(result).toMatchObject({
      kind: 'audit',
      genuine: true,
      records: 2,
      unread: 1,
      differing: 0,
    })
  })

  it('comes in pieces of any size', async () => {
    const { lines, signature } = await signedAudit(key, decisions)
    for (const size of [1, 7, 4096]) {
      const pieces = Array.from({ length: Math.ceil(lines.length / size) }, (_, index) =>
        lines.subarray(index * size, (index + 1) * size),
      )
      const { genuine, records } = await verifyAudit(signature, pieces, { ring, books })
      expect({ genuine, records }).toEqual({ genuine: true, records: 2 })
    }
  })

  it('with a project of another province names its line', async () => {
    const { lines, signature } = await signedAudit(key, [
      ...decisions,
      decided({ id: 'c' }, { province: 'dak-lak' }),
    ])
    const result = await verifyAudit(signature, [lines], { ring, books })
    expect(told(result)).toEqual(['authority WRONG_AUTHORITY'])
    expect(result.steps[1]?.problems[0]?.at).toBe(':3')
  })

  it('with a record that was changed and signed again names every difference of its line', async () => {
    const [first, second] = decisions as [never, (typeof decisions)[0]]
    const { lines, signature } = await signedAudit(key, [
      first,
      { ...second, on: '2019-01-01' } as never,
    ])
    const result = await verifyAudit(signature, [lines], { ring, books })
    expect(told(result)).toEqual(['digest DIGEST_DIFFERS', 'derivation RECORD_DIFFERS'])
    expect(result.differences).toMatchObject([{ line: 2, project: 'b' }])
    expect(result.differences[0]?.differences[0]?.of).toBe('input')
  })

  it('of 1,000 random changes of one byte, in the file or its signature, none is accepted', async () => {
    const { lines, signature } = await signedAudit(key, decisions)
    const both = fc.oneof(
      changeOf(lines).map((changed) => [signature, changed] as const),
      changeOf(signature).map((changed) => [changed, lines] as const),
    )
    await fc.assert(
      fc.asyncProperty(both, async ([envelope, file]) => {
        const accepted = await verifyAudit(envelope, [file], { ring, books }).then(
          ({ genuine }) => genuine,
          (error: unknown) => {
            expect(error).toBeInstanceOf(KhuyenCongError)
            return false
          },
        )
        expect(accepted).toBe(false)
      }),
      { numRuns: 1_000, seed: 16 },
    )
  })

  it('is no decision, and a decision no audit file', async () => {
    const { lines, signature } = await signedAudit(key, decisions)
    const options = { ring, books }
    expect(await codeOf(verifyDecision(signature, options))).toBe('PAYLOAD_TYPE')
    expect(await codeOf(verifyAudit(await signedDecision(key), [lines], options))).toBe(
      'PAYLOAD_TYPE',
    )
  })

  it('with a line too long to read is not genuine, and is read on', async () => {
    const { lines, signature } = await signedAudit(key, decisions)
    const long = new Uint8Array(16_000_001).fill(32)
    const result = await verifyAudit(signature, [long, bytesOf('\n'), lines], { ring, books })
    expect(told(result)).toEqual(['digest LINE_TOO_LONG', 'digest DIGEST_DIFFERS'])
    expect(result.records).toBe(2)
  })
})
