// The tables of one stage: steps, deadlines, papers, adjustments, advances.
import { stageOf } from './kinds.mjs'
import { given } from './activity-conditions.mjs'
import { ruleLink } from './conditions.mjs'
import { date, figure, language, quote, t, textOf } from './language.mjs'
import { authorityName } from './money-text.mjs'
import { activities } from './packs.mjs'
import { stageOfDossier, stageOfEvent, stageOfStep } from './stages.mjs'
import {
  activityLink,
  capital,
  checkLine,
  citation,
  heads,
  listed,
  row,
  table,
  term,
} from './text.mjs'

/** Changes of a project that their term alone does not name as this list of the law does. */
const CHANGES = {
  'lowers-grant': ['giữ hoặc giảm mức hỗ trợ', 'keeping or lowering the grant'],
  other: ['điều chỉnh khác', 'any other change'],
}
const changeName = (change) =>
  CHANGES[change] === undefined ? term(change) : t(...CHANGES[change])

const YEARS = {
  'plan-building': ['năm xây dựng kế hoạch', 'of the year the plan is drawn up'],
  plan: ['năm kế hoạch', 'of the plan year'],
  'after-plan': ['năm sau năm kế hoạch', 'of the year after the plan year'],
}

const EVENTS = {
  approved: ['phê duyệt', 'approval'],
  contracted: ['ký hợp đồng', 'the contract'],
  advanced: ['chi tiền', 'payment'],
  accepted: ['nghiệm thu', 'acceptance'],
  settled: ['quyết toán', 'settlement'],
}
const eventName = (event) => t(...EVENTS[event])

export function steps({ transitions = [], states = [] }, stage) {
  const named = new Map(states.map((state) => [state.id, textOf(state)]))
  const rows = transitions
    .filter((each) => stageOfStep(each) === stage)
    .map((each) =>
      row(
        listed(each.from.map((from) => named.get(from) ?? from)),
        `→ ${named.get(each.to) ?? each.to}`,
        textOf(each, 'actor'),
        textOf(each, 'guard'),
        (each.papers ?? []).map((one) => textOf(one, 'text')).join('; '),
        citation(each),
      ),
    )
  const head = [t('Từ', 'From'), t('Đến', 'To'), t('Ai làm', 'Who acts')]
  return table([...head, t('Điều kiện', 'Condition'), t('Giấy tờ', 'Papers'), heads.basis()], rows)
}

export function deadlines({ deadlines: all = [] }, stage) {
  const rows = all
    .filter(({ event }) => stageOfEvent(event) === stage)
    .map((each) =>
      row(
        textOf(each),
        lastDay(each),
        (each.by ?? []).map(authorityName).join(', '),
        each.severity === 'error' ? t('lỗi', 'an error') : t('lưu ý', 'a warning'),
        citation(each),
      ),
    )
  if (rows.length === 0) return []
  const head = [
    t('Việc', 'What'),
    t('Ngày cuối cùng', 'Last day'),
    t('Bên tiếp nhận', 'Received by'),
    t('Trễ hạn là', 'Being late is'),
    heads.basis(),
  ]
  return [`### ${t('Thời hạn', 'Deadlines')}`, '', ...table(head, rows)]
}

/** A day of every year, «05-19»: 19/05, 19 May. */
const dayOfYear = (monthAndDay) =>
  language() === 'vi'
    ? monthAndDay.split('-').reverse().join('/')
    : new Date(`2000-${monthAndDay}T00:00:00Z`).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      })

function regularDay({ yearly, daysAfter, monthly }) {
  if (yearly) return `${dayOfYear(yearly.lastDay)}${t(', ', ' ')}${t(...YEARS[yearly.year])}`
  if (daysAfter)
    return t(`${daysAfter.days} ngày sau nghiệm thu`, `${daysAfter.days} days after acceptance`)
  if (monthly)
    return t(`ngày ${monthly.lastDay} hằng tháng`, `day ${monthly.lastDay} of each month`)
  return ''
}

