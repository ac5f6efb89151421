/** Nội dung hoạt động khuyến công. / What can be supported: id → term in both languages and the cost kinds its rate counts. */
interface Activity {
  readonly vi: string
  readonly en: string
  /** Cost kinds that count towards the base; `any` counts every line. */
  readonly base: readonly CostKind[] | 'any'
}

/** Loại chi phí. / Kinds of cost line. */
export const COST_KINDS = [
  'training',
  'air-ticket',
  'setup',
  'construction',
  'machinery',
  'documentation',
  'technology-transfer',
  'consultancy',
  'materials',
  'booth-rental',
  'communication',
  'organisation',
  'prize',
  'trademark',
  'showroom',
  'founding',
  'loan-interest',
  'pollution-treatment',
  'planning',
  'infrastructure',
  'other',
] as const
/** Loại chi phí. / The kind of a cost line, as `machinery`. */
export type CostKind = (typeof COST_KINDS)[number]
/** The fact that a kind of cost adds up to. */
export type CostFact = `cost.${CostKind}`
export const COST_FACTS = Object.fromEntries(
  COST_KINDS.map((kind) => [kind, `cost.${kind}`]),
) as Readonly<Record<CostKind, CostFact>>

/** Tên các loại chi phí. / What a cost is for, by its kind. */
export const COST_WORDS: Readonly<Record<CostKind, { readonly vi: string; readonly en: string }>> =
  {
    training: { vi: 'đào tạo, tập huấn', en: 'training' },
    'air-ticket': { vi: 'vé máy bay', en: 'air tickets' },
    setup: { vi: 'thành lập doanh nghiệp', en: 'setting up' },
    construction: { vi: 'xây dựng, nhà xưởng', en: 'construction' },
    machinery: { vi: 'máy móc, thiết bị', en: 'machinery' },
    documentation: { vi: 'lập hồ sơ, tài liệu', en: 'documentation' },
    'technology-transfer': { vi: 'chuyển giao công nghệ', en: 'technology transfer' },
    consultancy: { vi: 'tư vấn', en: 'consultancy' },
    materials: { vi: 'nguyên, vật liệu', en: 'materials' },
    'booth-rental': { vi: 'thuê gian hàng', en: 'booth rental' },
    communication: { vi: 'thông tin, tuyên truyền', en: 'communication' },
    organisation: { vi: 'tổ chức', en: 'organisation' },
    prize: { vi: 'tiền thưởng', en: 'prizes' },
    trademark: { vi: 'xây dựng, đăng ký nhãn hiệu', en: 'trademarks' },
    showroom: { vi: 'phòng trưng bày', en: 'showrooms' },
    founding: { vi: 'thành lập hội, cụm liên kết', en: 'founding' },
    'loan-interest': { vi: 'lãi vốn vay', en: 'loan interest' },
    'pollution-treatment': { vi: 'xử lý ô nhiễm', en: 'pollution treatment' },
    planning: { vi: 'lập quy hoạch', en: 'planning' },
    infrastructure: { vi: 'hạ tầng', en: 'infrastructure' },
    other: { vi: 'nội dung khác', en: 'other things' },
  }

const activity = (vi: string, en: string, ...base: CostKind[]): Activity => ({
  vi,
  en,
  base: base.length === 0 ? 'any' : base,
})

