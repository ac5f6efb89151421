import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { decide } from '../decision/decide.js'
import { readDecision } from '../decision/read-decision.js'
import { replay } from '../decision/record.js'
import { definePack, type Pack } from '../packs/pack.js'
import { sourceOf } from '../packs/pack-source.js'
import type { BookOptions } from '../packs/book-options.js'
import { createRuleBook } from '../packs/rule-book.js'
import { requireSigned } from '../packs/require-signed.js'
import { sampleNational } from '../packs/sample-pack.fixture.js'
import type { CheckedSignature } from '../packs/signed-by.js'
import { is, tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { day } from '../values/calendar.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { bundleOf, openBundle } from './bundle.js'
import { type Bundle, signedText } from './bundle-file.js'
import { keyIdOf, newSigningKey, readSigningKey, signatureFits } from './ed25519.js'
import { readKeyRing, type RingKey } from './key-ring.js'
import { signaturesOf } from './signatures.js'

const AT = day('2024-06-01')

/** An authority with a key: what it signs, and its ring. */
async function authority(owner: string, jurisdiction: string, dates: Partial<RingKey> = {}) {
  const { privateKey, publicKey, id } = await newSigningKey()
  const key = await readSigningKey(privateKey, '--key')
  const entry = { id, owner, jurisdictions: [jurisdiction], publicKey, ...dates }
  return {
    id,
    ring: readKeyRing({ keys: [entry] }, 'ring.json'),
    signs: async (bundle: Bundle, at = AT): Promise<Bundle> => ({
      ...bundle,
      signatures: [
        ...(bundle.signatures ?? []),
        { key: id, at, value: await key.sign(signedText(bundle, at)) },
      ],
    }),
  }
}

const local = tinyPack(
  [
    {
      ...tinyRule('support.x', [
        { when: is('activity', 'showroom'), grant: { cap: '1 triệu đồng' } },
      ]),
      adds: true,
    },
  ],
  { id: 'soc-trang', jurisdiction: 'soc-trang' },
)
const bundle = bundleOf(sourceOf(local))
const packOf = (of: Bundle): Pack =>
  definePack(openBundle(of, 'b.json').source, { extends: NATIONAL })
const signatures = async (
  of: Bundle,
  ring: readonly RingKey[],
): Promise<readonly CheckedSignature[]> => signaturesOf(openBundle(of, 'b.json'), ring, 'b.json')
const stampsOf = (packs: readonly Pack[], options: BookOptions = {}) =>
  decide(createRuleBook(packs, options), {
    on: '2024-06-01',
    project: {
      id: 'p',
      fund: 'local',
      items: [{ id: '1', activity: 'showroom', site: { province: 'soc-trang' } }],
    },
  })
const code = (value: string): unknown =>
  expect.objectContaining({ name: 'KhuyenCongError', code: value })
const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof KhuyenCongError)
      return error.problems.map((each) => `${each.code} ${each.at}`)
    throw error
  }
}

const province = await authority('Sở Công Thương', 'soc-trang')
const ministry = await authority('Bộ Công Thương', 'national')
const signer = { owner: 'Sở Công Thương', key: province.id, at: AT }

