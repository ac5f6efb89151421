import { COST_FACTS, type CostKind } from '../vocabulary/activity.js'
import { COST_WORDS } from '../vocabulary/activity-names.js'
import type { FactDefinition } from '../vocabulary/fact-definition.js'
import { FACT_FORMS, type NamedFact } from './fact-list.js'

/**
 * What messages and questions call each fact that has a name of its own, in Vietnamese and in
 * English.
 */
const FACT_NAMES: Readonly<Record<NamedFact, readonly [vi: string, en: string]>> = {
  activity: ['nội dung hỗ trợ', 'activity'],
  units: ['số đơn vị (cơ sở, mô hình, gian hàng…)', 'units (establishments, models, booths…)'],
  level: ['cấp (xã, huyện, tỉnh, khu vực, quốc gia)', 'level (commune to national)'],
  fund: ['nguồn kinh phí (quốc gia, địa phương)', 'fund (national, local)'],
  'project.kind': ['loại đề án', 'kind of project'],
  'project.activities': ['số nội dung hoạt động của đề án', 'number of activities of the project'],
  'project.beneficiaries': [
    'số đơn vị thụ hưởng của đề án',
    'number of beneficiaries of the project',
  ],
  planYear: ['năm kế hoạch', 'plan year'],
  planBuildingYear: ['năm xây dựng kế hoạch', 'plan-building year'],
  'implementer.kind': ['loại đơn vị thực hiện', 'kind of implementing unit'],
  'approval.level': ['cấp phê duyệt đề án', 'approving level'],
  'approval.on': ['ngày phê duyệt', 'day of approval'],
  'commitments.counterpart': [
    'cam kết đầu tư đủ phần kinh phí còn lại',
    'commitment to pay the whole remainder',
  ],
  'commitments.noDoubleFunding': [
    'cam kết nội dung chi chưa được ngân sách nhà nước khác hỗ trợ',
    'commitment that no other State money pays the same cost item',
  ],
  'beneficiary.kind': ['loại đơn vị thụ hưởng', 'kind of beneficiary'],
  'beneficiary.employees': [
    'số lao động tham gia bảo hiểm xã hội bình quân năm',
    'yearly mean of insured workers',
  ],
  'beneficiary.annualRevenue': ['tổng doanh thu năm trước', 'revenue of the previous year'],
  'beneficiary.totalCapital': ['tổng nguồn vốn năm trước', 'total capital of the previous year'],
  'beneficiary.industry': ['ngành nghề sản xuất', 'industry'],
  'site.province': ['tỉnh, thành phố nơi sản xuất', 'province of production'],
  'site.formerProvince': ['tỉnh, thành phố trước sắp xếp', 'province before the merger'],
  'site.provinceKind': [
    'tỉnh hay thành phố trực thuộc trung ương',
    'province or centrally-run city',
  ],
  'site.unitKind': ['loại đơn vị hành chính cấp xã nơi sản xuất', 'kind of commune-level unit'],
  'site.parentKind': ['loại đơn vị cấp huyện quản lý', 'kind of district-level unit'],
  'site.cityClass': ['loại đô thị của thành phố thuộc tỉnh', 'urban class of the provincial city'],
  'site.formerUnitKind': [
    'loại đơn vị cấp xã trước 01/07/2025',
    'kind of commune-level unit before 2025-07-01',
  ],
  'site.formerParentKind': [
    'loại đơn vị cấp huyện trước 01/07/2025',
    'kind of district-level unit before 2025-07-01',
  ],
  'site.formerCityClass': ['loại đô thị trước 01/07/2025', 'urban class before 2025-07-01'],
  'site.convertedFromCommuneOn': ['ngày xã chuyển thành phường', 'day the commune became a ward'],
  'site.convertedFromCommune': ['phường được chuyển từ xã', 'ward converted from a commune'],
  'site.yearsSinceConversion': [
    'số năm kể từ ngày quyết định chuyển xã thành phường có hiệu lực đến ngày 31 tháng 12 của ' +
      'năm trước liền kề với năm xây dựng kế hoạch',
    'years begun from the conversion to 31 December before the plan-building year',
  ],
  'site.craftVillageRecognised': [
    'địa điểm nằm trong làng nghề được UBND cấp tỉnh công nhận',
    'site lies in a craft village recognised by the province',
  ],
  'site.areas': ['địa bàn ưu tiên', 'priority areas'],
  'machinery.isNew': ['máy móc, thiết bị mới (chưa qua sử dụng)', 'machinery is new'],
  'product.certified': [
    'có giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu còn hiệu lực',
    'holds a valid outstanding-product certificate',
  ],
  'product.key': [
    'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương',
    'key product of nation, region or locality',
  ],
  'product.pollutingBrick': [
    'gạch đất sét nung bằng lò thủ công cải tiến hoặc lò vòng gây ô nhiễm',
    'fired-clay brick from polluting kilns',
  ],
  'product.ownMade': ['sản phẩm do chính cơ sở sản xuất', 'made by the establishment itself'],
  'product.singleOrSet': ['một sản phẩm hoặc một bộ sản phẩm', 'one product or one set'],
  'product.lawful': [
    'không vi phạm quy định về sở hữu trí tuệ, tiêu chuẩn, an toàn, môi trường',
    'breaks no rule on IP, standards, safety, environment',
  ],
  'product.serial': [
    'sản xuất được hàng loạt, đáp ứng nhu cầu thị trường',
    'can be made in series',
  ],
  'product.notCopied': ['không phải sản phẩm sao chép', 'not a copy'],
  'export.contract': [
    'có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu',
    'has an export contract or makes goods for export',
  ],
  'materials.localShare': [
    'tỷ lệ giá trị nguyên liệu chính lấy từ tỉnh nơi sản xuất',
    'share of main materials from the province',
  ],
  'fairAbroad.timesThisYear': [
    'số lần cơ sở dự hội chợ, diễn đàn nước ngoài trong năm (kể cả lần này)',
    'fairs and forums abroad this year, this one included',
  ],
  'model.newInTerritory': [
    'công nghệ, sản phẩm chưa có cơ sở nào trên địa bàn áp dụng',
    'technology or product not yet used in the territory',
  ],
  'technology.onEncouragedList': [
    'công nghệ thuộc danh mục Nhà nước khuyến khích',
    'technology is on the State list of encouraged ones',
  ],
  'implementer.capacity': [
    'kinh nghiệm, năng lực của đơn vị thực hiện do cơ quan thẩm định chấm (cao hơn là tốt hơn)',
    'experience and capacity of the implementing unit as the appraising body marks it (more ' +
      'is better)',
  ],
  'industry.greenOrHighTech': [
    'ngành thuộc công nghệ cao, công nghiệp sạch, tiết kiệm năng lượng, công nghiệp môi ' +
      'trường hoặc năng lượng thân thiện môi trường',
    'industry is high-tech, clean, energy-saving, environmental or environment-friendly energy',
  ],
  costs: [
    'chi phí của hạng mục, từng khoản với loại và số tiền',
    'costs of the item, each line with its kind and amount',
  ],
}

/**
 * Danh mục dữ kiện. / Every fact a condition may ask for, in the order people are asked for them.
 */
export const FACTS: ReadonlyMap<string, FactDefinition> = /* @__PURE__ */ namedFacts()

function namedFacts(): ReadonlyMap<string, FactDefinition> {
  const costs = Object.entries(COST_FACTS).map(([kind, id]) => {
    const { vi, en } = COST_WORDS[kind as CostKind] ?? { vi: kind, en: kind }
    return [id, [`chi phí ${vi}`, `cost of ${en}`]] as const
  })
  const names = new Map<string, readonly [string, string]>([
    ...Object.entries(FACT_NAMES),
    ...costs,
  ])
  return new Map(
    [...FACT_FORMS].map(([id, form]) => {
      const [vi, en] = names.get(id) as readonly [string, string]
      return [id, { ...form, vi, en }]
    }),
  )
}
