// Khóa và bản ghi đã ký cho kiểm thử. / Keys and signed records for tests.
import { generateKeyPairSync } from 'node:crypto'
import { national } from '@khuyencong/rules-national'
import { type Decision, decide } from '../decision/decide.js'
import { canonicalJson } from '../json/digest.js'
import { createRuleBook } from '../packs/rule-book.js'
import { readSigningKey, type SigningKey } from '../trust/ed25519.js'
import type { RingKey } from '../trust/key-ring.js'
import { booksOf } from './derive.js'
import { sealOfLines, signAudit, signDecision } from './sign.js'

const book = createRuleBook([national])
export const books = booksOf([national])

/** A fresh key, as `new-key` makes it. */
export const freshKey = async (): Promise<SigningKey> => {
  const { privateKey } = generateKeyPairSync('ed25519')
  return readSigningKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'key')
}

/** The entry of a ring for a key. */
export const ringKey = (
  { id, publicKey }: SigningKey,
  jurisdictions: readonly string[],
  more: Partial<RingKey> = {},
): RingKey => ({
  id,
  owner: 'Sở Công Thương',
  jurisdictions: [...jurisdictions],
  publicKey,
  from: null,
  to: null,
  revoked: null,
  ...more,
})

/** A decision on machinery in a province; parts may be put in the place of its own. */
export const decided = (
  project: Readonly<Record<string, unknown>> = {},
  site: object | null = { province: 'soc-trang' },
  on = '2023-06-01',
): Decision =>
  decide(book, {
    on,
    project: {
      id: 'st-2023-01',
      fund: 'local',
      items: [
        {
          id: '1',
          activity: 'advanced-machinery',
          ...(site !== null && { site }),
          costs: [{ kind: 'machinery', amount: 700_000_000 }],
          requested: { national: 0, local: 300_000_000, other: 0, counterpart: 400_000_000 },
        },
      ],
      ...project,
    } as never,
  })

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const signedDecision = async (
  key: SigningKey,
  decision = decided(),
  at = '2023-06-02',
): Promise<Uint8Array> => bytesOf(await signDecision(decision, { by: 'Nguyễn Văn A', at, key }))

/** An audit file of some decisions and one unread line, and its signature. */
export const signedAudit = async (
  key: SigningKey,
  decisions: readonly Decision[],
): Promise<{ readonly lines: Uint8Array; readonly signature: Uint8Array }> => {
  const unread = '{"error":null,"format":1,"line":2}'
  const lines = bytesOf(
    [...decisions.map(canonicalJson), unread].map((each) => `${each}\n`).join(''),
  )
  const seal = sealOfLines()
  seal.add(lines)
  const signing = { by: 'Nguyễn Văn A', at: '2023-06-02', key }
  return { lines, signature: bytesOf(await signAudit(seal.done(), signing)) }
}
