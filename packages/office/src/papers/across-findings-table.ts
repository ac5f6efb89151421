import { citationText, type Lang, type RuleBook, severityName } from '@khuyencong/core'
import { acrossName, acrossText, concernedText } from '@khuyencong/core/across'
import type { AcrossLine } from '@khuyencong/core/auditing'
import type { CitedDocuments } from '../findings/cited-documents.js'
import type { PaperTable } from '../writing/written-paper.js'
import type { WrittenCell } from '../writing/written-table.js'
import { auditWord } from './audit-messages.js'
import { paperWord } from './messages.js'

/** How many projects of one finding are named on paper. */
const NAMED = 20

/**
 * Phát hiện giữa các đề án trên giấy. / The findings across projects of a working paper: every
 * project with what it asks, the sums, the article. They are numbered after those of single projects.
 */
export function acrossFindingsTable(
  lines: readonly AcrossLine[],
  first: number,
  { book, cited, lang }: { book: RuleBook; cited: CitedDocuments; lang: Lang },
): PaperTable {
  for (const { finding } of lines) cited.add(finding.citation)
  return {
    kind: 'table',
    columns: [
      { heading: paperWord('order', lang), width: 5 },
      { heading: auditWord('concerned', lang), width: 34 },
      { heading: auditWord('supported', lang), width: 14 },
      { heading: paperWord('findings', lang), width: 18 },
      { heading: paperWord('finding', lang), width: 36 },
      { heading: auditWord('found', lang), width: 14, format: 'money' },
      { heading: auditWord('expected', lang), width: 14, format: 'money' },
      { heading: auditWord('excess', lang), width: 14, format: 'money' },
      { heading: paperWord('article', lang), width: 22 },
      { heading: auditWord('evidenceIds', lang), width: 10 },
    ],
    rows: lines.map((line, index) => rowOf(first + index, line, book, lang)),
  }
}

function rowOf(
  order: number,
  { finding, excess, evidence }: AcrossLine,
  book: RuleBook,
  lang: Lang,
): readonly WrittenCell[] {
  const { severity, code, citation, found, expected } = finding
  return [
    order,
    projectsText(finding, lang),
    supportedText(finding),
    `${severityName(severity, lang)} [${code}]\n${acrossName(code, lang)}`,
    acrossText(finding, lang, book),
    found,
    expected,
    excess,
    citation === null ? null : citationText(citation, lang),
    evidence.join(', '),
  ]
}

function projectsText({ projects }: AcrossLine['finding'], lang: Lang): string {
  const named = projects.slice(0, NAMED).map((each) => concernedText(each, lang))
  const rest = projects.length - named.length
  const more = lang === 'vi' ? `và ${rest} đề án khác` : `and ${rest} more`
  return (rest === 0 ? named : [...named, more]).join('\n')
}

/** Whom the finding is about, else whom its projects support. */
const supportedText = ({ beneficiary, projects }: AcrossLine['finding']): string | null =>
  beneficiary ?? ([...new Set(projects.flatMap((each) => each.beneficiaries))].join('; ') || null)
