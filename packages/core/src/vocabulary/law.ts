import { type Day, within } from '../values/calendar.js'

/**
 * Mức tin cậy của nguồn. / How well the text behind a figure is known: `quoted` (clause read),
 * `secondary` (restated elsewhere), `memory` (not seen). Listed from strongest to weakest.
 */
export const EVIDENCE = ['quoted', 'secondary', 'memory'] as const
/**
 * Mức tin cậy của một con số. / How well the text of a figure is known: read, restated elsewhere,
 * or not seen.
 */
export type Evidence = (typeof EVIDENCE)[number]

/**
 * Căn cứ pháp lý. / Where a rule stands: the number of the document, and article, clause, point
 * in Vietnamese.
 */
export interface Citation {
  readonly document: string
  readonly provision: string
}

/** Văn bản sửa đổi. / One amendment of a document, and whether anyone has read its text. */
export interface Amendment {
  readonly document: string
  readonly issued: Day
  readonly read: boolean
}

/**
 * Văn bản quy phạm pháp luật. / A legal document as the register of a pack (`documents.json`)
 * lists it.
 */
export interface LegalDocument {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly issuer: string
  readonly issued: Day | null
  readonly from: Day | null
  readonly to: Day | null
  readonly amendedBy: readonly Amendment[]
  /** Where the text can be read, as the pack writes it; `null` where it gives no place. */
  readonly link: string | null
}

/**
 * Khoảng hiệu lực. / What has a first and a last day, both inclusive; `to: null` is still in
 * force.
 */
export interface Dated {
  readonly from: Day
  readonly to: Day | null
}

/** A version of a provision, with its source and how well it is known. */
export interface VersionOfLaw extends Dated {
  readonly citation: Citation
  /** How well the text is known. */
  readonly evidence: Evidence
  /**
   * How well the first day is known, where that differs from the text; the weaker of the two
   * counts.
   */
  readonly dayEvidence?: Evidence | null | undefined
}

/** The weaker of two grades. */
export function weaker(a: Evidence, b: Evidence): Evidence {
  return a === b || a === 'memory' || b === 'quoted' ? a : b
}

/** The weakest grade of several; `quoted` when there is none. */
export function weakest(grades: Iterable<Evidence>): Evidence {
  let result: Evidence = 'quoted'
  for (const grade of grades) result = weaker(result, grade)
  return result
}

/** What the law says on a day: a version in force, or why there is none. */
export type InForce<V> =
  | { readonly answer: 'in-force'; readonly version: V }
  | { readonly answer: 'not-in-force' }
  | { readonly answer: 'not-encoded' }

/**
 * Quy định có hiệu lực trong ngày. / The version in force on a day.
 *
 * Before `encodedSince` the pack does not know the law: `not-encoded`. From then on a day no
 * version covers is `not-in-force`: the law had no such provision.
 *
 * @param rule - A rule, its versions in order of their days.
 * @param on - The day.
 * @returns The version, or why there is none.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * import { inForce } from '@khuyencong/core/packs'
 * const rule = { encodedSince: day('2018-01-01'), versions: [] }
 * inForce(rule, day('2026-01-01')) // => { answer: 'not-in-force' }
 * ```
 */
export function inForce<V extends Dated>(
  rule: { readonly encodedSince: Day; readonly versions: readonly V[] },
  on: Day,
): InForce<V> {
  if (on < rule.encodedSince) return { answer: 'not-encoded' }
  const version = rule.versions.find((candidate) => within(on, candidate.from, candidate.to))
  return version === undefined ? { answer: 'not-in-force' } : { answer: 'in-force', version }
}

/**
 * Mức tin cậy trong ngày. / The grade of a version on a day: the weaker of the grades of its text
 * and of its first day. An amendment of its document whose text has not been read makes it
 * `secondary` at best from the day the amendment was issued.
 *
 * @param version - A version of a rule.
 * @param document - The document it cites; `undefined`: the pack does not list it.
 * @param on - The day.
 * @returns `quoted`, `secondary` or `memory`.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * import { evidenceOn } from '@khuyencong/core/packs'
 * const version = {
 *   citation: { document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' },
 *   from: day('2018-05-11'),
 *   to: null,
 *   evidence: 'quoted',
 *   dayEvidence: 'memory',
 * } as const
 * evidenceOn(version, undefined, day('2026-01-01')) // => 'memory'
 * ```
 */
export function evidenceOn(
  version: VersionOfLaw,
  document: LegalDocument | undefined,
  on: Day,
): Evidence {
  const unread =
    document?.amendedBy.some((amendment) => !amendment.read && amendment.issued <= on) ?? false
  const graded = weaker(version.evidence, version.dayEvidence ?? 'quoted')
  return unread ? weaker(graded, 'secondary') : graded
}

/**
 * Căn cứ trên một dòng. / A citation in one line, as cases write it.
 *
 * @param citation - Document and provision.
 * @returns Both, with a space between them.
 * @example
 * ```ts
 * import { formatCitation } from '@khuyencong/core'
 * const citation = { document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' }
 * formatCitation(citation) // => '28/2018/TT-BTC Điều 8 khoản 4'
 * ```
 */
export function formatCitation(citation: Citation): string {
  return `${citation.document} ${citation.provision}`
}
