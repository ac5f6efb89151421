// The sections of the page of the programmes: years, budgets, targets, regions.
import { figure, t, textOf } from './language.mjs'
import { activityLink, citation, grade, heads, period, row, table, term } from './text.mjs'

const APPROVERS = {
  'prime-minister': ['Thủ tướng Chính phủ', 'the Prime Minister'],
  minister: ['Bộ trưởng Bộ Công Thương', 'the Minister of Industry and Trade'],
}
const approverName = (who) =>
  who === undefined
    ? t('chưa rõ', 'not known')
    : APPROVERS[who] === undefined
      ? term(who)
      : t(...APPROVERS[who])

const notRead = () => t('chưa đọc được', 'not read')

function budgetText(budget) {
  if (budget == null) return notRead()
  const graded = budget.evidence === undefined ? '' : ` (\`${budget.evidence}\`)`
  return `${figure(budget.amount) ?? notRead()}${graded}. ${textOf(budget, 'text')}`
}

/** A target as the programme gives it; `null` is said to be unread. */
const targetValue = (value) =>
  value === null
    ? notRead()
    : figure(typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/gu, '.') : value)

const targetRow = ({ activity, value, evidence, ...target }) =>
  row(
    textOf(target),
    activity === undefined ? '' : activityLink(activity),
    targetValue(value),
    evidence === undefined ? '' : `\`${evidence}\``,
  )

const gradeLine = (version, documents) =>
  `- ${heads.grade()}: ${grade(version, documents).replaceAll('<br>', '; ')}`

const noteLine = (version) => (version.note === undefined ? [] : [`- ${textOf(version, 'note')}`])

const inForceText = (version) => `- ${t('Hiệu lực', 'In force')}: ${period(version)}`

/** A programme with its period, approver, money and targets. */
export function programmeSection(rule, version, documents) {
  const { years, approvedBy, budget, targets = [] } = version
  const span = years == null ? '' : `; ${t('giai đoạn', 'years')} ${years.from} – ${years.to}`
  return [
    `## ${textOf(rule)}`,
    '',
    `${inForceText(version)}${span}`,
    `- ${t('Phê duyệt', 'Approved by')}: ${approverName(approvedBy)} (${citation(version)})`,
    `- ${t('Kinh phí', 'Budget')}: ${budgetText(budget)}`,
    gradeLine(version, documents),
    ...noteLine(version),
    '',
    ...table(
      [t('Chỉ tiêu', 'Target'), heads.activity(), t('Số', 'Number'), heads.grade()],
      targets.map(targetRow),
    ),
  ]
}

/** A list of regions by which results are rolled up. */
export const regionSection = (rule, version, documents) => [
  `## ${textOf(rule)}`,
  '',
  `${inForceText(version)} (${citation(version)})`,
  gradeLine(version, documents),
  ...noteLine(version),
  '',
  ...table(
    [
      t('Khu vực', 'Region'),
      t('Số tỉnh', 'Provinces'),
      t('Mã tỉnh, thành phố', 'Codes of the provinces'),
    ],
    version.regions.map((region) =>
      row(textOf(region), String(region.provinces.length), region.provinces.join(', ')),
    ),
  ),
]
