import { ACTIVITIES, COST_WORDS } from './activity-names.js'
import { joinVocabulary, SHAPES_ONLY } from './join-vocabulary.js'
import type { Vocabulary } from './open-vocabulary.js'
import { VocabularyFile } from './vocabulary-file.js'

const UNITS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  establishment: ['cơ sở', 'establishment'],
  enterprise: ['doanh nghiệp', 'enterprise'],
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
}
export const PER = Object.keys(UNITS)
const HELD: Readonly<Record<string, 'beneficiary' | 'project'>> = {
  establishment: 'beneficiary',
  enterprise: 'beneficiary',
  project: 'project',
}
const FACTS: Readonly<Record<string, readonly [type: string, vi: string, en: string]>> = {
  'machinery.isNew': ['boolean', 'máy móc, thiết bị mới (chưa qua sử dụng)', 'machinery is new'],
  'product.certified': [
    'boolean',
    'có giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu còn hiệu lực',
    'holds a valid outstanding-product certificate',
  ],
  'product.key': [
    'boolean',
    'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương',
    'key product of nation, region or locality',
  ],
  'product.pollutingBrick': [
    'boolean',
    'gạch đất sét nung bằng lò thủ công cải tiến hoặc lò vòng gây ô nhiễm',
    'fired-clay brick from polluting kilns',
  ],
  'product.ownMade': [
    'boolean',
    'sản phẩm do chính cơ sở sản xuất',
    'made by the establishment itself',
  ],
  'product.singleOrSet': ['boolean', 'một sản phẩm hoặc một bộ sản phẩm', 'one product or one set'],
  'product.lawful': [
    'boolean',
    'không vi phạm quy định về sở hữu trí tuệ, tiêu chuẩn, an toàn, môi trường',
    'breaks no rule on IP, standards, safety, environment',
  ],
  'product.serial': [
    'boolean',
    'sản xuất được hàng loạt, đáp ứng nhu cầu thị trường',
    'can be made in series',
  ],
  'product.notCopied': ['boolean', 'không phải sản phẩm sao chép', 'not a copy'],
  'export.contract': [
    'boolean',
    'có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu',
    'has an export contract or makes goods for export',
  ],
  'materials.localShare': [
    'rate',
    'tỷ lệ giá trị nguyên liệu chính lấy từ tỉnh nơi sản xuất',
    'share of main materials from the province',
  ],
  'fairAbroad.timesThisYear': [
    'integer',
    'số lần cơ sở dự hội chợ, diễn đàn nước ngoài trong năm (kể cả lần này)',
    'fairs and forums abroad this year, this one included',
  ],
  'model.newInTerritory': [
    'boolean',
    'công nghệ, sản phẩm chưa có cơ sở nào trên địa bàn áp dụng',
    'technology or product not yet used in the territory',
  ],
  'technology.onEncouragedList': [
    'boolean',
    'công nghệ thuộc danh mục Nhà nước khuyến khích',
    'technology is on the State list of encouraged ones',
  ],
  'implementer.capacity': [
    'integer',
    'kinh nghiệm, năng lực của đơn vị thực hiện do cơ quan thẩm định chấm (cao hơn là tốt hơn)',
    'experience and capacity of the implementing unit as the appraising body marks it (more is better)',
  ],
  'industry.greenOrHighTech': [
    'boolean',
    'ngành thuộc công nghệ cao, công nghiệp sạch, tiết kiệm năng lượng, công nghiệp môi trường hoặc năng lượng thân thiện môi trường',
    'industry is high-tech, clean, energy-saving, environmental or environment-friendly energy',
  ],
}
const LISTS: readonly (readonly [fact: string, id: string, vi: string, en: string])[] = [
  ['level', 'commune', 'cấp xã', 'commune level'],
  ['level', 'district', 'cấp huyện', 'district level'],
  ['level', 'province', 'cấp tỉnh', 'provincial level'],
  ['level', 'region', 'cấp khu vực', 'regional level'],
  ['level', 'national', 'cấp quốc gia', 'national level'],
  ['beneficiary.kind', 'enterprise', 'doanh nghiệp', 'enterprise'],
  ['beneficiary.kind', 'cooperative', 'hợp tác xã', 'cooperative'],
  ['beneficiary.kind', 'cooperative-union', 'liên hiệp hợp tác xã', 'union of cooperatives'],
  ['beneficiary.kind', 'cooperative-group', 'tổ hợp tác', 'cooperative group'],
  ['beneficiary.kind', 'business-household', 'hộ kinh doanh', 'business household'],
  ['beneficiary.kind', 'artisan', 'nghệ nhân', 'artisan'],
  [
    'beneficiary.kind',
    'cluster-investor',
    'chủ đầu tư hạ tầng cụm công nghiệp',
    'cluster investor',
  ],
  [
    'beneficiary.kind',
    'service-organisation',
    'tổ chức dịch vụ khuyến công',
    'service organisation',
  ],
  [
    'beneficiary.kind',
    'cleaner-production-establishment',
    'cơ sở áp dụng sản xuất sạch hơn',
    'establishment applying cleaner production',
  ],
  [
    'beneficiary.industry',
    'agro-processing',
    'chế biến nông, lâm, thủy sản và thực phẩm',
    'processing of farm, forest, fishery products and food',
  ],
  [
    'beneficiary.industry',
    'consumer-export-goods',
    'hàng tiêu dùng, hàng xuất khẩu, hàng thay thế nhập khẩu',
    'consumer and export goods',
  ],
  [
    'beneficiary.industry',
    'agricultural-chemicals',
    'hóa chất phục vụ nông nghiệp, nông thôn',
    'chemicals for farming',
  ],
  ['beneficiary.industry', 'building-materials', 'vật liệu xây dựng', 'building materials'],
  [
    'beneficiary.industry',
    'mechanical-electrical',
    'cơ khí, điện, điện tử - tin học',
    'mechanical and electrical',
  ],
  ['beneficiary.industry', 'supporting-industry', 'công nghiệp hỗ trợ', 'supporting industry'],
  ['beneficiary.industry', 'handicraft', 'tiểu thủ công nghiệp', 'handicraft'],
  ['beneficiary.industry', 'minerals', 'khai thác, chế biến khoáng sản', 'minerals'],
  ['beneficiary.industry', 'cleaner-production', 'sản xuất sạch hơn', 'cleaner production'],
  [
    'beneficiary.industry',
    'pollution-treatment',
    'xử lý ô nhiễm môi trường',
    'pollution treatment',
  ],
  ['beneficiary.industry', 'other', 'ngành khác', 'other'],
  ['site.unitKind', 'commune', 'xã', 'commune'],
  ['site.unitKind', 'township', 'thị trấn', 'township'],
  ['site.unitKind', 'ward', 'phường', 'ward'],
  ['site.unitKind', 'special-zone', 'đặc khu', 'special zone'],
  ['site.parentKind', 'rural-district', 'huyện', 'rural district'],
  ['site.parentKind', 'town', 'thị xã', 'town'],
  ['site.parentKind', 'provincial-city', 'thành phố thuộc tỉnh', 'provincial city'],
  ['site.parentKind', 'urban-district', 'quận', 'urban district'],
  ['site.cityClass', '1', 'loại 1', 'class 1'],
  ['site.cityClass', '2', 'loại 2', 'class 2'],
  ['site.cityClass', '3', 'loại 3', 'class 3'],
  ['site.cityClass', 'special', 'đặc biệt', 'special'],
  ['site.areas', 'highland', 'vùng cao', 'highland'],
  ['site.areas', 'island', 'hải đảo', 'island'],
  ['site.areas', 'land-border', 'biên giới đất liền', 'land border'],
  ['site.areas', 'ethnic-minority', 'vùng dân tộc thiểu số', 'ethnic-minority area'],
  ['site.areas', 'poor-district', 'huyện nghèo', 'poor district'],
  ['site.areas', 'new-rural', 'xã xây dựng nông thôn mới', 'new-rural commune'],
  ['site.areas', 'difficult', 'địa bàn có điều kiện kinh tế - xã hội khó khăn', 'difficult area'],
  [
    'site.areas',
    'specially-difficult',
    'địa bàn có điều kiện kinh tế - xã hội đặc biệt khó khăn',
    'specially difficult area',
  ],
]

