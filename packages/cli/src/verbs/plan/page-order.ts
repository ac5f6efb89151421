import type { Ranked, Reason } from '@khuyencong/core/plan'
import { html, type Html } from '../../html/html.js'
import { section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { reasonText } from './labels.js'
import type { PlanPaper } from './page-paper.js'

/** The order: each project with its rank, the reasons and articles, and what it gets. */
export function orderSection(
  { plan, cited, translate, lang, money }: PlanPaper,
  titles: ReadonlyMap<string, string | null>,
): Html | null {
  const paid = new Map(plan.funded.map((each) => [each.project, each.amount]))
  const waits = new Set(plan.reserve.map(({ project }) => project))
  const columns = [
    [translate('Hạng', 'Rank'), 'number'],
    [translate('Đề án', 'Project')],
    [translate('Lý do', 'Reasons')],
    [translate('Căn cứ', 'Citation')],
    [translate('Phân bổ', 'Funded'), 'number'],
  ] as const
  const rows = plan.order.map((place, index) => {
    const amount = paid.get(place.project)
    const waiting = waits.has(place.project)
      ? html`<small class="open">${translate('dự phòng', 'reserve')}</small>`
      : null
    return {
      id: `project-${index + 1}`,
      cells: [
        place.rank,
        html`${place.project}${smallLine(titles.get(place.project) ?? null)}`,
        html`${reasonText(place, { translate, lang })}${smallLine(tiedText(place, { translate }))}`,
        cited.link(...articlesOf(place)),
        amount === undefined ? waiting : html`<b class="good">${money(amount)}</b>`,
      ],
    }
  })
  return section(translate('Thứ tự', 'Order'), table(columns, rows))
}

const smallLine = (text: string | null): Html | null =>
  text === null ? null : html`<p><small>${text}</small></p>`

const tiedText = ({ tied }: Ranked, { translate }: Pick<PlanPaper, 'translate'>): string | null =>
  tied > 0 ? translate(`${tied + 1} đề án đồng hạng`, `${tied + 1} projects tied`) : null

/** The articles of the keys a project meets, each once. */
function articlesOf({ reasons }: Ranked): readonly Reason['citation'][] {
  const met = reasons.filter(({ citation, verdict }) => citation !== null && verdict === 'met')
  return [...new Map(met.map(({ citation }) => [JSON.stringify(citation), citation])).values()]
}
