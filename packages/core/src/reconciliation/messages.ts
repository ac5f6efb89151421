/** What reconciling refuses, by error code. */
export const reconciliationMessages = {
  AMOUNT_TOO_LARGE: () => ({
    message: 'Tổng quá lớn để in ra chính xác (trên 2^53 − 1).',
    messageEn: 'The total is too large to be printed exactly (above 2^53 − 1).',
  }),
  DATES_REVERSED: () => ({
    message: 'Kỳ báo cáo kết thúc trước khi bắt đầu.',
    messageEn: 'The period ends before it starts.',
  }),
} as const
