// The pages of the handbook that follow a project through its life, and the page of the programmes.
// Used by scripts/handbook.mjs.
import {
  activityName,
  both,
  citation,
  given,
  grade,
  listed,
  period,
  row,
  table,
} from './handbook-words.mjs'
import { ACTIVITIES } from '../packages/core/src/vocabulary/activity-names.ts'

/**
 * The stages in order; what leads to one of `states` (by one of `events`, where given) stands on
 * its page.
 */
const STAGES = [
  {
    id: 'dang-ky',
    title: 'Lập và đăng ký',
    titleEn: 'Drafting and registration',
    states: ['draft', 'submitted', 'registered'],
    events: ['registered'],
    dossiers: /^[ab]$/u,
  },
  {
    id: 'tham-dinh',
    title: 'Thẩm định',
    titleEn: 'Appraisal',
    states: ['appraised-base', 'appraised-ministry', 'rejected'],
    events: ['appraised'],
    dossiers: /^$/u,
  },
  {
    id: 'phe-duyet',
    title: 'Phê duyệt, giao kế hoạch',
    titleEn: 'Approval and assignment',
    states: ['approved', 'allocated', 'group-plan-approved'],
    events: ['approved'],
    dossiers: /^c$/u,
  },
  {
    id: 'hop-dong-tam-ung',
    title: 'Hợp đồng và tạm ứng',
    titleEn: 'Contract and advance',
    states: ['contracted'],
    events: ['contracted', 'advanced'],
    dossiers: /^$/u,
  },
  {
    id: 'thuc-hien',
    title: 'Thực hiện, báo cáo, điều chỉnh',
    titleEn: 'Work, reports, adjustment',
    states: ['in-progress', 'stopped', 'carried-over'],
    events: ['progress', 'adjusted', 'stopped', 'carried-over'],
    dossiers: /^$/u,
  },
  {
    id: 'nghiem-thu',
    title: 'Nghiệm thu và chi phần còn lại',
    titleEn: 'Acceptance and the remainder',
    states: ['accepted'],
    events: ['accepted'],
    dossiers: /^d$/u,
  },
  {
    id: 'quyet-toan',
    title: 'Quyết toán, hoàn trả',
    titleEn: 'Settlement and refund',
    states: ['settlement-filed', 'settled', 'refunded'],
    events: ['settled', 'refunded'],
    dossiers: /^e/u,
  },
]
const LAST = STAGES.length - 1
const indexOr = (index, other) => (index < 0 ? other : index)

/**
 * Where something of the procedure belongs: by its event where it has one of its own, else by the
 * state it leads to.
 */
function stageOfStep({ to, on }) {
  if (to === 'accepted') return STAGES.findIndex(({ states }) => states.includes('accepted'))
  return indexOr(
    STAGES.findIndex(({ events }) => on != null && events.includes(on)),
    indexOr(
      STAGES.findIndex(({ states }) => states.includes(to)),
      LAST,
    ),
  )
}
const stageOfEvent = (event) =>
  event == null
    ? STAGES.findIndex(({ events }) => events.includes('progress'))
    : indexOr(
        STAGES.findIndex(({ events }) => events.includes(event)),
        LAST,
      )
const stageOfDossier = ({ stage }) =>
  indexOr(
    STAGES.findIndex(({ dossiers }) => dossiers.test(stage)),
    LAST,
  )

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

const paper = ({ text, textEn, only, onlyEn }) =>
  `- [ ] ${both(text, textEn)}${only === undefined ? '' : ` (${both(only, onlyEn)})`}`

