/** Tùy chọn của một mức. / The options that say what a level holds, in the order of the help. */
export const LEVEL_OPTIONS = [
  'rate',
  'cap',
  'per',
  'level',
  'of',
  'amount',
  'atMost',
  'once',
  'instrument',
  'budget',
  'when',
  'choose',
  'part',
  'asIn',
  'elsewhere',
] as const

/** `atMost` is written `--at-most`. */
export const flagOf = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

/** Tùy chọn khi soạn gói. / The options that say what a new pack or a new rule holds. */
export const AUTHORING_OPTIONS = {
  kind: [
    '--kind <loại>',
    [
      'loại quy định: support (mặc định), eligibility, funding, priority, procedure, programme, regions, scheme, follow-up',
      'kind of rule: support (default), eligibility, funding, priority, procedure, programme, regions, scheme, follow-up',
    ],
  ],
  schemas: [
    '--schemas <thư mục>',
    [
      'ghi vào thư mục này JSON Schema cho trình soạn thảo, gợi ý cả từ của các gói đã nạp',
      'write the JSON Schemas for editors into this folder, with the words of the packs loaded',
    ],
  ],
  id: ['--id <mã>', ['mã của gói hoặc của quy định', 'id of the pack or rule']],
  title: ['--title <tên>', ['tên tiếng Việt', 'title in Vietnamese']],
  titleEn: ['--title-en <tên>', ['tên tiếng Anh', 'title in English']],
  maintainer: [
    '--maintainer <cơ quan>',
    ['cơ quan chịu trách nhiệm về gói', 'who answers for the pack'],
  ],
  document: [
    '--document <số hiệu>',
    ['số hiệu văn bản quy định mức', 'number of the act that sets the level'],
  ],
  provision: ['--provision <điều>', ['điều, khoản, điểm', 'article, clause, point']],
  activity: [
    '--activity <nội dung>',
    [
      'nội dung hỗ trợ: tên hoặc mã, như "máy móc thiết bị"',
      'the activity, by name or id, such as advanced-machinery',
    ],
  ],
  evidence: [
    '--evidence <mức>',
    [
      'mức tin cậy: quoted (đã đọc chính điều khoản), secondary (nơi khác nêu lại), memory',
      'how it is known: quoted (the clause was read), secondary (reported elsewhere), memory',
    ],
  ],
  rate: [
    '--rate <50%>',
    [
      'tỷ lệ hỗ trợ tối đa, như 50%, "20% - 30%", "đến 200 triệu đồng: 50%; còn lại: 30%"',
      'the highest share: 50%, a range, or bands',
    ],
  ],
  cap: [
    '--cap <số tiền>',
    [
      'mức tối đa, như "300 triệu đồng", hoặc "1,5 lần national:support.advanced-machinery"',
      'the cap: VND 300 million is "300 triệu đồng"; or so many times another level, ' +
        '"1.5 times national:support.advanced-machinery"',
    ],
  ],
  per: [
    '--per <đơn vị>',
    [
      'mức tối đa tính cho một đơn vị nào; nhiều đơn vị nhân với nhau thì ngăn bằng dấu phẩy',
      'what the cap is counted per; several that are multiplied are joined by commas',
    ],
  ],
  level: ['--level <cấp>', ['cấp mà mức này áp dụng, như "cấp tỉnh"', 'the tier of the level']],
  of: [
    '--of <chi phí>',
    [
      'loại chi phí được tính, như "máy móc, thiết bị"; «tất cả» là mọi khoản chi',
      'the kinds of cost that count; `all` counts every line',
    ],
  ],
  amount: [
    '--amount <số tiền>',
    [
      'mức khoán hoặc tiền thưởng cho một đơn vị, không theo tỷ lệ',
      'a fixed sum for each unit, not a share',
    ],
  ],
  atMost: [
    '--at-most <giới hạn>',
    [
      'giới hạn khác, như "500 triệu đồng / cơ sở / năm"; lặp lại được',
      'a further limit, such as "500 triệu đồng / establishment / year"; may be repeated',
    ],
  ],
  once: [
    '--once <ever|year|programme>',
    [
      'một đơn vị chỉ được hỗ trợ một lần: mãi mãi, mỗi năm, mỗi chương trình',
      'a beneficiary gets it once: ever, a year, a programme',
    ],
  ],
  instrument: [
    '--instrument <cách>',
    [
      'cách hỗ trợ: "không hoàn lại", "có thu hồi 3, 5 năm", "lãi suất 2 năm"',
      'grant, "recoverable 3, 5", "interest 2" (with the years)',
    ],
  ],
  budget: [
    '--budget <ngân sách>',
    [
      'ngân sách nào chi: "cấp tỉnh", "cấp huyện", "cấp xã", hoặc tên nguồn khác',
      'which budget pays: province, district, commune, or another source by its name',
    ],
  ],
  when: [
    '--when <điều kiện>',
    [
      'chỉ áp dụng khi, như "tổng nguồn vốn năm trước <= 3 tỷ đồng"; lặp lại thì phải đạt tất cả',
      'applies only when, such as "site.areas = island"; of several all must hold',
    ],
  ],
  choose: [
    '--choose <trường hợp>',
    [
      'mức theo trường hợp: "điều kiện => 50%, tối đa 300 triệu đồng"; lặp lại cho từng trường hợp',
      'a level by cases: "condition => 50%, cap 300 triệu đồng"; repeat for each case',
    ],
  ],
  part: [
    '--part <phần>',
    [
      'một phần của mức là tổng: "Thuê gian hàng: 80% của thuê gian hàng, tối đa 20 triệu đồng"; ' +
        'lặp lại cho từng phần',
      'a part of a level that is a sum: "Thuê gian hàng | Booth rental: 80% of booth-rental, ' +
        'cap 20 triệu đồng"; repeat for each part',
    ],
  ],
  asIn: [
    '--as-in <văn bản>',
    [
      'mức theo văn bản khác, như "40/2017/TT-BTC: Điều 5"',
      'the level is that of another act, such as "40/2017/TT-BTC: Điều 5"',
    ],
  ],
  elsewhere: [
    '--elsewhere <none>',
    [
      'none (không): văn bản không quy định mức cho các trường hợp còn lại',
      'none: the act sets no level for the cases that are left',
    ],
  ],
} as const
