/** Tùy chọn của kiểm toán viên. / The options of auditors: what is chosen, grouped, drawn. */
export const AUDITING_OPTIONS = {
  district: [
    '--district <huyện>',
    [
      'chỉ các đề án ở huyện này, như đề án ghi (site.district); nhiều huyện thì ngăn bằng dấu phẩy',
      'only projects of this district, as they name it (site.district); several joined by commas',
    ],
  ],
  fund: [
    '--fund <national,local>',
    [
      'chỉ các đề án của nguồn này: national (quốc gia), local (địa phương)',
      'only projects of this fund: national, local',
    ],
  ],
  year: [
    '--year <năm>',
    [
      'chỉ các đề án của năm kế hoạch này, như 2023, "2018-2022", "2019,2021"',
      'only projects of this plan year, such as 2023, 2018-2022 or 2019,2021',
    ],
  ],
  severity: [
    '--severity <error,warning,info>',
    [
      'chỉ nêu phát hiện ở mức này: error (sai quy định), warning (cần làm rõ), info (thông tin); mã thoát không đổi',
      'show findings of this severity only: error, warning, info; the exit code stays the same',
    ],
  ],
  group: [
    '--group <chiều>',
    [
      'nhóm phát hiện theo: establishment (cơ sở), implementer (đơn vị thực hiện), province, district, activity (nội dung), fund, year (nối bằng dấu phẩy); với --json thì in các nhóm thay cho bản ghi',
      'sort findings by: establishment, implementer, province, district, activity, fund, year (joined by commas); with --json the groups are printed in place of the records',
    ],
  ],
  size: [
    '--size <n>',
    [
      'cỡ mẫu: số đề án, hoặc số điểm chọn khi chọn theo đơn vị tiền tệ',
      'how many projects are drawn; by money unit, how many points',
    ],
  ],
  seed: [
    '--seed <chữ>',
    [
      'hạt giống: một dòng chữ bất kỳ; cùng hạt giống và cùng dữ liệu thì được đúng kết quả cũ',
      'the seed: one line of any text; the same seed and the same data give the same result',
    ],
  ],
  method: [
    '--method <random|money-unit>',
    [
      'cách chọn: random (mỗi đề án như nhau, mặc định), money-unit (theo đơn vị tiền tệ)',
      'how to draw: random (each project alike, the default) or money-unit (each đồng alike)',
    ],
  ],
  stratum: [
    '--by <chiều>',
    [
      'phân tầng trước khi chọn theo: establishment, implementer, province, district, activity, fund, year',
      'the groups to draw within (strata): establishment, implementer, province, district, activity, fund, year',
    ],
  ],
  details: [
    '--details <tệp.json>',
    [
      'phần kiểm toán viên ghi trên tờ làm việc: số hiệu, người lập, ngày, bằng chứng, ý kiến, kiến nghị',
      'what the auditor writes on a working paper: number, who, when, evidence, answers, recommendations',
    ],
  ],
  drawn: [
    '--drawn <tệp.ndjson>',
    [
      'viết thêm các đề án được chọn, mỗi dòng một đề án, để rà soát tiếp',
      'also write the projects that were drawn, one a line, to be audited',
    ],
  ],
} as const
