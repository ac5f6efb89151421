import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { DayText } from '../reading/amounts.js'
import { demand, listOf, maybe, strict } from '../reading/reading.js'
import { idOf, TextField } from '../reading/texts.js'
import type { Day } from '../values/calendar.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { digestOf } from '../json/digest.js'
import { keyIdOf } from './ed25519.js'
import { keyMessages, keyRingDemands, signatureMessages } from './messages.js'
import { readWhole, refuseSameId } from './strict-file.js'

/**
 * Bytes as text in base64, in the one spelling they have: no spaces, no other letters, no unused
 * bits set.
 */
export const Base64 = z.string().check(
  maxLength(200),
  demand(
    (text) =>
      /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/u.test(
        text,
      ),
    keyRingDemands.base64,
  ),
)

const Jurisdiction = z.string().check(
  maxLength(80),
  demand((text) => /^[a-z][a-z-]*$/u.test(text), keyRingDemands.jurisdiction),
)

const RingKey = strict({
  id: idOf(120),
  owner: TextField,
  jurisdictions: listOf(Jurisdiction, { min: 1, max: 100 }),
  publicKey: Base64,
  from: maybe(DayText),
  to: maybe(DayText),
  revoked: maybe(DayText),
})
/**
 * Khóa công khai của một cơ quan. / A key of a ring: whose, for which jurisdictions, from and
 * until when, and since when it is not to be trusted.
 */
export type RingKey = z.output<typeof RingKey>

const DigestText = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/u))

/** Sổ khóa. / A key ring as its file holds it. */
const KeyRing = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  /** Of the keys as they are written; where it stands, a ring that was changed is refused. */
  digest: maybe(DigestText),
  keys: listOf(RingKey, { max: 10_000 }),
})

/**
 * Đọc sổ khóa. / Reads a key ring strictly: a field that is not known is refused, so is an id
 * that is not that of its key, and one that is there twice, since of two entries of one key only
 * one could count.
 *
 * @param value - A key ring as parsed JSON.
 * @param where - What messages call it.
 * @returns Its keys.
 * @throws `KhuyenCongError` `KEY_RING` with what is wrong, `KEY_RING_CHANGED` for keys that do not
 *   have the digest of the ring, `KEY` for what is no Ed25519 key, `DUPLICATE_ID`,
 *   `DATES_REVERSED`.
 * @example
 * ```ts
 * import { readKeyRing } from '@khuyencong/core/packs'
 * readKeyRing({ keys: [] }, 'ring.json') // => []
 * ```
 */
export function readKeyRing(value: unknown, where: string): readonly RingKey[] {
  const { keys, digest } = readWhole(KeyRing, value, where, {
    code: 'KEY_RING',
    at: where,
    ...keyMessages.KEY_RING(),
  })
  refuseSameId(
    keys.map(({ id }) => id),
    (index) => `${where} › keys[${index}].id`,
  )
  if (digest !== null) refuseChanged(digest, (value as { readonly keys: unknown }).keys, where)
  refuse(keys.flatMap((key, index) => keyProblems(key, `${where} › keys[${index}]`)))
  return keys
}

function refuseChanged(digest: string, keys: unknown, where: string): void {
  const own = digestOf(keys)
  if (own !== digest)
    throw new KhuyenCongError({
      code: 'KEY_RING_CHANGED',
      at: `${where} › digest`,
      found: digest,
      ...keyMessages.KEY_RING_CHANGED(own),
    })
}

/**
 * Lập sổ khóa. / A key ring of some keys, with the digest of its keys at its head.
 *
 * @param keys - The keys.
 * @returns The ring, to be written as JSON.
 * @example
 * ```ts
 * import { keyRingOf, readKeyRing } from '@khuyencong/core/packs'
 * readKeyRing(keyRingOf([]), 'ring.json') // => []
 * ```
 */
export const keyRingOf = (
  keys: readonly RingKey[],
): { readonly digest: string; readonly keys: readonly RingKey[] } => ({
  digest: digestOf(keys),
  keys,
})

function refuse(problems: readonly ProblemInput[]): void {
  if (problems.length > 0) throw new KhuyenCongError(problems)
}

/** What is wrong with an entry beyond its shape. */
function keyProblems({ id, publicKey, from, to }: RingKey, at: string): readonly ProblemInput[] {
  const own = keyIdOf(publicKey)
  if (own === null)
    return [{ code: 'KEY', at: `${at}.publicKey`, found: id, ...signatureMessages.PUBLIC_KEY() }]
  if (own !== id)
    return [{ code: 'KEY_RING', at: `${at}.id`, found: id, ...signatureMessages.KEY_ID() }]
  return from !== null && to !== null && to < from
    ? [{ code: 'DATES_REVERSED', at, ...keyMessages.DATES_REVERSED() }]
    : []
}
/**
 * Quyền ký. / Why a key may not sign a pack of a jurisdiction on a day; `null` where it may: the
 * jurisdiction is one of its own, the day lies within its dates, and it was not revoked by then.
 * A key revoked on a day signs nothing from that day on.
 *
 * @param key - An entry of the key ring.
 * @param jurisdiction - `national`, or the id of a province.
 * @param at - The day of signing.
 * @returns The problem, or `null`.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * import { keyRefusal, readKeyRing } from '@khuyencong/core/packs'
 * const publicKey = 'MCowBQYDK2VwAyEAzZBOO6l36KjXJ1RSEw0RxzTLk098ArRnkaXCfaoAoJo='
 * const id = 'ed25519-e1707dd68ba531cec7c11fbcae75c24d'
 * const keys = [{ id, owner: 'Sở Công Thương', jurisdictions: ['dak-lak'], publicKey }]
 * const [key] = readKeyRing({ keys }, 'ring.json')
 * key && keyRefusal(key, 'dak-lak', day('2026-01-01')) // => null
 * ```
 */
export function keyRefusal(
  { owner, jurisdictions, from, to, revoked }: RingKey,
  jurisdiction: string,
  at: Day,
): ProblemInput | null {
  if (!jurisdictions.includes(jurisdiction))
    return {
      code: 'WRONG_AUTHORITY',
      found: `${owner}: ${jurisdictions.join(', ')}`,
      ...keyMessages.WRONG_AUTHORITY(jurisdiction),
    }
  if (revoked !== null && at >= revoked)
    return {
      code: 'KEY_REVOKED',
      found: at,
      ...keyMessages.KEY_REVOKED(revoked),
    }
  if (from !== null && at < from)
    return {
      code: 'KEY_NOT_YET_VALID',
      found: at,
      ...keyMessages.KEY_NOT_YET_VALID(from),
    }
  if (to !== null && at > to)
    return {
      code: 'KEY_EXPIRED',
      found: at,
      ...keyMessages.KEY_EXPIRED(to),
    }
  return null
}
