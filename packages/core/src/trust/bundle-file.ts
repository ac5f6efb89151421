import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { canonicalJson } from '../json/digest.js'
import { DayText } from '../reading/amounts.js'
import { FORMAT } from '../reading/format.js'
import { listOf, maybe, recordOf, strict } from '../reading/reading.js'
import { idOf } from '../reading/texts.js'
import type { Day } from '../values/calendar.js'
import { Base64 } from './key-ring.js'

const Files = recordOf(z.string().check(maxLength(300)), z.unknown(), { max: 50_000 })

/** Chữ ký. / Who has signed, on which day; the day is part of what is signed. */
const Signature = strict({ key: idOf(120), at: DayText, value: Base64 })

/** What tells a bundle from any other JSON. */
export const BUNDLE_TYPE = 'khuyencong-bundle'

/**
 * Gói đóng thành một tệp. / A pack as one file: its files, the digest of each, whether it is a
 * draft only, and who has signed.
 */
export const Bundle = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  format: z.literal(FORMAT),
  type: z.literal(BUNDLE_TYPE),
  id: z.string().check(maxLength(80)),
  version: z.string().check(maxLength(80)),
  digests: recordOf(z.string().check(maxLength(300)), z.string().check(maxLength(80)), {
    max: 50_000,
  }),
  files: Files,
  draft: maybe(z.literal(true)),
  signatures: maybe(listOf(Signature, { max: 50 })),
})
export type Bundle = z.output<typeof Bundle>

/**
 * Có phải gói đã đóng không. / Whether a value says that it is a bundle.
 *
 * @param value - Any parsed JSON.
 * @returns Whether its `type` is that of a bundle; the rest is not looked at.
 * @example
 * ```ts
 * import { isBundle } from '@khuyencong/core/packs'
 * isBundle({ type: 'khuyencong-bundle' }) // => true
 * isBundle({ id: 'sample' }) // => false
 * ```
 */
export function isBundle(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { readonly type?: unknown }).type === BUNDLE_TYPE
  )
}

/**
 * Nội dung được ký. / The text a signature covers: which pack, which version, the digest of every
 * file, whether it is a draft, and the day of signing.
 *
 * @param bundle - The bundle to be signed.
 * @param at - The day of signing.
 * @returns The text, canonical JSON.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * import { bundleOf, signedText } from '@khuyencong/core/packs'
 * const bundle = bundleOf({ manifest: { id: 'sample' }, documents: {}, rules: {} })
 * signedText(bundle, day('2026-01-01')).includes('"signed":{"at":"2026-01-01"}') // => true
 * ```
 */
export function signedText({ format, type, id, version, digests, draft }: Bundle, at: Day): string {
  return canonicalJson({
    format,
    type,
    id,
    version,
    digests,
    ...(draft === true && { draft }),
    signed: { at },
  })
}

/**
 * Tệp của gói. / A bundle as the text of its file: canonical, so that the same pack is the same
 * bytes.
 *
 * @param bundle - The bundle.
 * @returns Its file, one line and a line break.
 * @example
 * ```ts
 * import { bundleOf, bundleText } from '@khuyencong/core/packs'
 * const bundle = bundleOf({ manifest: { id: 'sample' }, documents: {}, rules: {} })
 * bundleText(bundle).startsWith('{"digests":') // => true
 * ```
 */
export function bundleText(bundle: Bundle): string {
  return `${canonicalJson(Object.fromEntries(Object.entries(bundle).filter(([, value]) => value !== null && value !== undefined)))}\n`
}
