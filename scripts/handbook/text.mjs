// How the handbook says things: days, conditions, grades and tables in Vietnamese. Used by the other modules here.
import { ACTIVITIES } from '../../packages/core/src/vocabulary/activity-names.ts'
import { readFactValue } from '../../packages/core/src/project/fact-catalogue.ts'
import { FACTS } from '../../packages/core/src/project/fact-names.ts'
import { conditionText } from '../../packages/core/src/explain/condition-words.ts'
import { term, valueText } from '../../packages/core/src/explain/terms.ts'

/** 01/06/2023 */
export const date = (day) => day.split('-').reverse().join('/')
export const since = ({ from }) => date(from)
export const until = ({ to }) => (to === null || to === undefined ? 'nay' : date(to))
export const period = (version) =>
  version.to == null ? `từ ${date(version.from)}` : `${date(version.from)} – ${date(version.to)}`

const cell = (text) =>
  text === '' || text === null || text === undefined
    ? '–'
    : String(text).replaceAll('|', '\\|').replaceAll('\n', '<br>')
export const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`
/** A table, or nothing where there are no rows. */
export const table = (head, rows) =>
  rows.length === 0 ? [] : [row(...head), row(...head.map(() => '---')), ...rows, '']
export const listed = (items) => [...new Set(items)].join('<br>')

export const citation = ({ citation: { document, provision } }) => `${document} ${provision}`
export const both = (vi, en) => (en === undefined ? vi : `${vi} / *${en}*`)
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
export const activityName = (id) => ACTIVITIES[id].vi

/** The grade of a version, and what lowers it later: an amendment whose text nobody has read. */
export function grade(version, documents) {
  const own = `${term(version.evidence, 'vi')} (\`${version.evidence}\`)`
  if (version.evidence !== 'quoted') return own
  const unread = (documents.get(version.citation.document)?.amendedBy ?? []).filter(
    (each) => !each.read && (version.to == null || each.issued <= version.to),
  )
  const lowered = unread.map(
    (each) =>
      `${each.issued <= version.from ? 'hạ còn' : `từ ${date(each.issued)} hạ còn`} ` +
      `\`secondary\`: chưa đọc được ${each.document}`,
  )
  return listed([own, ...lowered])
}

/**
 * What is left of a condition once the activity is known: `true`, `false`, or the rest. Leaves out
 * the activity itself.
 */
export function given(condition, activity) {
  if (condition === undefined || condition === null) return true
  if ('not' in condition) {
    const inner = given(condition.not, activity)
    return typeof inner === 'boolean' ? !inner : { not: inner }
  }
  if ('fact' in condition)
    return condition.fact === 'activity' ? holds(condition, activity) : condition
  const [key, decides] = 'all' in condition ? ['all', false] : ['any', true]
  const rest = condition[key]
    .map((child) => given(child, activity))
    .filter((child) => child !== !decides)
  if (rest.includes(decides)) return decides
  return rest.length === 0 ? !decides : rest.length === 1 ? rest[0] : { [key]: rest }
}

function holds({ operator, value }, activity) {
  const among = Array.isArray(value) ? value.includes(activity) : value === activity
  return operator === 'equal' || operator === 'in' ? among : !among
}

/**
 * A condition without its tests of the activity, which the page lists by name; `true` where nothing
 * else is asked.
 */
export function withoutActivity(condition) {
  if (condition === undefined || condition === null) return true
  if ('fact' in condition) return condition.fact === 'activity' ? true : condition
  if ('not' in condition) {
    const inner = withoutActivity(condition.not)
    return inner === true ? true : { not: inner }
  }
  if ('any' in condition) return condition
  const rest = condition.all.map(withoutActivity).filter((child) => child !== true)
  return rest.length === 0 ? true : rest.length === 1 ? rest[0] : { all: rest }
}

/** A condition in words, its amounts and rates as the file has them. */
export const inWords = (condition) =>
  condition === true ? '' : conditionText(condition, 'vi', written)

/** Amounts and rates stay as the file has them: «200 tỷ đồng», «50%». */
function written(fact, value) {
  const type = FACTS.get(fact)?.type
  if (typeof value === 'string' && (type === 'money' || type === 'rate')) return value
  return valueText(fact, readFactValue(fact, type === 'list' ? [value] : value), 'vi')
}
