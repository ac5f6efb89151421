import {
  activityName,
  findProvince,
  moneyText,
  type RuleBook,
  term,
  type Vnd,
} from '@khuyencong/core'
import type { PlanComparison } from '@khuyencong/core/best-score'
import type { Allocation, PlanInput } from '@khuyencong/core/plan'
import { bar, barWithLegend } from '../../html/bar.js'
import { html, type Html, type Inside } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { EXCLUDED, managementText, MODES, NOTES, reasonText, WAITS } from './labels.js'
import { citedIn } from '../../html/cited.js'
import { comparisonSection } from './page-comparison.js'
import type { PlanPaper } from './page-paper.js'
import { dayFor, type Reader, shareText } from '../../text/reader.js'

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
  const places = new Map(plan.order.map(({ project }, index) => [project, `project-${index + 1}`]))
  const titles = new Map(input.projects.map(({ id, title }) => [id, title ?? null]))
  const link = (id: string): Html => {
    const place = places.get(id)
    return place === undefined ? html`${id}` : html`<a href="#${place}">${id}</a>`
  }
  const project = (id: string): Html => {
    const title = titles.get(id) ?? null
    return html`${link(id)}${title === null ? null : html`<p><small>${title}</small></p>`}`
  }
  const paper: PlanPaper = {
    lang,
    say,
    plan,
    cited: citedIn(book, { lang, say }),
    money: (amount) => moneyText(amount as Vnd, lang),
    link,
    project,
  }
  const head = {
    lang,
    kind: say('Khuyến công · Kế hoạch năm', 'Industrial promotion · Yearly plan'),
    title: input.title ?? input.id ?? say('Kế hoạch khuyến công', 'Plan of industrial promotion'),
  }
  const body = [
    moneySection(paper),
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
    html`<p>${say('Chi quản lý + phân bổ + còn lại = ngân sách, đến từng đồng. «—» là kế hoạch không nêu.', 'Management + funded + left is the budget, to the đồng. «—» is not set by the plan.')}</p>`,
  )
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
  return html`<p>${about.filter((each) => each !== null).join(' · ')}</p>
<p>${say('Cách phân bổ', 'Mode')}: ${say(...MODES[plan.mode])}</p>
${
  basis === null
    ? null
    : html`<p>${say('Thứ tự theo', 'Order by')} ${basis}${plan.ranking.evidence === null ? null : ` (${term(plan.ranking.evidence, lang)})`}</p>
`
}${
    source == null
      ? null
      : html`<p>${say('Nguồn số liệu', 'Source')}: ${source}</p>
`
  }<p class="verdict ${plan.feasible ? 'good' : 'bad'}">${plan.feasible ? say(`Phân bổ được cho ${plan.funded.length} đề án`, `Projects funded: ${plan.funded.length}`) : say('KHÔNG PHÂN BỔ ĐƯỢC', 'INFEASIBLE')}</p>
${
  plan.provisional
    ? html`<p class="stamp">${say('tạm tính', 'provisional')}</p>
`
    : null
}`
}

function moneySection({ plan, say, lang, money, project }: PlanPaper): Html | null {
  const funded = plan.funded.reduce((sum, { amount }) => sum + amount, 0)
  const row = (
    name: string,
    amount: number,
    sum = false,
  ): { cells: readonly Inside[]; sum: boolean } => ({
    sum,
    cells: [name, money(amount), shareText(amount, plan.budget, lang)],
  })
  const set = plan.managementAsked ? plan.management : null
  const names = {
    management: say('Chi quản lý', 'Management'),
    funded: say(
      `Phân bổ cho ${plan.funded.length} đề án`,
      `Funded, ${plan.funded.length} projects`,
    ),
    left: say('Còn lại', 'Left'),
  }
  const rows = [
    row(say('Ngân sách', 'Budget'), plan.budget, true),
    set === null
      ? { cells: [names.management, managementText(plan, { say, lang }), null], sum: false }
      : row(names.management, set),
    row(names.funded, funded),
    row(names.left, plan.left),
  ]
  const stretches = [
    { amount: plan.management ?? 0, tone: 'second', text: names.management },
    { amount: funded, tone: 'main', text: names.funded },
    { amount: plan.left, tone: 'rest', text: names.left },
  ] as const
  const next =
    plan.next === null
      ? null
      : html`<p>${say('Để phân bổ tiếp cần thêm', 'To fund the next takes')} <b>${money(plan.next.needs)}</b>:</p>
${list(plan.next.projects.slice(0, NAMED).map(project))}${plan.next.projects.length > NAMED ? html`<p>… ${say(`và ${plan.next.projects.length - NAMED} đề án nữa`, `and ${plan.next.projects.length - NAMED} more`)}</p>` : null}`
  return section(
    say('Ngân sách', 'Budget'),
    html`${table(
      [
        ['', 'text'],
        [say('Số tiền', 'Amount'), 'number'],
        [say('Tỷ trọng', 'Share'), 'number'],
      ],
      rows,
    )}${barWithLegend(
      stretches.filter(({ amount }) => amount > 0),
      plan.budget,
    )}${next}`,
  )
}

/** How many projects a sentence names. */
const NAMED = 10

