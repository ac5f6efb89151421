import type { PackSource } from './pack-origin.js'

/** Tệp của gói. / The files of a pack by their names in it, as parsed JSON. */
export type PackFiles = Readonly<Record<string, unknown>>

/** The files of a pack that stand beside the folders of its rules, and what a source calls them. */
const PARTS = {
  manifest: 'pack.json',
  documents: 'documents.json',
  vocabulary: 'vocabulary.json',
  register: 'register.json',
  reviews: 'reviews.json',
} as const

/** The names of the files that stand beside the folders of a pack. */
export const FILES_OF_PACK: readonly string[] = Object.values(PARTS)

/** Of these, the ones that no pack is without. */
export const REQUIRED_FILES: readonly string[] = [PARTS.manifest, PARTS.documents]

/** Cases, and the rounds that are the cases of a scoring scheme. */
const isCases = (name: string): boolean => /\.(?:cases|rounds)\.json$/u.test(name)

/**
 * Nguồn của các tệp. / What the files of a pack say of it: its source, and its cases by name.
 *
 * @param files - The files by their names in the pack, as parsed JSON.
 * @returns The source for `definePack`, the files of cases, and what reviewers said of them.
 * @example
 * ```ts
 * import { sourceOfFiles } from '@khuyencong/core/packs'
 * const files = { 'pack.json': {}, 'documents.json': {}, 'support/a.json': {}, 'support/a.cases.json': {} }
 * const { source, cases } = sourceOfFiles(files)
 * Object.keys(source.rules) // => ['support/a.json']
 * Object.keys(cases) // => ['support/a.cases.json']
 * ```
 */
export function sourceOfFiles(files: PackFiles): {
  readonly source: PackSource
  readonly cases: PackFiles
  readonly reviews?: unknown
} {
  const {
    [PARTS.manifest]: manifest,
    [PARTS.documents]: documents,
    [PARTS.vocabulary]: vocabulary,
    [PARTS.register]: register,
    [PARTS.reviews]: reviews,
    ...rest
  } = files
  const pick = (cases: boolean): PackFiles =>
    Object.fromEntries(Object.entries(rest).filter(([name]) => isCases(name) === cases))
  return {
    source: {
      manifest,
      documents,
      ...(vocabulary !== undefined && { vocabulary }),
      rules: pick(false),
      ...(register !== undefined && { register }),
    },
    cases: pick(true),
    ...(reviews !== undefined && { reviews }),
  }
}

/**
 * Tệp của một nguồn. / The files a source and its cases were read from.
 *
 * @param source - What a pack is defined by.
 * @param cases - The files of cases by name.
 * @param reviews - What reviewers said of the cases, where they have.
 * @returns The files by their names in the pack.
 * @example
 * ```ts
 * import { filesOfSource } from '@khuyencong/core/packs'
 * Object.keys(filesOfSource({ manifest: {}, documents: {}, rules: { 'support/a.json': {} } }))
 * // => ['pack.json', 'documents.json', 'support/a.json']
 * ```
 */
export function filesOfSource(
  source: PackSource,
  cases: PackFiles = {},
  reviews?: unknown,
): PackFiles {
  const { manifest, documents, vocabulary, register, rules } = source
  return {
    [PARTS.manifest]: manifest,
    [PARTS.documents]: documents,
    ...(vocabulary !== undefined && { [PARTS.vocabulary]: vocabulary }),
    ...(register !== undefined && { [PARTS.register]: register }),
    ...rules,
    ...cases,
    ...(reviews !== undefined && { [PARTS.reviews]: reviews }),
  }
}
