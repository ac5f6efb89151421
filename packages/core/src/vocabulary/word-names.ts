import type { BilingualTable } from './language.js'

/**
 * Tên của mỗi từ mã. / What each word of the code that can stand in a record is called; operators
 * have a table of their own beside them.
 */
export const WORDS: BilingualTable = {
  // answers
  met: ['đạt', 'met'],
  unmet: ['không đạt', 'not met'],
  unknown: ['chưa đủ dữ liệu', 'not known yet'],
  'not-in-force': ['không có quy định trong ngày xét', 'no provision on that day'],
  'not-encoded': ['chưa số hóa', 'not encoded'],
  eligible: ['đủ điều kiện', 'eligible'],
  ineligible: ['không đủ điều kiện', 'not eligible'],
  undetermined: ['chưa kết luận được', 'undetermined'],
  quoted: ['đã đọc nguyên văn', 'clause read'],
  secondary: ['theo nguồn dẫn lại', 'restated elsewhere'],
  memory: ['chưa kiểm chứng', 'not verified'],
  // who
  enterprise: ['doanh nghiệp', 'enterprise'],
  cooperative: ['hợp tác xã', 'cooperative'],
  'cooperative-union': ['liên hiệp hợp tác xã', 'union of cooperatives'],
  'cooperative-group': ['tổ hợp tác', 'cooperative group'],
  'business-household': ['hộ kinh doanh', 'business household'],
  artisan: ['nghệ nhân', 'artisan'],
  'cluster-investor': ['chủ đầu tư hạ tầng cụm công nghiệp', 'cluster investor'],
  'service-organisation': ['tổ chức dịch vụ khuyến công', 'service organisation'],
  'cleaner-production-establishment': [
    'cơ sở áp dụng sản xuất sạch hơn',
    'establishment applying cleaner production',
  ],
  // industries
  'agro-processing': [
    'chế biến nông, lâm, thủy sản và thực phẩm',
    'processing of farm, forest, fishery products and food',
  ],
  'consumer-export-goods': [
    'hàng tiêu dùng, hàng xuất khẩu, hàng thay thế nhập khẩu',
    'consumer and export goods',
  ],
  'agricultural-chemicals': ['hóa chất phục vụ nông nghiệp, nông thôn', 'chemicals for farming'],
  'building-materials': ['vật liệu xây dựng', 'building materials'],
  'mechanical-electrical': ['cơ khí, điện, điện tử - tin học', 'mechanical and electrical'],
  'supporting-industry': ['công nghiệp hỗ trợ', 'supporting industry'],
  handicraft: ['tiểu thủ công nghiệp', 'handicraft'],
  minerals: ['khai thác, chế biến khoáng sản', 'minerals'],
  'cleaner-production': ['sản xuất sạch hơn', 'cleaner production'],
  'pollution-treatment': ['xử lý ô nhiễm môi trường', 'pollution treatment'],
  other: ['ngành khác', 'other'],
  // where
  commune: ['xã', 'commune'],
  township: ['thị trấn', 'township'],
  ward: ['phường', 'ward'],
  'special-zone': ['đặc khu', 'special zone'],
  'rural-district': ['huyện', 'rural district'],
  town: ['thị xã', 'town'],
  'provincial-city': ['thành phố thuộc tỉnh', 'provincial city'],
  'urban-district': ['quận', 'urban district'],
  province: ['tỉnh', 'province'],
  'central-city': ['thành phố trực thuộc trung ương', 'centrally-run city'],
  highland: ['vùng cao', 'highland'],
  island: ['hải đảo', 'island'],
  'land-border': ['biên giới đất liền', 'land border'],
  'ethnic-minority': ['vùng dân tộc thiểu số', 'ethnic-minority area'],
  'poor-district': ['huyện nghèo', 'poor district'],
  'new-rural': ['xã xây dựng nông thôn mới', 'new-rural commune'],
  difficult: ['địa bàn có điều kiện kinh tế - xã hội khó khăn', 'difficult area'],
  'specially-difficult': [
    'địa bàn có điều kiện kinh tế - xã hội đặc biệt khó khăn',
    'specially difficult area',
  ],
  // what
  national: ['quốc gia', 'national'],
  local: ['địa phương', 'local'],
  region: ['khu vực', 'region'],
  district: ['cấp huyện', 'district'],
  ministry: ['Bộ Công Thương', 'the Ministry'],
  department: ['Sở Công Thương', 'provincial department'],
  single: ['đề án đơn', 'single'],
  group: ['đề án nhóm', 'group'],
  flagship: ['đề án điểm', 'flagship'],
  special: ['đặc biệt', 'special'],
  // in the life of a project
  agency: ['Cục (cơ quan khuyến công của Bộ)', 'the Ministry’s agency'],
  'raises-grant': ['tăng tổng mức hỗ trợ', 'raising the grant'],
  'lowers-grant': ['giảm mức hỗ trợ', 'lowering the grant'],
  content: ['thay đổi nội dung', 'changing the activity'],
  'next-year': ['gia hạn sang năm sau', 'extending into the next year'],
  'add-project': ['bổ sung đề án', 'adding a project'],
  stop: ['ngừng đề án', 'stopping the project'],
  place: ['thay đổi địa điểm', 'changing the place'],
  beneficiary: ['thay đổi đơn vị thụ hưởng', 'changing the beneficiary'],
  partner: ['thay đổi đơn vị phối hợp', 'changing the partner'],
  time: ['thay đổi thời gian trong năm', 'changing the time within the year'],
  // per
  establishment: ['cơ sở', 'establishment'],
  model: ['mô hình', 'model'],
  cluster: ['cụm công nghiệp', 'cluster'],
  'linkage-cluster': ['cụm liên kết', 'linkage cluster'],
  product: ['sản phẩm', 'product'],
  round: ['lần bình chọn', 'round'],
  fair: ['hội chợ', 'fair'],
  booth: ['gian hàng', 'booth'],
  person: ['người', 'person'],
  trademark: ['nhãn hiệu', 'trademark'],
  association: ['hội, hiệp hội', 'association'],
  showroom: ['phòng trưng bày', 'showroom'],
  contract: ['hợp đồng', 'contract'],
  project: ['đề án', 'project'],
  // what the record says where it has no rule or no number
  support: ['mức hỗ trợ', 'the support level'],
  none: ['gói quy định chưa có nội dung này', 'the packs do not cover this activity'],
  'no-cap': ['không giới hạn mức tối đa', 'no cap'],
}

/** The tiers of government as a level, a round or a prize names them. */
export const TIERS: BilingualTable = {
  commune: ['cấp xã', 'commune level'],
  district: ['cấp huyện', 'district level'],
  province: ['cấp tỉnh', 'provincial level'],
  region: ['cấp khu vực', 'regional level'],
  national: ['cấp quốc gia', 'national level'],
}

/** How grave a finding is, as pages say it. */
export const SEVERITIES = {
  error: ['Sai quy định', 'Non-compliant'],
  warning: ['Cần làm rõ', 'To clarify'],
  info: ['Thông tin', 'Info'],
} as const satisfies BilingualTable

/** What joins the parts of a sentence, and the answers that need no name of their own. */
export const CONNECTIVES = {
  and: ['và', 'and'],
  or: ['hoặc', 'or'],
  includesOneOf: ['gồm một trong', 'includes one of'],
  yes: ['có', 'yes'],
  no: ['không', 'no'],
  nothing: ['không có', 'none'],
  notKnown: ['chưa có số liệu', 'not known'],
} as const satisfies BilingualTable