describe('who stands behind a pack', () => {
  it('is said in the record: shipped, signed, or nobody', async () => {
    const shipped = definePack(sourceOf(sampleNational), { extends: NATIONAL, shipped: true })
    const signed = await province.signs(bundle)
    const trust = await signatures(signed, province.ring)
    const decision = stampsOf([shipped, packOf(signed)], { trust })
    expect(decision.packs.map(({ id, signedBy }) => [id, signedBy])).toEqual([
      ['national', 'shipped'],
      ['soc-trang', signer],
    ])
    expect(stampsOf([sampleNational, packOf(signed)]).packs.map((each) => each.signedBy)).toEqual([
      null,
      null,
    ])
    expect(readDecision(JSON.parse(JSON.stringify(decision)))).toEqual(decision)
  })

  it('changes neither the digest of a decision nor what it says', async () => {
    const signed = await province.signs(bundle)
    const [plain, told] = [
      stampsOf([sampleNational, local]),
      stampsOf([sampleNational, local], { trust: await signatures(signed, province.ring) }),
    ]
    expect(told.digest).toBe(plain.digest)
    expect({ ...told, packs: [] }).toEqual({ ...plain, packs: [] })
  })

  it('is nobody where a key has signed that the ring does not know', async () => {
    expect(await signatures(bundle, province.ring)).toEqual([])
    expect(await signatures(await ministry.signs(bundle), province.ring)).toEqual([])
    expect(await signatures(await province.signs(bundle), [])).toEqual([])
  })

  it('goes by the content, not by the file or by the name', async () => {
    const trust = await signatures(await province.signs(bundle), province.ring)
    const signersOf = (pack: Pack): unknown =>
      createRuleBook([sampleNational, pack], { trust }).signers.get('soc-trang')
    expect(signersOf(local)).toEqual(signer)
    const source = sourceOf(local)
    const other = { ...source, manifest: { ...(source.manifest as object), version: '1.0.1' } }
    expect(signersOf(definePack(other, { extends: NATIONAL }))).toBeNull()
    expect(signersOf(definePack({ ...source, draft: true }, { extends: NATIONAL }))).toBeNull()
  })

  it('is known of a draft that was signed as one, and of no other text', async () => {
    const draft = await province.signs({ ...bundle, draft: true })
    const trust = await signatures(draft, province.ring)
    expect(stampsOf([sampleNational, packOf(draft)], { trust }).packs[1]).toMatchObject({
      signedBy: signer,
      draft: true,
    })
    expect(createRuleBook([sampleNational, local], { trust }).signers.get('soc-trang')).toBeNull()
    for (const changed of [
      { ...draft, draft: null },
      { ...(await province.signs(bundle)), draft: true as const },
    ])
      await expect(signatures(changed, province.ring)).rejects.toThrow(code('BAD_SIGNATURE'))
  })
})

describe('a signature that is refused', () => {
  it.each([
    ['of another authority', 'dak-lak', {}, 'WRONG_AUTHORITY'],
    ['of the ministry for a province', 'national', {}, 'WRONG_AUTHORITY'],
    ['of a key revoked on the day', 'soc-trang', { revoked: AT }, 'KEY_REVOKED'],
    ['of a key that had expired', 'soc-trang', { to: day('2024-05-31') }, 'KEY_EXPIRED'],
    ['of a key not yet valid', 'soc-trang', { from: day('2024-06-02') }, 'KEY_NOT_YET_VALID'],
  ] as const)('%s', async (_name, jurisdiction, dates, refused) => {
    const other = await authority('Sở khác', jurisdiction, dates)
    const signed = await other.signs(bundle)
    await expect(signatures(signed, other.ring)).rejects.toThrow(code(refused))
    const both = await province.signs(signed)
    expect(await signatures(both, [...other.ring, ...province.ring])).toMatchObject([signer])
  })

  it.each([
    ['the last day of the key', { to: AT }],
    ['the first day of the key', { from: AT }],
    ['the day before it was revoked', { revoked: day('2024-06-02') }],
  ] as const)('is not one of %s', async (_name, dates) => {
    const { ring, signs } = await authority('Sở', 'soc-trang', dates)
    expect(await signatures(await signs(bundle), ring)).toHaveLength(1)
  })

  it('is one that does not fit, though another beside it does', async () => {
    const both = await ministry.signs(await province.signs(bundle))
    const [first, second] = both.signatures ?? []
    if (first === undefined || second === undefined) throw new Error('two signatures expected')
    const ring = [...province.ring, ...ministry.ring]
    expect(await signatures(both, ring)).toHaveLength(1)
    for (const forged of [
      { ...first, value: second.value },
      { ...first, at: day('2024-05-31') },
      { ...first, value: 'AAAA' },
    ])
      await expect(signatures({ ...both, signatures: [forged, second] }, ring)).rejects.toThrow(
        code('BAD_SIGNATURE'),
      )
  })
})

