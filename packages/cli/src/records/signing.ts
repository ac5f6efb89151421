import { type Decision, day, KhuyenCongError, type RuleBook, writtenDay } from '@khuyencong/core'
import type { RingKey } from '@khuyencong/core/packs'
import { readSigningKey, type Signing, signingProblems } from '@khuyencong/core/records'
import { keysBeside, trustedKeys } from '../files/key-rings.js'
import { readNamed } from '../files/files.js'
import type { Call } from '../terminal/io.js'
import { answersTo } from '../terminal/prompts.js'
import { tell } from '../text/output.js'
import { recordSigningMessages, recordSigningTexts } from './messages.js'

/** Who signs, and what the key rings at hand say of the key. */
export interface Signer extends Signing {
  /** The entry of a ring of `--trust`, or of the one beside the private key; `null`: in none. */
  readonly entry: RingKey | null
}

/**
 * Ký theo --sign. / Who signs the result of a run, on which day, with which key; `null` where nobody
 * does. The day comes from outside: no clock is looked at. Throws `SIGN_WITHOUT_JSON`,
 * `SIGN_MISSING`, `VALUE_MISSING`, `DAY_FORMAT`, `KEY`.
 */
export async function signingOf(call: Call): Promise<Signer | null> {
  const { sign, by, at, json, trust } = call.options
  if (sign === undefined) {
    if (by === undefined && at === undefined) return null
    const option = by === undefined ? '--at' : '--by'
    throw refused('SIGN_MISSING', option)
  }
  if (json !== true) throw refused('SIGN_WITHOUT_JSON', '--sign')
  const answers = await answersTo(
    [
      { option: 'by', flag: '--by', ask: recordSigningTexts.by },
      { option: 'at', flag: '--at', ask: recordSigningTexts.at, check: writtenDay },
    ],
    call,
  )
  const key = await readSigningKey(await readNamed(sign, '--sign'), `--sign › ${sign}`)
  const ring = await trustedKeys([...trust, ...(await keysBeside(sign))])
  const entry = ring.find(({ id }) => id === key.id) ?? null
  return { by: answers['by'] ?? '', at: answers['at'] ?? '', key, entry }
}

/**
 * Tell why the key may not sign a decision, as verifying would: whether it may is known only where
 * a ring has the key.
 */
export async function mayNotSign(
  { entry, at }: Signer,
  decision: Decision,
  { register }: RuleBook,
  call: Call,
): Promise<boolean> {
  const problems = entry === null ? [] : signingProblems(entry, decision, day(at), register)
  if (problems.length === 0) return false
  await tell(call, problems)
  await call.err.write(call.translate(...recordSigningTexts.notSigned))
  return true
}

const refused = (code: keyof typeof recordSigningMessages, at: string): KhuyenCongError =>
  new KhuyenCongError({ code, at, ...recordSigningMessages[code]() })
