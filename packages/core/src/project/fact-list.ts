import { ACTIVITY_IDS, COST_KINDS, COST_WORDS, type CostFact } from '../vocabulary/activity.js'
import {
  APPROVAL_LEVELS,
  AREAS,
  BENEFICIARY_KINDS,
  CITY_CLASSES,
  FUNDS,
  INDUSTRIES,
  LEVELS,
  PARENT_KINDS,
  PROJECT_KINDS,
  UNIT_KINDS,
} from '../vocabulary/vocabulary.js'
import { derived, type FactDefinition, of, word } from './fact-definition.js'

const WHO = {
  'beneficiary.kind': word(BENEFICIARY_KINDS, 'loại đơn vị thụ hưởng', 'kind of beneficiary', [
    'item',
    'beneficiary',
    'kind',
  ]),
  'beneficiary.employees': of(
    'integer',
    'số lao động tham gia bảo hiểm xã hội bình quân năm',
    'yearly mean of insured workers',
    ['item', 'beneficiary', 'employees'],
  ),
  'beneficiary.annualRevenue': of(
    'money',
    'tổng doanh thu năm trước',
    'revenue of the previous year',
    ['item', 'beneficiary', 'annualRevenue'],
  ),
  'beneficiary.totalCapital': of(
    'money',
    'tổng nguồn vốn năm trước',
    'total capital of the previous year',
    ['item', 'beneficiary', 'totalCapital'],
  ),
  'beneficiary.industry': word(INDUSTRIES, 'ngành nghề sản xuất', 'industry', [
    'item',
    'beneficiary',
    'industry',
  ]),
} satisfies Readonly<Record<string, FactDefinition>>

const WHERE = {
  'site.province': of('word', 'tỉnh, thành phố nơi sản xuất', 'province of production', [
    'item',
    'site',
    'province',
  ]),
  'site.formerProvince': of('word', 'tỉnh, thành phố trước sắp xếp', 'province before the merger', [
    'item',
    'site',
    'formerProvince',
  ]),
  'site.provinceKind': derived(
    word(
      ['province', 'central-city'],
      'tỉnh hay thành phố trực thuộc trung ương',
      'province or centrally-run city',
    ),
    'site.province',
  ),
  'site.unitKind': word(
    UNIT_KINDS,
    'loại đơn vị hành chính cấp xã nơi sản xuất',
    'kind of commune-level unit',
    ['item', 'site', 'unitKind'],
  ),
  'site.parentKind': word(
    PARENT_KINDS,
    'loại đơn vị cấp huyện quản lý',
    'kind of district-level unit',
    ['item', 'site', 'parentKind'],
  ),
  'site.cityClass': word(
    CITY_CLASSES,
    'loại đô thị của thành phố thuộc tỉnh',
    'urban class of the provincial city',
    ['item', 'site', 'cityClass'],
  ),
  'site.formerUnitKind': word(
    UNIT_KINDS,
    'loại đơn vị cấp xã trước 01/07/2025',
    'kind of commune-level unit before 2025-07-01',
    ['item', 'site', 'formerUnitKind'],
  ),
  'site.formerParentKind': word(
    PARENT_KINDS,
    'loại đơn vị cấp huyện trước 01/07/2025',
    'kind of district-level unit before 2025-07-01',
    ['item', 'site', 'formerParentKind'],
  ),
  'site.formerCityClass': word(
    CITY_CLASSES,
    'loại đô thị trước 01/07/2025',
    'urban class before 2025-07-01',
    ['item', 'site', 'formerCityClass'],
  ),
  'site.convertedFromCommuneOn': of(
    'day-or-never',
    'ngày xã chuyển thành phường',
    'day the commune became a ward',
    ['item', 'site', 'convertedFromCommuneOn'],
  ),
  'site.convertedFromCommune': derived(
    of('boolean', 'phường được chuyển từ xã', 'ward converted from a commune'),
    'site.convertedFromCommuneOn',
  ),
  'site.yearsSinceConversion': derived(
    of(
      'integer',
      'số năm kể từ ngày quyết định chuyển xã thành phường có hiệu lực đến ngày 31 tháng 12 của năm trước liền kề với năm xây dựng kế hoạch',
      'years begun from the conversion to 31 December before the plan-building year',
    ),
    'site.convertedFromCommuneOn',
    'planBuildingYear',
  ),
  'site.craftVillageRecognised': of(
    'boolean',
    'địa điểm nằm trong làng nghề được UBND cấp tỉnh công nhận',
    'site lies in a craft village recognised by the province',
    ['item', 'site', 'craftVillageRecognised'],
  ),
  'site.areas': {
    ...of('list', 'địa bàn ưu tiên', 'priority areas', ['item', 'site', 'areas']),
    words: AREAS,
  },
} satisfies Readonly<Record<string, FactDefinition>>

