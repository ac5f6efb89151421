import { KhuyenCongError, readJson } from '@khuyencong/core'
import {
  isBundle,
  openBundle,
  type OpenedBundle,
  readKeyRing,
  type RingKey,
} from '@khuyencong/core/packs'
import { isEnvelope, type RecordSummary, readSummary } from '@khuyencong/core/records'
import decodeQR from 'qr/decode.js'
import { type ChosenFile, pixelsOf } from './browser.js'
import { verifierMessages } from './messages.js'

/** What the page was given, each told by its content, whatever it was chosen as. */
export interface Given {
  readonly record: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly printed: RecordSummary | null
  readonly ring: readonly RingKey[]
  /** The packs, those the page was made with and those chosen. */
  readonly packs: readonly GivenPack[]
}

/** A pack, and the file it was chosen from. */
interface GivenPack extends OpenedBundle {
  readonly name: string
}

/** What the page was made with. */
export interface Embedded {
  readonly keys: unknown
  readonly bundles: readonly unknown[]
  /** The digests of the packs of these bundles. */
  readonly digests: readonly string[]
}

/** Reads what a page was made with, or what was chosen. Throws what is wrong with it. */
export function embeddedGiven({ keys, bundles }: Embedded): Given {
  return {
    record: null,
    printed: null,
    ring: readKeyRing({ keys }, 'keys'),
    packs: bundles.map((each, index) => givenPack(each, `bundles[${index}]`)),
  }
}

/** The same with one more file. Throws `KhuyenCongError` for what is nothing the page knows. */
export async function withFile(given: Given, file: ChosenFile): Promise<Given> {
  const { name } = file
  if (file.type.startsWith('image/')) return { ...given, printed: await printedIn(file) }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const value = readJson(new TextDecoder().decode(bytes), name)
  if (isEnvelope(value)) return { ...given, record: { name, bytes } }
  if (isBundle(value)) return { ...given, packs: [...given.packs, givenPack(value, name)] }
  if (Object.hasOwn(Object(value) as object, 'keys'))
    return { ...given, ring: [...given.ring, ...readKeyRing(value, name)] }
  throw refused('NOT_FOR_VERIFIER', name)
}

const givenPack = (value: unknown, name: string): GivenPack => ({
  ...openBundle(value, name),
  name,
})

/** A picture is tried whole and at these shares of its size: a code is found at its right size. */
const SHARES = [1, 0.5, 2, 0.25] as const

async function printedIn(file: ChosenFile): Promise<RecordSummary> {
  for (const share of SHARES) {
    const text = await textIn(file, share)
    if (text !== null) return readSummary(text, file.name)
  }
  throw refused('NO_QR_CODE', file.name)
}

async function textIn(file: ChosenFile, share: number): Promise<string | null> {
  try {
    return decodeQR(await pixelsOf(file, share))
  } catch {
    return null
  }
}

const refused = (code: 'NOT_FOR_VERIFIER' | 'NO_QR_CODE', at: string): KhuyenCongError =>
  new KhuyenCongError({ code, at, ...verifierMessages[code]() })
