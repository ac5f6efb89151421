import { term } from '@khuyencong/core'
import { bar } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { EXCLUDED, WAITS } from './labels.js'
import type { PlanPaper } from './page-paper.js'

/** The projects that are funded, each with its ceiling and findings. */
export function fundedSection({ plan, translate, lang, money, project }: PlanPaper): Html | null {
  const verdict = { eligible: 'good', ineligible: 'bad', undetermined: 'open' } as const
  const columns = [
    [translate('Đề án', 'Project')],
    [translate('Phân bổ', 'Funded'), 'number'],
    [translate('Đề nghị', 'Asked'), 'number'],
    [translate('Phân bổ so với đề nghị', 'Funded of asked'), 'bars'],
    [translate('Kết luận', 'Verdict')],
    [translate('Trần hỗ trợ', 'Ceiling')],
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
      [
        html`<span class="${verdict[each.verdict]}">${term(each.verdict, lang)}</span>`,
        each.findings.map((code) => html`<p><small><code>${code}</code></small></p>`),
      ],
      each.ceiling === 'known'
        ? translate('đã biết', 'known')
        : html`<span class="open">${term(each.ceiling, lang)}</span>`,
    ],
  }))
  return section(translate('Danh sách được phân bổ', 'Funded'), table(columns, rows))
}

/** The projects that wait, and what each lacks. */
export function reserveSection({ plan, translate, money, project }: PlanPaper): Html | null {
  const columns = [
    [translate('Đề án', 'Project')],
    [translate('Vì sao chờ', 'Why it waits')],
    [translate('Còn thiếu', 'Lacks'), 'number'],
  ] as const
  const tiedLine = (tied: readonly string[]): Html | null =>
    tied.length === 0
      ? null
      : html`<p><small>${translate('đồng hạng với', 'tied with')} ${tied.join(', ')}</small></p>`
  return section(
    translate('Danh sách dự phòng', 'Reserve'),
    table(
      columns,
      plan.reserve.map((each) => ({
        cells: [
          project(each.project),
          [translate(...WAITS[each.because]), tiedLine(each.tiedWith)],
          money(each.needs),
        ],
      })),
    ),
  )
}

/** The projects that are not considered, and why. */
export function excludedSection({ plan, translate, project }: PlanPaper): Html | null {
  return section(
    translate('Không xét phân bổ', 'Not considered'),
    table(
      [
        [translate('Đề án', 'Project')],
        [translate('Lý do', 'Reason')],
        [translate('Phát hiện', 'Findings')],
      ],
      plan.excluded.map((each) => ({
        cells: [
          project(each.project),
          translate(...EXCLUDED[each.reason]),
          each.findings.map((code) => html`<code>${code}</code> `),
        ],
      })),
    ),
  )
}
