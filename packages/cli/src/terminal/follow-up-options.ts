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
} as const