function lastDay({ overrides = [], ...deadline }) {
  const own = overrides.map(
    (each) => `${t('riêng năm', 'in')} ${each.year}: ${date(each.lastDay)} (${citation(each)})`,
  )
  return listed([regularDay(deadline), ...own])
}

const dossierTitle = (dossier) => {
  const title = textOf(dossier)
  return dossier.title.startsWith('Hồ sơ')
    ? t(title, `Papers: ${title}`)
    : `${t('Hồ sơ', 'Papers')}: ${title}`
}

export function dossiers({ dossiers: all = [] }, stage) {
  return all
    .filter((each) => stageOfDossier(each) === stage)
    .flatMap((each) => [
      `### ${dossierTitle(each)}`,
      '',
      (each.copies === undefined ? '' : `${t('Số bộ', 'Copies')}: ${each.copies}. `) +
        `${heads.basis()}: ${citation(each)}.`,
      '',
      ...each.papers.map(checkLine),
      '',
    ])
}

const whichProjects = (group) => {
  if (group === undefined) return t('mọi đề án', 'every project')
  return group
    ? t('đề án nhóm', 'group projects')
    : t('không phải đề án nhóm', 'projects other than group projects')
}

export function adjustments({ adjustments: all = [] }, stage) {
  if (stage !== stageOfEvent('adjusted') || all.length === 0) return []
  return [
    `### ${t('Ai quyết định điều chỉnh', 'Who decides a change')}`,
    '',
    ...table(
      [t('Điều chỉnh', 'Change'), t('Đề án', 'Projects'), t('Ai quyết định', 'Who decides')].concat(
        heads.basis(),
      ),
      all.map((each) =>
        row(
          each.changes.map(changeName).join('; '),
          whichProjects(each.group),
          each.decides.map(authorityName).join(', '),
          citation(each),
        ),
      ),
    ),
  ]
}

export function before({ precedence = [] }, stage) {
  const lines = precedence
    .filter(({ event }) => stageOfEvent(event) === stage)
    .flatMap((each) => [
      `- ${capital(eventName(each.event))} ${t('chỉ sau khi', 'only after')} ` +
        `${eventName(each.after)} (${citation(each)})` +
        (each.unlessPapers === undefined ? '.' : t('; trừ khi có đủ:', '; unless there are:')),
      ...(each.unlessPapers ?? []).map((one) => `  ${checkLine(one)}`),
    ])
  if (lines.length === 0) return []
  return [`### ${t('Việc phải có trước', 'What must come first')}`, '', ...lines, '']
}

function advanceRow({ rule, version }) {
  const { rate, progressOver, papers = [] } = version.advance
  return row(
    listed(activities.filter((id) => given(version.when, id) !== false).map(activityLink)),
    rate === '0%'
      ? t('không tạm ứng, trả sau nghiệm thu', 'no advance, paid after acceptance')
      : figure(rate),
    progressOver === undefined
      ? ''
      : `${t('khối lượng trên', 'work done above')} ${figure(progressOver)}`,
    listed(papers.map((text) => `☐ ${t(text, quote(text))}`)),
    ruleLink(rule, citation(version)),
  )
}

/** The advance of each activity and its papers, from the funding rules of the latest versions. */
export function advances({ rules }, stage) {
  if (stage !== stageOfEvent('advanced')) return []
  const latest = rules
    .filter((rule) => stageOf(rule) === 'funding')
    .map((rule) => ({ rule, version: rule.versions.at(-1) }))
    .filter(({ version }) => version.advance !== undefined && version.when !== undefined)
  const head = [
    heads.activity(),
    t('Tối đa', 'At most'),
    t('Khi', 'When'),
    t('Hồ sơ', 'Papers (in Vietnamese)'),
    heads.basis(),
  ]
  return [
    `### ${t('Tạm ứng theo nội dung', 'Advances by activity')}`,
    '',
    ...table(head, latest.map(advanceRow)),
  ]
}
