import type { LevelColumn } from '@khuyencong/office'
import type { Words } from '../terminal/options.js'

/** What a row or a table of levels cannot be, by error code. */
export const levelTableMessages = {
  CELL_MISSING: (column: LevelColumn) => {
    const [vi, en] = NEEDED_CELLS[column] ?? [column, column]
    return {
      message: `Thiếu ${vi}.`,
      messageEn: `There is no ${en}.`,
      hint: FILLED_BY[column]?.[0] ?? `Ghi ${vi} vào ô này.`,
      hintEn: FILLED_BY[column]?.[1] ?? `Write the ${en} into this cell.`,
    }
  },
  UNKNOWN_WORD: ([vi, en]: Words, names: readonly string[], isMore: boolean) => ({
    message: `Không rõ là ${vi} nào.`,
    messageEn: `It is not clear which ${en} this is.`,
    hint: `Ghi đủ một tên: ${names.join('; ')}${isMore ? '; … (xem trang «Danh mục» của mẫu)' : ''}.`,
    hintEn: `Write one name in full: ${names.join('; ')}${isMore ? '; … (see the sheet «Danh mục» of the template)' : ''}.`,
  }),
  ELSEWHERE: () => ({
    message: 'Ô này chỉ ghi «không», hoặc để trống.',
    messageEn: 'This cell says «không» (none), or nothing.',
    hint: '«không»: văn bản không quy định mức cho các trường hợp còn lại.',
    hintEn: '«không»: the act sets no level for the cases that are left.',
  }),
  ROWS_DISAGREE: (first: string, other: string) => ({
    message: `Khác với ô ${other} của cùng mức: «${first}».`,
    messageEn: `It differs from ${other} of the same level: \`${first}\`.`,
    hint: 'Ghi giống nhau hoặc để trống; nếu là hai mức thì đặt hai mã.',
    hintEn: 'Make them alike or leave it empty; two levels need two ids.',
  }),
  SAME_LEVEL: (other: string) => ({
    message: `Cùng mã với hàng ${other} mà không ghi «Trường hợp» hay «Phần».`,
    messageEn: `The id is that of ${other}, and neither a case nor a part is named.`,
    hint: 'Ghi trường hợp hoặc phần ở từng hàng, ghi «Từ ngày» khác, hoặc đặt mã khác.',
    hintEn: 'Name the case or the part of each row, another first day, or another id.',
  }),
  CASE_OF_SOME: (other: string) => ({
    message: `Hàng ${other} của cùng mức có «Trường hợp» hay «Phần», hàng này không.`,
    messageEn: `${other} of the same level names a case or a part, this row does not.`,
    hint: 'Ghi ở mọi hàng của mức.',
    hintEn: 'Name it in every row of the level.',
  }),
  FILE_EXISTS: (id: string) => ({
    message: `Gói đã có mức «${id}».`,
    messageEn: `The pack has the level \`${id}\` already.`,
    hint:
      'Mức đổi theo văn bản mới: trong tệp của mức, ghi ngày cuối («to») cho giai đoạn cũ rồi thêm ' +
      'một giai đoạn. Là mức khác thì ghi mã khác ở cột «Mã».',
    hintEn:
      'Where an act changes the level, give the version in its file a last day (`to`) and add one. ' +
      'Another level needs another id in the column «Mã».',
  }),
  RULE_ID: () => ({
    message: 'Mã phải có dạng «support.ten-muc».',
    messageEn: 'The id must look like `support.name`.',
    hint: 'Chữ thường không dấu, số, dấu gạch nối; hoặc để trống.',
    hintEn: 'Lower case, digits, hyphens; or leave it empty.',
  }),
  OPTION_NOT_USED: (flag: string) => ({
    message: `Cùng --table không dùng ${flag}: bảng ghi cho từng mức.`,
    messageEn: `With --table ${flag} is not used: the table says it of each level.`,
    hint: 'Cho cả bảng chỉ có --document, --provision, --from, --evidence, --sheet.',
    hintEn: 'Of the whole table only --document, --provision, --from, --evidence, --sheet speak.',
  }),
  TABLE_LEAVES_OUT: (unsaid: ReadonlyMap<string, readonly string[]>) => {
    const rules = [...unsaid].map(([id, fields]) => `${id} (${fields.join(', ')})`)
    const shown = rules.slice(0, LISTED).join('; ')
    const more = rules.length > LISTED
    return {
      message: `Bảng không ghi được một số trường của ${rules.length} mức: ${shown}${more ? '; …' : ''}.`,
      messageEn: `The table has no column for some fields of levels, ${rules.length} in all: ${shown}${more ? '; …' : ''}.`,
      hint: 'Các trường ấy chỉ có trong tệp của gói; đọc lại bảng vào gói khác thì không còn.',
      hintEn:
        'They stand in the files of the pack alone, and are not there if the table is read again.',
    }
  },
  NO_LEVEL: () => ({
    message: 'Bảng không có mức nào dùng được, nên không tạo gói.',
    messageEn: 'No level of the table can be used, so no pack is made.',
    hint: 'Sửa các ô đã nêu rồi chạy lại.',
    hintEn: 'Mend the cells that were named and run it again.',
  }),
} as const

