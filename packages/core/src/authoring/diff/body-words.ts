import { decimal, type Fraction } from '../../values/fraction.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import type { SchemeCondition } from '../../conditions/scheme-condition.js'

/** Fields whose numbers are millionths of a point. */
const POINTS: ReadonlySet<string> = new Set(['max', 'points', 'scale', 'spread', 'weight'])

/**
 * A value as a change shows it. Money as the law writes it, points as numbers, conditions with
 * their operators.
 */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number')
    return field === 'amount'
      ? formatVnd(value as Vnd, { unit: 'million' })
      : String(POINTS.has(field) ? value / 1_000_000 : value)
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each)).join(', ')
  if (typeof value !== 'object') return String(value)
  if (isFraction(value)) return decimal(value)
  if (isCondition(value)) return conditionWords(value)
  return 'range' in value && 'text' in value ? String(value.text) : memberWords(value)
}

/**
 * A member that only one side has: its fields by their code names, without the name that stands
 * before it.
 */
function memberWords(member: object): string {
  const fields = Object.entries(member).filter(
    ([key, each]) => each !== null && !PROSE.has(key) && !['id', 'stage', 'text'].includes(key),
  )
  return fields.length === 0
    ? '+'
    : fields
        .map(([key, each]) =>
          isConditionField(each) ? valueWords(key, each) : `${key} ${valueWords(key, each)}`,
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
export const isCondition = (value: object): value is SchemeCondition => 'factsOf' in value

function conditionWords(condition: SchemeCondition): string {
  if ('not' in condition) return `không (${conditionWords(condition.not)})`
  if ('all' in condition) return condition.all.map(conditionWords).join(' + ')
  if ('any' in condition) return condition.any.map(conditionWords).join(' / ')
  const { fact, per, operator, value } = condition
  const compared = per === null ? fact : `${fact}/${per}`
  return `${compared} ${operator} ${valueWords('value', value)}`
}
