import { activityName } from '@khuyencong/core'
import { bar, barWithLegend } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { list, section } from '../../html/page.js'
import { type Row, table } from '../../html/table.js'
import { countedNoun } from '../../text/numbers.js'
import { shareText } from '../../text/reader.js'
import { managementText, NAMED } from './labels.js'
import type { PlanPaper } from './page-paper.js'

/** The budget: what is set aside, what is funded, what is left, and what the next would take. */
export function budgetSection(paper: PlanPaper): Html | null {
  const { plan, translate } = paper
  const funded = plan.funded.reduce((sum, { amount }) => sum + amount, 0)
  const names = {
    management: translate('Chi quản lý', 'Management'),
    funded: translate(
      `Phân bổ cho ${plan.funded.length} đề án`,
      `Funded, ${countedNoun(plan.funded.length, 'project', 'projects')}`,
    ),
    left: translate('Còn lại', 'Left'),
  }
  const columns = [
    ['', 'text'],
    [translate('Số tiền', 'Amount'), 'number'],
    [translate('Tỷ trọng', 'Share'), 'number'],
  ] as const
  const segments = [
    { amount: plan.management ?? 0, tone: 'second', text: names.management },
    { amount: funded, tone: 'main', text: names.funded },
    { amount: plan.left, tone: 'rest', text: names.left },
  ] as const
  const bars = barWithLegend(
    segments.filter(({ amount }) => amount > 0),
    plan.budget,
  )
  return section(
    translate('Ngân sách', 'Budget'),
    html`${table(columns, budgetRows(paper, names, funded))}${bars}${nextLines(paper)}`,
  )
}

function budgetRows(
  { plan, translate, lang, money }: PlanPaper,
  names: Readonly<Record<'management' | 'funded' | 'left', string>>,
  funded: number,
): readonly Row[] {
  const row = (name: string, amount: number, sum = false): Row => ({
    sum,
    cells: [name, money(amount), shareText(amount, plan.budget, lang)],
  })
  const setAside = plan.managementAsked ? plan.management : null
  return [
    row(translate('Ngân sách', 'Budget'), plan.budget, true),
    setAside === null
      ? { cells: [names.management, managementText(plan, { translate, lang }), null], sum: false }
      : row(names.management, setAside),
    row(names.funded, funded),
    row(names.left, plan.left),
  ]
}

/** What would fund the next projects in the order, and which they are. */
function nextLines({ plan: { next }, translate, money, project }: PlanPaper): Html | null {
  if (next === null) return null
  const more = next.projects.length - NAMED
  const takes = translate('Để phân bổ tiếp cần thêm', 'To fund the next takes')
  const others =
    more <= 0 ? null : html`<p>… ${translate(`và ${more} đề án nữa`, `and ${more} more`)}</p>`
  return html`<p>${takes} <b>${money(next.needs)}</b>:</p>
${list(next.projects.slice(0, NAMED).map(project))}${others}`
}

/** What each activity gets of its cap, or of the budget. */
export function activitySection({
  plan: { byActivity, budget },
  translate,
  lang,
  vocabulary,
  money,
}: PlanPaper): Html | null {
  const columns = [
    [translate('Nội dung', 'Activity')],
    [translate('Mức dành cho nội dung', 'Cap of the activity'), 'number'],
    [translate('Đã phân bổ', 'Funded'), 'number'],
    [translate('So với mức dành, hoặc ngân sách', 'Against the cap, or the budget'), 'bars'],
  ] as const
  return section(
    translate('Theo nội dung', 'By activity'),
    table(
      columns,
      byActivity.map(({ activity, cap, funded }) => {
        const name = activityName(activity, { lang, vocabulary })
        return {
          cells: [
            name,
            cap === null ? '—' : money(cap),
            money(funded),
            bar(
              [{ amount: funded, tone: 'main', text: `${name}: ${money(funded)}` }],
              cap ?? budget,
            ),
          ],
        }
      }),
    ),
  )
}
