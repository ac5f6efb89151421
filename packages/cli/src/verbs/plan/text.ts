import { dayText, citationText } from '@khuyencong/core'
import type { PlanComparison } from '@khuyencong/core/best-score'
import type { Allocation, FundedProject, Ranked } from '@khuyencong/core/plan'
import type { Call } from '../../terminal/io.js'
import { amountText, countedNoun, pointsText } from '../../text/numbers.js'
import { colorsFor } from '../../text/output.js'
import { EXCLUDED, managementText, MODES, NOTES, reasonText, WAITS } from './labels.js'
import { clean } from '../../terminal/problems.js'
import { textTable, wrap } from '../../text/table.js'

/**
 * Trang kế hoạch. / A plan as people read it: order with reasons, funded, reserve, what is left.
 */
export function planPage(plan: Allocation | PlanComparison, call: Call): string {
  const { translate, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const heading = bold(translate('KẾ HOẠCH KHUYẾN CÔNG', 'YEARLY PLAN'))
  const basis =
    plan.ranking.citation === null
      ? ''
      : `\n${translate('Thứ tự theo', 'Order by')} ${citationText(plan.ranking.citation, call.lang)}`
  const fund =
    plan.fund === 'national' ? translate('quốc gia', 'national') : translate('địa phương', 'local')
  const day = call.lang === 'vi' ? dayText(plan.on) : plan.on
  const parts = [
    `${heading} · ${fund} · ${day}\n${translate(...MODES[plan.mode])}${basis}`,
    orderTable(plan, call),
    moneyLines(plan, call),
    excludedLines(plan, call),
    noteLines(plan, call),
    'comparison' in plan ? comparisonLines(plan, call) : '',
  ]
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`
}

function orderTable({ order, funded, reserve }: Allocation, call: Call): string {
  const { translate, lang, out, io } = call
  const { green, yellow } = colorsFor(out, io.env)
  const paid = new Map(funded.map((each) => [each.project, each]))
  const waits = new Map(reserve.map((each) => [each.project, each]))
  const head = [
    translate('Hạng', 'Rank'),
    translate('Đề án', 'Project'),
    translate('Lý do', 'Reasons'),
    translate('Phân bổ', 'Funded'),
    translate('Dự phòng', 'Reserve'),
  ]
  return order.length === 0
    ? ''
    : textTable(
        head,
        order.map((place) => {
          const pay = paid.get(place.project)
          const wait = waits.get(place.project)
          return [
            `${place.rank}${tiedText(place, call)}`,
            place.project,
            reasonText(place, call),
            pay === undefined
              ? ''
              : {
                  text: `${amountText(pay.amount, lang)}${askedText(pay, call)}`,
                  paint: green,
                },
            wait === undefined
              ? ''
              : {
                  text: `${translate(...WAITS[wait.because])}; ${translate('còn thiếu', 'lacks')} ${amountText(wait.needs, lang)}`,
                  paint: yellow,
                },
          ]
        }),
        out.columns,
      )
}

const tiedText = ({ tied }: Ranked, { translate }: Call): string =>
  tied > 0 ? ` (${translate(`${tied + 1} đề án đồng hạng`, `${tied + 1} projects tied`)})` : ''

/** What was asked, where less is paid. */
const askedText = ({ amount, asked }: FundedProject, { translate, lang }: Call): string =>
  amount < asked ? ` (${translate('đề nghị', 'asked')} ${amountText(asked, lang)})` : ''

function moneyLines(plan: Allocation, call: Call): string {
  const { translate, lang, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const total = plan.funded.reduce((sum, { amount }) => sum + amount, 0)
  const lines: [string, string][] = [
    [translate('Ngân sách', 'Budget'), amountText(plan.budget, lang)],
    [translate('Chi quản lý', 'Management'), managementText(plan, call)],
    [
      translate(
        `Phân bổ cho ${plan.funded.length} đề án`,
        `Funded, ${countedNoun(plan.funded.length, 'project', 'projects')}`,
      ),
      amountText(total, lang),
    ],
    [translate('Còn lại', 'Left'), amountText(plan.left, lang)],
  ]
  if (plan.next !== null)
    lines.push([
      translate('Để phân bổ tiếp', 'To fund the next'),
      `${amountText(plan.next.needs, lang)} (${clean(firstOf(plan.next.projects, 5))})`,
    ])
  const verdict = plan.feasible ? '' : `\n${bold(translate('KHÔNG PHÂN BỔ ĐƯỢC', 'INFEASIBLE'))}`
  return `${lines.map(([label, text]) => `${label}: ${text}`).join('\n')}${verdict}`
}

function excludedLines({ excluded }: Allocation, call: Call): string {
  if (excluded.length === 0) return ''
  const lines = excluded.map(({ project, reason, findings }) => {
    const codes = findings.map((code) => ` [${code}]`).join('')
    return `  - ${clean(project)}: ${call.translate(...EXCLUDED[reason])}${codes}`
  })
  return `${call.translate('Không xét phân bổ', 'Not considered')}\n${lines.join('\n')}`
}

const firstOf = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? '…' : ''}`

function noteLines({ notes }: Allocation, call: Call): string {
  return notes
    .map(({ code, projects }) => {
      const named =
        projects.length === 0
          ? ''
          : ` ${call.translate('Đề án', 'Projects')}: ${firstOf(projects, 10)}.`
      return wrap(
        clean(`[${code}] ${call.translate(...NOTES[code])}${named}`),
        call.out.columns,
      ).join('\n')
    })
    .join('\n')
}

function comparisonLines(
  { comparison: { funded, score, lawfulScore, left, displaced, gained, unscored } }: PlanComparison,
  { translate, lang }: Call,
): string {
  const list = (projects: readonly string[]): string =>
    projects.length === 0 ? '—' : clean(projects.join(', '))
  return [
    translate(
      'CHỈ ĐỂ SO SÁNH: phương án nhiều điểm nhất, không phải thứ tự của luật',
      'FOR COMPARISON ONLY: the choice with the most points, not the lawful order',
    ),
    `  ${translate('Điểm', 'Points')}: ${pointsText(score, lang)} ` +
      `(${translate('theo thứ tự', 'lawful order')}: ${pointsText(lawfulScore, lang)}) · ` +
      `${translate('còn lại', 'left')}: ${amountText(left, lang)}`,
    `  ${translate('Được chọn', 'Chosen')}: ${list(funded.map(({ project }) => project))}`,
    `  ${translate('Bị thay ra', 'Displaced')}: ${list(displaced)} · ` +
      `${translate('thêm vào', 'gained')}: ${list(gained)}` +
      (unscored.length === 0
        ? ''
        : ` · ${translate('chưa có điểm', 'no points')}: ${list(unscored)}`),
  ].join('\n')
}
