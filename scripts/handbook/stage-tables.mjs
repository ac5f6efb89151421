// The tables of one stage: steps, deadlines, papers, adjustments, advances.
import { ACTIVITIES } from '../../packages/core/src/vocabulary/activity-names.ts'
import { stageOfDossier, stageOfEvent, stageOfStep } from './stages.mjs'
import { activityName, both, citation, given, listed, row, table } from './text.mjs'

const ACTORS = {
  agency: 'Cục',
  ministry: 'Bộ Công Thương',
  department: 'Sở Công Thương',
  province: 'UBND cấp tỉnh',
  district: 'UBND cấp huyện',
  commune: 'UBND cấp xã',
  implementer: 'đơn vị thực hiện',
}

const CHANGES = {
  'raises-grant': 'tăng mức hỗ trợ',
  content: 'đổi nội dung',
  'next-year': 'gia hạn sang năm sau',
  'add-project': 'bổ sung đề án',
  stop: 'ngừng đề án',
  place: 'đổi địa điểm',
  partner: 'đổi đơn vị phối hợp',
  beneficiary: 'đổi đơn vị thụ hưởng',
  time: 'đổi thời gian trong năm',
  'lowers-grant': 'giữ hoặc giảm mức hỗ trợ',
  other: 'điều chỉnh khác',
}

const YEARS = {
  'plan-building': 'năm xây dựng kế hoạch',
  plan: 'năm kế hoạch',
  'after-plan': 'năm sau năm kế hoạch',
}

export const paper = ({ text, textEn, only, onlyEn }) =>
  `- [ ] ${both(text, textEn)}${only === undefined ? '' : ` (${both(only, onlyEn)})`}`

export function steps({ transitions = [], states = [] }, stage) {
  const named = new Map(states.map(({ id, title }) => [id, title]))
  const rows = transitions
    .filter((each) => stageOfStep(each) === stage)
    .map((each) =>
      row(
        `${listed(each.from.map((from) => named.get(from) ?? from))}`,
        `→ ${named.get(each.to) ?? each.to}`,
        `${each.actor}<br>*${each.actorEn}*`,
        each.guard,
        (each.papers ?? []).map(({ text }) => text).join('; '),
        citation(each),
      ),
    )
  return table(['Từ', 'Đến', 'Ai làm', 'Điều kiện', 'Giấy tờ', 'Căn cứ'], rows)
}

export function deadlines({ deadlines: all = [] }, stage) {
  const rows = all
    .filter(({ event }) => stageOfEvent(event) === stage)
    .map((each) =>
      row(
        both(each.title, each.titleEn),
        lastDay(each),
        (each.by ?? []).map((by) => ACTORS[by] ?? by).join(', '),
        each.severity === 'error' ? 'lỗi' : 'lưu ý',
        citation(each),
      ),
    )
  return rows.length === 0
    ? []
    : [
        '### Thời hạn / Deadlines',
        '',
        ...table(['Việc', 'Ngày cuối cùng', 'Bên tiếp nhận', 'Trễ hạn là', 'Căn cứ'], rows),
      ]
}

function lastDay({ yearly, daysAfter, monthly, overrides }) {
  const day = (text) => text.split('-').reverse().join('/')
  const own = (overrides ?? []).map(
    ({ year, lastDay: last, citation: cited }) =>
      `riêng năm ${year}: ${day(last)} (${cited.document} ${cited.provision})`,
  )
  const rule = yearly
    ? `${day(yearly.lastDay)}, ${YEARS[yearly.year]}`
    : daysAfter
      ? `${daysAfter.days} ngày sau nghiệm thu`
      : monthly
        ? `ngày ${monthly.lastDay} hằng tháng`
        : ''
  return listed([rule, ...own])
}

export function dossiers({ dossiers: all = [] }, stage) {
  return all
    .filter((each) => stageOfDossier(each) === stage)
    .flatMap((each) => [
      `### ${both(each.title.startsWith('Hồ sơ') ? each.title : `Hồ sơ: ${each.title}`, each.titleEn)}`,
      '',
      `${each.copies === undefined ? '' : `Số bộ: ${each.copies}. `}Căn cứ: ${citation(each)}.`,
      '',
      ...each.papers.map(paper),
      '',
    ])
}

export function adjustments({ adjustments: all = [] }, stage) {
  if (stage !== stageOfEvent('adjusted') || all.length === 0) return []
  const group = (which) =>
    which === undefined ? 'mọi đề án' : which ? 'đề án nhóm' : 'không phải đề án nhóm'
  return [
    '### Ai quyết định điều chỉnh / Who decides a change',
    '',
    ...table(
      ['Điều chỉnh', 'Đề án', 'Ai quyết định', 'Căn cứ'],
      all.map((each) =>
        row(
          each.changes.map((change) => CHANGES[change] ?? change).join('; '),
          group(each.group),
          each.decides.map((by) => ACTORS[by] ?? by).join(', '),
          citation(each),
        ),
      ),
    ),
  ]
}

export function before({ precedence = [] }, stage) {
  const NAMES = {
    advanced: 'Chi tiền',
    settled: 'Quyết toán',
    approved: 'phê duyệt',
    accepted: 'nghiệm thu',
  }
  const lines = precedence
    .filter(({ event }) => stageOfEvent(event) === stage)
    .flatMap((each) => [
      `- ${NAMES[each.event] ?? each.event} chỉ sau khi ${NAMES[each.after] ?? each.after} ` +
        `(${citation(each)})${each.unlessPapers === undefined ? '.' : '; trừ khi có đủ:'}`,
      ...(each.unlessPapers ?? []).map((one) => `  ${paper(one)}`),
    ])
  return lines.length === 0
    ? []
    : ['### Việc phải có trước / What must come first', '', ...lines, '']
}

/** The advance of each activity and its papers, from the funding rules of the latest versions. */
export function advances({ rules }, stage) {
  if (stage !== stageOfEvent('advanced')) return []
  const latest = rules
    .filter(({ kind }) => kind === 'funding')
    .map((rule) => ({ rule, version: rule.versions.at(-1) }))
    .filter(({ version }) => version.advance !== undefined && version.when !== undefined)
  const rows = latest.map(({ rule, version }) =>
    row(
      listed(
        Object.keys(ACTIVITIES)
          .filter((activity) => given(version.when, activity) !== false)
          .map((activity) => `[${activityName(activity)}](${activity}.md)`),
      ),
      version.advance.rate === '0%' ? 'không tạm ứng, trả sau nghiệm thu' : version.advance.rate,
      version.advance.progressOver === undefined
        ? ''
        : `khối lượng trên ${version.advance.progressOver}`,
      listed((version.advance.papers ?? []).map((text) => `☐ ${text}`)),
      `[${citation(version)}](kinh-phi.md#${rule.id})`,
    ),
  )
  return [
    '### Tạm ứng theo nội dung / Advances by activity',
    '',
    ...table(['Nội dung', 'Tối đa', 'Khi', 'Hồ sơ', 'Căn cứ'], rows),
  ]
}
