import type { Decision, ItemDecision } from '../decision/decide.js'
import { type ExplainedStep, explainStep } from './explained-step.js'
import { explainSupport, type ExplainedSupport } from './explained-support.js'
import { explainChecklist, type ExplainedCheck } from './checklist.js'
import { decisionRemarks } from './decision-remarks.js'
import { identityMissing } from '../stages/beneficiary.js'
import { findingSentence } from './finding-text.js'
import { citationText } from './citation-text.js'
import { packStanding } from './pack-standing.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { Missing } from '../decision/judgement.js'
import type { Finding } from '../vocabulary/finding.js'
import { dayIn, severityName, term } from './terms.js'
import { activityName, factName } from '../vocabulary/wording.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'
import { inLang, type Lang, type Bilingual } from '../vocabulary/language.js'
import { dayText } from '../values/calendar.js'
import { type Translator, translatorIn } from './translator.js'

/** How to explain: the language, and the rule book for the titles of rules. */
export interface ExplainOptions {
  readonly lang?: Lang
  readonly book?: RuleBook
}

/** Hạng mục bằng lời. / One item in words. */
export interface ExplainedItem {
  readonly item: ItemDecision
  readonly heading: string
  readonly eligibility: string
  /** Every step of the item, in the order of the record. */
  readonly steps: readonly ExplainedStep[]
  readonly support: ExplainedSupport
}

/**
 * Phát hiện bằng lời. / One finding in words: «Sai quy định [ABOVE_CEILING]», then what was found,
 * where, and the texts it rests on.
 */
export interface ExplainedFinding {
  readonly finding: Finding
  readonly label: string
  readonly text: string
  readonly citations: string
}

/**
 * Diễn giải từng phần. / A decision in words, part by part, each beside the piece of the record it
 * speaks of: for pages that link a sentence to its step and article. {@link explain} puts the same
 * words into one text.
 */
export interface Explanation {
  readonly heading: string
  readonly title: string | null
  readonly verdict: string
  /** How many errors and notes; whether the result is provisional. */
  readonly remarks: readonly string[]
  readonly items: readonly ExplainedItem[]
  readonly money: readonly { readonly of: MoneyOf; readonly label: string; readonly text: string }[]
  readonly findings: readonly ExplainedFinding[]
  readonly missing: readonly { readonly missing: Missing; readonly text: string }[]
  /** The checklist: each question once, with everything that asks it and what people found. */
  readonly toVerify: readonly ExplainedCheck[]
  /** Packs used, cross-check, digest. */
  readonly seal: readonly string[]
}

/** A sum of the money of a project. */
export type MoneyOf = 'total' | 'national' | 'local' | 'other' | 'counterpart' | 'advance'

/**
 * Diễn giải từng phần. / Explains a decision part by part, in Vietnamese or English.
 *
 * @param decision - A decision, new or stored.
 * @param options - `lang`, Vietnamese where not said; `book` for the titles of rules.
 * @returns The texts, each beside the part of the decision it tells.
 * @example
 * ```ts
 * import { createRuleBook, decide, explanation } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const decision = decide(book, {
 *   on: '2026-03-15',
 *   project: { id: 'p1', items: [{ id: '1', activity: 'advanced-machinery' }] },
 * })
 * explanation(decision, { book }).verdict // => 'Kết luận: CHƯA KẾT LUẬN ĐƯỢC'
 * ```
 */
export function explanation(
  decision: Decision,
  { lang = 'vi', book }: ExplainOptions = {},
): Explanation {
  const translator = translatorIn(lang, book)
  return {
    ...head(decision, translator),
    items: decision.items.map((item) => explainItem(item, decision, translator)),
    money: SUMS.map(([of, label]) => ({
      of,
      label: inLang(label, lang),
      text: translator.money(
        of === 'advance' ? decision.funding.advance.max : decision.funding[of],
      ),
    })),
    findings: decision.findings.map((each) => explainFinding(each, translator)),
    missing: decision.missing.map((each) => ({
      missing: each,
      text: missingText(each, translator),
    })),
    toVerify: explainChecklist(decision.toVerify, translator),
    seal: seal(decision, translator),
  }
}

