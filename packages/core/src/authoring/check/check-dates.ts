import { type Day, daysAfter, dayText } from '../../values/calendar.js'
import { term } from '../../explain/terms.js'
import { type Place, placeText } from '../../kinds/rule-place.js'
import type { ProblemInput } from '../../errors/errors.js'
import { evidenceOn, formatCitation, type LegalDocument } from '../../vocabulary/law.js'
import type { Pack } from '../../packs/pack.js'

/** Hết hạn, sắp hết hạn. / Last versions that have run out or soon will, and versions outside the term of their document. */
export function expiryProblems(
  places: readonly Place[],
  documents: ReadonlyMap<string, LegalDocument>,
  on: Day,
  withinDays: number,
): readonly ProblemInput[] {
  const soon = daysAfter(on, withinDays)
  return places.flatMap((place) => {
    const { version, rule, index } = place
    const last = index === rule.versions.length - 1
    const ends = last && version.to !== null ? endOf(place, version.to, on, soon) : []
    return [...ends, ...outlives(place, documents.get(version.citation.document))]
  })
}

function endOf(place: Place, to: Day, on: Day, soon: Day): readonly ProblemInput[] {
  const at = placeText(place, 'to')
  if (to < on)
    return [
      {
        code: 'EXPIRED',
        severity: 'info',
        at,
        found: to,
        message: `Quy định đã hết hiệu lực từ sau ngày ${dayText(to)}.`,
        messageEn: `The rule ended on ${to}.`,
      },
    ]
  if (to > soon) return []
  return [
    {
      code: 'EXPIRES_SOON',
      severity: 'warning',
      at,
      found: to,
      message: `Quy định sắp hết hiệu lực, sau ngày ${dayText(to)}.`,
      messageEn: `The rule ends soon, on ${to}.`,
      hint: 'Thêm phiên bản kế tiếp khi có văn bản thay thế.',
      hintEn: 'Add the next version once the new text is out.',
    },
  ]
}

/** A provision cannot be in force before its document is, nor after it. */
function outlives(place: Place, document: LegalDocument | undefined): readonly ProblemInput[] {
  const { from, to } = place.version
  const problems: ProblemInput[] = []
  const begin = document === undefined ? null : beginOf(document)
  if (document !== undefined && begin !== null && from < begin.day) {
    problems.push({
      code: 'BEFORE_DOCUMENT',
      severity: 'warning',
      at: placeText(place, 'from'),
      found: from,
      message: `Có hiệu lực từ ngày ${dayText(from)}, trước văn bản ${document.id} (${begin.vi}).`,
      messageEn: `In force from ${from}, before its document ${document.id} (${begin.en}).`,
      hint: 'Sửa ngày, hoặc ghi rõ trong «note» điều khoản hiệu lực trở về trước.',
      hintEn: 'Mend the day, or say in `note` which clause makes it retroactive.',
    })
  }
  if (document?.to != null && (to === null || to > document.to)) {
    problems.push({
      code: 'AFTER_DOCUMENT',
      severity: 'warning',
      at: placeText(place, 'to'),
      found: to,
      message: `Còn hiệu lực sau khi văn bản ${document.id} hết hiệu lực (${dayText(document.to)}).`,
      messageEn: `In force after its document ${document.id} ended (${document.to}).`,
      hint: `Ghi "to" chậm nhất là "${document.to}", hoặc dẫn văn bản khác.`,
      hintEn: `Put \`to\` at ${document.to} at the latest, or cite another document.`,
    })
  }
  return problems
}

interface Begin {
  readonly day: Day
  readonly vi: string
  readonly en: string
}

/** The first day a document can have any effect: its own day of effect, else of issue, else the year that its number names. */
function beginOf({ id, from, issued }: LegalDocument): Begin | null {
  if (from !== null)
    return { day: from, vi: `có hiệu lực từ ngày ${dayText(from)}`, en: `in force from ${from}` }
  if (issued !== null)
    return { day: issued, vi: `ban hành ngày ${dayText(issued)}`, en: `issued on ${issued}` }
  const year = YEAR_OF_NUMBER.exec(id)?.[1]
  return year === undefined
    ? null
    : {
        day: `${year}-01-01` as Day,
        vi: `số hiệu ghi năm ${year}`,
        en: `its number names the year ${year}`,
      }
}

/** «11/2020/QĐ-UBND» */
const YEAR_OF_NUMBER = /^\d+\/((?:19|20)\d{2})\//u

/** For a version still in force every amendment known so far counts. */
const LAST_DAY = '9999-12-31' as Day

/** Số liệu chưa đọc nguyên văn. / Every version whose text was not read, with its grade; `memory` is graver. */
export function evidenceProblems(
  places: readonly Place[],
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
    const text = formatCitation(version.citation)
    return [
      {
        code: 'EVIDENCE_BELOW_QUOTED',
        severity: grade === 'memory' && strict ? ('error' as const) : ('info' as const),
        at: placeText(place, 'evidence'),
        found: grade,
        message: `${text}: ${term(grade, 'vi')}.`,
        messageEn: `${text}: ${term(grade, 'en')}.`,
        hint: 'Đọc nguyên văn rồi ghi «quoted».',
        hintEn: 'Read the clause, then write `quoted`.',
      },
    ]
  })
}

/** Văn bản không ai dẫn. / Documents that no rule cites or mentions and no other document names: listed, no harm. */
export function documentProblems(
  pack: Pack,
  documents: readonly DocumentLinks[],
): readonly ProblemInput[] {
  const named = new Set<string>([
    ...pack.rules.flatMap((rule) => rule.versions.map((version) => version.citation.document)),
    ...documents.flatMap(({ replaces, replacedBy, amendedBy }) => [
      ...(replaces ?? []),
      ...(replacedBy == null ? [] : [replacedBy]),
      ...amendedBy.map((each) => each.document),
    ]),
  ])
  const texts = pack.rules
    .flatMap((rule) =>
      rule.versions.flatMap(({ citation, note, source, toVerify }) => [
        citation.provision,
        note ?? '',
        ...(source ?? []),
        ...(toVerify ?? []).map((each) => each.text),
      ]),
    )
    .join('\n')
  return documents.flatMap(({ id, replaces, replacedBy }, index) => {
    const related = [...(replaces ?? []), ...(replacedBy == null ? [] : [replacedBy])].some(
      (other) => pack.documents.has(other),
    )
    return named.has(id) || related || texts.includes(id)
      ? []
      : [
          {
            code: 'DOCUMENT_NOT_CITED',
            severity: 'info' as const,
            at: `documents.json › documents[${index}]`,
            found: id,
            message: `Không quy định nào dẫn văn bản ${id}.`,
            messageEn: `No rule cites ${id}.`,
            hint: 'Dẫn văn bản này ở quy định của nó, hoặc bỏ khỏi sổ.',
            hintEn: 'Cite it where it is used, or take it off the list.',
          },
        ]
  })
}

/** How one document names others. */
export interface DocumentLinks extends Pick<LegalDocument, 'id' | 'amendedBy'> {
  readonly replaces?: readonly string[] | null
  readonly replacedBy?: string | null
}
