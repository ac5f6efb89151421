import { KhuyenCongError, writtenDay } from '@khuyencong/core'
import { readSigningKey, type Signing } from '@khuyencong/core/records'
import { readNamed } from '../files/files.js'
import type { Call } from '../terminal/io.js'
import { answersTo } from '../terminal/prompts.js'
import { recordSigningMessages, recordSigningTexts } from './messages.js'

/**
 * Ký theo --sign. / Who signs the result of a run, on which day, with which key; `null` where nobody
 * does. The day comes from outside: no clock is looked at. Throws `SIGN_WITHOUT_JSON`,
 * `SIGN_MISSING`, `VALUE_MISSING`, `DAY_FORMAT`, `KEY`.
 */
export async function signingOf(call: Call): Promise<Signing | null> {
  const { sign, by, at, json } = call.options
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
  return { by: answers['by'] ?? '', at: answers['at'] ?? '', key }
}

const refused = (code: keyof typeof recordSigningMessages, at: string): KhuyenCongError =>
  new KhuyenCongError({ code, at, ...recordSigningMessages[code]() })
