/** What is said of a case and its review, by the code of the problem. */
export const reviewMessages = {
  UNSEEN: () => ({
    message: 'Chưa có ý kiến xem lại tình huống này, hoặc tình huống đã sửa sau khi xem lại.',
    messageEn: 'Nobody has reviewed this case, or it was changed after its review.',
    hint: 'Xem lại bằng: khuyencong review <thư mục của gói>',
    hintEn: 'Review it with: khuyencong review <folder of the pack>',
  }),
  CASE_REJECTED: (by: string, note: string | null) => ({
    message: `Người xem lại (${by}) cho rằng tình huống này sai${note === null ? '' : `: ${note}`}.`,
    messageEn: `The reviewer (${by}) says that this case is wrong${note === null ? '' : `: ${note}`}.`,
    hint: 'Sửa tình huống hoặc quy định theo văn bản, rồi xem lại.',
    hintEn: 'Mend the case or the rule by the act, then review it again.',
  }),
  DUPLICATE_ID: () => ({
    message: 'Hai ý kiến về cùng một tình huống.',
    messageEn: 'Two answers to one case.',
    hint: 'Giữ một ý kiến đúng, bỏ ý kiến kia.',
    hintEn: 'Keep the right one.',
  }),
} as const

/** What keeps a pack from being an edition after the last one, by the code of the problem. */
export const editionMessages = {
  VERSION_REUSED: (version: string) => ({
    message: `Phiên bản ${version} đã công bố với nội dung khác.`,
    messageEn: `Version ${version} was published with other content.`,
    hint: 'Tăng «version» trong pack.json.',
    hintEn: 'Raise `version` in pack.json.',
  }),
  VERSION_NOT_NEWER: (last: string) => ({
    message: `Phiên bản này không sau bản đã công bố (${last}).`,
    messageEn: `This version is not after the one published (${last}).`,
    hint: 'Tăng «version» trong pack.json.',
    hintEn: 'Raise `version` in pack.json.',
  }),
  OTHER_PACK: (id: string) => ({
    message: `Bản đã công bố là của gói khác («${id}»).`,
    messageEn: `The published edition is one of another pack (\`${id}\`).`,
  }),
} as const

/** Why a pack may not be published, by error code. */
export const publishingMessages = {
  CASE_FAILED: () => ({
    message: 'Tình huống không ra kết quả mong đợi.',
    messageEn: 'The case does not come out as expected.',
  }),
  MUTANT_SURVIVES: () => ({
    message: 'Sửa nội dung này mà không tình huống nào phát hiện.',
    messageEn: 'This can be changed and no case notices.',
  }),
} as const
