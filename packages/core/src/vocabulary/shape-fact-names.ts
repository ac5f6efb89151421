import type { BilingualTable } from './language.js'

/** Tên dữ kiện của đề án. / What the facts that come from the shapes of a project are called. */
export const SHAPE_FACT_NAMES: BilingualTable = {
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
    'loại đơn vị cấp xã trước sắp xếp',
    'kind of commune-level unit before the reorganisation',
  ],
  'site.formerParentKind': [
    'loại đơn vị cấp huyện trước sắp xếp',
    'kind of district-level unit before the reorganisation',
  ],
  'site.formerCityClass': ['loại đô thị trước sắp xếp', 'urban class before the reorganisation'],
  'site.convertedFromCommuneOn': ['ngày xã chuyển thành phường', 'day the commune became a ward'],
  'site.convertedFromCommune': ['phường được chuyển từ xã', 'ward converted from a commune'],
  'site.yearsSinceConversion': [
    'số năm kể từ ngày xã chuyển thành phường',
    'years since the commune became a ward',
  ],
  'site.craftVillageRecognised': [
    'địa điểm nằm trong làng nghề được UBND cấp tỉnh công nhận',
    'site lies in a craft village recognised by the province',
  ],
  'site.areas': ['địa bàn ưu tiên', 'priority areas'],
  costs: [
    'chi phí của hạng mục, từng khoản với loại và số tiền',
    'costs of the item, each line with its kind and amount',
  ],
}
