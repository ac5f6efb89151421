import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKhuyenCongError } from '../errors/errors.js'
import { canonicalJson } from '../json/digest.js'
import { readJson } from '../json/json.js'
import { sourceOf } from '../packs/pack-source.js'
import { is, tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { day } from '../values/calendar.js'
import { bundleOf, openBundle } from './bundle.js'
import { bundleText, signedText } from './bundle-file.js'
import { newSigningKey, readSigningKey } from './ed25519.js'
import { keyRingOf, readKeyRing } from './key-ring.js'
import { lockOf, readLock, requireLocked } from './lock.js'
import { signaturesOf } from './signatures.js'

// Each byte of these files carries meaning: they are canonical JSON, and the line break at the end
// of a file is left out.
const AT = day('2024-06-01')
const pack = tinyPack(
  [
    {
      ...tinyRule('support.x', [
        { when: is('activity', 'showroom'), grant: { rate: '50%', cap: '1,5 triệu đồng' } },
      ]),
      adds: true,
    },
  ],
  { id: 'soc-trang', jurisdiction: 'soc-trang' },
)
const { privateKey, publicKey, id } = await newSigningKey()
const ring = keyRingOf([
  {
    id,
    owner: 'Sở Công Thương Sóc Trăng',
    jurisdictions: ['soc-trang'],
    publicKey,
    from: day('2020-01-01'),
    to: null,
    revoked: day('2025-01-01'),
  },
])
const bundle = bundleOf(sourceOf(pack))
const value = await (await readSigningKey(privateKey, '--key')).sign(signedText(bundle, AT))
const signed = { ...bundle, signatures: [{ key: id, at: AT, value }] }

const FILES: readonly (readonly [
  name: string,
  text: string,
  isAccepted: (value: unknown) => Promise<boolean> | boolean,
])[] = [
  [
    'signed bundle',
    bundleText(signed).trimEnd(),
    async (read) => {
      const keys = readKeyRing(ring, 'ring.json')
      return (await signaturesOf(openBundle(read, 'b.json'), keys, 'b.json')).length > 0
    },
  ],
  [
    'lock',
    canonicalJson(lockOf([pack])),
    (read) => {
      requireLocked([pack], readLock(read, 'packs.lock'), 'packs.lock')
      return true
    },
  ],
  ['key ring', canonicalJson(ring), (read) => readKeyRing(read, 'ring.json').length > 0],
]

describe('of 1,000 random changes of one byte none is accepted', () => {
  it.each(FILES)('in a %s', async (_name, text, isAccepted) => {
    const bytes = new TextEncoder().encode(text)
    const accepted = async (of: Uint8Array): Promise<boolean> => {
      try {
        const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(of)
        return await isAccepted(readJson(decoded, 'x.json'))
      } catch (error) {
        if (isKhuyenCongError(error) || error instanceof TypeError) return false
        throw error
      }
    }
    expect(await accepted(bytes)).toBe(true)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Uint8Array.from(bytes)
          changed[at] = ((changed[at] ?? 0) + by) % 256
          expect(await accepted(changed)).toBe(false)
        },
      ),
      { numRuns: 1_000, seed: 16 },
    )
  })
})