const none = { document: '-', provision: '-' }

/** Tables of core, until every reader takes its words from the packs. */
export const TABLES: Vocabulary = joinVocabulary(
  SHAPES_ONLY,
  VocabularyFile.parse({
    activities: [...ACTIVITIES].map(([id, { vi, en, base }]) => ({
      id,
      title: vi,
      titleEn: en,
      ...(id === 'programme-management' && { ofPlan: true }),
      versions: [
        {
          from: '1900-01-01',
          citation: none,
          evidence: 'memory',
          base: base === 'any' ? 'all' : base.map((kind) => `cost.${kind}`),
          ...(id === 'technology-line' && { judgedAs: 'advanced-machinery' }),
        },
      ],
    })),
    costKinds: Object.entries(COST_WORDS).map(([id, { vi, en }]) => ({
      id,
      title: vi,
      titleEn: en,
    })),
    units: Object.entries(UNITS).map(([id, [title, titleEn]]) => ({
      id,
      title,
      titleEn,
      heldBy: HELD[id],
    })),
    facts: Object.entries(FACTS).map(([id, [type, title, titleEn]]) => ({
      id,
      title,
      titleEn,
      type,
      of: 'item',
    })),
    words: LISTS.map(([fact, id, title, titleEn]) => ({ fact, id, title, titleEn })),
    defaults: [
      { fact: 'planBuildingYear', from: 'planYear', years: -1, citation: none, evidence: 'memory' },
    ],
  }),
  { id: 'national', national: true },
).vocabulary
