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
  const { say, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const heading = bold(say('KẾ HOẠCH KHUYẾN CÔNG', 'YEARLY PLAN'))
  const basis =
    plan.ranking.citation === null
      ? ''
      : `\n${say('Thứ tự theo', 'Order by')} ${citationText(plan.ranking.citation, call.lang)}`
  const fund = plan.fund === 'national' ? say('quốc gia', 'national') : say('địa phương', 'local')
  const day = call.lang === 'vi' ? dayText(plan.on) : plan.on
  const parts = [
    `${heading} · ${fund} · ${day}\n${say(...MODES[plan.mode])}${basis}`,
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
  const { say, lang, out, io } = call
  const { green, yellow } = colorsFor(out, io.env)
  const paid = new Map(funded.map((each) => [each.project, each]))
  const waits = new Map(reserve.map((each) => [each.project, each]))
  const head = [
    say('Hạng', 'Rank'),
    say('Đề án', 'Project'),
    say('Lý do', 'Reasons'),
    say('Phân bổ', 'Funded'),
    say('Dự phòng', 'Reserve'),
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
                  text: `${say(...WAITS[wait.because])}; ${say('còn thiếu', 'lacks')} ${amountText(wait.needs, lang)}`,
                  paint: yellow,
                },
          ]
        }),
        out.columns,
      )
}

const tiedText = ({ tied }: Ranked, { say }: Call): string =>
  tied > 0 ? ` (${say(`${tied + 1} đề án đồng hạng`, `${tied + 1} projects tied`)})` : ''

/** What was asked, where less is paid. */
const askedText = ({ amount, asked }: FundedProject, { say, lang }: Call): string =>
  amount < asked ? ` (${say('đề nghị', 'asked')} ${amountText(asked, lang)})` : ''

function moneyLines(plan: Allocation, call: Call): string {
  const { say, lang, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const total = plan.funded.reduce((sum, { amount }) => sum + amount, 0)
  const lines: [string, string][] = [
    [say('Ngân sách', 'Budget'), amountText(plan.budget, lang)],
    [say('Chi quản lý', 'Management'), managementText(plan, call)],
    [
      say(
        `Phân bổ cho ${plan.funded.length} đề án`,
        `Funded, ${countedNoun(plan.funded.length, 'project', 'projects')}`,
      ),
      amountText(total, lang),
    ],
    [say('Còn lại', 'Left'), amountText(plan.left, lang)],
  ]
  if (plan.next !== null)
    lines.push([
      say('Để phân bổ tiếp', 'To fund the next'),
      `${amountText(plan.next.needs, lang)} (${clean(firstOf(plan.next.projects, 5))})`,
    ])
  const verdict = plan.feasible ? '' : `\n${bold(say('KHÔNG PHÂN BỔ ĐƯỢC', 'INFEASIBLE'))}`
  return `${lines.map(([label, text]) => `${label}: ${text}`).join('\n')}${verdict}`
}

function excludedLines({ excluded }: Allocation, call: Call): string {
  if (excluded.length === 0) return ''
  const lines = excluded.map(({ project, reason, findings }) => {
    const codes = findings.map((code) => ` [${code}]`).join('')
    return `  - ${clean(project)}: ${call.say(...EXCLUDED[reason])}${codes}`
  })
  return `${call.say('Không xét phân bổ', 'Not considered')}\n${lines.join('\n')}`
}

const firstOf = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? '…' : ''}`

function noteLines({ notes }: Allocation, call: Call): string {
  return notes
    .map(({ code, projects }) => {
      const named =
        projects.length === 0 ? '' : ` ${call.say('Đề án', 'Projects')}: ${firstOf(projects, 10)}.`
      return wrap(clean(`[${code}] ${call.say(...NOTES[code])}${named}`), call.out.columns).join(
        '\n',
      )
    })
    .join('\n')
}

function comparisonLines(
  { comparison: { funded, score, lawfulScore, left, displaced, gained, unscored } }: PlanComparison,
  { say, lang }: Call,
): string {
  const list = (projects: readonly string[]): string =>
    projects.length === 0 ? '—' : clean(projects.join(', '))
  return [
    say(
      'CHỈ ĐỂ SO SÁNH: phương án nhiều điểm nhất, không phải thứ tự của luật',
      'FOR COMPARISON ONLY: the choice with the most points, not the lawful order',
    ),
    `  ${say('Điểm', 'Points')}: ${pointsText(score, lang)} ` +
      `(${say('theo thứ tự', 'lawful order')}: ${pointsText(lawfulScore, lang)}) · ` +
      `${say('còn lại', 'left')}: ${amountText(left, lang)}`,
    `  ${say('Được chọn', 'Chosen')}: ${list(funded.map(({ project }) => project))}`,
    `  ${say('Bị thay ra', 'Displaced')}: ${list(displaced)} · ` +
      `${say('thêm vào', 'gained')}: ${list(gained)}` +
      (unscored.length === 0 ? '' : ` · ${say('chưa có điểm', 'no points')}: ${list(unscored)}`),
  ].join('\n')
}
