import { type Day, day, KhuyenCongError, type Problem, writtenDay } from '@khuyencong/core'
import {
  keyRefusal,
  type OpenedBundle,
  readSigningKey,
  type RingKey,
  type SigningKey,
} from '@khuyencong/core/packs'
import { readNamed } from '../files/files.js'
import { ringBeside, trustedKeys } from '../files/key-rings.js'
import type { Call } from '../terminal/io.js'
import { answersTo } from '../terminal/prompts.js'
import { signingKeyMessages, signingKeyTexts } from './messages.js'

/** Who signs, on which day, and the rings that say for what. */
export interface SigningAuthority {
  readonly key: SigningKey
  readonly on: Day
  readonly ring: readonly RingKey[]
}

/** The key of `--key`, the day of `--at` and the rings of `--trust`; what is missing is asked for. */
export async function signingAuthority(call: Call): Promise<SigningAuthority> {
  const { key: file = '', at = '' } = await answersTo(
    [
      { option: 'key', flag: '--key', ask: signingKeyTexts.key },
      { option: 'at', flag: '--at', ask: signingKeyTexts.at, check: writtenDay },
    ],
    call,
  )
  const on = day(at)
  const key = await readSigningKey(await readNamed(file, '--key'), `--key › ${file}`)
  return { key, on, ring: await ringOf(call, file) }
}

/** The rings of `--trust`, or the one that `new-key` wrote beside the private key. */
async function ringOf({ options }: Call, key: string): Promise<readonly RingKey[]> {
  const beside = ringBeside(key)
  const files = options.trust.length > 0 ? options.trust : [beside ?? []].flat()
  if (files.length === 0)
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: '--trust',
      ...signingKeyMessages.RING_MISSING(),
    })
  return trustedKeys(files)
}

/** Whether the key may sign for the jurisdiction of the pack on that day. */
export function authorityProblems(
  { source }: OpenedBundle,
  { key: { id }, ring, on }: SigningAuthority,
  where: string,
): readonly Problem[] {
  const key = ring.find((each) => each.id === id)
  const jurisdiction = (source.manifest as { readonly jurisdiction?: unknown } | null)?.jurisdiction
  const refused =
    key === undefined
      ? ({
          code: 'KEY_NOT_IN_RING',
          found: id,
          ...signingKeyMessages.KEY_NOT_IN_RING(),
        } as const)
      : keyRefusal(key, String(jurisdiction), on)
  return refused === null ? [] : new KhuyenCongError({ ...refused, at: where }).problems
}
