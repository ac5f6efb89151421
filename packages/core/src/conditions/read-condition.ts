import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { asMessage, type Phrase } from '../errors/messages.js'
import { shown } from '../errors/shown.js'
import { didYouMean, nearOrList } from '../errors/suggestions.js'
import { factDefinition, readFactValue } from '../project/fact-catalogue.js'
import { type FactForm, type FactType, isSourceOnly } from '../vocabulary/fact-definition.js'
import { JSON_LIMITS } from '../json/plain-data.js'
import { GROUP, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { FactValue } from '../vocabulary/trace.js'
import { type Operator, type Condition, OPERATORS } from './conditions.js'
import { conditionMessages, conditionShapes } from './messages.js'

/**
 * How many nodes of conditions a value written in a file has, at all depths; it stops where there
 * are more than are allowed for.
 */
export function nodesIn(source: unknown, allowed: number, depth = 0): number {
  if (typeof source !== 'object' || source === null || depth > JSON_LIMITS.depth) return 0
  let count = BRANCHES.some((key) => Object.hasOwn(source, key)) ? 1 : 0
  for (const part of Object.values(source)) {
    if (count > allowed) return count
    count += nodesIn(part, allowed - count, depth + 1)
  }
  return count
}

/** How deep and how wide a condition may be, and how many values a leaf may list. */
export const CONDITION_LIMITS = { depth: 16, nodes: 2_000, values: 1_000 } as const

/** How people write an operator, as a sign or in words. */
export const OPERATOR_WORDS: ReadonlyMap<string, Operator> = new Map([
  ...['=', '==', '===', 'là', 'bằng'].map((sign) => [sign, 'equal'] as const),
  ...['!=', '<>', '≠', 'khác', 'không phải', 'không phải là'].map(
    (sign) => [sign, 'notEqual'] as const,
  ),
  ...['<', 'dưới', 'nhỏ hơn'].map((sign) => [sign, 'lessThan'] as const),
  ...['<=', '≤', 'không quá', 'tối đa'].map((sign) => [sign, 'lessThanInclusive'] as const),
  ...['>', 'trên', 'lớn hơn'].map((sign) => [sign, 'greaterThan'] as const),
  ...['>=', '≥', 'ít nhất', 'tối thiểu', 'từ'].map(
    (sign) => [sign, 'greaterThanInclusive'] as const,
  ),
  ['thuộc', 'in'],
  ['không thuộc', 'notIn'],
  ['gồm', 'contains'],
  ['có', 'contains'],
  ['không gồm', 'doesNotContain'],
])

const BRANCHES = ['all', 'any', 'not', 'fact'] as const
const ORDERED: readonly FactType[] = ['integer', 'number', 'money', 'rate', 'day']
const COMPARISONS: readonly Operator[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]

/**
 * Đọc điều kiện. / Reads a condition strictly: the branch is chosen by its key before anything
 * else, so that an error points at the leaf. Throws `CONDITION_SHAPE`, `UNKNOWN_KEY`,
 * `UNKNOWN_FACT`, `UNKNOWN_OPERATOR`, `OPERATOR_TYPE`, `CONDITION_TOO_LARGE` and the errors of
 * fact values.
 */
export function readCondition(source: unknown, vocabulary: Vocabulary): Condition {
  return readNode(source, '', 1, { nodes: CONDITION_LIMITS.nodes, vocabulary })
}

/** How many nodes may still be read, and the vocabulary of their facts. */
interface ReadingBudget {
  nodes: number
  readonly vocabulary: Vocabulary
}

function readNode(source: unknown, at: string, depth: number, budget: ReadingBudget): Condition {
  budget.nodes -= 1
  if (budget.nodes < 0 || depth > CONDITION_LIMITS.depth) throw tooLarge(at)
  if (typeof source !== 'object' || source === null || Array.isArray(source))
    throw shape(at, conditionShapes.notAnObject)
  const node = source as Record<string, unknown>
  const branches = BRANCHES.filter((key) => Object.hasOwn(node, key))
  const [branch] = branches
  if (branch === undefined || branches.length > 1) {
    refuseOthers(node, [...BRANCHES, 'operator', 'value'], at)
    throw shape(at, conditionShapes.oneBranch)
  }
  if (branch === 'fact') return readLeaf(node, at, budget.vocabulary)
  refuseOthers(node, [branch], at)
  if (branch === 'not')
    return { not: readNode(node['not'], `${at}.not`.replace(/^\./u, ''), depth + 1, budget) }
  return readChildren(node[branch], branch, at, depth, budget)
}

function readChildren(
  list: unknown,
  branch: 'all' | 'any',
  at: string,
  depth: number,
  budget: ReadingBudget,
): Condition {
  const here = at === '' ? branch : `${at}.${branch}`
  if (!Array.isArray(list) || list.length === 0)
    throw shape(here, conditionShapes.noChildren(branch))
  const children = list.map((child, index) =>
    readNode(child, `${here}[${index}]`, depth + 1, budget),
  )
  return branch === 'all' ? { all: children } : { any: children }
}

function readLeaf(node: Record<string, unknown>, at: string, vocabulary: Vocabulary): Condition {
  const place = (key: string): string => (at === '' ? key : `${at}.${key}`)
  refuseOthers(node, ['fact', 'operator', 'value'], at)
  const { fact } = node
  if (typeof fact !== 'string') throw shape(place('fact'), conditionShapes.factName)
  const definition = withErrorPath(place('fact'), () => factDefinition(fact, vocabulary))
  for (const key of ['operator', 'value'])
    if (node[key] === undefined)
      throw new KhuyenCongError({
        code: 'FIELD_MISSING',
        at: place(key),
        ...conditionMessages.FIELD_MISSING(key),
      })
  const operator = readOperator(node['operator'], definition, place('operator'))
  return {
    fact,
    operator,
    value: withErrorPath(place('value'), () =>
      readOperand(fact, definition, operator, node['value'], vocabulary),
    ),
    ...(isListOperator(operator) && namesGroup(node['value']) && { group: node['value'] }),
  }
}

function readOperator(source: unknown, { type }: FactForm, at: string): Operator {
  const operator = OPERATORS.find((known) => known === source)
  if (operator === undefined) {
    const found = String(shown(source))
    throw new KhuyenCongError({
      code: 'UNKNOWN_OPERATOR',
      at,
      found,
      ...conditionMessages.UNKNOWN_OPERATOR(found),
      ...nearOrList(OPERATOR_WORDS.get(found.trim().toLowerCase()) ?? found, OPERATORS),
    })
  }
  const listOperator = operator === 'contains' || operator === 'doesNotContain'
  const fits =
    !isSourceOnly(type) &&
    listOperator === (type === 'list') &&
    (!COMPARISONS.includes(operator) || ORDERED.includes(type))
  if (fits) return operator
  throw new KhuyenCongError({
    code: 'OPERATOR_TYPE',
    at,
    found: operator,
    ...conditionMessages.OPERATOR_TYPE(operator),
  })
}

function readOperand(
  fact: string,
  definition: FactForm,
  operator: Operator,
  value: unknown,
  vocabulary: Vocabulary,
): FactValue {
  if (operator === 'contains' || operator === 'doesNotContain')
    return (readFactValue(fact, [value], vocabulary) as readonly [string])[0]
  if (!isListOperator(operator)) return readFactValue(fact, value, vocabulary)
  if (namesGroup(value)) return readGroup(fact, value, vocabulary)
  if (!Array.isArray(value) || value.length === 0)
    throw shape('', conditionShapes.valuesNeeded(operator))
  if (value.length > CONDITION_LIMITS.values) throw tooLarge('')
  if (definition.type !== 'word') throw shape('', conditionShapes.wordsOnly(operator))
  return value.map((each) => readFactValue(fact, each, vocabulary) as string)
}

const isListOperator = (operator: Operator): boolean => operator === 'in' || operator === 'notIn'
const namesGroup = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(GROUP)

/** The activities of a group that is named in their place. */
function readGroup(fact: string, value: string, { groups }: Vocabulary): FactValue {
  const id = value.slice(GROUP.length)
  const group = groups.get(id)
  if (fact === 'activity' && group !== undefined) return group.activities
  throw new KhuyenCongError({
    code: 'UNKNOWN_GROUP',
    found: value,
    ...conditionMessages.UNKNOWN_GROUP(id),
    ...didYouMean(value, fact === 'activity' ? [...groups.keys()].map((each) => GROUP + each) : []),
  })
}

function refuseOthers(node: Record<string, unknown>, allowed: readonly string[], at: string): void {
  const other = Object.keys(node).find((key) => !allowed.includes(key))
  if (other === undefined) return
  throw new KhuyenCongError({
    code: 'UNKNOWN_KEY',
    at,
    found: other,
    ...conditionMessages.UNKNOWN_KEY(other),
    ...didYouMean(other, ['all', 'any', 'not', 'fact', 'operator', 'value']),
  })
}

function tooLarge(at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'CONDITION_TOO_LARGE',
    at,
    ...conditionMessages.CONDITION_TOO_LARGE(),
  })
}

function shape(at: string, text: Phrase): KhuyenCongError {
  return new KhuyenCongError({ code: 'CONDITION_SHAPE', at, ...asMessage(text) })
}
