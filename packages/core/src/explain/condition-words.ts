import type { Condition } from '../conditions/conditions.js'
import { OPPOSITE_OPERATOR } from '../conditions/operator-names.js'
import type { FactValue } from '../vocabulary/trace.js'
import { term, valueText } from './terms.js'
import { factName, groupName, type Wording } from '../vocabulary/wording.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'
import { inLang, quoted } from '../vocabulary/language.js'

/** How one value of a leaf is written. */
export type ValueWriter = (fact: string, value: FactValue) => string

/**
 * Điều kiện bằng lời. / A condition in words, as a table for people has it: «tổng nguồn vốn năm
 * trước không quá 3 tỷ đồng; khu vực gồm một trong «vùng cao», «hải đảo»». Parts joined by «và»,
 * «hoặc», those inside others in brackets; an empty condition gives ''.
 */
export function conditionText(
  condition: Condition,
  wording: Wording,
  written: ValueWriter = (fact, value) => valueText(fact, value, wording),
): string {
  return textOf(condition, 0, { ...wording, written })
}

interface Words extends Wording {
  readonly written: ValueWriter
}

function textOf(condition: Condition, depth: number, words: Words): string {
  const { lang } = words
  if ('fact' in condition) return leafText(condition, words)
  if ('not' in condition) {
    const { not } = condition
    return 'fact' in not
      ? leafText({ ...not, operator: OPPOSITE_OPERATOR[not.operator] }, words)
      : `${inLang(CONNECTIVES.not, lang)}: ${textOf(not, depth + 1, words)}`
  }
  const isAll = 'all' in condition
  const texts = (isAll ? condition.all : mergedLists(condition.any)).map((child) =>
    textOf(child, depth + 1, words),
  )
  const link = inLang(isAll ? CONNECTIVES.and : CONNECTIVES.or, lang)
  if (depth > 0) return `(${texts.join(` ${link} `)})`
  return texts.join(isAll ? '; ' : `; ${link} `)
}

/** «areas contains a» or «areas contains b» read better as one. */
function mergedLists(children: readonly Condition[]): readonly Condition[] {
  const lists = new Map<string, FactValue[]>()
  const rest: Condition[] = []
  for (const child of children) {
    if ('fact' in child && child.operator === 'contains')
      lists.set(child.fact, [...(lists.get(child.fact) ?? []), child.value])
    else rest.push(child)
  }
  const merged = [...lists].map(([fact, values]): Condition => ({
    fact,
    operator: 'contains',
    value: values.length === 1 ? (values[0] as FactValue) : (values as string[]),
  }))
  return [...merged, ...rest]
}

type Leaf = Extract<Condition, { fact: string }>

function leafText({ fact, operator, value }: Leaf, words: Words): string {
  const { lang, written } = words
  const name = shortName(fact, words)
  if (typeof value === 'boolean')
    return (operator === 'equal') === value ? name : `${name}: ${inLang(CONNECTIVES.no, lang)}`
  const values: readonly FactValue[] = Array.isArray(value) ? value : [value]
  const asked =
    values.length > 1 && operator === 'contains'
      ? inLang(CONNECTIVES.includesOneOf, lang)
      : term(operator, lang)
  const group = fact === 'activity' ? groupName(values.map(String), words) : undefined
  const list = values.map((each) => written(fact, each)).join(', ')
  return `${name} ${asked} ${group === undefined ? list : quoted(group, lang)}`
}

/** The name of a fact without the list of its words, which the condition gives anyway. */
function shortName(fact: string, wording: Wording): string {
  const name = factName(fact, wording)
  return wording.vocabulary.facts.get(fact)?.words === undefined
    ? name
    : name.replace(/ \(.*\)$/u, '')
}
