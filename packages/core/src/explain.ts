import type { Decision, ItemDecision } from './decide.js'
import { formatCitation } from './law.js'
import { findingText } from './finding-text.js'
import { formatVnd, type Vnd } from './money.js'
import type { RuleBook } from './rule-book.js'
import type { Support } from './support.js'
import { type Answer, type Finding, type Part, type Step } from './trace.js'
import { dayText, factName, inLang, type Lang, term, type Text, valueText } from './words.js'

/** How to explain: the language, and the rule book for the titles of rules. */
export interface ExplainOptions {
  readonly lang?: Lang
  readonly book?: RuleBook
}

type Say = (vi: string, en: string) => string
interface Voice { readonly lang: Lang; readonly say: Say; readonly title: (rule: string) => string }

const MARKS: Readonly<Record<Answer, string>> = { met: '✓', unmet: '✗', unknown: '?', 'not-in-force': '∅', 'not-encoded': '…' }

/**
 * Diễn giải quyết định. / Renders a decision in plain Vietnamese or English: verdict, each item with its articles and sums, money,
 * findings, what is missing, what people must verify. The record itself holds no prose, so the language never changes it.
 *
 * @example
 * ```ts
 * import { createRuleBook, decide, explain } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const decision = decide(book, { on: '2026-03-15', project: { id: 'p1', items: [{ id: '1', activity: 'advanced-machinery' }] } })
 * explain(decision, { lang: 'vi', book }).split('\n')[0] // => 'ĐỀ ÁN p1 — xét ngày 15/03/2026'
 * ```
 */
export function explain(decision: Decision, { lang = 'vi', book }: ExplainOptions = {}): string {
  const voice: Voice = { lang, say: (vi, en) => inLang([vi, en], lang), title: (id) => titleOf(book, id, lang) }
  const sections = [
    head(decision, voice),
    ...decision.items.map((item) => itemSection(item, decision, voice)),
    fundingSection(decision, voice),
    listSection(voice.say('PHÁT HIỆN', 'FINDINGS'), decision.findings.map((each) => findingLine(each, voice))),
    listSection(voice.say('CẦN BỔ SUNG THÔNG TIN', 'STILL TO BE SUPPLIED'), decision.missing.map((each) => missingLine(each, voice))),
    listSection(voice.say('CẦN NGƯỜI THẨM ĐỊNH XEM XÉT', 'FOR PEOPLE TO VERIFY'), [...new Set(decision.toVerify.map((each) => `[ ] ${inLang([each.text, each.textEn], lang)}`))]),
    seal(decision, voice),
  ]
  return sections.filter((section) => section.length > 0).map((section) => section.join('\n')).join('\n\n')
}

function titleOf(book: RuleBook | undefined, id: string, lang: Lang): string {
  const rule = book?.rule(id)
  return rule === undefined ? id : inLang([rule.title, rule.titleEn], lang)
}

function head({ project, on, verdict, provisional, evidence }: Decision, { lang, say }: Voice): string[] {
  const lines = [say(`ĐỀ ÁN ${project.id} — xét ngày ${dayText(on)}`, `PROJECT ${project.id} — judged on ${on}`)]
  if (typeof project.input.title === 'string') lines.push(project.input.title)
  lines.push(say(`Kết luận: ${term(verdict, lang).toUpperCase()}`, `Verdict: ${term(verdict, lang).toUpperCase()}`))
  if (provisional) lines.push(say(`Tạm tính: căn cứ yếu nhất ở mức «${term(evidence, lang)}».`, `Provisional: the weakest figure it rests on is "${term(evidence, lang)}".`))
  return lines
}

function itemSection(item: ItemDecision, decision: Decision, voice: Voice): string[] {
  const { lang, say } = voice
  const steps = decision.steps.filter((step) => step.item === item.id && step.stage === 'eligibility')
  return [
    say(`HẠNG MỤC ${item.id} — ${term(item.activity, lang)}`, `ITEM ${item.id} — ${term(item.activity, lang)}`),
    say(`Điều kiện: ${term(item.eligibility, lang)}`, `Eligibility: ${term(item.eligibility, lang)}`),
    ...steps.flatMap((step) => stepLines(step, voice)),
    ...supportLines(item.support, voice),
  ]
}