function activitySection({
  plan: { byActivity, budget },
  say,
  lang,
  money,
}: PlanPaper): Html | null {
  const columns = [
    [say('Nội dung', 'Activity')],
    [say('Mức dành cho nội dung', 'Cap of the activity'), 'number'],
    [say('Đã phân bổ', 'Funded'), 'number'],
    [say('So với mức dành, hoặc ngân sách', 'Against the cap, or the budget'), 'bars'],
  ] as const
  return section(
    say('Theo nội dung', 'By activity'),
    table(
      columns,
      byActivity.map(({ activity, cap, funded }) => {
        const name = activityName(activity, lang)
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

function noteSection({ plan: { notes }, cited, say, link }: PlanPaper): Html | null {
  const tone = { error: 'bad', warning: 'open', info: 'soft' } as const
  return section(
    say('Cần lưu ý', 'Notes'),
    list(
      notes.map(({ code, severity, projects, citation }) => {
        const named = projects
          .slice(0, NAMED)
          .map((id, index) => html`${index === 0 ? null : ', '}${link(id)}`)
        return html`<b class="${tone[severity]}">[${code}]</b> ${say(...NOTES[code])} ${cited.link(citation)}${projects.length === 0 ? null : html` <small>${named}${projects.length > NAMED ? '…' : null}</small>`}`
      }),
      'plain',
    ),
  )
}

function orderSection(
  { plan, cited, say, lang, money }: PlanPaper,
  titles: ReadonlyMap<string, string | null>,
): Html | null {
  const paid = new Map(plan.funded.map((each) => [each.project, each.amount]))
  const waits = new Map(plan.reserve.map((each) => [each.project, each.because]))
  const columns = [
    [say('Hạng', 'Rank'), 'number'],
    [say('Đề án', 'Project')],
    [say('Lý do', 'Reasons')],
    [say('Căn cứ', 'Citation')],
    [say('Phân bổ', 'Funded'), 'number'],
  ] as const
  return section(
    say('Thứ tự', 'Order'),
    table(
      columns,
      plan.order.map((place, index) => {
        const amount = paid.get(place.project)
        const because = waits.get(place.project)
        const articles = new Map(
          place.reasons
            .filter(({ citation, verdict }) => citation !== null && verdict === 'met')
            .map(({ citation }) => [JSON.stringify(citation), citation]),
        )
        const title = titles.get(place.project) ?? null
        return {
          id: `project-${index + 1}`,
          cells: [
            place.rank,
            html`${place.project}${title === null ? null : html`<p><small>${title}</small></p>`}`,
            html`${reasonText(place, { say, lang })}${place.tied > 0 ? html`<p><small>${say(`${place.tied + 1} đề án đồng hạng`, `${place.tied + 1} projects tied`)}</small></p>` : null}`,
            cited.link(...articles.values()),
            amount === undefined
              ? because === undefined
                ? null
                : html`<small class="open">${say('dự phòng', 'reserve')}</small>`
              : html`<b class="good">${money(amount)}</b>`,
          ],
        }
      }),
    ),
  )
}

function fundedSection({ plan, say, lang, money, project }: PlanPaper): Html | null {
  const verdict = { eligible: 'good', ineligible: 'bad', undetermined: 'open' } as const
  const columns = [
    [say('Đề án', 'Project')],
    [say('Phân bổ', 'Funded'), 'number'],
    [say('Đề nghị', 'Asked'), 'number'],
    [say('Phân bổ so với đề nghị', 'Funded of asked'), 'bars'],
    [say('Kết luận', 'Verdict')],
    [say('Trần hỗ trợ', 'Ceiling')],
  ] as const
  const rows = plan.funded.map((each) => ({
    cells: [
      project(each.project),
      money(each.amount),
      money(each.asked),
      bar(
        [
          {
            amount: each.amount,
            tone: 'main',
            text: `${money(each.amount)} / ${money(each.asked)}`,
          },
        ],
        each.asked,
      ),
      html`<span class="${verdict[each.verdict]}">${term(each.verdict, lang)}</span>${each.findings.map((code) => html`<p><small><code>${code}</code></small></p>`)}`,
      each.ceiling === 'known'
        ? say('đã biết', 'known')
        : html`<span class="open">${term(each.ceiling, lang)}</span>`,
    ],
  }))
  return section(say('Danh sách được phân bổ', 'Funded'), table(columns, rows))
}

function reserveSection({ plan, say, money, project }: PlanPaper): Html | null {
  const columns = [
    [say('Đề án', 'Project')],
    [say('Vì sao chờ', 'Why it waits')],
    [say('Còn thiếu', 'Lacks'), 'number'],
  ] as const
  return section(
    say('Danh sách dự phòng', 'Reserve'),
    table(
      columns,
      plan.reserve.map((each) => ({
        cells: [
          project(each.project),
          html`${say(...WAITS[each.because])}${each.tiedWith.length === 0 ? null : html`<p><small>${say('đồng hạng với', 'tied with')} ${each.tiedWith.join(', ')}</small></p>`}`,
          money(each.needs),
        ],
      })),
    ),
  )
}

function excludedSection({ plan, say, project }: PlanPaper): Html | null {
  return section(
    say('Không xét phân bổ', 'Not considered'),
    table(
      [[say('Đề án', 'Project')], [say('Lý do', 'Reason')], [say('Phát hiện', 'Findings')]],
      plan.excluded.map((each) => ({
        cells: [
          project(each.project),
          say(...EXCLUDED[each.reason]),
          each.findings.map((code) => html`<code>${code}</code> `),
        ],
      })),
    ),
  )
}
