import { digestOf } from '../json/digest.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { shown } from '../errors/shown.js'
import { FORMAT, refuseOtherFormat } from '../reading/format.js'
import { filesOfSource, sourceOfFiles } from '../packs/pack-files.js'
import type { PackSource } from '../packs/pack.js'
import { readAs } from '../reading/reading.js'
import { Bundle, BUNDLE_TYPE, isBundle } from './bundle-file.js'
import { bundleMessages } from './messages.js'

/** What a bundle holds once its digests have been found right. */
export interface OpenedBundle {
  readonly source: PackSource
  readonly cases: Readonly<Record<string, unknown>>
  /** What reviewers said of the cases; absent where nobody has. */
  readonly reviews?: unknown
  readonly bundle: Bundle
}

/**
 * Đóng gói. / A pack source and its case files as one bundle, each file with its digest. The same
 * files give the same bytes.
 *
 * @param source - The files of the pack, as parsed JSON.
 * @param cases - Case and round files by their names.
 * @param reviews - What reviewers said of the cases, where they have.
 * @returns The bundle, unsigned.
 * @throws `KhuyenCongError` `PACK_ENTRY` for a file name that {@link openBundle} would refuse.
 * @example
 * ```ts
 * import { bundleOf, openBundle } from '@khuyencong/core/packs'
 * const manifest = {
 *   id: 'sample',
 *   version: '1.0.0',
 *   schemaVersion: 1,
 *   jurisdiction: 'dak-lak',
 *   title: 'Gói mẫu',
 *   titleEn: 'Sample',
 *   maintainer: 'Sample',
 *   lawAsOf: '2026-01-01',
 * }
 * const bundle = bundleOf({ manifest, documents: { documents: [] }, rules: {} })
 * openBundle(bundle, 'sample.json').source.manifest // => manifest
 * ```
 */
export function bundleOf(
  source: PackSource,
  cases: Readonly<Record<string, unknown>> = {},
  reviews?: unknown,
): Bundle {
  const { id = '', version = '' } = (source.manifest ?? {}) as { id?: string; version?: string }
  const files = filesOfSource(source, cases, reviews)
  const refused = Object.keys(files)
    .sort()
    .flatMap((name) => nameProblems(name, id))
  if (refused.length > 0) throw new KhuyenCongError(refused)
  return {
    format: FORMAT,
    type: BUNDLE_TYPE,
    id,
    version,
    digests: Object.fromEntries(
      Object.entries(files).map(([name, value]) => [name, digestOf(value)]),
    ),
    files,
    draft: null,
    signatures: null,
  }
}

/**
 * Mở gói. / Reads a bundle and checks every file against its digest.
 *
 * @param value - A bundle as parsed JSON.
 * @param where - What messages call it.
 * @returns The files of the pack, its cases, and the bundle itself.
 * @throws `KhuyenCongError` `UNKNOWN_FORMAT`, `WRONG_SHAPE` and the like for what is no bundle, and
 *   `BUNDLE_CHANGED` naming each file that was changed, added or lost.
 * @example
 * ```ts
 * import { bundleOf, openBundle } from '@khuyencong/core/packs'
 * const files = { manifest: { id: 'sample', version: '1.0.0' }, documents: {}, rules: {} }
 * openBundle(bundleOf(files), 'sample.json').cases // => {}
 * ```
 */
export function openBundle(value: unknown, where: string): OpenedBundle {
  if (isBundle(value)) refuseOtherFormat(value, where)
  const bundle = readAs(Bundle, value, where)
  const problems = [
    ...headerProblems(bundle, where),
    ...[...new Set([...Object.keys(bundle.digests), ...Object.keys(bundle.files)])]
      .sort()
      .flatMap((name) => changeOf(bundle, name, where)),
  ]
  if (problems.length > 0) throw new KhuyenCongError(problems)
  const { source, ...beside } = sourceOfFiles(bundle.files)
  return {
    source: { ...source, ...(bundle.draft === true && { draft: true }) },
    ...beside,
    bundle,
  }
}

/** What the bundle says of itself at its head must be what its `pack.json` says. */
function headerProblems({ id, version, files }: Bundle, where: string): ProblemInput[] {
  const manifest = (files['pack.json'] ?? {}) as { readonly id?: unknown; version?: unknown }
  return (
    [
      ['id', id],
      ['version', version],
    ] as const
  )
    .filter(([name, value]) => manifest[name] !== value)
    .map(([name, value]) => ({
      code: 'BUNDLE_CHANGED',
      at: `${where} › ${name}`,
      found: `${value} ≠ ${String(shown(manifest[name]))}`,
      ...bundleMessages.OTHER_HEAD(name),
    }))
}

const SAFE = /^[a-z0-9_-]+(?:\/[a-z0-9._-]+)?\.json$/u

/**
 * File names that are the same on every file system: no capitals, no letters beyond a to z, no
 * way out of the folder.
 */
function nameProblems(name: string, where: string): ProblemInput[] {
  if (SAFE.test(name) && !name.includes('..')) return []
  return [
    {
      code: 'PACK_ENTRY',
      at: `${where} › ${name}`,
      ...bundleMessages.PACK_ENTRY(),
    },
  ]
}

function changeOf({ digests, files }: Bundle, name: string, where: string): ProblemInput[] {
  const at = `${where} › ${name}`
  const refused = nameProblems(name, where)
  if (refused.length > 0) return refused
  if (
    Object.hasOwn(files, name) &&
    Object.hasOwn(digests, name) &&
    digestOf(files[name]) === digests[name]
  )
    return []
  const how: readonly [vi: string, en: string] = !Object.hasOwn(digests, name)
    ? ['được thêm vào', 'was added']
    : !Object.hasOwn(files, name)
      ? ['bị mất', 'is missing']
      : ['đã bị sửa', 'was changed']
  return [
    {
      code: 'BUNDLE_CHANGED',
      at,
      found: name,
      ...bundleMessages.BUNDLE_CHANGED(name, how),
    },
  ]
}
