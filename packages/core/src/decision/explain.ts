import type { Decision, ItemDecision } from './decide.js'
import { findingText } from './finding-text.js'
import { type Citation, type Evidence, formatCitation } from '../words/law.js'
import type { Vnd } from '../words/money.js'
import type { RuleBook } from '../rules/rule-book.js'
import type { Support } from '../stages/support.js'
import type { Answer, Finding, Part, Step } from '../words/trace.js'
import { activityName, dayIn, dayText, factName, inLang, type Lang, moneyText, numberText, term, type Text, valueText } from './terms.js'

/** How to explain: the language, and the rule book for the titles of rules. */
export interface ExplainOptions {
  readonly lang?: Lang
  readonly book?: RuleBook
}

type Say = (vi: string, en: string) => string
interface Voice {
  readonly lang: Lang
  readonly say: Say
  readonly money: (amount: Vnd | null) => string
  readonly title: (rule: string) => string
  readonly note: (rule: string, version: string | null) => string | null
}

const MARKS: Readonly<Record<Answer, string>> = { met: '✓', unmet: '✗', unknown: '?', 'not-in-force': '∅', 'not-encoded': '…' }

/**
 * Diễn giải quyết định. / Renders a decision in plain Vietnamese or English: verdict, each item with its articles and sums, money,
 * findings, what is missing, what people must verify. The record itself holds no prose, so the language never changes it. With the
 * rule book, rules have titles and the notes of the levels are shown.
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
  const voice = voiceIn(lang, book)
  const { say } = voice
  const sections = [
    head(decision, voice),
    ...decision.items.map((item) => itemSection(item, decision, voice)),
    fundingSection(decision, voice),
    listSection(say('PHÁT HIỆN', 'FINDINGS'), decision.findings.map((each) => findingLine(each, voice))),
    listSection(say('CẦN BỔ SUNG THÔNG TIN', 'STILL TO BE SUPPLIED'), decision.missing.map((each) => missingLine(each, voice))),
    listSection(say('NỘI DUNG CẦN THẨM ĐỊNH THÊM', 'FOR PEOPLE TO VERIFY'), [...new Set(decision.toVerify.map((each) => `[ ] ${inLang([each.text, each.textEn], lang)}`))]),
    seal(decision, voice),
  ]
  return sections.filter((section) => section.length > 0).map((section) => section.join('\n')).join('\n\n')
}

function voiceIn(lang: Lang, book: RuleBook | undefined): Voice {
  return {
    lang,
    say: (vi, en) => inLang([vi, en], lang),
    money: (amount) => (amount === null ? inLang(['chưa biết', 'not known'], lang) : moneyText(amount, lang)),
    title: (id) => { const rule = book?.rule(id); return rule === undefined ? term(id, lang) : inLang([rule.title, rule.titleEn], lang) },
    note: (id, from) => { const version = book?.rule(id)?.versions.find((each) => each.from === from); return (lang === 'vi' ? version?.note : version?.noteEn) ?? null },
  }
}

/** The text a figure rests on; its grade is said where the clause itself has not been read. */
function source(citation: Citation, evidence: Evidence, lang: Lang): string {
  return evidence === 'quoted' ? formatCitation(citation) : `${formatCitation(citation)}; ${term(evidence, lang)}`
}

function head({ project, on, verdict, provisional, evidence, findings }: Decision, { lang, say }: Voice): string[] {
  const lines = [say(`ĐỀ ÁN ${project.id} — xét ngày ${dayText(on)}`, `PROJECT ${project.id} — judged on ${on}`)]
  if (typeof project.input.title === 'string') lines.push(project.input.title)
  lines.push(say(`Kết luận: ${term(verdict, lang).toUpperCase()}`, `Verdict: ${term(verdict, lang).toUpperCase()}`))
  const count = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors + warnings > 0) lines.push(say(`Có ${errors} lỗi, ${warnings} lưu ý: xem mục PHÁT HIỆN.`, `Errors: ${errors}, notes: ${warnings}; see FINDINGS.`))
  if (provisional) lines.push(say(`Kết luận tạm thời: có căn cứ mới ở mức «${term(evidence, lang)}», chưa đối chiếu nguyên văn.`, `Provisional: some of the texts behind it are only "${term(evidence, lang)}"; the clause itself has not been read.`))
  return lines
}

