import { decimal, type Fraction } from '../../values/fraction.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import { type Condition, isCondition } from '../../conditions/conditions.js'
import { type KnownFacts, writeFactValue } from '../../conditions/value-classes.js'

/** Fields whose numbers are millionths of a point. */
const POINTS: ReadonlySet<string> = new Set(['max', 'points', 'scale', 'spread', 'weight'])

/** Values that are only compared need no names. */
const NO_FACTS: KnownFacts = { facts: new Map() }

/**
 * A value as a change shows it. Money as the law writes it, points as numbers, conditions with
 * their operators.
 */
export function valueWords(field: string, value: unknown, known: KnownFacts = NO_FACTS): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number')
    return field === 'amount'
      ? formatVnd(value as Vnd, { unit: 'million' })
      : String(POINTS.has(field) ? value / 1_000_000 : value)
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each, known)).join(', ')
  if (typeof value !== 'object') return String(value)
  if (isFraction(value)) return decimal(value)
  if (isCondition(value)) return conditionWords(value, known)
  return 'range' in value && 'text' in value ? String(value.text) : memberWords(value, known)
}

/**
 * A member that only one side has: its fields by their code names, without the name that stands
 * before it.
 */
function memberWords(member: object, known: KnownFacts): string {
  const fields = Object.entries(member).filter(
    ([key, each]) => each !== null && !PROSE.has(key) && !['id', 'stage', 'text'].includes(key),
  )
  return fields.length === 0
    ? '+'
    : fields
        .map(([key, each]) =>
          isConditionField(each)
            ? valueWords(key, each, known)
            : `${key} ${valueWords(key, each, known)}`,
        )
        .join(' · ')
}

const isConditionField = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && isCondition(value)

/**
 * What may be worded anew without a change in meaning. The names of papers and of those who act are
 * law, so they are compared.
 */
export const PROSE: ReadonlySet<string> = new Set([
  'title',
  'titleEn',
  'note',
  'noteEn',
  'textEn',
  'actorEn',
  'guardEn',
  'onlyEn',
  'chairEn',
  'source',
  'evidence',
  'citation',
  'toVerify',
  '$schema',
])

export const isFraction = (value: object): value is Fraction => 'n' in value && 'd' in value

function conditionWords(condition: Condition, known: KnownFacts): string {
  const inner = (each: Condition): string => conditionWords(each, known)
  if ('not' in condition) return `không (${inner(condition.not)})`
  if ('all' in condition) return condition.all.map(inner).join(' + ')
  if ('any' in condition) return condition.any.map(inner).join(' / ')
  const { fact, operator, value } = condition
  return `${fact} ${operator} ${valueWords('value', writeFactValue(fact, value, known), known)}`
}
