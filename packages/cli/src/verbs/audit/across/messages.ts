import type { Words } from '../../../terminal/options.js'

/** What is said of the options of `audit --across`, by the code of the problem. */
export const acrossMessages = {
  OPTION_NOT_USED: (option: string) => ({
    message: `Rà soát nhiều đề án với nhau (--across) không dùng --${option}.`,
    messageEn: `An audit across projects (--across) does not use --${option}.`,
    hint: `Bỏ --${option}, hoặc bỏ --across để xét từng đề án.`,
    hintEn: `Leave --${option} out, or leave --across out to judge each project.`,
  }),
  EXTRA_ARGUMENT: () => ({
    message: 'Thừa đối số.',
    messageEn: 'Too many arguments.',
    hint: 'Xét từng đề án: mỗi lần một tệp. Rà soát nhiều tệp với nhau: thêm --across.',
    hintEn: 'To judge each project, one file at a time. For several files together, add --across.',
  }),
} as const

/** The words of text and page. */
export const acrossWords = {
  kind: ['Khuyến công · Rà soát giữa các đề án', 'Industrial promotion · Audit across projects'],
  title: ['Rà soát nhiều đề án với nhau', 'Audit across projects'],
  finding: ['Phát hiện', 'Finding'],
  findings: ['Phát hiện', 'Findings'],
  sentence: ['Nội dung', 'What was found'],
  projects: ['Đề án liên quan', 'Projects'],
  citation: ['Căn cứ', 'Citation'],
  excess: ['Vượt', 'Excess'],
  excessOnce: ['Vượt, không tính trùng', 'Excess, none counted twice'],
  summary: ['Tổng hợp', 'Summary'],
  compared: ['Đã so sánh', 'Compared'],
  identified: ['Hạng mục có mã đơn vị thụ hưởng', 'Items with the id of their beneficiary'],
  withAsset: ['Hạng mục có tài sản để so sánh', 'Items with an asset to compare'],
  withLimit: [
    'Hạng mục có số tiền để so với giới hạn chung',
    'Items with an amount to hold against shared limits',
  ],
  unread: ['Không đọc được', 'Not read'],
  notShown: ['Phát hiện ngoài lựa chọn', 'Findings that were not chosen'],
  none: ['không có', 'none'],
  nothingCompared: [
    'Không hạng mục nào có mã đơn vị thụ hưởng hoặc tài sản: chỉ tìm được đề án trùng, chưa thể kết luận là không có hỗ trợ trùng.',
    'No item has the id of its beneficiary or an asset: only duplicate projects could be found, which does not show that nothing is supported twice.',
  ],
  groupNote: [
    'Một phát hiện nêu nhiều đề án được tính, cả số tiền vượt, cho mọi nhóm của các đề án đó, nên cộng ' +
      'các nhóm có thể hơn tổng chung. «Số đề án» là số đề án mà phát hiện nêu.',
    'A finding that names several projects counts, with all it is above, in each group of these ' +
      'projects, so that the groups may come to more than the whole. Projects are those that ' +
      'findings name.',
  ],
  partly: [
    'Hạng mục không có mã đơn vị thụ hưởng thì không so sánh được theo đơn vị thụ hưởng.',
    'Items without the id of their beneficiary cannot be compared by beneficiary.',
  ],
} as const satisfies Record<string, Words>

/** What is left out of a table that is too long for a terminal. */
export const acrossTexts = {
  left: (count: string): Words => [
    `Còn ${count} phát hiện khác: dùng --export hoặc --json để có đủ.`,
    `There are ${count} more findings: --export or --json gives them all.`,
  ],
} as const