function itemSection(item: ItemDecision, decision: Decision, voice: Voice): string[] {
  const { lang, say } = voice
  const steps = decision.steps.filter((step) => step.item === item.id)
  const given = decision.project.input.items.find((each) => each.id === item.id)?.facts ?? {}
  return [
    say(`HẠNG MỤC ${item.id} — ${activityName(item.activity, lang)}`, `ITEM ${item.id} — ${activityName(item.activity, lang)}`),
    say(`Điều kiện: ${term(item.eligibility, lang)}`, `Eligibility: ${term(item.eligibility, lang)}`),
    ...steps.filter((step) => step.stage === 'eligibility').flatMap((step) => stepLines(step, given, voice)),
    ...supportLines(item.support, voice),
    ...steps.filter((step) => step.stage !== 'eligibility').map((step) => voice.note(step.rule, step.version)).filter((note) => note !== null).map((note) => say(`  Ghi chú: ${note}`, `  Note: ${note}`)),
  ]
}

type Given = Readonly<Record<string, unknown>>

function stepLines(step: Step, given: Given, voice: Voice): string[] {
  const where = step.citation === null || step.evidence === null ? term(step.verdict, voice.lang) : source(step.citation, step.evidence, voice.lang)
  const line = `  ${MARKS[step.verdict]} ${voice.title(step.rule)} (${where})`
  return [line, ...reasons(step).map((reason) => `      ${reasonText(reason, given, voice.lang)}`), ...remedyLines(step, voice)]
}

/** Under a refusal: since when the rule stands, and where there are several ways to meet it, which. */
function remedyLines({ rule, version, verdict, parts }: Step, { lang, say, note }: Voice): string[] {
  const required = parts.at(-1)
  if (verdict !== 'unmet' || version === null || required === undefined) return []
  const since = say(`Quy định áp dụng từ ${dayIn(version, lang)}.`, `In force since ${version}.`)
  const remedy = 'any' in required && required.any.length > 1 ? say(` Để đạt, chỉ cần một trong các điều sau: ${remedyText(required, false, lang, true)}.`, ` To be met, any one of these is enough: ${remedyText(required, false, lang, true)}.`) : ''
  const about = note(rule, version)
  return [`      → ${since}${remedy}`, ...(about === null ? [] : [say(`      Ghi chú: ${about}`, `      Note: ${about}`)])]
}

/** What would turn a condition to met, in words: of «any» every way, of «all» only what is not met yet. */
function remedyText(part: Part, negated: boolean, lang: Lang, outermost: boolean): string {
  if ('fact' in part) return `${factName(part.fact, lang)}${typeof part.value === 'boolean' ? ':' : ''} ${askedText(part, negated, lang)}`
  if ('not' in part) return remedyText(part.not, !negated, lang, outermost)
  const either = 'any' in part !== negated
  const children = ('all' in part ? part.all : part.any).filter((child) => either || child.verdict !== (negated ? 'unmet' : 'met'))
  const texts = children.map((child) => remedyText(child, negated, lang, false))
  if (outermost || texts.length === 1) return texts.join('; ')
  return `(${texts.join(inLang(either ? [' hoặc ', ' or '] : [' và ', ' and '], lang))})`
}

type Leaf = Extract<Part, { fact: string }>

/** One leaf, what it does to the whole, and whether it stands under a «không». */
interface Reason { readonly part: Leaf; readonly effect: Answer; readonly negated: boolean }

/** The leaves that made a rule what it is: those of its requirement that agree with its verdict, else of its scope; each fact once. */
function reasons({ parts, verdict }: Step): Reason[] {
  const judged = [...parts].reverse().map((part) => leavesOf(part, false).filter(({ effect }) => effect === verdict))
  const found = judged.find((each) => each.length > 0) ?? []
  return found.filter(({ part }, index) => found.findIndex((each) => each.part.fact === part.fact) === index).slice(0, 6)
}