function head(
  decision: Decision,
  translator: Translator,
): Pick<Explanation, 'heading' | 'title' | 'verdict' | 'remarks'> {
  const { project, on, verdict } = decision
  const { lang, translate } = translator
  return {
    heading: translate(
      `ĐỀ ÁN ${project.id} — xét ngày ${dayText(on)}`,
      `PROJECT ${project.id} — judged on ${on}`,
    ),
    title: typeof project.input.title === 'string' ? project.input.title : null,
    verdict: `${translate('Kết luận', 'Verdict')}: ${term(verdict, lang).toUpperCase()}`,
    remarks: decisionRemarks(decision, translator),
  }
}

function explainItem(
  item: ItemDecision,
  decision: Decision,
  translator: Translator,
): ExplainedItem {
  const { lang, translate } = translator
  const { items } = decision.project.input
  const written = items.find((each) => each.id === item.id)
  const given = written?.facts ?? {}
  return {
    item,
    heading: `${translate('HẠNG MỤC', 'ITEM')} ${item.id} — ${activityName(item.activity, translator)}`,
    eligibility: `${translate('Điều kiện', 'Eligibility')}: ${term(item.eligibility, lang)}`,
    steps: decision.steps
      .filter((step) => step.item === item.id)
      .map((step) => explainStep(step, given, translator)),
    support: explainSupport(item.support, translator, {
      unidentified: written !== undefined && identityMissing(written, items),
      inHole: decision.findings.some((found) => found.code === 'HOLE' && found.item === item.id),
    }),
  }
}

const SUMS: readonly (readonly [MoneyOf, Bilingual])[] = [
  ['total', ['Tổng kinh phí', 'Total cost']],
  ['national', ['Kinh phí khuyến công quốc gia', 'National fund']],
  ['local', ['Kinh phí khuyến công địa phương', 'Local fund']],
  ['other', ['Nguồn khác', 'Other money']],
  ['counterpart', ['Vốn đối ứng của đơn vị thụ hưởng', 'Counterpart']],
  ['advance', ['Tạm ứng trước nghiệm thu, tối đa', 'Advance before acceptance, at most']],
]

function explainFinding(each: Finding, translator: Translator): ExplainedFinding {
  const { item, lang, title } = translator
  const where = each.item === null ? '' : `${item(each.item)}: `
  return {
    finding: each,
    label: `${severityName(each.severity, lang)} [${each.code}]`,
    text: `${where}${findingSentence(each, translator, title)}`,
    citations: [each.citation, each.other]
      .filter((citation) => citation !== null)
      .map((citation) => citationText(citation, lang))
      .join('; '),
  }
}

function missingText({ fact, item, neededBy }: Missing, translator: Translator): string {
  const { translate, title } = translator
  const where =
    item === null ? translate('Đề án', 'Project') : `${translate('Hạng mục', 'Item')} ${item}`
  return (
    `${where}: ${factName(fact, translator)} [${fact}] — ${translate('để xét', 'for')}: ` +
    `${[...new Set(neededBy.map(title))].join('; ')}`
  )
}

function seal(
  { packs, digest, crossCheck, steps }: Decision,
  { lang, translate }: Translator,
): string[] {
  const used = new Set(steps.map((step) => step.rule.split(':')[0]))
  const names = packs
    .filter((pack) => used.has(pack.id))
    .map(
      (stamp) =>
        `${stamp.id} ${stamp.version} (${packStanding(stamp, lang)}; ` +
        `${translate('pháp luật đến', 'law up to')} ${dayIn(stamp.lawAsOf, lang)})`,
    )
    .join(', ')
  return [
    `${translate('Gói quy định đã dùng', 'Packs used')}: ${names === '' ? translate(...CONNECTIVES.nothing) : names}`,
    `${translate('Đối chiếu bằng bộ suy luận thứ hai', 'Cross-checked by a second engine')}: ` +
      `${crossCheck === 'agrees' ? translate('khớp', 'same result') : translate('chưa chạy', 'not run')}`,
    `${translate('Mã băm (SHA-256)', 'Digest (SHA-256)')}: ${digest}`,
  ]
}
