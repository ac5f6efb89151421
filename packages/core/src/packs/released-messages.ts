/** What is said of released packs, by the code of the problem. */
export const releasedMessages = {
  PACK_NOT_RELEASED: () => ({
    message: 'releasedBook chỉ nhận gói đã phát hành, của mô-đun «…/released».',
    messageEn: 'releasedBook takes released packs only, of the entries `…/released`.',
    hint: 'Có gói khác thì gộp bằng createRuleBook([…]).',
    hintEn: 'Join others by createRuleBook([…]).',
  }),
  RELEASE_MISMATCH: (id: string) => ({
    message: `Bộ này không có đúng bản gói quốc gia mà gói «${id}» phát hành cùng.`,
    messageEn: `The book lacks the very national pack that the pack \`${id}\` was released with.`,
    hint: 'Thêm gói quốc gia, cài các gói npm cùng một bản; hoặc dùng createRuleBook.',
    hintEn: 'Add the national pack, install packages of one version; or use createRuleBook.',
  }),
  DUPLICATE_PACK: (id: string) => ({
    message: `Có hai bản phát hành của gói «${id}».`,
    messageEn: `There are two releases of the pack \`${id}\`.`,
    hint: 'Chỉ giữ một bản.',
    hintEn: 'Keep one.',
  }),
} as const

/** What is said of a pack without its files, by the code of the problem. */
export const sourceMessages = {
  SOURCE_ELSEWHERE: (entry: string) => ({
    message: `Gói đã phát hành không mang theo tệp nguồn; gói của «${entry}» thì có.`,
    messageEn: `A released pack does not carry its files; that of \`${entry}\` does.`,
    hint: `Lấy gói từ «${entry}», rồi gọi sourceOf; hai gói có cùng mã băm.`,
    hintEn: `Import the pack of \`${entry}\` and call sourceOf; the two have one digest.`,
  }),
  PACK_SOURCE_LOST: () => ({
    message: 'Không còn nguồn của gói này, hoặc nguồn đã bị sửa sau khi mở gói.',
    messageEn: 'The source of this pack is not known, or was changed since the pack was defined.',
    hint: 'Dùng đúng gói mà definePack trả về, không sao chép từng trường.',
    hintEn: 'Use the pack that definePack gave, not a copy of its fields.',
  }),
} as const
