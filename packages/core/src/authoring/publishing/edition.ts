import { KhuyenCongError, type ProblemInput } from '../../errors/errors.js'
import { digestOfSource } from '../../packs/pack-source.js'
import type { OpenedBundle } from '../../trust/bundle.js'
import { editionMessages } from './messages.js'

/**
 * Thứ tự phiên bản. / Which of two versions comes later, as SemVer orders them: below 0 where the
 * first is the older. A version with a suffix (`1.0.0-draft`) comes before the one without.
 *
 * @param a - A version of `pack.json`.
 * @param b - Another.
 * @returns A number below, at or above 0.
 * @example
 * ```ts
 * import { compareVersions } from '@khuyencong/core/testing'
 * compareVersions('1.9.0', '1.10.0') < 0 // => true
 * compareVersions('1.0.0-draft', '1.0.0') < 0 // => true
 * compareVersions('1.0.0', '1.0.0') // => 0
 * ```
 */
export function compareVersions(a: string, b: string): number {
  const [[coreA, suffixA], [coreB, suffixB]] = [partsOf(a), partsOf(b)]
  const difference = compareParts(coreA, coreB)
  if (difference !== 0 || suffixA === suffixB) return difference
  if (suffixA === null || suffixB === null) return suffixA === null ? 1 : -1
  return compareParts(suffixA.split('.'), suffixB.split('.'))
}

function partsOf(version: string): readonly [core: readonly string[], suffix: string | null] {
  const [, core = '', suffix] = /^([\d.]*)(?:-(.*))?$/u.exec(version) ?? []
  return [core.split('.'), suffix ?? null]
}

/** Numbers by their value, and before words; of two lists that agree the longer comes later. */
function compareParts(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const difference = comparePart(one, other)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function comparePart(a: string, b: string): number {
  const [numberA, numberB] = [a, b].map((each) => /^\d+$/u.test(each))
  if (numberA === true && numberB === true) return Number(a) - Number(b)
  if (numberA !== numberB) return numberA === true ? -1 : 1
  return a === b ? 0 : a < b ? -1 : 1
}

type Edition = Pick<OpenedBundle, 'source' | 'bundle'>

/** What keeps a bundle from following the edition that was published last. */
export function editionProblems(next: Edition, last: Edition): readonly ProblemInput[] {
  const { id, version } = next.bundle
  const at = 'pack.json › version'
  if (last.bundle.id !== id)
    return [
      {
        code: 'OTHER_PACK',
        at: 'pack.json › id',
        found: id,
        ...editionMessages.OTHER_PACK(last.bundle.id),
      },
    ]
  const order = compareVersions(version, last.bundle.version)
  if (order > 0) return []
  if (order < 0)
    return [
      {
        code: 'VERSION_NOT_NEWER',
        at,
        found: version,
        ...editionMessages.VERSION_NOT_NEWER(last.bundle.version),
      },
    ]
  return digestOfSource(next.source) === digestOfSource(last.source)
    ? []
    : [{ code: 'VERSION_REUSED', at, found: version, ...editionMessages.VERSION_REUSED(version) }]
}

/**
 * Bản kế tiếp. / Refuses a bundle that cannot follow another edition of the same pack: one of
 * another pack, of an older version, or of the same version with other content.
 *
 * @param next - The bundle that is to follow.
 * @param last - The edition there is.
 * @returns The bundle that is to follow.
 * @throws `KhuyenCongError` `OTHER_PACK`, `VERSION_NOT_NEWER`, `VERSION_REUSED`.
 * @example
 * ```ts
 * import { bundleOf, openBundle } from '@khuyencong/core/packs'
 * import { requireNextEdition } from '@khuyencong/core/testing'
 * const edition = (version: string) =>
 *   openBundle(bundleOf({ manifest: { id: 'a', version }, documents: {}, rules: {} }), 'a.json')
 * requireNextEdition(edition('1.1.0'), edition('1.0.0')).bundle.version // => '1.1.0'
 * ```
 */
export function requireNextEdition<E extends Edition>(next: E, last: Edition): E {
  const problems = editionProblems(next, last)
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return next
}