/** Levels that are listed one by one. */
const LISTED = 8

const NEEDED_CELLS: Partial<Record<LevelColumn, readonly [vi: string, en: string]>> = {
  activity: ['nội dung', 'activity'],
  provision: ['điều khoản', 'provision'],
  document: ['văn bản', 'act'],
  from: ['ngày có hiệu lực', 'first day in force'],
  sum: ['tỷ lệ hoặc mức', 'rate or sum'],
  title: ['tên mức', 'title of the level'],
}

const FILLED_BY: Partial<Record<LevelColumn, readonly [vi: string, en: string]>> = {
  document: [
    'Ghi số hiệu vào ô này, hoặc cho cả bảng bằng --document.',
    'Write the number of the act here, or for the whole table with --document.',
  ],
  from: [
    'Ghi ngày vào ô này, hoặc cho cả bảng bằng --from.',
    'Write the day here, or for the whole table with --from.',
  ],
  sum: [
    'Ghi tỷ lệ hoặc mức; văn bản có mà chưa đọc được thì ghi «chưa số hóa».',
    'Write the rate or the sum; where nobody has read it write «chưa số hóa».',
  ],
}

/** What is told of a table once it is read. */
export const tableReadTexts = {
  done: (count: number, alike: number): Words => [
    `Đã đưa vào gói ${count} mức${alike === 0 ? '' : `; ${alike} mức gói đã có, giữ nguyên`}.\n`,
    `Levels that came in: ${count}${alike === 0 ? '' : `; the pack has already: ${alike}`}.\n`,
  ],
  again: (folder: string, table: string): Words => [
    `Hàng có ô sai không vào gói: sửa bảng rồi chạy khuyencong new-rule "${folder}" --table "${table}" ` +
      '(mức đã vào thì bỏ qua).\n',
    `Rows with a bad cell stayed out: mend the table, then khuyencong new-rule "${folder}" ` +
      `--table "${table}" (what came in is left alone).\n`,
  ],
  next: (folder: string): Words => [
    `Tiếp theo: khuyencong review "${folder}" để đối chiếu các tình huống «CẦN XEM LẠI», rồi ` +
      `khuyencong check "${folder}" và khuyencong publish "${folder}"\n`,
    `Next: khuyencong review "${folder}" for the cases marked \`CẦN XEM LẠI\`, then ` +
      `khuyencong check "${folder}" and khuyencong publish "${folder}"\n`,
  ],
} as const

/** The words of the levels of a day as a paper. */
export const levelsPaperTexts = {
  title: ['BẢNG MỨC HỖ TRỢ KHUYẾN CÔNG', 'SUPPORT LEVELS'],
  national: ['Khuyến công quốc gia', 'National fund'],
  on: (day: string): Words => [`có hiệu lực ngày ${day}`, `in force on ${day}`],
  order: ['STT', 'No.'],
  activity: ['Nội dung, điều kiện', 'Activity, condition'],
  level: ['Mức hỗ trợ', 'Level'],
  nationalLevel: ['Mức quốc gia', 'National level'],
  difference: ['Chênh lệch', 'Difference'],
  citation: ['Căn cứ', 'Citation'],
  when: ['khi', 'when'],
  notEncoded: [
    'Văn bản có quy định, gói chưa số hóa mức',
    'The act provides, the pack has no level yet',
  ],
  acts: ['Văn bản căn cứ', 'Acts'],
  number: ['Số hiệu', 'Number'],
  actTitle: ['Tên văn bản', 'Title'],
  issuer: ['Cơ quan ban hành', 'Issued by'],
  issued: ['Ngày ban hành', 'Issued'],
  compared: [
    'Chênh lệch chỉ ghi khi hai mức tính cùng đơn vị và cùng cách tính.',
    'The difference is given where both levels count the same unit in the same way.',
  ],
  pack: ['Gói quy định', 'Pack'],
  signatures: [
    ['NGƯỜI LẬP BẢNG', 'DRAWN UP BY'],
    ['ĐẠI DIỆN CƠ QUAN', 'FOR THE AUTHORITY'],
  ],
} as const

/** The words of the cells of a level table, in Vietnamese as acts are. */
export const levelTableWords = {
  everyActivity: 'mọi nội dung',
  allCosts: 'tất cả',
  usualCosts: 'theo nội dung',
  notEncoded: 'chưa số hóa',
  none: 'không',
  fixed: 'khoán ',
  asIn: (document: string, provision: string) => `theo ${document}: ${provision}`,
  times: (factor: string, level: string) => `${factor} lần ${level}`,
  range: (from: string, to: string) => `${from} đến ${to}`,
  band: (upTo: string | null, share: string) =>
    upTo === null ? `còn lại: ${share}` : `đến ${upTo}: ${share}`,
  once: { ever: 'một lần', year: 'một năm', programme: 'chương trình' },
  within: {
    project: 'đề án',
    year: 'năm',
    programme: 'chương trình',
    ever: 'mọi lần',
  },
  budgets: { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' },
  instruments: { recoverable: 'có thu hồi', interest: 'lãi suất' },
} as const
