import type { Decision } from '../decision/decide.js'
import type { ExplainedStep } from './explained-step.js'
import type { ExplainedCheck } from './checklist.js'
import {
  type ExplainedItem,
  type Explanation,
  type ExplainOptions,
  explanation,
} from './explanation.js'
import { inLang } from '../vocabulary/language.js'

type Translate = (vi: string, en: string) => string

/**
 * Diễn giải kết quả xét. / Renders a decision in plain Vietnamese or English: verdict, each item
 * with its articles and sums, money, findings, what is missing, what people must verify. The record
 * itself holds no prose, so the language never changes it. With the rule book, rules have titles
 * and the notes of the levels are shown. {@link explanation} gives the same words part by part.
 *
 * @param decision - A decision, new or stored.
 * @param options - `lang`, Vietnamese where not said; `book` for the titles of rules.
 * @returns Lines of text; parts stand apart by an empty line.
 * @example
 * ```ts
 * import { createRuleBook, decide, explain } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const decision = decide(book, {
 *   on: '2026-03-15',
 *   project: { id: 'p1', items: [{ id: '1', activity: 'advanced-machinery' }] },
 * })
 * explain(decision, { lang: 'vi', book }).split('\n')[0] // => 'ĐỀ ÁN p1 — xét ngày 15/03/2026'
 * ```
 */
export function explain(decision: Decision, { lang = 'vi', book }: ExplainOptions = {}): string {
  const translate: Translate = (vi, en) => inLang([vi, en], lang)
  const parts = explanation(decision, { lang, ...(book !== undefined && { book }) })
  const sections = [
    [
      parts.heading,
      ...(parts.title === null ? [] : [parts.title]),
      parts.verdict,
      ...parts.remarks,
    ],
    ...parts.items.map((item) => itemSection(item, translate)),
    listSection(
      translate('KINH PHÍ', 'MONEY'),
      parts.money.map(({ label, text }) => `${label}: ${text}`),
    ),
    listSection(translate('PHÁT HIỆN', 'FINDINGS'), parts.findings.map(findingLine)),
    listSection(
      translate('CẦN BỔ SUNG THÔNG TIN', 'STILL TO BE SUPPLIED'),
      parts.missing.map(({ text }) => text),
    ),
    listSection(translate('DANH MỤC THẨM ĐỊNH', 'CHECKLIST'), parts.toVerify.flatMap(checkLines)),
    parts.seal,
  ]
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')
}

function itemSection(
  { heading, eligibility, steps, support }: ExplainedItem,
  translate: Translate,
): readonly string[] {
  const notes = steps
    .filter(({ step, note }) => step.stage !== 'eligibility' && note !== null)
    .map(({ note }) => note ?? '')
  return [
    heading,
    eligibility,
    ...steps
      .filter(({ step }) => step.stage === 'eligibility')
      .flatMap((step) => stepLines(step, translate)),
    support.heading,
    ...support.lines.map((line) => `  ${line}`),
    ...notes.map((note) => `  ${noteText(note, translate)}`),
  ]
}

const noteText = (note: string, translate: Translate): string =>
  `${translate('Ghi chú', 'Note')}: ${note}`

function stepLines(
  { mark, title, source, reasons, remedy, note }: ExplainedStep,
  translate: Translate,
): readonly string[] {
  const lines = [`  ${mark} ${title} (${source})`, ...reasons.map((reason) => `      ${reason}`)]
  if (remedy === null) return lines
  return [
    ...lines,
    `      → ${remedy}`,
    ...(note === null ? [] : [`      ${noteText(note, translate)}`]),
  ]
}

function checkLines({ mark, text, lines }: ExplainedCheck): readonly string[] {
  return [`${mark} ${text}`, ...lines.map((line) => `      ${line}`)]
}

function findingLine({ label, text, citations }: Explanation['findings'][number]): string {
  return `${label} ${text}${citations === '' ? '' : ` (${citations})`}`
}

function listSection(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)]
}
