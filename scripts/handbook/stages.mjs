// The stages of a project: which step, event and paper belongs to which.

/**
 * The stages in order; what leads to one of `states` (by one of `events`, where given) stands on
 * its page.
 */
export const STAGES = [
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

export const LAST = STAGES.length - 1

const indexOr = (index, other) => (index < 0 ? other : index)

/**
 * Where something of the procedure belongs: by its event where it has one of its own, else by the
 * state it leads to.
 */
export function stageOfStep({ to, on }) {
  if (to === 'accepted') return STAGES.findIndex(({ states }) => states.includes('accepted'))
  return indexOr(
    STAGES.findIndex(({ events }) => on != null && events.includes(on)),
    indexOr(
      STAGES.findIndex(({ states }) => states.includes(to)),
      LAST,
    ),
  )
}

export const stageOfEvent = (event) =>
  event == null
    ? STAGES.findIndex(({ events }) => events.includes('progress'))
    : indexOr(
        STAGES.findIndex(({ events }) => events.includes(event)),
        LAST,
      )

export const stageOfDossier = ({ stage }) =>
  indexOr(
    STAGES.findIndex(({ dossiers }) => dossiers.test(stage)),
    LAST,
  )

/** The name of the page of a stage, in either language. */
export const fileOf = (index) => `giai-doan-${index + 1}-${STAGES[index].id}`
