/** What a case must hold (`WRONG_SHAPE`). */
export const caseDemands = {
  expectsSomething: [
    'Tình huống phải mong đợi ít nhất một điều.',
    'A case must expect at least one thing.',
  ],
} as const

/** What is said of a file of cases, by the code of the problem. */
export const caseMessages = {
  UNKNOWN_RULE: () => ({
    message: 'Gói không có quy định này.',
    messageEn: 'The pack has no such rule.',
  }),
} as const