const WHAT = {
  activity: word(ACTIVITY_IDS, 'nội dung hỗ trợ', 'activity', ['item', 'activity']),
  units: of(
    'integer',
    'số đơn vị (cơ sở, mô hình, gian hàng…)',
    'units (establishments, models, booths…)',
    ['item', 'units'],
  ),
  level: word(LEVELS, 'cấp (xã, huyện, tỉnh, khu vực, quốc gia)', 'level (commune to national)', [
    'item',
    'level',
  ]),
  fund: word(FUNDS, 'nguồn kinh phí (quốc gia, địa phương)', 'fund (national, local)', [
    'project',
    'fund',
  ]),
  'project.kind': word(PROJECT_KINDS, 'loại đề án', 'kind of project', ['project', 'kind']),
  'project.activities': derived(
    of('integer', 'số nội dung hoạt động của đề án', 'number of activities of the project'),
  ),
  'project.beneficiaries': derived(
    of('integer', 'số đơn vị thụ hưởng của đề án', 'number of beneficiaries of the project'),
  ),
  planYear: of('integer', 'năm kế hoạch', 'plan year', ['project', 'planYear']),
  planBuildingYear: derived(
    of('integer', 'năm xây dựng kế hoạch', 'plan-building year', ['project', 'planBuildingYear']),
    'planYear',
  ),
  'implementer.kind': of('word', 'loại đơn vị thực hiện', 'kind of implementing unit', [
    'project',
    'implementer',
    'kind',
  ]),
  'approval.level': word(APPROVAL_LEVELS, 'cấp phê duyệt đề án', 'approving level', [
    'project',
    'approval',
    'level',
  ]),
  'approval.on': of('day', 'ngày phê duyệt', 'day of approval', ['project', 'approval', 'on']),
  'commitments.counterpart': of(
    'boolean',
    'cam kết đầu tư đủ phần kinh phí còn lại',
    'commitment to pay the whole remainder',
    ['project', 'commitments', 'counterpart'],
  ),
  'commitments.noDoubleFunding': of(
    'boolean',
    'cam kết nội dung chi chưa được ngân sách nhà nước khác hỗ trợ',
    'commitment that no other State money pays the same cost item',
    ['project', 'commitments', 'noDoubleFunding'],
  ),
} satisfies Readonly<Record<string, FactDefinition>>

const FURTHER = {
  'machinery.isNew': of('boolean', 'máy móc, thiết bị mới (chưa qua sử dụng)', 'machinery is new'),
  'product.certified': of(
    'boolean',
    'có giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu còn hiệu lực',
    'holds a valid outstanding-product certificate',
  ),
  'product.key': of(
    'boolean',
    'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương',
    'key product of nation, region or locality',
  ),
  'product.pollutingBrick': of(
    'boolean',
    'gạch đất sét nung bằng lò thủ công cải tiến hoặc lò vòng gây ô nhiễm',
    'fired-clay brick from polluting kilns',
  ),
  'product.ownMade': of(
    'boolean',
    'sản phẩm do chính cơ sở sản xuất',
    'made by the establishment itself',
  ),
  'product.singleOrSet': of(
    'boolean',
    'một sản phẩm hoặc một bộ sản phẩm',
    'one product or one set',
  ),
  'product.lawful': of(
    'boolean',
    'không vi phạm quy định về sở hữu trí tuệ, tiêu chuẩn, an toàn, môi trường',
    'breaks no rule on IP, standards, safety, environment',
  ),
  'product.serial': of(
    'boolean',
    'sản xuất được hàng loạt, đáp ứng nhu cầu thị trường',
    'can be made in series',
  ),
  'product.notCopied': of('boolean', 'không phải sản phẩm sao chép', 'not a copy'),
  'export.contract': of(
    'boolean',
    'có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu',
    'has an export contract or makes goods for export',
  ),
  'materials.localShare': of(
    'rate',
    'tỷ lệ giá trị nguyên liệu chính lấy từ tỉnh nơi sản xuất',
    'share of main materials from the province',
  ),
  'fairAbroad.timesThisYear': of(
    'integer',
    'số lần cơ sở dự hội chợ, diễn đàn nước ngoài trong năm (kể cả lần này)',
    'fairs and forums abroad this year, this one included',
  ),
  'model.newInTerritory': of(
    'boolean',
    'công nghệ, sản phẩm chưa có cơ sở nào trên địa bàn áp dụng',
    'technology or product not yet used in the territory',
  ),
  'technology.onEncouragedList': of(
    'boolean',
    'công nghệ thuộc danh mục Nhà nước khuyến khích',
    'technology is on the State list of encouraged ones',
  ),
  'implementer.capacity': of(
    'integer',
    'kinh nghiệm, năng lực của đơn vị thực hiện do cơ quan thẩm định chấm (cao hơn là tốt hơn)',
    'experience and capacity of the implementing unit as the appraising body marks it (more is better)',
  ),
  'industry.greenOrHighTech': of(
    'boolean',
    'ngành thuộc công nghệ cao, công nghiệp sạch, tiết kiệm năng lượng, công nghiệp môi trường hoặc năng lượng thân thiện môi trường',
    'industry is high-tech, clean, energy-saving, environmental or environment-friendly energy',
  ),
} satisfies Readonly<Record<string, FactDefinition>>

const COSTS = Object.fromEntries(
  COST_KINDS.map((kind) => [
    `cost.${kind}`,
    derived(of('money', `chi phí ${COST_WORDS[kind].vi}`, `cost of ${COST_WORDS[kind].en}`)),
  ]),
)

/** Chi phí của hạng mục. / What a ceiling waits for where no cost is known: a field of the item, not a fact a condition may ask for. */
export const COST_LINES = 'costs'

const LINES = {
  [COST_LINES]: of(
    'cost-lines',
    'chi phí của hạng mục, từng khoản với loại và số tiền',
    'costs of the item, each line with its kind and amount',
    ['item', 'costs'],
  ),
} satisfies Readonly<Record<string, FactDefinition>>

/** Mã dữ kiện. / The id of a fact of the catalogue: `beneficiary.kind`, `cost.machinery`… */
export type FactId =
  | keyof typeof WHAT
  | keyof typeof WHO
  | keyof typeof WHERE
  | keyof typeof FURTHER
  | CostFact
  | keyof typeof LINES

/** Danh mục dữ kiện. / Every fact a condition may ask for, in the order people are asked for them. */
export const FACTS: ReadonlyMap<string, FactDefinition> = new Map(
  Object.entries({ ...WHAT, ...WHO, ...WHERE, ...FURTHER, ...COSTS, ...LINES }),
)
