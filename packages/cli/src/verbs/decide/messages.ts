/** What is said of the input of `decide`, by the code of the problem. */
export const decideMessages = {
  NOT_ONE_PROJECT: () => ({
    message: 'Lệnh decide chỉ nhận một đề án.',
    messageEn: 'decide takes one project.',
    hint: 'Dùng lệnh audit cho danh sách đề án.',
    hintEn: 'Use audit for a list of projects.',
  }),
} as const
