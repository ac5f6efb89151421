import { findProvince, moneyText, type RuleBook, term, type Vnd } from '@khuyencong/core'
import type { PlanComparison } from '@khuyencong/core/best-score'
import type { Allocation, PlanInput } from '@khuyencong/core/plan'
import { citedIn } from '../../html/cited.js'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { packsUsed } from '../../html/packs-used.js'
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
  { lang, translate }: Reader,
): string {
  const titles = new Map(input.projects.map(({ id, title }) => [id, title ?? null]))
  const paper = paperOf(plan, titles, book, { lang, translate })
  const head = {
    lang,
    kind: translate('Khuyến công · Kế hoạch năm', 'Industrial promotion · Yearly plan'),
    title:
      input.title ?? input.id ?? translate('Kế hoạch khuyến công', 'Plan of industrial promotion'),
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
  return page(
    head,
    headLines(input, book, paper),
    [body, paper.cited.table()],
    [footLine(paper), packsUsed(book, paper)],
  )
}

/** What the sections share: projects link to their place in the order. */
function paperOf(
  plan: Allocation,
  titles: ReadonlyMap<string, string | null>,
  book: RuleBook,
  { lang, translate }: Reader,
): PlanPaper {
  const places = new Map(plan.order.map(({ project }, index) => [project, `project-${index + 1}`]))
  const link = (id: string): Html => {
    const place = places.get(id)
    return place === undefined ? html`${id}` : html`<a href="#${place}">${id}</a>`
  }
  return {
    lang,
    translate,
    vocabulary: book.vocabulary,
    plan,
    cited: citedIn(book, { lang, translate }),
    money: (amount) => moneyText(amount as Vnd, lang),
    link,
    project: (id) => {
      const title = titles.get(id) ?? null
      return html`${link(id)}${title === null ? null : html`<p><small>${title}</small></p>`}`
    },
  }
}

function footLine({ translate }: Reader): Html {
  const text = translate(
    'Chi quản lý + phân bổ + còn lại = ngân sách, đến từng đồng. «—» là kế hoạch không nêu.',
    'Management + funded + left is the budget, to the đồng. A dash (—) is not set by the plan.',
  )
  return html`<p>${text}</p>`
}

/** The fund, the province, the year of the plan, and the day it is judged on. */
function aboutLine(
  { planYear, province }: PlanInput,
  book: RuleBook,
  { plan, translate, lang }: PlanPaper,
): string {
  const about = [
    plan.fund === 'national'
      ? translate('nguồn quốc gia', 'national fund')
      : translate('nguồn địa phương', 'local fund'),
    province == null ? null : findProvince(book.register, province).name,
    planYear == null ? null : String(planYear),
    `${translate('xét ngày', 'judged on')} ${dayFor(plan.on, lang)}`,
  ]
  return about.filter((each) => each !== null).join(' · ')
}

function headLines(input: PlanInput, book: RuleBook, paper: PlanPaper): Html {
  const { plan, cited, translate, lang } = paper
  const { source } = input
  const basis = cited.link(plan.ranking.citation)
  const grade = plan.ranking.evidence === null ? null : ` (${term(plan.ranking.evidence, lang)})`
  const outcome = plan.feasible
    ? translate(
        `Phân bổ được cho ${plan.funded.length} đề án`,
        `Projects funded: ${plan.funded.length}`,
      )
    : translate('KHÔNG PHÂN BỔ ĐƯỢC', 'INFEASIBLE')
  return html`<p>${aboutLine(input, book, paper)}</p>
<p>${translate('Cách phân bổ', 'Mode')}: ${translate(...MODES[plan.mode])}</p>
${
  basis === null
    ? null
    : html`<p>${translate('Thứ tự theo', 'Order by')} ${basis}${grade}</p>
`
}${
    source == null
      ? null
      : html`<p>${translate('Nguồn số liệu', 'Source')}: ${source}</p>
`
  }<p class="verdict ${plan.feasible ? 'good' : 'bad'}">${outcome}</p>
${
  plan.provisional
    ? html`<p class="stamp">${translate('tạm tính', 'provisional')}</p>
`
    : null
}`
}

function noteSection({ plan: { notes }, cited, translate, link }: PlanPaper): Html | null {
  const tone = { error: 'bad', warning: 'open', info: 'soft' } as const
  return section(
    translate('Cần lưu ý', 'Notes'),
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
        return html`${label} ${translate(...NOTES[code])} ${cited.link(citation)}${about}`
      }),
      'plain',
    ),
  )
}
