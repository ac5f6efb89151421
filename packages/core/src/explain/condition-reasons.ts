import type { FactValue, ConditionNode, Step } from '../vocabulary/trace.js'
import { OPPOSITE_OPERATOR } from '../conditions/operator-names.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'
import { dayIn, term, valueText } from './terms.js'
import { factName, type Wording } from '../vocabulary/wording.js'
import { inLang, type Lang } from '../vocabulary/language.js'

/** The facts of an item as the dossier writes them, rulings with who made them. */
export type Given = Readonly<Record<string, unknown>>

export type LeafPart = Extract<ConditionNode, { fact: string }>

/** One leaf as it was judged, and whether it stands under a «không». */
interface Leaf {
  readonly leaf: LeafPart
  readonly negated: boolean
}

/**
 * What made a condition what it is: leaves, those needed together, and those of which one is
 * enough.
 */
type Reason = Leaf | { readonly every: readonly Reason[] } | { readonly some: readonly Reason[] }

/** How many lines of reasons one step has. */
const MAX_LINES = 6

/**
 * Vì sao một bước có kết luận ấy. / What decided a step, in words: the parts of its requirement
 * that agree with its verdict, else of its scope. Alternatives stand as alternatives, in one line,
 * and what is asked of one fact stands together. Where a refusal is followed by the ways to meet
 * it, only what was found is said.
 */
export function reasonsOf(
  { parts, verdict }: Step,
  given: Given,
  wording: Wording,
): readonly string[] {
  const judged = [...parts].reverse().find((part) => part.verdict === verdict)
  if (judged === undefined) return []
  const reason = reasonFrom(judged, false)
  const words: Words = { given, wording, met: verdict === 'met', nested: false }
  if (words.met) return firstOfEach(leavesOf(reason), words).slice(0, MAX_LINES)
  const waysFollow = verdict === 'unmet' && judged === parts.at(-1) && isChoice(judged)
  return linesOf(reason, waysFollow, words).slice(0, MAX_LINES)
}

/** Whether the text of a refusal lists the ways to meet it. */
export const isChoice = (part: ConditionNode): boolean => 'any' in part && part.any.length > 1

function reasonFrom(part: ConditionNode, negated: boolean): Reason {
  if ('fact' in part) return { leaf: part, negated }
  if ('not' in part) return reasonFrom(part.not, !negated)
  const deciding = ('all' in part ? part.all : part.any)
    .filter(({ verdict }) => verdict === part.verdict)
    .map((child) => reasonFrom(child, negated))
  const [only] = deciding
  if (only !== undefined && deciding.length === 1) return only
  return 'any' in part !== negated
    ? { some: deciding.flatMap((each) => ('some' in each ? each.some : [each])) }
    : { every: deciding.flatMap((each) => ('every' in each ? each.every : [each])) }
}

interface Words {
  readonly given: Given
  readonly wording: Wording
  /** Whether only what was found is said: nothing more is required. */
  readonly met: boolean
  /** Whether the text stands in brackets. */
  readonly nested: boolean
}

function linesOf(reason: Reason, waysFollow: boolean, words: Words): readonly string[] {
  if ('leaf' in reason) return [factText([reason], AND, words)]
  if ('every' in reason) return textsOf(reason.every, AND, words)
  const texts = textsOf(reason.some, OR, words)
  return waysFollow || texts.length === 1 ? texts : [choiceText(texts, words.wording.lang)]
}

const { and: AND, or: OR } = CONNECTIVES
type Link = typeof AND | typeof OR

/** The texts with «và» or «hoặc» between them. */
const joined = (texts: readonly string[], link: Link, lang: Lang): string =>
  texts.join(` ${inLang(link, lang)} `)

const choiceText = (texts: readonly string[], lang: Lang): string =>
  `${inLang(['chỉ cần một trong các điều sau', 'any one of these is enough'], lang)}: ${texts.join('; ')}`

