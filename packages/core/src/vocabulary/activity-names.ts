import { ACTIVITY_BASES, ACTIVITY_IDS, type KnownActivity, type CostKind } from './activity.js'

/** Tên các loại chi phí. / What a cost is for, by its kind. */
export const COST_WORDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
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

/** Tên các nội dung hỗ trợ. / The Vietnamese term of each activity. */
export const ACTIVITY_TERMS: Readonly<Record<KnownActivity, string>> = {
  'vocational-training': 'Đào tạo nghề, truyền nghề',
  'management-training': 'Tập huấn nâng cao năng lực quản lý',
  'study-tour-abroad': 'Khảo sát, học tập kinh nghiệm ở nước ngoài',
  'enterprise-setup': 'Thành lập doanh nghiệp sản xuất công nghiệp nông thôn',
  'demonstration-model': 'Mô hình trình diễn kỹ thuật',
  'replication-model': 'Mô hình đang hoạt động có hiệu quả cần nhân rộng',
  'advanced-machinery': 'Ứng dụng máy móc, thiết bị tiên tiến',
  'technology-transfer': 'Chuyển giao công nghệ',
  'technology-line': 'Ứng dụng dây chuyền công nghệ',
  'cleaner-production-assessment': 'Đánh giá sản xuất sạch hơn',
  'cleaner-production-pilot': 'Mô hình thí điểm sản xuất sạch hơn',
  'trade-fair-organise': 'Tổ chức hội chợ, triển lãm trong nước',
  'trade-fair-join': 'Tham gia hội chợ, triển lãm trong nước',
  'trade-fair-abroad': 'Tổ chức, tham gia hội chợ, triển lãm ở nước ngoài',
  'product-selection-round': 'Tổ chức bình chọn sản phẩm công nghiệp nông thôn tiêu biểu',
  'product-prize': 'Thưởng sản phẩm công nghiệp nông thôn tiêu biểu',
  trademark: 'Xây dựng, đăng ký nhãn hiệu',
  contest: 'Tổ chức cuộc thi, cuộc vận động về khuyến công',
  showroom: 'Phòng trưng bày, giới thiệu sản phẩm',
  consultancy: 'Thuê tư vấn, trợ giúp cơ sở',
  communication: 'Thông tin, tuyên truyền',
  association: 'Thành lập hội, hiệp hội ngành nghề',
  'linkage-cluster': 'Hình thành cụm liên kết doanh nghiệp công nghiệp',
  'relocation-interest': 'Hỗ trợ lãi suất vốn vay khi di dời',
  'establishment-pollution-treatment': 'Xử lý ô nhiễm tại cơ sở công nghiệp nông thôn',
  'cluster-pollution-treatment': 'Xử lý ô nhiễm tại cụm công nghiệp',
  'cluster-detailed-plan': 'Lập quy hoạch chi tiết cụm công nghiệp',
  'cluster-infrastructure': 'Đầu tư hạ tầng cụm công nghiệp',
  'cluster-investment-promotion': 'Xúc tiến đầu tư vào cụm công nghiệp',
  'international-cooperation': 'Hợp tác quốc tế về khuyến công',
  'system-capacity': 'Nâng cao năng lực hệ thống khuyến công',
  'programme-management': 'Quản lý chương trình, đề án',
}

/** The English name of each activity. */
const ACTIVITY_NAMES_EN: Readonly<Record<KnownActivity, string>> = {
  'vocational-training': 'Vocational training',
  'management-training': 'Management training',
  'study-tour-abroad': 'Study tour abroad',
  'enterprise-setup': 'Setting up a rural industrial enterprise',
  'demonstration-model': 'Technical demonstration model',
  'replication-model': 'Effective model to replicate',
  'advanced-machinery': 'Adopting advanced machinery',
  'technology-transfer': 'Technology transfer',
  'technology-line': 'Adopting a technology line',
  'cleaner-production-assessment': 'Cleaner-production assessment',
  'cleaner-production-pilot': 'Cleaner-production pilot',
  'trade-fair-organise': 'Organising a domestic fair',
  'trade-fair-join': 'Joining a domestic fair',
  'trade-fair-abroad': 'Fair abroad',
  'product-selection-round': 'Selection round of outstanding products',
  'product-prize': 'Prize for an outstanding product',
  trademark: 'Building and registering a trademark',
  contest: 'Organising contests and campaigns',
  showroom: 'Product showroom',
  consultancy: 'Consultancy',
  communication: 'Communication',
  association: 'Founding a trade association',
  'linkage-cluster': 'Forming an enterprise linkage cluster',
  'relocation-interest': 'Loan interest for relocation',
  'establishment-pollution-treatment': 'Pollution treatment at an establishment',
  'cluster-pollution-treatment': 'Pollution treatment in a cluster',
  'cluster-detailed-plan': 'Detailed planning of a cluster',
  'cluster-infrastructure': 'Cluster infrastructure',
  'cluster-investment-promotion': 'Investment promotion for clusters',
  'international-cooperation': 'International cooperation',
  'system-capacity': 'Capacity of the promotion system',
  'programme-management': 'Programme management',
}

/**
 * Nội dung hoạt động khuyến công. / What can be supported: its term in both languages and the
 * cost kinds its rate counts.
 */
interface Activity {
  readonly vi: string
  readonly en: string
  /** Cost kinds that count towards the base; `any` counts every line. */
  readonly base: readonly CostKind[] | 'any'
}

/** The activities: their names, and the kinds of cost that count towards the base of each. */
export const ACTIVITIES: ReadonlyMap<string, Activity> = /* @__PURE__ */ namedActivities()

/** An activity; one that the tables do not know stands for itself. */
export const activityEntry = (id: string): Activity =>
  ACTIVITIES.get(id) ?? { vi: id, en: id, base: 'any' }

function namedActivities(): ReadonlyMap<string, Activity> {
  return new Map(
    (ACTIVITY_IDS as readonly KnownActivity[]).map((id) => [
      id,
      { vi: ACTIVITY_TERMS[id], en: ACTIVITY_NAMES_EN[id], base: ACTIVITY_BASES[id] },
    ]),
  )
}
