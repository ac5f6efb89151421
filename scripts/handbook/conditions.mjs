// The tables of conditions and of rules about money, and the pages they stand on.
import { given, withoutActivity } from './activity-conditions.mjs'
import { contentText, pageOfKind, stageOf } from './kinds.mjs'
import { inLanguage, pageFile, t, textOf } from './language.mjs'
import { footnotes } from './levels.mjs'
import { moneyText } from './money-text.mjs'
import { activities, rulesFor } from './packs.mjs'
import { activityLink, citation, grade, heads, inWords, row, since, table, until } from './text.mjs'

const applies = ({ rest }) => (rest === true ? t('mọi trường hợp', 'always') : inWords(rest))

const requires = ({ require, gap }) =>
  [
    require === undefined ? t('người thẩm định xem xét', 'for people to verify') : inWords(require),
    gap ? `**${t('khoảng trống pháp lý', 'gap in the law')}**` : '',
  ]
    .filter(Boolean)
    .join('<br>')

/**
 * What is too long for a table of many rules is only referred to; in both languages the same cells.
 */
const short = (say) =>
  inLanguage('vi', say).length <= 240 ? say() : t('xem trang quy định', 'see the page of the rule')

/** What the rules of a stage say; of another kind its content is told field by field. */
const SAYS = { eligibility: requires, funding: moneyText, priority: moneyText }

const saysOf = (rule, version) => SAYS[stageOf(rule)]?.(version) ?? contentText(rule, version)

export const ruleLink = (rule, text) => `[${text}](${pageFile(pageOfKind(rule))}#${rule.id})`

const ruleHeads = () => [
  heads.from(),
  heads.to(),
  t('Khi nào xét', 'Applies where'),
  t('Nội dung', 'What it asks'),
  heads.provision(),
  heads.grade(),
]

export function rulesTable({ national }, activity, stages, heading, none) {
  const rules = stages
    .flatMap((stage) => rulesFor(national, stage, activity))
    .filter(({ versions }) => versions.every(({ order }) => order === undefined))
  const rows = rules.flatMap((rule) =>
    rule.versions.map((version) =>
      row(
        ruleLink(rule, textOf(rule)),
        since(version),
        until(version),
        short(() => applies(version)),
        short(() => saysOf(rule, version)),
        citation(version),
        grade(version, national.documents),
      ),
    ),
  )
  return [
    heading,
    '',
    ...(rows.length === 0 ? [none, ''] : table([heads.rule(), ...ruleHeads()], rows)),
  ]
}

/** Which activities a version is about: all of them, or their names. */
function about({ when }) {
  const which = activities.filter((activity) => given(when, activity) !== false)
  return which.length === activities.length
    ? t('mọi nội dung', 'all activities')
    : which.map(activityLink).join(', ')
}

/** One rule in full: what it is about, and every version. */
export function wholeRule(rule, documents) {
  const notes = footnotes()
  const rows = rule.versions.map((version) =>
    row(
      since(version),
      until(version),
      applies({ rest: withoutActivity(version.when) }),
      saysOf(rule, version),
      citation(version),
      grade(version, documents),
      notes.mark(version),
    ),
  )
  const concerns = about(rule.versions.at(-1))
  return [
    `<a id="${rule.id}"></a>`,
    '',
    `## ${textOf(rule)}`,
    '',
    `${t('Áp dụng cho', 'Applies to')}: ${concerns}. ${t('Tệp', 'File')}: \`${rule.file}\`.`,
    '',
    ...table([...ruleHeads(), heads.note()], rows),
    ...notes.lines(),
  ]
}
