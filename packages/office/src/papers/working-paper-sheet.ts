import {
  citationText,
  findingSentence,
  type Lang,
  type RuleBook,
  severityName,
} from '@khuyencong/core'
import type { PaperLine, PaperNotes, WorkingPaper } from '@khuyencong/core/auditing'
import { CitedDocuments } from '../findings/cited-documents.js'
import type { PaperPart, PaperTable, WrittenPaper } from '../writing/written-paper.js'
import type { WrittenCell } from '../writing/written-table.js'
import { acrossFindingsTable } from './across-findings-table.js'
import { type AuditWord, auditWord } from './audit-messages.js'
import { paperWord } from './messages.js'

/**
 * Tờ làm việc của kiểm toán viên. / A working paper as it is printed: number, who and when, the
 * findings with figures and articles, those across projects on their own, the evidence index, the
 * answer of the audited unit, what is recommended, places to sign. What is not written yet is left
 * to be filled in by hand. The layout is neutral.
 *
 * @param paper - The paper, as `workingPaper` of `@khuyencong/core/auditing` gives it.
 * @param book - The rule book, for titles and documents.
 * @param on - The day it is dated where nobody has signed.
 * @param lang - The language of the paper.
 * @returns The paper, for `docxOfPaper` or a page.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { workingPaper } from '@khuyencong/core/auditing'
 * import { workingPaperSheet } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const paper = workingPaper(null).paper()
 * workingPaperSheet(paper, createRuleBook([national]), '2026-11-30', 'en').title // => 'Working paper'
 * ```
 */
export function workingPaperSheet(
  paper: WorkingPaper,
  book: RuleBook,
  on: string,
  lang: Lang,
): WrittenPaper {
  const cited = new CitedDocuments()
  const found = foundParts(paper, { book, cited, lang })
  const notes = [...paper.lines, ...paper.across]
  const heading = headings(lang)
  const none: PaperPart = { kind: 'text', text: paperWord('none', lang) }
  const basis = cited.table(book, lang)
  return {
    title: auditWord('title', lang),
    subtitle: paper.number,
    on: paper.preparedBy?.on ?? on,
    lang,
    orientation: 'landscape',
    parts: [
      { kind: 'text', text: auditWord('neutral', lang), small: true },
      headFields(paper, lang),
      ...found,
      { kind: 'text', text: excessText(paper, lang) },
      heading('evidence'),
      evidenceTable(paper, lang),
      heading('answers'),
      notes.length === 0 ? none : answersTable(notes, lang),
      heading('basis'),
      basis.rows.length === 0 ? none : { kind: 'table', ...basis },
      {
        kind: 'signatures',
        places: (['preparer', 'reviewer', 'unit'] as const).map((key) => auditWord(key, lang)),
      },
    ],
  }
}

const headings =
  (lang: Lang) =>
  (key: AuditWord): PaperPart => ({ kind: 'heading', text: auditWord(key, lang) })

/** What findings are told with: the titles of rules, the documents they cite, the language. */
interface Telling {
  readonly book: RuleBook
  readonly cited: CitedDocuments
  readonly lang: Lang
}

/** The findings of single projects, then those across projects, each where there were records. */
function foundParts(paper: WorkingPaper, telling: Telling): readonly PaperPart[] {
  const { lang } = telling
  const heading = headings(lang)
  const none: PaperPart = { kind: 'text', text: paperWord('none', lang) }
  const { lines, across, audits } = paper
  return [
    ...(onlyAcross(paper)
      ? []
      : [heading('findings'), lines.length === 0 ? none : findingsOf(lines, telling)]),
    ...(audits.length === 0
      ? []
      : [
          heading('acrossFindings'),
          across.length === 0 ? none : acrossFindingsTable(across, lines.length + 1, telling),
        ]),
  ]
}

/** A paper of an audit across alone says nothing of what single projects show. */
const onlyAcross = ({ lines, audits }: WorkingPaper): boolean =>
  audits.length > 0 && lines.length === 0

function headFields(
  { number, auditedUnit, period, preparedBy, reviewedBy }: WorkingPaper,
  lang: Lang,
): PaperPart {
  const day = (on: string | null | undefined): WrittenCell => (on == null ? null : { day: on })
  return {
    kind: 'fields',
    rows: [
      [auditWord('number', lang), number],
      [auditWord('auditedUnit', lang), auditedUnit],
      [auditWord('period', lang), period],
      [auditWord('preparer', lang), preparedBy?.name ?? null],
      [auditWord('preparedOn', lang), day(preparedBy?.on)],
      [auditWord('reviewer', lang), reviewedBy?.name ?? null],
      [auditWord('reviewedOn', lang), day(reviewedBy?.on)],
    ],
  }
}

