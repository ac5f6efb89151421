import type { BestScore } from '@khuyencong/core/best-score'
import { html, type Html } from '../../html/html.js'
import { list, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { pointsText } from '../../text/numbers.js'
import type { PlanPaper } from './page-paper.js'

/**
 * So sánh. / The choice with the most points beside the lawful order; for comparison only, and it
 * says so.
 */
export function comparisonSection(
  { funded, score, lawfulScore, left, displaced, gained, unscored }: BestScore,
  { plan, translate, lang, money, project }: PlanPaper,
): Html | null {
  const points = (text: string): string => pointsText(text, lang)
  const rows = [
    [translate('Điểm', 'Points'), points(lawfulScore), points(score)],
    [translate('Số đề án', 'Projects'), plan.funded.length, funded.length],
    [translate('Phân bổ', 'Funded'), money(sum(plan.funded)), money(sum(funded))],
    [translate('Còn lại', 'Left'), money(plan.left), money(left)],
  ].map((cells) => ({ cells }))
  const named = (heading: string, projects: readonly string[]): Html | null =>
    projects.length === 0
      ? null
      : html`<h3>${heading}</h3>
${list(projects.map(project))}`
  const warning = translate(
    'Đây không phải thứ tự của luật và không thay cho danh sách trên.',
    'This is not the lawful order and does not replace the list above.',
  )
  const lists = [
    named(translate('Bị thay ra', 'Displaced'), displaced),
    named(translate('Thêm vào', 'Gained'), gained),
    named(translate('Chưa có điểm', 'No points'), unscored),
  ]
  return section(
    translate('Chỉ để so sánh: phương án nhiều điểm nhất', 'For comparison only: the most points'),
    html`<p>${warning}</p>
${table(
  [
    ['', 'text'],
    [translate('Theo thứ tự', 'Lawful order'), 'number'],
    [translate('Nhiều điểm nhất', 'Most points'), 'number'],
  ],
  rows,
)}
${lists}`,
  )
}

const sum = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((total, { amount }) => total + amount, 0)