function stepLines(step: Step, voice: Voice): string[] {
  const where = step.citation === null || step.evidence === null ? term(step.verdict, voice.lang) : `${formatCitation(step.citation)}; ${term(step.evidence, voice.lang)}`
  const line = `  ${MARKS[step.verdict]} ${voice.title(step.rule)} (${where})`
  const required = step.parts.at(-1)
  return required === undefined ? [line] : [line, ...reasons(required, step.verdict).map((part) => `      ${partText(part, voice.lang)}`)]
}

type Leaf = Extract<Part, { fact: string }>

/** The leaves that made a condition what it is: those that agree with its verdict, each once. */
function reasons(part: Part, verdict: Answer): Leaf[] {
  const leaves = leavesOf(part, false).filter((leaf) => leaf.effect === verdict || (verdict === 'unknown' && leaf.part.verdict === 'unknown')).map((leaf) => leaf.part)
  return leaves.filter((leaf, index) => leaves.findIndex((each) => each.fact === leaf.fact) === index).slice(0, 6)
}

function leavesOf(part: Part, negated: boolean): { readonly part: Leaf; readonly effect: Answer }[] {
  if ('fact' in part) return [{ part, effect: negated && part.verdict !== 'unknown' ? (part.verdict === 'met' ? 'unmet' : 'met') : part.verdict }]
  if ('not' in part) return leavesOf(part.not, !negated)
  return ('all' in part ? part.all : part.any).filter((child) => child.verdict === part.verdict).flatMap((child) => leavesOf(child, negated))
}

function partText(part: Leaf, lang: Lang): string {
  const asked = `${term(part.operator, lang)} ${valueText(part.fact, part.value, lang)}`
  if (part.found === null) return `${factName(part.fact, lang)}: ${valueText(part.fact, null, lang)} (${inLang(['cần', 'wanted'], lang)}: ${asked})`
  const found = `${factName(part.fact, lang)}: ${valueText(part.fact, part.found, lang)}`
  return part.verdict === 'met' ? found : `${found} (${inLang(['yêu cầu', 'required'], lang)}: ${asked})`
}

function supportLines(support: Support, voice: Voice): string[] {
  const { lang, say, title } = voice
  if ('answer' in support) {
    const lines = [say(`Mức hỗ trợ: ${term(support.answer, lang)}`, `Support level: ${term(support.answer, lang)}`)]
    if (support.reference?.ceiling != null) lines.push(say(`  Tham khảo: trần theo mức quốc gia là ${money(support.reference.ceiling)} (${formatCitation(support.reference.citation)}).`, `  For reference: the national ceiling would be ${money(support.reference.ceiling)} (${formatCitation(support.reference.citation)}).`))
    return lines
  }
  const lines = [say(`Mức hỗ trợ: ${title(support.rule)} (${formatCitation(support.citation)}; ${term(support.evidence, lang)})`, `Support level: ${title(support.rule)} (${formatCitation(support.citation)}; ${term(support.evidence, lang)})`)]
  if (support.rate !== null) lines.push(support.byRate === null ? say(`  Theo tỷ lệ: ${support.rate} chi phí (chưa biết chi phí)`, `  By rate: ${support.rate} of the cost (cost not known)`) : say(`  Theo tỷ lệ: ${support.rate} × ${money(support.base)} = ${money(support.byRate)}`, `  By rate: ${support.rate} × ${money(support.base)} = ${money(support.byRate)}`))
  if (support.cap !== null) lines.push(say(`  Theo mức tối đa: ${money(support.cap)}${perText(support.per, lang)} × ${support.units} = ${money(support.byCap)}`, `  By cap: ${money(support.cap)}${perText(support.per, lang)} × ${support.units} = ${money(support.byCap)}`))
  lines.push(ceilingLine(support, voice))
  if (support.requested !== null) lines.push(say(`  Đề nghị ${money(support.requested)}; được hỗ trợ tối đa ${money(support.allowed)}.`, `  Requested ${money(support.requested)}; at most ${money(support.allowed)} can be granted.`))
  if (support.uplift !== null) lines.push(say(`  Hệ số ưu tiên ${support.uplift.factor}: ${term(support.uplift.verdict, lang)}; trần khi áp dụng là ${money(support.uplift.ceiling)} (${formatCitation(support.uplift.citation)}; ${term(support.uplift.evidence, lang)}).`, `  Priority uplift ${support.uplift.factor}: ${term(support.uplift.verdict, lang)}; ceiling with it ${money(support.uplift.ceiling)} (${formatCitation(support.uplift.citation)}; ${term(support.uplift.evidence, lang)}).`))
  return lines
}

