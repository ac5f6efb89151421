// How the pages say things: days, citations, conditions, grades and tables in the language that is
// being written. Used by the other modules here.
import { citationText } from '../../packages/core/src/explain/citation-text.ts'
import { conditionText } from '../../packages/core/src/explain/condition-words.ts'
import * as terms from '../../packages/core/src/explain/terms.ts'
import { readFactValue } from '../../packages/core/src/project/fact-catalogue.ts'
import { formatCitation } from '../../packages/core/src/vocabulary/law.ts'
import * as names from '../../packages/core/src/vocabulary/wording.ts'
import { nationalVocabulary } from '../national-vocabulary.mjs'
import { date, figure, language, pageFile, pageHead, t, textOf } from './language.mjs'

export const since = ({ from }) => date(from)
export const until = ({ to }) => (to === null || to === undefined ? t('nay', 'now') : date(to))
export const period = (version) =>
  version.to == null
    ? `${t('từ', 'from')} ${date(version.from)}`
    : `${date(version.from)} – ${date(version.to)}`

const cell = (text) =>
  text === '' || text === null || text === undefined
    ? '–'
    : String(text).replaceAll('|', '\\|').replaceAll('\n', '<br>')
export const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`
/** A table, or nothing where there are no rows. */
export const table = (head, rows) =>
  rows.length === 0 ? [] : [row(...head), row(...head.map(() => '---')), ...rows, '']
export const listed = (items) => [...new Set(items)].join('<br>')

/** The names of the national pack, in the language being written. */
const wording = () => ({ lang: language(), vocabulary: nationalVocabulary })

export const term = (word) => terms.term(word, language())
export const factName = (fact) => names.factName(fact, wording())
export const unitName = (unit) => names.unitName(unit, wording())
export const activityName = (id) => names.activityName(id, wording())
export const activityLink = (id) => `[${activityName(id)}](${pageFile(id)})`

/** As a table of the law has it in Vietnamese, as a sentence has it in English. */
export const citation = ({ citation: cited }) => t(formatCitation(cited), citationText(cited, 'en'))
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

export const handbookHead = (name, title) =>
  pageHead(name, title, t('các gói quy định (scripts/handbook/)', 'the packs (scripts/handbook/)'))
export const indexLink = () => `[${t('Mục lục', 'Contents')}](${pageFile('README')})`
export const notEncodedLink = () =>
  `[${t('Chưa số hóa và vì sao', 'What is not encoded and why')}](${pageFile('chua-so-hoa')})`

/** The column heads that most tables share. */
export const heads = {
  from: () => t('Từ ngày', 'From'),
  to: () => t('Đến ngày', 'To'),
  provision: () => t('Văn bản, điều khoản', 'Provision'),
  basis: () => t('Căn cứ', 'Provision'),
  grade: () => t('Mức tin cậy', 'Grade'),
  note: () => t('Ghi chú', 'Note'),
  activity: () => t('Nội dung', 'Activity'),
  rule: () => t('Quy định', 'Rule'),
}

/** One line of a list of things to tick off. */
export const checkLine = (each) =>
  `- [ ] ${textOf(each, 'text')}${each.only === undefined ? '' : ` (${textOf(each, 'only')})`}`

/** The grade of a version, and what lowers it later: an amendment whose text nobody has read. */
export function grade(version, documents) {
  const own = `${term(version.evidence)} (\`${version.evidence}\`)`
  if (version.evidence !== 'quoted') return own
  const unread = (documents.get(version.citation.document)?.amendedBy ?? []).filter(
    (each) => !each.read && (version.to == null || each.issued <= version.to),
  )
  const lowered = unread.map(({ issued, document }) => {
    const lower = t('hạ còn', 'lowered to')
    const when = issued <= version.from ? '' : `${t('từ', 'from')} ${date(issued)} `
    return `${when}${lower} \`secondary\`: ${t('chưa đọc được', 'not read:')} ${document}`
  })
  return listed([own, ...lowered])
}

/** A condition in words, its amounts and rates as the file has them. */
export const inWords = (condition) =>
  condition === true ? '' : conditionText(condition, wording(), written)

/** Amounts and rates stay as the file has them: «200 tỷ đồng», «50%». */
function written(fact, value) {
  const type = nationalVocabulary.facts.get(fact)?.type
  if (typeof value === 'string' && (type === 'money' || type === 'rate')) return figure(value)
  const read = readFactValue(fact, type === 'list' ? [value] : value, nationalVocabulary)
  return terms.valueText(fact, read, wording())
}
