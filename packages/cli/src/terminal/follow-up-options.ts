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
  beneficiary: [
    '--beneficiary <mã>',
    [
      'mã của cơ sở như đề án ghi (beneficiary.id); chữ hoa, chữ thường, khoảng trắng không phân biệt',
      'the id of the establishment as projects write it (beneficiary.id); capitals and spaces do ' +
        'not count',
    ],
  ],
} as const
