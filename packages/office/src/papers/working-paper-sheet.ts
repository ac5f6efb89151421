import {
  citationText,
  findingSentence,
  type Lang,
  type RuleBook,
  severityName,
} from '@khuyencong/core'
import type { PaperLine, WorkingPaper } from '@khuyencong/core/auditing'
import { CitedDocuments } from '../findings/cited-documents.js'
import type { PaperPart, PaperTable, WrittenPaper } from '../writing/written-paper.js'
import type { WrittenCell } from '../writing/written-table.js'
import { type AuditWord, auditWord } from './audit-messages.js'
import { paperWord } from './messages.js'

/**
 * Tờ làm việc của kiểm toán viên. / A working paper as it is printed: number, who and when, the
 * findings with figures and articles, the evidence index, the answer of the audited unit, what is
 * recommended, places to sign. What is not written yet is left to be filled in by hand. The layout
 * is neutral.
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
  const findings = findingsOf(paper, book, cited, lang)
  const heading = (key: AuditWord): PaperPart => ({ kind: 'heading', text: auditWord(key, lang) })
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
      heading('findings'),
      paper.lines.length === 0 ? none : findings,
      { kind: 'text', text: excessText(paper, lang) },
      heading('evidence'),
      evidenceTable(paper, lang),
      heading('answers'),
      paper.lines.length === 0 ? none : answersTable(paper.lines, lang),
      heading('basis'),
      basis.rows.length === 0 ? none : { kind: 'table', ...basis },
      {
        kind: 'signatures',
        places: (['preparer', 'reviewer', 'unit'] as const).map((key) => auditWord(key, lang)),
      },
    ],
  }
}

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

function findingsOf(
  { lines }: WorkingPaper,
  book: RuleBook,
  cited: CitedDocuments,
  lang: Lang,
): PaperTable {
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
function excessText({ excess, lines }: WorkingPaper, lang: Lang): string {
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB')
  const advised = (kind: 'recover' | 'reduce'): bigint =>
    lines.reduce(
      (sum, { recommendation }) =>
        recommendation?.kind === kind ? sum + BigInt(recommendation.amount ?? 0) : sum,
      0n,
    )
  return [
    `${auditWord('excess', lang)}: ${severityName('error', lang)} ${number.format(excess.error)}; ${severityName('warning', lang)} ${number.format(excess.warning)}`,
    `${auditWord('recover', lang)}: ${number.format(advised('recover'))}`,
    `${auditWord('reduce', lang)}: ${number.format(advised('reduce'))}`,
  ].join('\n')
}

/** The auditor's own evidence, then the records that the figures come from. */
function evidenceTable({ evidence, records }: WorkingPaper, lang: Lang): PaperTable {
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
    ],
  }
}

function answersTable(lines: readonly PaperLine[], lang: Lang): PaperTable {
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
