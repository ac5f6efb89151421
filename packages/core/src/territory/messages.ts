/** What is said of a province that cannot be placed, by the code of the problem. */
export const territoryMessages = {
  UNKNOWN_PROVINCE: (word: string) => ({
    message: `Không có tỉnh, thành phố «${word}» trong danh mục tỉnh, thành phố.`,
    messageEn: `The register has no province \`${word}\`.`,
  }),
  REGISTER_MISSING: (word: string) => ({
    message: `Chưa có danh mục tỉnh, thành phố nên không biết «${word}» là tỉnh nào.`,
    messageEn: `There is no register of provinces to look \`${word}\` up in.`,
    hint: 'Thêm gói quốc gia vào bộ quy định: danh mục nằm trong gói đó.',
    hintEn: 'Add the national pack to the book: the register is part of it.',
  }),
  PROVINCE_MISMATCH: (
    territory: string,
    present: { readonly id: string; readonly name: string },
  ) => ({
    message: `«${territory}» không phải lãnh thổ cũ của ${present.name}.`,
    messageEn: `\`${territory}\` is not a former territory of ${present.id}.`,
    hint: 'Xem lại «site.formerProvince».',
    hintEn: 'Check `site.formerProvince`.',
  }),
} as const
