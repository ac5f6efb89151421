/** Tùy chọn của việc theo dõi sau hỗ trợ. / The options of what comes after the money. */
export const FOLLOW_UP_OPTIONS = {
  records: [
    '--records <tệp>',
    [
      'các báo cáo đã nhận, các lần kiểm tra đã làm (JSON hoặc NDJSON); không có thì việc ' +
        'chỉ thể hiện ở đó là «chưa rõ», không phải «quá hạn»',
      'the reports received and inspections made (JSON or NDJSON); without it what only they ' +
        'show is unknown, not late',
    ],
  ],
  plan: [
    '--plan <n>',
    [
      'lập kế hoạch kiểm tra n đề án theo điểm rủi ro, thay cho danh sách; cần --seed',
      'plan the inspection of n projects by risk points, in place of the list; needs --seed',
    ],
  ],
  risks: [
    '--risks <tệp>',
    [
      'điểm rủi ro (JSON) của --plan; không có thì dùng điểm mẫu và nói rõ là mẫu',
      'the risk points (JSON) of --plan; without it sample points are used, and said to be',
    ],
  ],
  beneficiary: [
    '--beneficiary <mã>',
    [
      'mã của cơ sở như đề án ghi (beneficiary.id); chữ hoa, chữ thường, khoảng trắng không phân biệt',
      'the id of the establishment as projects write it (beneficiary.id); capitals and spaces do ' +
        'not count',
    ],
  ],
} as const