function ceilingLine(support: Extract<Support, { rule: string }>, { say }: Voice): string {
  if (support.ceiling === null) return say('  → Chưa tính được trần: chưa biết chi phí.', '  → No ceiling yet: the cost is not known.')
  const bound = say(support.boundBy === 'cap' ? 'theo mức tối đa' : 'theo tỷ lệ', support.boundBy === 'cap' ? 'bound by the cap' : 'bound by the rate')
  const exact = support.exact ? '' : say('; đây là cận trên, chưa chứng minh được từng đơn vị đúng mức', '; an upper bound, not yet proof for each unit')
  return say(`  → Trần hỗ trợ: ${money(support.ceiling)} (${bound}${exact})`, `  → Ceiling: ${money(support.ceiling)} (${bound}${exact})`)
}

const money = (amount: Vnd | null): string => (amount === null ? '—' : formatVnd(amount, { unit: 'million' }))
const perText = (per: string | null, lang: Lang): string => (per === null ? '' : `/${term(per, lang)}`)

const SOURCES: readonly (readonly ['total' | 'national' | 'local' | 'other' | 'counterpart', Text])[] = [
  ['total', ['Tổng kinh phí', 'Total cost']], ['national', ['Khuyến công quốc gia', 'National fund']], ['local', ['Khuyến công địa phương', 'Local fund']],
  ['other', ['Nguồn khác', 'Other money']], ['counterpart', ['Đối ứng của đơn vị thụ hưởng', 'Counterpart']],
]

function fundingSection({ funding }: Decision, { lang, say }: Voice): string[] {
  const known = (amount: Vnd | null): string => (amount === null ? say('chưa biết', 'not known') : money(amount))
  return [
    say('KINH PHÍ', 'MONEY'),
    ...SOURCES.map(([source, label]) => `  ${inLang(label, lang)}: ${known(funding[source])}`),
    say(`  Tạm ứng trước nghiệm thu tối đa: ${known(funding.advance.max)}`, `  Advance before acceptance at most: ${known(funding.advance.max)}`),
  ]
}

function findingLine(each: Finding, { lang, say, title }: Voice): string {
  const where = each.item === null ? '' : say(`hạng mục ${each.item}: `, `item ${each.item}: `)
  const subject = each.rule !== null && each.code === 'NOT_ELIGIBLE' ? `${title(each.rule)} — ` : ''
  const citations = [each.citation, each.other].filter((citation) => citation !== null).map(formatCitation).join('; ')
  const label = { error: say('LỖI', 'ERROR'), warning: say('Lưu ý', 'Note'), info: say('Thông tin', 'Info') }[each.severity]
  return `${label} [${each.code}] ${where}${subject}${findingText(each, lang)}${citations === '' ? '' : ` (${citations})`}`
}

function missingLine({ fact, item, neededBy }: Decision['missing'][number], { lang, say, title }: Voice): string {
  return `${say(`Hạng mục ${item ?? ''}`, `Item ${item ?? ''}`)}: ${factName(fact, lang)} [${fact}] — ${say('để xét', 'for')}: ${neededBy.map(title).join('; ')}`
}

function listSection(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)]
}

function seal({ packs, digest, crossCheck, steps }: Decision, { say }: Voice): string[] {
  const used = new Set(steps.map((step) => step.rule.split(':')[0]))
  const names = packs.filter((pack) => used.has(pack.id)).map((pack) => `${pack.id} ${pack.version}`).join(', ')
  return [
    say(`Gói quy định đã dùng: ${names}`, `Packs used: ${names}`),
    say(`Đối chiếu bằng máy thứ hai: ${crossCheck === 'agrees' ? 'khớp' : 'chưa chạy'}`, `Second engine: ${crossCheck === 'agrees' ? 'agrees' : 'not run'}`),
    say(`Mã hồ sơ: ${digest}`, `Record: ${digest}`),
  ]
}