function leavesOf(part: Part, negated: boolean): Reason[] {
  if ('fact' in part) return [{ part, negated, effect: negated ? OPPOSITE[part.verdict] : part.verdict }]
  if ('not' in part) return leavesOf(part.not, !negated)
  return ('all' in part ? part.all : part.any).filter((child) => child.verdict === part.verdict).flatMap((child) => leavesOf(child, negated))
}

const OPPOSITE = { met: 'unmet', unmet: 'met', unknown: 'unknown' } as const
const OPPOSITE_OPERATOR: Readonly<Record<string, string>> = {
  equal: 'notEqual', notEqual: 'equal', in: 'notIn', notIn: 'in', contains: 'doesNotContain', doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive', greaterThanInclusive: 'lessThan', lessThanInclusive: 'greaterThan', greaterThan: 'lessThanInclusive',
}

function reasonText({ part, effect, negated }: Reason, given: Given, lang: Lang): string {
  const found = `${factName(part.fact, lang)}: ${valueText(part.fact, part.found, lang)}${rulingText(given[part.fact], lang)}`
  return effect === 'met' ? found : `${found} (${inLang(['yêu cầu', 'required'], lang)}: ${askedText(part, negated, lang)})`
}

function askedText({ fact, operator, value }: Leaf, negated: boolean, lang: Lang): string {
  const asked = (negated ? OPPOSITE_OPERATOR[operator] : operator) ?? operator
  if (typeof value === 'boolean') return valueText(fact, asked === 'equal' ? value : !value, lang)
  return `${term(asked, lang)} ${valueText(fact, value, lang)}`
}

/** Who ruled on a fact, when and why, where people did. */
function rulingText(given: unknown, lang: Lang): string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return ''
  const { by, on, why } = given as { readonly by?: string; readonly on?: string; readonly why?: string }
  const who = [by, on === undefined ? undefined : dayIn(on, lang), why].filter((each) => each !== undefined)
  return who.length === 0 ? '' : ` — ${who.join(', ')}`
}

function supportLines(support: Support, voice: Voice): string[] {
  const { lang, say, title, money } = voice
  if ('answer' in support) {
    const { reference } = support
    const lines = [say(`Mức hỗ trợ: ${term(support.answer, lang)}`, `Support level: ${term(support.answer, lang)}`)]
    if (reference !== null && reference.ceiling !== null) lines.push(say(`  Tham khảo: theo mức quốc gia thì trần là ${money(reference.ceiling)} (${source(reference.citation, reference.evidence, lang)}).`, `  For reference: the national ceiling would be ${money(reference.ceiling)} (${source(reference.citation, reference.evidence, lang)}).`))
    return lines
  }
  const { rate, base, byRate, cap, per, units, byCap, requested, allowed } = support
  const perText = per === null ? '' : `/${term(per, lang)}`
  const lines = [`${say('Mức hỗ trợ', 'Support level')}: ${title(support.rule)} (${source(support.citation, support.evidence, lang)})`]
  if (rate !== null) lines.push(`  ${say('Theo tỷ lệ', 'By rate')}: ${numberText(rate, lang)} × ${byRate === null ? say('chi phí (chưa biết chi phí)', 'the cost (not known)') : `${money(base)} = ${money(byRate)}`}`)
  if (cap !== null) lines.push(`  ${say('Theo mức tối đa', 'By cap')}: ${money(cap)}${perText} × ${units} = ${money(byCap)}`)
  lines.push(ceilingLine(support, voice))
  if (requested !== null) lines.push(say(`  Đề nghị ${money(requested)}; được hỗ trợ tối đa ${money(allowed)}.`, `  Requested ${money(requested)}; at most ${money(allowed)} can be granted.`))
  return support.uplift === null ? lines : [...lines, upliftLine(support.uplift, voice)]
}

type Level = Extract<Support, { rule: string }>