function steps({ transitions = [], states = [] }, stage) {
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

function deadlines({ deadlines: all = [] }, stage) {
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

function dossiers({ dossiers: all = [] }, stage) {
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

function adjustments({ adjustments: all = [] }, stage) {
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

function before({ precedence = [] }, stage) {
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
function advances({ rules }, stage) {
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

function stagePage(national, stage, index, generated) {
  const { title, titleEn } = stage
  const body = national.rules
    .filter(({ kind }) => kind === 'procedure')
    .flatMap((rule) =>
      rule.versions
        .filter(({ transitions }) => transitions !== undefined)
        .flatMap((version) => {
          const refund =
            index === LAST && version.refund !== undefined
              ? [
                  '### Hoàn trả / Refund',
                  '',
                  `${both(version.refund.text, version.refund.textEn)} (${citation(version.refund)})`,
                  '',
                ]
              : []
          const checks =
            index === 0 && version.toVerify !== undefined
              ? [
                  '### Cần người thẩm định xem xét / For people to verify',
                  '',
                  ...version.toVerify.map(paper),
                  '',
                ]
              : []
          return [
            `## ${both(rule.title, rule.titleEn)}, ${period(version)}`,
            '',
            `Mức tin cậy: ${grade(version, national.documents).replaceAll('<br>', '; ')}.`,
            '',
            ...(index === 0 && version.note !== undefined
              ? [version.note, '', `*${version.noteEn}*`, '']
              : []),
            ...steps(version, index),
            ...deadlines(version, index),
            ...dossiers(version, index),
            ...advances(national, index),
            ...adjustments(version, index),
            ...before(version, index),
            ...refund,
            ...checks,
          ]
        }),
    )
  const local = national.rules
    .filter(({ kind }) => kind === 'procedure')
    .flatMap(({ versions }) =>
      versions
        .filter(({ transitions }) => transitions === undefined)
        .map(
          (version) =>
            `Đề án địa phương: ${version.note} (${citation(version)}) / *${version.noteEn}*`,
        ),
    )
  const way = [
    index > 0 ? `[← ${STAGES[index - 1].title}](${fileOf(index - 1)})` : '',
    '[Mục lục](README.md)',
    index < LAST ? `[${STAGES[index + 1].title} →](${fileOf(index + 1)})` : '',
  ]
    .filter(Boolean)
    .join(' · ')
  return [
    `# ${index + 1}. ${title} / *${titleEn}*`,
    '',
    generated,
    '',
    way,
    '',
    ...body,
    ...[...new Set(local)],
    '',
  ].join('\n')
}

const fileOf = (index) => `giai-doan-${index + 1}-${STAGES[index].id}.md`

/** The pages of the stages, in order; none while the pack holds no procedure. */
export function stagePages(national, generated) {
  if (
    !national.rules.some(
      ({ kind, versions }) =>
        kind === 'procedure' && versions.some(({ transitions }) => transitions !== undefined),
    )
  )
    return []
  return STAGES.map((stage, index) => ({
    file: fileOf(index),
    title: `${index + 1}. ${stage.title}`,
    titleEn: stage.titleEn,
    text: stagePage(national, stage, index, generated),
  }))
}

const APPROVERS = {
  'prime-minister': 'Thủ tướng Chính phủ',
  ministry: 'Bộ Công Thương',
  minister: 'Bộ trưởng Bộ Công Thương',
}

/** The programmes with their period, approver, money and targets; `null` is said to be unread. */
export function programmePage({ rules, documents }, generated) {
  const body = rules
    .filter(({ kind }) => kind === 'programme')
    .flatMap((rule) =>
      rule.versions.flatMap((version) => {
        const { years, approvedBy, budget, targets = [] } = version
        const money =
          budget == null
            ? 'chưa đọc được'
            : `${budget.amount ?? 'chưa đọc được'}${budget.evidence === undefined ? '' : ` (\`${budget.evidence}\`)`}. ` +
              `${budget.text ?? ''}`
        const rows = targets.map(({ title, titleEn, activity, value, evidence }) =>
          row(
            both(title, titleEn),
            activity === undefined ? '' : `[${activityName(activity)}](${activity}.md)`,
            value === null
              ? 'chưa đọc được'
              : typeof value === 'number'
                ? String(value).replace(/\B(?=(\d{3})+$)/gu, '.')
                : value,
            evidence === undefined ? '' : `\`${evidence}\``,
          ),
        )
        return [
          `## ${both(rule.title, rule.titleEn)}`,
          '',
          `- Hiệu lực: ${period(version)}${years == null ? '' : `; giai đoạn ${years.from} – ${years.to}`}`,
          `- Phê duyệt: ${APPROVERS[approvedBy] ?? approvedBy ?? 'chưa rõ'} (${citation(version)})`,
          `- Kinh phí: ${money}`,
          `- Mức tin cậy: ${grade(version, documents).replaceAll('<br>', '; ')}`,
          ...(version.note === undefined ? [] : [`- ${both(version.note, version.noteEn)}`]),
          '',
          ...table(['Chỉ tiêu', 'Nội dung', 'Số', 'Mức tin cậy'], rows),
        ]
      }),
    )
  return body.length === 0
    ? null
    : [
        '# Chương trình khuyến công quốc gia / *National programmes*',
        '',
        generated,
        '',
        '[Mục lục](README.md)',
        '',
        ...body,
        ...regionLists(rules, documents),
      ].join('\n')
}

/** The lists of regions by which results are rolled up. */
function regionLists(rules, documents) {
  return rules
    .filter(({ kind }) => kind === 'regions')
    .flatMap((rule) =>
      rule.versions.flatMap((version) => [
        `## ${both(rule.title, rule.titleEn)}`,
        '',
        `- Hiệu lực: ${period(version)} (${citation(version)})`,
        `- Mức tin cậy: ${grade(version, documents).replaceAll('<br>', '; ')}`,
        ...(version.note === undefined ? [] : [`- ${both(version.note, version.noteEn)}`]),
        '',
        ...table(
          ['Khu vực', 'Số tỉnh', 'Mã tỉnh, thành phố'],
          version.regions.map(({ title, titleEn, provinces }) =>
            row(both(title, titleEn), String(provinces.length), provinces.join(', ')),
          ),
        ),
      ]),
    )
}
