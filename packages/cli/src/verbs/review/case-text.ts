import { citationText, type Day, type Lang, type Pack, term } from '@khuyencong/core'
import { inForce, type RuleVersion } from '@khuyencong/core/packs'
import { CASE_VERDICTS, type CaseReport, type CaseToReview } from '@khuyencong/core/testing'
import { givenText, moneyIn } from '../../authoring/counterexample-text.js'
import { isGroup } from '../../files/files.js'
import { clean } from '../../terminal/problems.js'
import type { Words } from '../../terminal/options.js'
import { dayFor, type NamingReader, textIn } from '../../text/reader.js'
import { reviewTexts } from './messages.js'

type Fields = Readonly<Record<string, unknown>>

/** A case as its file has it, with what the whole file gives. */
export interface WrittenCase extends CaseToReview {
  readonly written: Fields
  readonly shared: Fields
  /** What comes out otherwise than expected, where the case could be run. */
  readonly report: Pick<CaseReport, 'differences' | 'differencesEn'> | null
}

/** A case for its reviewer: its article first, then what is given, then what is expected. */
export function caseText(each: WrittenCase, pack: Pack, reader: NamingReader): string {
  const { lang } = reader
  const { file, name, written, shared, report, review } = each
  const line = (words: Words, text: string): string =>
    `  ${clean(`${textIn(words, lang)}: ${text}`)}\n`
  const given = { ...shared, ...(isGroup(written['given']) ? written['given'] : {}) }
  const differences = (lang === 'vi' ? report?.differences : report?.differencesEn) ?? []
  return [
    `${clean(`${file} › ${name}`)}\n`,
    ...lawLines(each, pack, reader).map(([words, text]) => line(words, text)),
    ...(typeof written['on'] === 'string'
      ? [line(reviewTexts.on, dayFor(written['on'], lang))]
      : []),
    line(
      reviewTexts.given,
      'round' in written ? plain(written['round']) : givenText(given, reader),
    ),
    ...(written['events'] === undefined
      ? []
      : [line(['Sự kiện', 'Events'], plain(written['events']))]),
    line(reviewTexts.expected, expectedText(written['expect'], lang)),
    ...differences.map((text) => line(reviewTexts.found, text)),
    ...(typeof written['source'] === 'string' ? [line(reviewTexts.source, written['source'])] : []),
    ...(review?.answer === 'no' ? [line(reviewTexts.rejected, review.note ?? review.by)] : []),
  ].join('')
}

/** The rule of the case and the article of its version on the day. */
function lawLines(
  { rule: id, written }: WrittenCase,
  pack: Pack,
  { lang }: NamingReader,
): readonly (readonly [Words, string])[] {
  const rule = pack.rules.find((each) => each.id === id)
  if (rule === undefined) return [[reviewTexts.rule, id]]
  const round = isGroup(written['round']) ? written['round'] : {}
  const on = String(written['on'] ?? round['on'])
  const found = inForce<RuleVersion>(rule, on as Day)
  const head = [reviewTexts.rule, textIn([rule.title, rule.titleEn], lang)] as const
  if (found.answer !== 'in-force')
    return [head, [reviewTexts.citation, textIn(reviewTexts.noVersion, lang)]]
  const { citation, evidence, note, noteEn } = found.version
  const graded = evidence === 'quoted' ? '' : ` (${term(evidence, lang)})`
  return [
    head,
    [reviewTexts.citation, `${citationText(citation, lang)}${graded}`],
    ...(note === null ? [] : [[reviewTexts.note, textIn([note, noteEn ?? note], lang)] as const]),
  ]
}

/** «đạt; 250 triệu đồng; dẫn 05/2026/NQ-HĐND Điều 3» */
function expectedText(expect: unknown, lang: Lang): string {
  const { verdict, amount, citing, ...others } = Object(expect) as Fields
  return [
    ...(typeof verdict === 'string' ? [verdictName(verdict, lang)] : []),
    ...(typeof amount === 'string' ? [moneyIn(amount, lang)] : []),
    ...(citing === undefined
      ? []
      : [`${textIn(reviewTexts.citing, lang)} ${[citing].flat().map(plain).join(', ')}`]),
    ...Object.entries(others).map(([field, value]) => `${field} ${plain(value)}`),
  ].join('; ')
}

/** The name of a verdict of a case. */
export function verdictName(verdict: string, lang: Lang): string {
  const known = CASE_VERDICTS.find((each) => each === verdict)
  if (known === undefined) return verdict
  return known === 'not-applicable' ? textIn(reviewTexts.notApplicable, lang) : term(known, lang)
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
