import { PLACES } from './schema-words-places.js'

const REGION =
  'Khu vực, theo danh sách của ngày; dòng có tỉnh thì không ghi. / ' +
  'Region of the list of the day; not where a province is named.'
const YEARS = 'Số của nhiều năm cộng lại. / A figure for several years together.'
const PROJECTS = 'Số đề án trong kế hoạch. / Projects in the plan.'
const ACCEPTED = 'Số đề án đã nghiệm thu. / Projects accepted.'
const RESULTS =
  'Kết quả theo mã chỉ tiêu; «hơn 2.069» cũng đọc được. / Results by indicator; approximate figures are read too.'

/**
 * Lời giải thích các trường của dữ liệu theo dõi. / What an editor says of the fields of monitoring
 * data.
 */
export const MONITORING_FIELDS: Readonly<Record<string, string>> = {
  'monitoring.on':
    'Nhìn từ ngày: tỉnh, khu vực, chương trình và điều chỉnh tính đến ngày này. / The day looked from.',
  'monitoring.programme':
    'Chương trình theo dõi, như «national:programme.qd-1881». / The programme followed.',
  'monitoring.targets':
    'Chỉ tiêu riêng, ngoài chỉ tiêu của chương trình. / Targets of its own, beside those of the programme.',
  'monitoring.regions':
    'Danh sách khu vực riêng; không ghi thì dùng danh sách trong gói quy định. / ' +
    'Its own list of regions; absent: that of the packs.',
  'monitoring.by': PLACES.by,
  'monitoring.rows': 'Các dòng số liệu. / The rows.',
  'monitoring.stated':
    'Số báo cáo nêu, để đối chiếu với số cộng lại. / Published figures to hold against the roll-up.',
  'monitoring.countUnits':
    'Chỉ tiêu tính bằng số đơn vị của hạng mục đã nghiệm thu trong các đề án. / ' +
    'Indicators counted as units of accepted items of the projects.',
  'monitoring.projects':
    'Đề án kèm sự kiện; mỗi đề án cộng vào đúng nơi, năm, nguồn, nội dung. / Projects with their events.',
  'targets.province': PLACES.province,
  'targets.region': REGION,
  'targets.years': YEARS,
  'rows.province': PLACES.province,
  'rows.region': REGION,
  'rows.years': YEARS,
  'rows.formerProvince': PLACES.formerProvince,
  'rows.plan': 'Kế hoạch được giao đầu năm. / The plan as first assigned.',
  'rows.adjusted': 'Kế hoạch sau điều chỉnh. / The plan as adjusted.',
  'rows.adjustments':
    'Các lần điều chỉnh: ngày và kế hoạch sau đó; [] là không điều chỉnh. / Adjustments by day; [] means none.',
  'adjustments.amount': 'Kế hoạch sau lần điều chỉnh này. / The plan after this adjustment.',
  'rows.carriedIn': 'Kinh phí năm trước chuyển sang. / Money carried in from the year before.',
  'rows.spent':
    'Đã chi, gồm cả tạm ứng chưa quyết toán. / Spent, advances not yet settled included.',
  'rows.advanced': 'Trong đó tạm ứng chưa quyết toán. / Of which advances not yet settled.',
  'rows.carriedOut': 'Kinh phí chuyển sang năm sau. / Money carried on into the next year.',
  'rows.projects': PROJECTS,
  'rows.accepted': ACCEPTED,
  'rows.results': RESULTS,
  'stated.province': PLACES.province,
  'stated.region': REGION,
  'stated.years': YEARS,
  'stated.plan': 'Kế hoạch báo cáo nêu. / The plan as published.',
  'stated.growth':
    'Mức tăng kế hoạch so với năm trước: «+2,5%». / Growth of the plan on the year before.',
  'stated.spent': 'Đã chi, theo báo cáo. / Spent, as published.',
  'stated.rate': 'Tỷ lệ thực hiện kế hoạch: «29%». / The execution rate.',
  'stated.projects': PROJECTS,
  'stated.accepted': ACCEPTED,
  'stated.results': RESULTS,
}