describe('a book of which only signed packs are wanted', () => {
  const shipped = definePack(sourceOf(sampleNational), { extends: NATIONAL, shipped: true })

  it('takes shipped and signed packs', async () => {
    const trust = await signatures(await province.signs(bundle), province.ring)
    const book = requireSigned(createRuleBook([shipped, local], { trust }))
    expect([...book.signers.values()]).toEqual(['shipped', signer])
  })

  it('refuses unsigned packs and drafts, each by name', async () => {
    const draft = { ...bundle, draft: true as const }
    const trust = await signatures(await province.signs(draft), province.ring)
    expect(codesOf(() => requireSigned(createRuleBook([sampleNational, local])))).toEqual([
      'PACK_NOT_SIGNED national',
      'PACK_NOT_SIGNED soc-trang',
    ])
    const signedDraft = [shipped, packOf(draft)]
    expect(codesOf(() => requireSigned(createRuleBook(signedDraft, { trust })))).toEqual([
      'DRAFT_PACK soc-trang',
    ])
    expect(codesOf(() => createRuleBook(signedDraft, { trust }))).toEqual([])
  })

  it('does not ask for the signature of a pack that another stands in the place of', async () => {
    const source = sourceOf(local)
    const manifest = { ...(source.manifest as object), id: 'soc-trang-rieng' }
    const own = bundleOf({ ...source, manifest: { ...manifest, replaces: 'soc-trang' } })
    const trust = await signatures(await province.signs(own), province.ring)
    const packs = [shipped, local, packOf(own)]
    expect([...requireSigned(createRuleBook(packs, { trust })).signers.keys()]).toEqual([
      'national',
      'soc-trang-rieng',
    ])
  })
})

describe('a record that says who stood behind its packs', () => {
  it('is derived again by whoever knows less or more, and contradicted by who knows another', async () => {
    const trust = await signatures(await province.signs(bundle), province.ring)
    const [known, unknown] = [createRuleBook([sampleNational, local], { trust }), [sampleNational]]
    const signed = stampsOf([sampleNational, local], { trust })
    const plain = stampsOf([...unknown, local])
    for (const stored of [signed, plain])
      for (const book of [known, createRuleBook([sampleNational, local])])
        expect(replay(book, stored)).toEqual({ identical: true, digest: plain.digest })
    const saying = (said: unknown): unknown => ({
      ...signed,
      packs: signed.packs.map((each, index) => (index === 1 ? { ...each, signedBy: said } : each)),
    })
    expect(replay(known, saying({ ...signer, owner: 'Bộ' }))).toMatchObject({
      identical: false,
      at: 'packs[1].signedBy.owner',
      of: 'packs',
    })
    for (const said of ['me', true, { ...signer, more: 1 }, { ...signer, at: 1 }])
      expect(replay(createRuleBook([sampleNational, local]), saying(said)).identical).toBe(false)
  })
})

describe('a key', () => {
  it('has the id of its public half, and signs what fits it and nothing else', async () => {
    const { privateKey, publicKey, id } = await newSigningKey()
    const key = await readSigningKey(privateKey, '--key')
    expect([key.id, key.publicKey, keyIdOf(publicKey)]).toEqual([id, publicKey, id])
    const value = await key.sign('đề án')
    expect(await signatureFits(publicKey, 'đề án', value)).toBe(true)
    expect(await signatureFits(publicKey, new TextEncoder().encode('đề án'), value)).toBe(true)
    expect(await signatureFits(publicKey, 'đề án ', value)).toBe(false)
    expect(await signatureFits(province.ring[0]?.publicKey ?? '', 'đề án', value)).toBe(false)
    for (const other of ['', 'AAAA', '!', value.slice(4)])
      expect(await signatureFits(publicKey, 'đề án', other)).toBe(false)
    expect(await signatureFits('AAAA', 'đề án', value)).toBe(false)
  })

  it.each([
    ['nothing', ''],
    ['no key', 'x'],
    ['another kind', '-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----\n'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'],
  ])('of %s is refused', async (_name, pem) => {
    await expect(readSigningKey(pem, '--key')).rejects.toThrow(code('KEY'))
  })
})
