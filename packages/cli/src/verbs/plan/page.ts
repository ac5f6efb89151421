import { findProvince, moneyText, type RuleBook, term, type Vnd } from '@khuyencong/core'
import type { PlanComparison } from '@khuyencong/core/best-score'
import type { Allocation, PlanInput } from '@khuyencong/core/plan'
import { citedIn } from '../../html/cited.js'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { dayFor, type Reader } from '../../text/reader.js'
import { MODES, NAMED, NOTES } from './labels.js'
import { comparisonSection } from './page-comparison.js'
import { excludedSection, fundedSection, reserveSection } from './page-lists.js'
import { activitySection, budgetSection } from './page-money.js'
import { orderSection } from './page-order.js'
import type { PlanPaper } from './page-paper.js'

/**
 * Báo cáo của plan. / A yearly plan as a page: order with reasons, what is funded, what waits, and
 * the money in bars.
 */
export function planReport(
  plan: Allocation | PlanComparison,
  input: PlanInput,
  book: RuleBook,
  { lang, say }: Reader,
): string {
  const titles = new Map(input.projects.map(({ id, title }) => [id, title ?? null]))
  const paper = paperOf(plan, titles, book, { lang, say })
  const head = {
    lang,
    kind: say('Khuyến công · Kế hoạch năm', 'Industrial promotion · Yearly plan'),
    title: input.title ?? input.id ?? say('Kế hoạch khuyến công', 'Plan of industrial promotion'),
  }
  const body = [
    budgetSection(paper),
    activitySection(paper),
    noteSection(paper),
    orderSection(paper, titles),
    fundedSection(paper),
    reserveSection(paper),
    excludedSection(paper),
    'comparison' in plan ? comparisonSection(plan.comparison, paper) : null,
  ]
  return page(head, headLines(input, book, paper), [body, paper.cited.table()], footLine(paper))
}

/** What the sections share: projects link to their place in the order. */
function paperOf(
  plan: Allocation,
  titles: ReadonlyMap<string, string | null>,
  book: RuleBook,
  { lang, say }: Reader,
): PlanPaper {
  const places = new Map(plan.order.map(({ project }, index) => [project, `project-${index + 1}`]))
  const link = (id: string): Html => {
    const place = places.get(id)
    return place === undefined ? html`${id}` : html`<a href="#${place}">${id}</a>`
  }
  return {
    lang,
    say,
    plan,
    cited: citedIn(book, { lang, say }),
    money: (amount) => moneyText(amount as Vnd, lang),
    link,
    project: (id) => {
      const title = titles.get(id) ?? null
      return html`${link(id)}${title === null ? null : html`<p><small>${title}</small></p>`}`
    },
  }
}

function footLine({ say }: Reader): Html {
  const text = say(
    'Chi quản lý + phân bổ + còn lại = ngân sách, đến từng đồng. «—» là kế hoạch không nêu.',
    'Management + funded + left is the budget, to the đồng. A dash (—) is not set by the plan.',
  )
  return html`<p>${text}</p>`
}

function headLines(
  { planYear, province, source }: PlanInput,
  book: RuleBook,
  { plan, cited, say, lang }: PlanPaper,
): Html {
  const about = [
    plan.fund === 'national'
      ? say('nguồn quốc gia', 'national fund')
      : say('nguồn địa phương', 'local fund'),
    province == null ? null : findProvince(book.register, province).name,
    planYear == null ? null : String(planYear),
    `${say('xét ngày', 'judged on')} ${dayFor(plan.on, lang)}`,
  ]
  const basis = cited.link(plan.ranking.citation)
  const grade = plan.ranking.evidence === null ? null : ` (${term(plan.ranking.evidence, lang)})`
  const outcome = plan.feasible
    ? say(`Phân bổ được cho ${plan.funded.length} đề án`, `Projects funded: ${plan.funded.length}`)
    : say('KHÔNG PHÂN BỔ ĐƯỢC', 'INFEASIBLE')
  return html`<p>${about.filter((each) => each !== null).join(' · ')}</p>
<p>${say('Cách phân bổ', 'Mode')}: ${say(...MODES[plan.mode])}</p>
${
  basis === null
    ? null
    : html`<p>${say('Thứ tự theo', 'Order by')} ${basis}${grade}</p>
`
}${
    source == null
      ? null
      : html`<p>${say('Nguồn số liệu', 'Source')}: ${source}</p>
`
  }<p class="verdict ${plan.feasible ? 'good' : 'bad'}">${outcome}</p>
${
  plan.provisional
    ? html`<p class="stamp">${say('tạm tính', 'provisional')}</p>
`
    : null
}`
}

function noteSection({ plan: { notes }, cited, say, link }: PlanPaper): Html | null {
  const tone = { error: 'bad', warning: 'open', info: 'soft' } as const
  return section(
    say('Cần lưu ý', 'Notes'),
    list(
      notes.map(({ code, severity, projects, citation }) => {
        const named = projects
          .slice(0, NAMED)
          .map((id, index) => html`${index === 0 ? null : ', '}${link(id)}`)
        const about =
          projects.length === 0
            ? null
            : html` <small>${named}${projects.length > NAMED ? '…' : null}</small>`
        const label = html`<b class="${tone[severity]}">[${code}]</b>`
        return html`${label} ${say(...NOTES[code])} ${cited.link(citation)}${about}`
      }),
      'plain',
    ),
  )
}
