import { moneyText, numberText } from '../explain/number-text.js'
import type { RuleBook } from '../packs/rule-book.js'
import { grouped, type Vnd } from '../values/money.js'
import { type Bilingual, inLang, type Lang, quoted } from '../vocabulary/language.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'
import type { AcrossFinding, Asset, ConcernedProject } from './across-finding.js'
import {
  ACROSS_NAMES,
  ACROSS_SENTENCES,
  ACROSS_SPANS,
  ACROSS_SUBJECTS,
  ASSET_PARTS,
  FUND_NAMES,
} from './messages.js'

/**
 * Tên phát hiện. / What a finding across projects is called, in a few words.
 *
 * @param code - The code of the finding.
 * @param lang - `vi` or `en`.
 * @returns Its name.
 * @example
 * ```ts
 * import { acrossName } from '@khuyencong/core/across'
 * acrossName('REPEATED_ASSET', 'vi') // => 'Tài sản lặp lại'
 * ```
 */
export const acrossName = (code: AcrossFinding['code'], lang: Lang): string =>
  inLang(ACROSS_NAMES[code], lang)

/**
 * Câu giải thích phát hiện giữa các đề án. / One sentence for a finding across projects, its numbers
 * as the language writes them. It names the beneficiary by the id that the input has.
 *
 * @param finding - A finding of `auditAcross`.
 * @param lang - `vi` or `en`.
 * @param book - For the names of programmes; without it they stand by their ids.
 * @returns The sentence.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { acrossText, auditAcross } from '@khuyencong/core/across'
 * import { national } from '@khuyencong/rules-national'
 * const across = auditAcross(createRuleBook([national]))
 * const items = [{ id: '1', activity: 'showroom', beneficiary: { id: 'HTX-1' } }] as const
 * for (const planYear of [2021, 2022])
 *   across.add({ on: '2023-06-01', project: { id: `p${planYear}`, planYear, items } })
 * across.findings().map((finding) => acrossText(finding, 'vi'))
 * // => ['Đơn vị thụ hưởng «HTX-1» có mặt trong 2 đề án, đề nghị tổng cộng số tiền chưa khai.']
 * ```
 */
export function acrossText(finding: AcrossFinding, lang: Lang, book?: RuleBook): string {
  const words: Readonly<Record<string, string>> = {
    found: figure(finding, finding.found, lang),
    expected: figure(finding, finding.expected, lang),
    who: whoText(finding, lang),
    asset: finding.asset === null ? '' : assetText(finding.asset, lang),
    span: spanText(finding, lang, book),
    count: countText(finding.projects.length, lang),
  }
  return filled(sentenceOf(finding), lang, words)
}

const filled = (sentence: Bilingual, lang: Lang, words: Readonly<Record<string, string>>): string =>
  inLang(sentence, lang).replace(/\{(\w+)\}/gu, (_, name: string) => words[name] ?? '')

function sentenceOf({ code, limit, same, projects }: AcrossFinding): Bilingual {
  if (code === 'LIMIT_EXCEEDED')
    return limit?.kind === 'once'
      ? ACROSS_SENTENCES.ONCE_EXCEEDED
      : ACROSS_SENTENCES.AMOUNT_EXCEEDED
  if (code !== 'DUPLICATE_PROJECT') return ACROSS_SENTENCES[code]
  if (same === 'content') return ACROSS_SENTENCES.SAME_CONTENT
  return projects.length === 1 ? ACROSS_SENTENCES.SAME_PROJECT_TWICE : ACROSS_SENTENCES.SAME_ID
}

/** Whether the figures of a finding are numbers of projects, and not đồng. */
const countsProjects = ({ code, limit }: AcrossFinding): boolean =>
  code === 'DUPLICATE_PROJECT' || limit?.kind === 'once'

function figure(finding: AcrossFinding, amount: number | null, lang: Lang): string {
  if (amount === null) return inLang(ACROSS_SUBJECTS.notKnown, lang)
  return countsProjects(finding) ? countText(amount, lang) : moneyText(amount as Vnd, lang)
}

const countText = (count: number, lang: Lang): string => numberText(grouped(String(count)), lang)

const whoText = ({ beneficiary }: AcrossFinding, lang: Lang): string =>
  beneficiary === null
    ? inLang(ACROSS_SUBJECTS.nobody, lang)
    : filled(ACROSS_SUBJECTS.beneficiary, lang, { id: quoted(beneficiary, lang) })

function assetText(asset: Asset, lang: Lang): string {
  const parts = (['maker', 'model', 'serial', 'invoice'] as const).flatMap((part) => {
    const given = asset[part]
    return given === null ? [] : [`${inLang(ASSET_PARTS[part], lang)} ${quoted(given, lang)}`]
  })
  return filled(ACROSS_SUBJECTS.asset, lang, { parts: parts.join(', ') })
}

function spanText({ limit }: AcrossFinding, lang: Lang, book: RuleBook | undefined): string {
  if (limit === null) return ''
  const { within, span } = limit
  const rule = typeof span === 'string' ? book?.rule(span) : undefined
  const name = rule === undefined ? String(span) : inLang([rule.title, rule.titleEn], lang)
  return filled(ACROSS_SPANS[within], lang, {
    span: within === 'programme' ? quoted(name, lang) : name,
  })
}

/**
 * Đề án liên quan bằng lời. / One project that a finding names, on one line: its id, its items, the
 * plan year, the fund, what it asks.
 *
 * @param project - A project of a finding.
 * @param lang - `vi` or `en`.
 * @returns The line.
 * @example
 * ```ts
 * import { concernedText } from '@khuyencong/core/across'
 * const project = { id: 'a', planYear: 2023, fund: 'national', items: ['1'], requested: null } as const
 * concernedText(project, 'vi')
 * // => 'a (hạng mục 1): năm 2023, khuyến công quốc gia'
 * ```
 */
export function concernedText(
  {
    id,
    items,
    planYear,
    fund,
    requested,
  }: Pick<ConcernedProject, 'id' | 'items' | 'planYear' | 'fund' | 'requested'>,
  lang: Lang,
): string {
  const item = items.length === 0 ? '' : ` (${inLang(CONNECTIVES.item, lang)} ${items.join(', ')})`
  const facts = [
    planYear === null ? null : `${inLang(['năm', 'year'], lang)} ${planYear}`,
    fund === null ? null : inLang(FUND_NAMES[fund], lang),
    requested === null ? null : moneyText(requested, lang),
  ].filter((text) => text !== null)
  return facts.length === 0 ? `${id}${item}` : `${id}${item}: ${facts.join(', ')}`
}
