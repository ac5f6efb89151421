/** Tùy chọn của chỉ tiêu công tác. / The options of indicators of promotion work. */
export const INDICATOR_OPTIONS = {
  indicatorBy: [
    '--by <province,year>',
    [
      'tổng hợp theo: province, district, year, fund, content, activity (nối bằng dấu phẩy)',
      'group by: province, district, year, fund, content, activity (joined by commas)',
    ],
  ],
  work: [
    '--work <tệp>',
    [
      'sổ công tác (JSON, như của indicators): nhu cầu, chuyến công tác, ' +
        'con người, phương tiện, chương trình lồng ghép; ghi được nhiều lần',
      'work records (JSON, as for indicators): needs, trips, people, means, programmes blended in; ' +
        'may be repeated',
    ],
  ],
  form: [
    '--form <money|results|tệp>',
    [
      'điền một biểu chỉ tiêu: biểu trung tính về kinh phí (money), về kết quả (results), hoặc biểu riêng (JSON)',
      'fill a form of indicators: the neutral one of money or of results, or one of your own (JSON)',
    ],
  ],
} as const
