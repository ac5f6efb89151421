import { KhuyenCongError } from '@khuyencong/core'
import { sealOfLines, signAudit } from '@khuyencong/core/records'
import { fileSink } from '../files/out-file.js'
import type { Call, Sink } from '../terminal/io.js'
import { recordSigningMessages, recordSigningTexts } from './messages.js'
import { signingOf } from './signing.js'

/** Chữ ký cạnh tệp. / The file that holds the signature of an audit file. */
export const signatureBeside = (file: string): string => `${file}${ENDING}`

/** The audit file that a signature is of, by its name; `null` for another name. */
export const fileOfSignature = (file: string): string | null =>
  file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : null

const ENDING = '.dsse.json'

/** A run whose result is signed once it is whole. */
export interface SignedRun {
  /** The call, with a result that is digested as it is written. */
  readonly call: Call
  /** Makes what was written the result, and writes its signature beside it. */
  readonly sign: () => Promise<void>
}

/**
 * Ký tệp rà soát. / The run of an audit, signed where `--sign` asks for it; `null` where it does
 * not. Throws `SIGN_NEEDS_FILE`, `SIGN_NEEDS_RECORDS` and what `signingOf` throws.
 */
export async function signedRun(call: Call): Promise<SignedRun | null> {
  const signing = await signingOf(call)
  if (signing === null) return null
  const { out: file, brief } = call.options
  if (brief === true) throw refused('SIGN_NEEDS_RECORDS', '--brief')
  if (file === undefined) throw refused('SIGN_NEEDS_FILE', '--sign')
  const seal = sealOfLines()
  const beside = signatureBeside(file)
  const out: Sink = {
    ...call.out,
    write: async (text) => {
      seal.add(Buffer.from(text, 'utf8'))
      await call.out.write(text)
    },
  }
  return {
    call: { ...call, out },
    sign: async () => {
      const sink = await fileSink(beside, '--sign')
      try {
        await sink.write(await signAudit(seal.done(), signing))
        await call.out.commit()
        await sink.commit()
      } catch (error) {
        await sink.abort()
        throw error
      }
      await call.err.write(call.translate(...recordSigningTexts.signed(beside)))
    },
  }
}

const refused = (code: 'SIGN_NEEDS_FILE' | 'SIGN_NEEDS_RECORDS', at: string): KhuyenCongError =>
  new KhuyenCongError({ code, at, ...recordSigningMessages[code]() })