/** Reasons side by side; leaves of one fact as one. */
function textsOf(reasons: readonly Reason[], link: Link, words: Words): readonly string[] {
  const leaves = reasons.filter((each) => 'leaf' in each)
  return reasons.flatMap((each) => {
    if (!('leaf' in each)) return [nestedText(each, link, words)]
    const same = leaves.filter(({ leaf }) => leaf.fact === each.leaf.fact)
    return same[0] === each ? [factText(same, link, words)] : []
  })
}

function nestedText(reason: Exclude<Reason, Leaf>, outer: Link, words: Words): string {
  const link = 'every' in reason ? AND : OR
  const asSentence = link === OR && outer === AND && !words.nested
  const parts = 'every' in reason ? reason.every : reason.some
  const texts = textsOf(parts, link, asSentence ? words : { ...words, nested: true })
  if (texts.length === 1) return textsOf(parts, link, words)[0] as string
  return asSentence
    ? choiceText(texts, words.wording.lang)
    : `(${joined(texts, link, words.wording.lang)})`
}

/**
 * A fact with what was found and, unless that is enough, what is required of it; inside brackets,
 * of a fact not given, that alone.
 */
function factText(
  leaves: readonly Leaf[],
  link: Link,
  { given, wording, met, nested }: Words,
): string {
  const { lang } = wording
  const { fact, found, value } = (leaves[0] as Leaf).leaf
  const name = factName(fact, wording)
  if (nested && found === null)
    return `${name}${typeof value === 'boolean' ? ':' : ''} ${asked(leaves, link, wording)}`
  const text = `${name}: ${valueText(fact, found, wording)}${rulingText(given[fact], lang)}`
  return met
    ? text
    : `${text} (${inLang(['yêu cầu', 'required'], lang)}: ${asked(leaves, link, wording)})`
}

function asked(leaves: readonly Leaf[], link: Link, wording: Wording): string {
  const { lang } = wording
  const [first] = leaves as readonly [Leaf, ...Leaf[]]
  const lists = leaves.map(({ leaf, negated }) => [operatorOf(leaf, negated), leaf.value] as const)
  if (link === OR && leaves.length > 1 && lists.every(([operator]) => operator === 'contains'))
    return (
      `${inLang(CONNECTIVES.includesOneOf, lang)} ` +
      `${lists.map(([, value]) => valueText(first.leaf.fact, value as FactValue, wording)).join(', ')}`
    )
  return joined(
    leaves.map(({ leaf, negated }) => askedText(leaf, negated, wording)),
    link,
    lang,
  )
}

const operatorOf = ({ operator }: LeafPart, negated: boolean): string =>
  negated && Object.hasOwn(OPPOSITE_OPERATOR, operator)
    ? OPPOSITE_OPERATOR[operator as keyof typeof OPPOSITE_OPERATOR]
    : operator

/** What one leaf asks of its fact. */
export function askedText(leaf: LeafPart, negated: boolean, wording: Wording): string {
  const { fact, value } = leaf
  const operator = operatorOf(leaf, negated)
  if (typeof value === 'boolean')
    return valueText(fact, operator === 'equal' ? value : !value, wording)
  return `${term(operator, wording.lang)} ${valueText(fact, value, wording)}`
}

const leavesOf = (reason: Reason): readonly Leaf[] =>
  'leaf' in reason ? [reason] : ('every' in reason ? reason.every : reason.some).flatMap(leavesOf)

const firstOfEach = (leaves: readonly Leaf[], words: Words): readonly string[] =>
  leaves
    .filter(({ leaf }, index) => leaves.findIndex((each) => each.leaf.fact === leaf.fact) === index)
    .map((leaf) => factText([leaf], AND, words))

/** Who ruled on a fact, when and why, where people did. */
export function rulingText(given: unknown, lang: Lang): string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return ''
  const { by, on, why } = given as {
    readonly by?: string
    readonly on?: string
    readonly why?: string
  }
  const who = [by, on === undefined ? undefined : dayIn(on, lang), why].filter(
    (each) => each !== undefined,
  )
  return who.length === 0 ? '' : ` — ${who.join(', ')}`
}
