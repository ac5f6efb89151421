/** What is said where no plan is given, by the code of the problem. */
export const planMessages = {
  UNVERIFIED_FIGURE: () => ({
    message: 'Đề án dựa trên mức mà chế độ chặt không nhận; không đưa ra kế hoạch.',
    messageEn: 'The project rests on a level that --strict refuses; no plan is given.',
    hint: 'Xem lại từng đề án bằng lệnh decide, hoặc bỏ --strict.',
    hintEn: 'Look at each project with decide, or leave out --strict.',
  }),
} as const