function ceilingLine({ ceiling, boundBy, exact, units }: Level, { say, money }: Voice): string {
  if (ceiling === null) return say('  → Chưa tính được trần: chưa biết chi phí.', '  → No ceiling yet: the cost is not known.')
  const bound = boundBy === 'cap' ? say('giới hạn bởi mức tối đa', 'bound by the cap') : say('giới hạn bởi tỷ lệ', 'bound by the rate')
  const whole = units > 1 ? say('; đây là mức cao nhất có thể của cả nhóm; chưa đủ số liệu để kết luận từng cơ sở', '; an upper bound for the group, not yet proof for each unit') : say('; đây là mức cao nhất có thể', '; an upper bound')
  return `  → ${say('Trần hỗ trợ', 'Ceiling')}: ${money(ceiling)} (${bound}${exact ? '' : whole})`
}

function upliftLine({ factor, verdict, ceiling, citation, evidence }: NonNullable<Level['uplift']>, { lang, say, money }: Voice): string {
  const text = source(citation, evidence, lang)
  return say(`  Hệ số ưu tiên ${factor.replace('.', ',')}: ${term(verdict, lang)}; nếu được áp dụng thì trần là ${money(ceiling)} (${text}).`, `  Priority uplift ${factor}: ${term(verdict, lang)}; with it the ceiling is ${money(ceiling)} (${text}).`)
}

const SOURCES: readonly (readonly ['total' | 'national' | 'local' | 'other' | 'counterpart', Text])[] = [
  ['total', ['Tổng kinh phí', 'Total cost']], ['national', ['Khuyến công quốc gia', 'National fund']], ['local', ['Khuyến công địa phương', 'Local fund']],
  ['other', ['Nguồn khác', 'Other money']], ['counterpart', ['Đối ứng của đơn vị thụ hưởng', 'Counterpart']],
]

function fundingSection({ funding }: Decision, { lang, say, money }: Voice): string[] {
  return [
    say('KINH PHÍ', 'MONEY'),
    ...SOURCES.map(([from, label]) => `  ${inLang(label, lang)}: ${money(funding[from])}`),
    `  ${say('Tạm ứng trước nghiệm thu, tối đa', 'Advance before acceptance, at most')}: ${money(funding.advance.max)}`,
  ]
}

function findingLine(each: Finding, voice: Voice): string {
  const { lang, say, title } = voice
  const where = each.item === null ? '' : `${say('hạng mục', 'item')} ${each.item}: `
  const subject = each.rule !== null && each.code === 'NOT_ELIGIBLE' ? `${title(each.rule)} — ` : ''
  const citations = [each.citation, each.other].filter((citation) => citation !== null).map(formatCitation).join('; ')
  const label = { error: say('LỖI', 'ERROR'), warning: say('Lưu ý', 'Note'), info: say('Thông tin', 'Info') }[each.severity]
  return `${label} [${each.code}] ${where}${subject}${findingText(each, lang)}${citations === '' ? '' : ` (${citations})`}`
}

function missingLine({ fact, item, neededBy }: Decision['missing'][number], voice: Voice): string {
  const { lang, say, title } = voice
  return `${say('Hạng mục', 'Item')} ${item ?? ''}: ${factName(fact, lang)} [${fact}] — ${say('để xét', 'for')}: ${neededBy.map(title).join('; ')}`
}

function listSection(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)]
}

function seal({ packs, digest, crossCheck, steps }: Decision, { say }: Voice): string[] {
  const used = new Set(steps.map((step) => step.rule.split(':')[0]))
  const names = packs.filter((pack) => used.has(pack.id)).map((pack) => `${pack.id} ${pack.version}`).join(', ')
  return [
    `${say('Gói quy định đã dùng', 'Packs used')}: ${names === '' ? say('không có', 'none') : names}`,
    say(`Kiểm tra chéo bằng máy thứ hai: ${crossCheck === 'agrees' ? 'khớp' : 'chưa chạy'}`, `Second engine: ${crossCheck === 'agrees' ? 'agrees' : 'not run'}`),
    say(`Mã hồ sơ: ${digest}`, `Record: ${digest}`),
  ]
}