/** Các nội dung hỗ trợ. / The activities: their names, and the kinds of cost that count towards the base of each (`any`: all). */
export const ACTIVITIES = {
  'vocational-training': activity('Đào tạo nghề, truyền nghề', 'Vocational training', 'training'),
  'management-training': activity(
    'Tập huấn nâng cao năng lực quản lý',
    'Management training',
    'training',
  ),
  'study-tour-abroad': activity(
    'Khảo sát, học tập kinh nghiệm ở nước ngoài',
    'Study tour abroad',
    'air-ticket',
  ),
  'enterprise-setup': activity(
    'Thành lập doanh nghiệp sản xuất công nghiệp nông thôn',
    'Setting up a rural industrial enterprise',
    'setup',
  ),
  'demonstration-model': activity(
    'Mô hình trình diễn kỹ thuật',
    'Technical demonstration model',
    'construction',
    'machinery',
    'documentation',
  ),
  'replication-model': activity(
    'Mô hình đang hoạt động có hiệu quả cần nhân rộng',
    'Effective model to replicate',
    'documentation',
  ),
  'advanced-machinery': activity(
    'Ứng dụng máy móc, thiết bị tiên tiến',
    'Adopting advanced machinery',
    'machinery',
  ),
  'technology-transfer': activity(
    'Chuyển giao công nghệ',
    'Technology transfer',
    'technology-transfer',
    'machinery',
  ),
  'technology-line': activity(
    'Ứng dụng dây chuyền công nghệ',
    'Adopting a technology line',
    'machinery',
  ),
  'cleaner-production-assessment': activity(
    'Đánh giá sản xuất sạch hơn',
    'Cleaner-production assessment',
    'consultancy',
  ),
  'cleaner-production-pilot': activity(
    'Mô hình thí điểm sản xuất sạch hơn',
    'Cleaner-production pilot',
    'materials',
    'machinery',
    'training',
    'documentation',
  ),
  'trade-fair-organise': activity(
    'Tổ chức hội chợ, triển lãm trong nước',
    'Organising a domestic fair',
    'booth-rental',
    'communication',
    'organisation',
  ),
  'trade-fair-join': activity(
    'Tham gia hội chợ, triển lãm trong nước',
    'Joining a domestic fair',
    'booth-rental',
  ),
  'trade-fair-abroad': activity(
    'Tổ chức, tham gia hội chợ, triển lãm ở nước ngoài',
    'Fair abroad',
    'booth-rental',
    'communication',
    'organisation',
  ),
  'product-selection-round': activity(
    'Tổ chức bình chọn sản phẩm công nghiệp nông thôn tiêu biểu',
    'Selection round of outstanding products',
    'organisation',
  ),
  'product-prize': activity(
    'Thưởng sản phẩm công nghiệp nông thôn tiêu biểu',
    'Prize for an outstanding product',
    'prize',
  ),
  trademark: activity(
    'Xây dựng, đăng ký nhãn hiệu',
    'Building and registering a trademark',
    'trademark',
  ),
  contest: activity(
    'Tổ chức cuộc thi, cuộc vận động về khuyến công',
    'Organising contests and campaigns',
  ),
  showroom: activity('Phòng trưng bày, giới thiệu sản phẩm', 'Product showroom', 'showroom'),
  consultancy: activity('Thuê tư vấn, trợ giúp cơ sở', 'Consultancy', 'consultancy'),
  communication: activity('Thông tin, tuyên truyền', 'Communication', 'communication'),
  association: activity(
    'Thành lập hội, hiệp hội ngành nghề',
    'Founding a trade association',
    'founding',
  ),
  'linkage-cluster': activity(
    'Hình thành cụm liên kết doanh nghiệp công nghiệp',
    'Forming an enterprise linkage cluster',
    'founding',
  ),
  'relocation-interest': activity(
    'Hỗ trợ lãi suất vốn vay khi di dời',
    'Loan interest for relocation',
    'loan-interest',
  ),
  'establishment-pollution-treatment': activity(
    'Xử lý ô nhiễm tại cơ sở công nghiệp nông thôn',
    'Pollution treatment at an establishment',
    'pollution-treatment',
  ),
  'cluster-pollution-treatment': activity(
    'Xử lý ô nhiễm tại cụm công nghiệp',
    'Pollution treatment in a cluster',
    'pollution-treatment',
  ),
  'cluster-detailed-plan': activity(
    'Lập quy hoạch chi tiết cụm công nghiệp',
    'Detailed planning of a cluster',
    'planning',
  ),
  'cluster-infrastructure': activity(
    'Đầu tư hạ tầng cụm công nghiệp',
    'Cluster infrastructure',
    'infrastructure',
  ),
  'cluster-investment-promotion': activity(
    'Xúc tiến đầu tư vào cụm công nghiệp',
    'Investment promotion for clusters',
    'organisation',
  ),
  'international-cooperation': activity(
    'Hợp tác quốc tế về khuyến công',
    'International cooperation',
  ),
  'system-capacity': activity(
    'Nâng cao năng lực hệ thống khuyến công',
    'Capacity of the promotion system',
  ),
  'programme-management': activity('Quản lý chương trình, đề án', 'Programme management'),
} as const satisfies Record<string, Activity>

/** Mã nội dung hỗ trợ. / The id of an activity, as `advanced-machinery`. */
export type ActivityId = keyof typeof ACTIVITIES
/** Mã các nội dung hỗ trợ. / The ids of all activities, in the order of the law. */
export const ACTIVITY_IDS = Object.keys(ACTIVITIES) as readonly ActivityId[]

/** What the rate of an activity counts, as facts; `all` counts every cost line. */
export const BASE_FACTS = Object.fromEntries(
  Object.entries<Activity>(ACTIVITIES).map(([id, { base }]) => [
    id,
    Object.freeze(base === 'any' ? ['all'] : base.map((kind) => COST_FACTS[kind])),
  ]),
) as unknown as Readonly<Record<ActivityId, readonly string[]>>

/** The activity to use on days when another has no level of its own yet: a technology line before 2018-05-11 is machinery. */
export const INSTEAD: Readonly<Partial<Record<ActivityId, ActivityId>>> = {
  'technology-line': 'advanced-machinery',
}

/** Whether a cost line counts towards the base of an activity's rate; a line without a kind counts. */
export function countsTowardsBase(id: ActivityId, kind: CostKind | null): boolean {
  const { base }: Activity = ACTIVITIES[id]
  return kind === null || base === 'any' || base.includes(kind)
}
