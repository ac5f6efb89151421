import { type Day, daysAfter } from '../../values/calendar.js'
import { type RulePlace, placeText } from '../../kinds/rule-place.js'
import type { ProblemInput } from '../../errors/errors.js'
import { evidenceOn, formatCitation, type LegalDocument } from '../../vocabulary/law.js'
import type { Bilingual } from '../../vocabulary/language.js'
import { dateCheckMessages, documentBegins } from './messages.js'

/**
 * Hết hạn, sắp hết hạn. / Last versions that have run out or soon will, and versions outside the
 * term of their document.
 */
export function expiryProblems(
  places: readonly RulePlace[],
  documents: ReadonlyMap<string, LegalDocument>,
  on: Day,
  withinDays: number,
): readonly ProblemInput[] {
  const soon = daysAfter(on, withinDays)
  return places.flatMap((place) => {
    const { version, rule, index } = place
    const last = index === rule.versions.length - 1
    const ends = last && version.to !== null ? endOf(place, version.to, on, soon) : []
    return [...ends, ...outsideDocument(place, documents.get(version.citation.document))]
  })
}

function endOf(place: RulePlace, to: Day, on: Day, soon: Day): readonly ProblemInput[] {
  const at = placeText(place, 'to')
  if (to < on)
    return [{ code: 'EXPIRED', severity: 'info', at, found: to, ...dateCheckMessages.EXPIRED(to) }]
  if (to > soon) return []
  const message = dateCheckMessages.EXPIRES_SOON(to)
  return [{ code: 'EXPIRES_SOON', severity: 'warning', at, found: to, ...message }]
}

/** A provision cannot be in force before its document is, nor after it. */
function outsideDocument(
  place: RulePlace,
  document: LegalDocument | undefined,
): readonly ProblemInput[] {
  if (document === undefined) return []
  const { from, to } = place.version
  const problems: ProblemInput[] = []
  const begin = beginOf(document)
  if (begin !== null && from < begin.day)
    problems.push({
      code: 'BEFORE_DOCUMENT',
      severity: 'warning',
      at: placeText(place, 'from'),
      found: from,
      ...dateCheckMessages.BEFORE_DOCUMENT(from, document.id, begin.phrase),
    })
  if (document.to !== null && (to === null || to > document.to))
    problems.push({
      code: 'AFTER_DOCUMENT',
      severity: 'warning',
      at: placeText(place, 'to'),
      found: to,
      ...dateCheckMessages.AFTER_DOCUMENT(document.id, document.to),
    })
  return problems
}

interface Begin {
  readonly day: Day
  readonly phrase: Bilingual
}

/**
 * The first day a document can have any effect: its own day of effect, else of issue, else the year
 * that its number names.
 */
function beginOf({ id, from, issued }: LegalDocument): Begin | null {
  if (from !== null) return { day: from, phrase: documentBegins.from(from) }
  if (issued !== null) return { day: issued, phrase: documentBegins.issued(issued) }
  const year = YEAR_OF_NUMBER.exec(id)?.[1]
  return year === undefined
    ? null
    : { day: `${year}-01-01` as Day, phrase: documentBegins.number(year) }
}

/** «11/2020/QĐ-UBND» */
const YEAR_OF_NUMBER = /^\d+\/((?:19|20)\d{2})\//u

/** For a version still in force every amendment known so far counts. */
const LAST_DAY = '9999-12-31' as Day

/**
 * Số liệu chưa đọc nguyên văn. / Every version whose text was not read, with its grade; `memory` is
 * graver.
 */
export function evidenceProblems(
  places: readonly RulePlace[],
  documents: ReadonlyMap<string, LegalDocument>,
  strict: boolean,
): readonly ProblemInput[] {
  return places.flatMap((place) => {
    const { version } = place
    const grade = evidenceOn(
      version,
      documents.get(version.citation.document),
      version.to ?? LAST_DAY,
    )
    if (grade === 'quoted') return []
    return [
      {
        code: 'EVIDENCE_BELOW_QUOTED',
        severity: grade === 'memory' && strict ? ('error' as const) : ('info' as const),
        at: placeText(place, 'evidence'),
        found: grade,
        ...dateCheckMessages.EVIDENCE_BELOW_QUOTED(formatCitation(version.citation), grade),
      },
    ]
  })
}
