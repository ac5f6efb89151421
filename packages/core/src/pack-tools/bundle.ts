import * as z from 'zod/mini'
import { canonicalJson, digestOf } from '../words/digest.js'
import { KhuyenCongError, type ProblemInput } from '../words/errors.js'
import { FORMAT, refuseOtherFormat } from '../words/format.js'
import type { PackSource } from '../rules/pack.js'
import { listOf, maybe, readAs, recordOf, strict } from '../dossier/reading.js'

const Files = recordOf(z.string().check(z.maxLength(300)), z.unknown(), { max: 50_000 })

const Signature = strict({
  key: z.string().check(z.maxLength(120)),
  value: z.string().check(z.maxLength(200)),
})

/** Gói đóng thành một tệp. / A pack as one file: its files, the digest of each, and who has signed them. */
export const Bundle = strict({
  $schema: z.optional(z.string().check(z.maxLength(300))),
  format: z.literal(FORMAT),
  type: z.literal('khuyencong-bundle'),
  id: z.string().check(z.maxLength(80)),
  version: z.string().check(z.maxLength(80)),
  digests: recordOf(z.string().check(z.maxLength(300)), z.string().check(z.maxLength(80)), {
    max: 50_000,
  }),
  files: Files,
  signatures: maybe(listOf(Signature, { max: 50 })),
})
export type Bundle = z.output<typeof Bundle>

/** What a bundle holds once its digests have been found right. */
export interface OpenedBundle {
  readonly source: PackSource
  readonly cases: Readonly<Record<string, unknown>>
  readonly bundle: Bundle
}

/**
 * Đóng gói. / A pack source and its case files as one bundle, each file with its digest. The same files give the same bytes.
 *
 * @example
 * ```ts
 * import { bundleOf, openBundle } from '@khuyencong/core/packs'
 * const manifest = { id: 'sample', version: '1.0.0', schemaVersion: 1, jurisdiction: 'dak-lak', title: 'Gói mẫu', titleEn: 'Sample', maintainer: 'Sample', lawAsOf: '2026-01-01' }
 * const bundle = bundleOf({ manifest, documents: { documents: [] }, rules: {} })
 * openBundle(bundle, 'sample.json').source.manifest // => manifest
 * ```
 */
export function bundleOf(
  source: PackSource,
  cases: Readonly<Record<string, unknown>> = {},
): Bundle {
  const { id = '', version = '' } = (source.manifest ?? {}) as { id?: string; version?: string }
  const files = {
    'pack.json': source.manifest,
    'documents.json': source.documents,
    ...(source.register !== undefined && { 'register.json': source.register }),
    ...source.rules,
    ...cases,
  }
  return {
    format: FORMAT,
    type: 'khuyencong-bundle',
    id,
    version,
    digests: Object.fromEntries(
      Object.entries(files).map(([name, value]) => [name, digestOf(value)]),
    ),
    files,
    signatures: null,
  }
}

/**
 * Mở gói. / Reads a bundle and checks every file against its digest. Throws `UNKNOWN_FORMAT`, `WRONG_SHAPE` and the like for what is no bundle, and
 * `BUNDLE_CHANGED` naming each file that was changed, added or lost.
 */
export function openBundle(value: unknown, where: string): OpenedBundle {
  if (typeof value === 'object' && value !== null) refuseOtherFormat(value, where)
  const bundle = readAs(Bundle, value, where)
  const problems = [...new Set([...Object.keys(bundle.digests), ...Object.keys(bundle.files)])]
    .sort()
    .flatMap((name) => changeOf(bundle, name, where))
  if (problems.length > 0) throw new KhuyenCongError(problems)
  const {
    'pack.json': manifest,
    'documents.json': documents,
    'register.json': register,
    ...rest
  } = bundle.files
  const pick = (wanted: boolean): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(rest).filter(([name]) => /\.(?:cases|rounds)\.json$/u.test(name) === wanted),
    )
  return {
    source: {
      manifest,
      documents,
      rules: pick(false),
      ...(register !== undefined && { register }),
    },
    cases: pick(true),
    bundle,
  }
}

const SAFE = /^[a-z0-9_-]+(?:\/[a-z0-9._-]+)?\.json$/u

function changeOf({ digests, files }: Bundle, name: string, where: string): ProblemInput[] {
  const at = `${where} › ${name}`
  if (!SAFE.test(name) || name.includes('..'))
    return [
      {
        code: 'PACK_ENTRY',
        at,
        message: 'Tên tệp này không được phép trong gói.',
        messageEn: 'This file name is not allowed in a pack.',
      },
    ]
  if (
    Object.hasOwn(files, name) &&
    Object.hasOwn(digests, name) &&
    digestOf(files[name]) === digests[name]
  )
    return []
  const [vi, en] = !Object.hasOwn(digests, name)
    ? ['được thêm vào', 'was added']
    : !Object.hasOwn(files, name)
      ? ['bị mất', 'is missing']
      : ['đã bị sửa', 'was changed']
  return [
    {
      code: 'BUNDLE_CHANGED',
      at,
      found: name,
      message: `Tệp ${name} ${vi} sau khi đóng gói.`,
      messageEn: `The file ${name} ${en} after bundling.`,
      hint: 'Xin lại gói từ nơi phát hành.',
      hintEn: 'Ask the publisher for the pack again.',
    },
  ]
}

/** Nội dung được ký. / The text a signature covers: which pack, which version, and the digest of every file. */
export function signedText({ format, type, id, version, digests }: Bundle): string {
  return canonicalJson({ format, type, id, version, digests })
}

/** Tệp của gói. / A bundle as the text of its file: canonical, so that the same pack is the same bytes. */
export function bundleText(bundle: Bundle): string {
  return `${canonicalJson(Object.fromEntries(Object.entries(bundle).filter(([, value]) => value !== null && value !== undefined)))}\n`
}
