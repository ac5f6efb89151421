/** What a CSV text cannot be. */
export const csvMessages = {
  QUOTE_NOT_CLOSED: () => ({
    message: 'Dấu ngoặc kép mở mà không đóng.',
    messageEn: 'A quotation mark is opened and not closed.',
  }),
  TEXT_AFTER_QUOTE: (text: string) => ({
    message: `Có chữ «${text}» sau dấu ngoặc kép đóng.`,
    messageEn: `There is text after a closing quotation mark: "${text}".`,
  }),
} as const
