/**
 * Lời giải thích các trường của kế hoạch, báo cáo, đợt chấm điểm. / Words for the fields of plans,
 * reports and rounds.
 */
export const PLAN_FIELDS: Readonly<Record<string, string>> = {
  'plan.province':
    'Tỉnh, thành phố lập kế hoạch; nguồn quốc gia thì không ghi. / ' +
    'The province of the plan; none for the national fund.',
  'plan.mode':
    'Cách phân bổ theo thứ tự: rank-order, skip-and-continue, quota-then-rank; maximise-score ' +
    'chỉ để so sánh. / ' +
    'How money goes down the order.',
  'plan.scores': 'Điểm của từng đề án, theo mã đề án: «87,5». / Points of each project, by its id.',
  'plan.projects': 'Các đề án đề nghị. / The projects that ask for money.',
  'plan.budget': 'Kinh phí của kế hoạch. / The budget of the plan.',
  'budget.total': 'Tổng kinh phí. / The whole budget.',
  'budget.byActivity': 'Mức tối đa cho từng nội dung. / At most for each activity.',
  'budget.managementShare':
    'true: để riêng trước phần chi quản lý của cơ quan quản lý. / ' +
    'Whether the managing agency’s share is set aside first.',
  'budget.quotas':
    'Phần dành riêng cho địa bàn hoặc nội dung, phân bổ trước. / ' +
    'Money set aside for an area or an activity, filled first.',
  'quotas.area': 'Địa bàn được dành riêng. / The area it is for.',
  'report.period': 'Kỳ báo cáo. / The period reported on.',
  'report.province': 'Tỉnh, thành phố báo cáo. / The province that reports.',
  'report.stated': 'Các số liệu báo cáo nêu. / The figures the report states.',
  'report.parts': 'Số liệu chi tiết theo nội dung. / The figures by activity.',
  'report.partsComplete':
    'true: các dòng chi tiết đã đủ, phải cộng bằng số tổng. / The list of parts is whole: it must sum to the total.',
  'report.indicators': 'Các chỉ tiêu khác. / Further indicators.',
  'stated.bySource': 'Chia theo nguồn. / By source.',
  'plan.previousPlan': 'Kế hoạch của kỳ trước. / The plan of the period before.',
  'plan.growth': 'Tăng, giảm so với kỳ trước: «+2,5%». / Growth over the period before.',
  'parts.projects': 'Số đề án. / Number of projects.',
  'parts.beneficiaries': 'Số đơn vị thụ hưởng. / Number of beneficiaries.',

  'round.province': 'Tỉnh, thành phố tổ chức bình chọn. / The province that holds the round.',
}
