/** In what an indicator is counted. */
export type IndicatorUnit = 'count' | 'money' | 'days'

/** Chỉ tiêu. / An indicator of promotion work, with its name and what it is counted in. */
export interface IndicatorName {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly unit: IndicatorUnit
}

type Names = Readonly<Record<string, readonly [vi: string, en: string, unit?: IndicatorUnit]>>

const PEOPLE: Names = {
  '': ['đang làm', 'serving'],
  '.places': ['xã, huyện có người', 'communes or districts that have one'],
  '.fullTime': ['chuyên trách', 'full time'],
  '.joined': ['mới tham gia trong năm', 'who joined in the year'],
  '.left': ['thôi làm trong năm', 'who left in the year'],
  '.trained': ['được tập huấn trong năm', 'trained in the year'],
}
const ROLES: Names = {
  collaborators: ['Cộng tác viên khuyến công', 'Collaborators'],
  officials: ['Cán bộ khuyến công', 'Officials'],
}

const NAMES: Names = {
  needs: ['Nhu cầu đã khảo sát', 'Needs surveyed'],
  'needs.establishments': ['Cơ sở có nhu cầu', 'Establishments with a need'],
  'needs.amount': ['Kinh phí theo nhu cầu', 'Money needed', 'money'],
  'needs.planned': ['Nhu cầu đã thành đề án', 'Needs that became a project'],
  trips: ['Chuyến công tác xuống cơ sở', 'Trips to communes'],
  'trips.places': ['Xã, huyện đã đến', 'Communes or districts visited'],
  'trips.kilometres': ['Quãng đường công tác (km)', 'Distance travelled (km)'],
  'trips.people': ['Lượt người đi công tác', 'People who went, each trip counted'],
  projects: ['Đề án được phê duyệt', 'Projects approved'],
  'projects.accepted': ['Đề án đã nghiệm thu', 'Projects accepted'],
  'projects.establishments': ['Cơ sở được hỗ trợ', 'Establishments supported'],
  'projects.withoutResults': ['Đề án chưa nêu kết quả', 'Projects that tell no results'],
  'money.granted': ['Kinh phí khuyến công hỗ trợ', 'Support granted', 'money'],
  'money.spent': ['Kinh phí đã chi', 'Support spent', 'money'],
  'money.counterpart': ['Kinh phí đối ứng', 'Counterpart money', 'money'],
  'money.other': ['Nguồn khác huy động', 'Other sources', 'money'],
  'money.blended': ['Kinh phí lồng ghép', 'Money of programmes blended in', 'money'],
  'units.accepted': ['Số đơn vị đã nghiệm thu', 'Units accepted'],
  'plan.changes': ['Lần điều chỉnh', 'Adjustments'],
  'plan.changed': ['Đề án bị điều chỉnh', 'Projects adjusted'],
  'plan.stopped': ['Đề án ngừng thực hiện', 'Projects stopped'],
  'plan.approvedInYear': [
    'Đề án được phê duyệt từ 01/01 năm kế hoạch',
    'Projects approved from 1 January of the plan year on',
  ],
  'plan.daysIntoYear': [
    'Số ngày từ 01/01 năm kế hoạch đến phê duyệt',
    'Days from 1 January of the plan year to approval',
    'days',
  ],
  'means.office': ['Trụ sở, phòng làm việc', 'Offices'],
  'means.vehicle': ['Phương tiện đi lại', 'Vehicles'],
  'means.equipment': ['Thiết bị làm việc', 'Working equipment'],
  ...Object.fromEntries(
    Object.entries(ROLES).flatMap(([role, [vi, en]]) =>
      Object.entries(PEOPLE).map(([part, [partVi, partEn]]) => [
        `${role}${part}`,
        [`${vi}: ${partVi}`, `${en}: ${partEn}`] as const,
      ]),
    ),
  ),
}

const OF_RESULTS: Names = {
  reached: ['Kết quả đạt được', 'Reached'],
  promised: ['Kết quả cam kết', 'Promised'],
}

/**
 * Tên chỉ tiêu. / The name of an indicator. `reached.ID` and `promised.ID` are the results of
 * projects, by the id that the projects give; an id that nobody knows stands for itself.
 *
 * @param id - The id of the indicator.
 * @returns Its name in both languages and what it is counted in.
 * @example
 * ```ts
 * import { indicatorName } from '@khuyencong/core/indicators'
 * indicatorName('needs.amount').unit // => 'money'
 * indicatorName('reached.jobs').titleEn // => 'Reached: jobs'
 * ```
 */
export function indicatorName(id: string): IndicatorName {
  const [title, titleEn, unit = 'count'] = Object.hasOwn(NAMES, id)
    ? (NAMES[id] ?? [id, id])
    : resultName(id)
  return { id, title, titleEn, unit }
}

function resultName(id: string): readonly [vi: string, en: string] {
  const [of = '', ...rest] = id.split('.')
  const named = Object.hasOwn(OF_RESULTS, of) ? OF_RESULTS[of] : undefined
  return named === undefined || rest.length === 0
    ? [id, id]
    : [`${named[0]}: ${rest.join('.')}`, `${named[1]}: ${rest.join('.')}`]
}

/** Whether an indicator is one of work, or of the results of projects. */
export const isIndicator = (id: string): boolean =>
  Object.hasOwn(NAMES, id) || /^(?:reached|promised)\../u.test(id)

/** Every indicator but those of results, in the order in which they are shown. */
export const INDICATOR_IDS: readonly string[] = Object.keys(NAMES)

const PLACES: ReadonlyMap<string, number> = new Map(INDICATOR_IDS.map((id, index) => [id, index]))

/** Indicators in the order in which they are shown: those of results come last, by id. */
export const inShownOrder = (ids: readonly string[]): readonly string[] =>
  [...ids].sort(
    (a, b) =>
      (PLACES.get(a) ?? PLACES.size) - (PLACES.get(b) ?? PLACES.size) ||
      (a < b ? -1 : a > b ? 1 : 0),
  )