function findingsOf(lines: readonly PaperLine[], { book, cited, lang }: Telling): PaperTable {
  const wording = { lang, vocabulary: book.vocabulary }
  const titleOf = (id: string): string => {
    const rule = book.rule(id)
    return (lang === 'vi' ? rule?.title : rule?.titleEn) ?? id
  }
  return {
    kind: 'table',
    columns: [
      { heading: paperWord('order', lang), width: 5 },
      { heading: paperWord('project', lang), width: 14 },
      { heading: paperWord('item', lang), width: 8 },
      { heading: paperWord('findings', lang), width: 20 },
      { heading: paperWord('finding', lang), width: 46 },
      { heading: auditWord('excess', lang), width: 16, format: 'money' },
      { heading: paperWord('article', lang), width: 26 },
      { heading: auditWord('evidenceIds', lang), width: 12 },
    ],
    rows: lines.map(({ project, finding, excess, evidence }, index) => {
      const laws = [finding.citation, finding.other].filter((each) => each !== null)
      for (const each of laws) cited.add(each)
      return [
        index + 1,
        project,
        finding.item,
        `${severityName(finding.severity, lang)} [${finding.code}]`,
        findingSentence(finding, wording, titleOf),
        excess,
        laws.map((each) => citationText(each, lang)).join('; '),
        evidence.join(', '),
      ]
    }),
  }
}

/** By how much amounts are too high, and what was recommended so far. */
function excessText(paper: WorkingPaper, lang: Lang): string {
  const { excess, acrossExcess, lines, across, audits } = paper
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB')
  const advised = (kind: 'recover' | 'reduce'): bigint =>
    [...lines, ...across].reduce(
      (sum, { recommendation }) =>
        recommendation?.kind === kind ? sum + BigInt(recommendation.amount ?? 0) : sum,
      0n,
    )
  const bySeverity = (key: AuditWord, of: WorkingPaper['excess']): string =>
    `${auditWord(key, lang)}: ${(['error', 'warning'] as const)
      .map((severity) => `${severityName(severity, lang)} ${number.format(of[severity])}`)
      .join('; ')}`
  return [
    ...(onlyAcross(paper) ? [] : [bySeverity('excess', excess)]),
    ...(audits.length === 0 ? [] : [bySeverity('acrossExcess', acrossExcess)]),
    `${auditWord('recover', lang)}: ${number.format(advised('recover'))}`,
    `${auditWord('reduce', lang)}: ${number.format(advised('reduce'))}`,
  ].join('\n')
}

/** The auditor's own evidence, then the records that the figures come from. */
function evidenceTable({ evidence, records, audits }: WorkingPaper, lang: Lang): PaperTable {
  return {
    kind: 'table',
    columns: [
      { heading: auditWord('evidenceId', lang), width: 12 },
      { heading: auditWord('what', lang), width: 50 },
      { heading: auditWord('where', lang), width: 70 },
    ],
    rows: [
      ...evidence.map(({ id, what, place }) => [id, what, place]),
      ...records.map(({ project, digest }) => [
        auditWord('record', lang),
        `${auditWord('recordOf', lang)} ${project}`,
        digest,
      ]),
      ...audits.map(({ projects, digest }) => [
        auditWord('record', lang),
        `${auditWord('acrossRecordOf', lang)}: ${projects}`,
        digest,
      ]),
    ],
  }
}

function answersTable(lines: readonly PaperNotes[], lang: Lang): PaperTable {
  return {
    kind: 'table',
    columns: [
      { heading: paperWord('order', lang), width: 5 },
      { heading: auditWord('answer', lang), width: 50 },
      { heading: auditWord('recommendation', lang), width: 22 },
      { heading: auditWord('amount', lang), width: 18, format: 'money' },
      { heading: auditWord('why', lang), width: 50 },
    ],
    rows: lines.map(({ answer, recommendation }, index) => [
      index + 1,
      answer ?? auditWord('open', lang),
      recommendation == null ? auditWord('choose', lang) : auditWord(recommendation.kind, lang),
      recommendation?.amount ?? null,
      recommendation?.text ?? null,
    ]),
  }
}
