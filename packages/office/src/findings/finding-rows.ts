import {
  activityName,
  citationText,
  type Finding,
  findingSentence,
  type FactValue,
  type Lang,
  type RuleBook,
  severityName,
  wordName,
} from '@khuyencong/core'
import type { WrittenCell, WrittenColumn } from '../writing/written-table.js'
import { say } from './messages.js'

/** Đề án đã xét. / What is shown of a project that was judged. */
export interface JudgedProject {
  readonly id: string
  readonly title: string | null
  /** Where it stands in its file. */
  readonly at: string
  readonly items: readonly { readonly id: string; readonly activity: string }[]
}

/** Các cột của phát hiện. / The columns of a sheet of findings, one finding a row. */
export const findingColumns = (lang: Lang): readonly WrittenColumn[] => [
  { heading: say('order', lang), width: 6 },
  { heading: say('project', lang), width: 14 },
  { heading: say('projectTitle', lang), width: 36 },
  { heading: say('item', lang), width: 9 },
  { heading: say('activity', lang), width: 28 },
  { heading: say('severity', lang), width: 14 },
  { heading: say('code', lang), width: 22 },
  { heading: say('sentence', lang), width: 60 },
  { heading: say('found', lang), width: 18, format: 'money' },
  { heading: say('expected', lang), width: 18, format: 'money' },
  { heading: say('difference', lang), width: 18, format: 'money' },
  { heading: say('article', lang), width: 44 },
  { heading: say('place', lang), width: 26 },
]

/** Một phát hiện, một hàng. / The row of a finding; the first cell numbers it. */
export function findingRow(
  order: number,
  finding: Finding,
  { id, title, at, items }: JudgedProject,
  book: RuleBook,
  lang: Lang,
): readonly WrittenCell[] {
  const wording = { lang, vocabulary: book.vocabulary }
  const activity = items.find((item) => item.id === finding.item)?.activity
  const { found, expected, citation, other } = finding
  return [
    order,
    id,
    title,
    finding.item,
    activity === undefined ? null : activityName(activity, wording),
    severityName(finding.severity, lang),
    finding.code,
    findingSentence(finding, wording, (rule) => titleOf(rule, book, lang)),
    figureCell(found, book, lang),
    figureCell(expected, book, lang),
    typeof found === 'number' && typeof expected === 'number' ? found - expected : null,
    [citation, other]
      .flatMap((each) => (each === null ? [] : [citationText(each, lang)]))
      .join('; '),
    at,
  ]
}

function titleOf(id: string, book: RuleBook, lang: Lang): string {
  const rule = book.rule(id)
  return (lang === 'vi' ? rule?.title : rule?.titleEn) ?? id
}

/** A figure as what it is: a number, a day, or the name of a word. */
function figureCell(value: FactValue | null, book: RuleBook, lang: Lang): WrittenCell {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  const nameOf = (word: string): string => wordName(word, { lang, vocabulary: book.vocabulary })
  if (typeof value !== 'string') return value.map((each) => nameOf(String(each))).join('; ')
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? { day: value } : nameOf(value)
}
