import type { ErrorCode } from '@khuyencong/core'

/** What is said of a problem, in both languages. */
interface Message {
  readonly message: string
  readonly messageEn: string
  readonly hint?: string
  readonly hintEn?: string
}

/** One phrase in both languages. */
type Phrase = readonly [vi: string, en: string]

/** What an input cannot be, by error code. */
export const inputMessages = {
  NOT_A_FILE: () => ({
    message: 'Không đọc được: đây không phải tệp thường.',
    messageEn: 'Cannot read: this is not a regular file.',
    hint: 'Đưa dữ liệu qua đầu vào chuẩn: viết «-» thay cho tên tệp.',
    hintEn: 'Send the data through standard input: write `-` in place of the file.',
  }),
  JSON_IS_TABLE: () => ({
    message: 'Đây là bảng (CSV), không phải JSON.',
    messageEn: 'This is a table (CSV), not JSON.',
    hint:
      'Lệnh này nhận JSON: một đề án, một danh sách [ ], hoặc mỗi dòng một đề án. ' +
      'Bảng đề án thì đổi bằng lệnh import.',
    hintEn:
      'This verb takes JSON: one project, a list [ ], or one project per line. ' +
      'A table of projects is turned into JSON by import.',
  }),
  NOT_UTF8: () => ({
    message: 'Tệp không phải mã UTF-8.',
    messageEn: 'The file is not UTF-8.',
    hint: 'Lưu lại tệp với bảng mã UTF-8 (Unicode).',
    hintEn: 'Save the file again as UTF-8.',
  }),
  OTHER_FILE_TYPE: ([vi, en]: Phrase) => ({
    message: `Đây là ${vi}, không phải tệp chữ.`,
    messageEn: `This is ${en}, not a text file.`,
    hint:
      'Cần tệp JSON (soạn bằng Notepad hoặc VS Code, lưu mã UTF-8); ' +
      'bảng đề án (.xlsx, .csv) thì đổi bằng lệnh import.',
    hintEn:
      'Give a JSON file (saved as UTF-8 by a text editor); ' +
      'a table of projects (.xlsx, .csv) is turned into JSON by import.',
  }),
  EMPTY_INPUT: ([hint, hintEn]: Phrase) => ({
    message: 'Không có dữ liệu để xét.',
    messageEn: 'There is nothing to judge.',
    hint,
    hintEn,
  }),
  FILE_TOO_LARGE: () => ({
    message: 'Tệp quá lớn để đọc một lần (trên 16 triệu byte).',
    messageEn: 'The file is too large to read in one piece (above 16 million bytes).',
    hint: 'Dùng lệnh audit với tệp mỗi dòng một đề án (NDJSON).',
    hintEn: 'Use audit with one project per line (NDJSON).',
  }),
  LINE_TOO_LONG: () => ({
    message: 'Dòng quá dài (trên 16 triệu byte).',
    messageEn: 'The line is too long (above 16 million bytes).',
  }),
  ENDLESS_LINE: () => ({
    message: 'Dòng không có điểm kết thúc (trên 1 tỷ byte); dừng đọc.',
    messageEn: 'The line has no end (above a billion bytes); reading stops.',
    hint: 'Kiểm tra lại tệp: đây có thể là một thiết bị hoặc một luồng vô tận.',
    hintEn: 'Check the file: it may be a device, or a stream that never ends.',
  }),
} as const

/** What to give where there is nothing. */
export const whatToGive = {
  json: [
    'Đưa vào nội dung dạng JSON; thêm --help sau tên lệnh để xem lệnh nhận gì.',
    'Give JSON; add --help after the verb to see what it takes.',
  ],
  projects: [
    'Đưa vào một đề án dạng JSON, một danh sách [ ], hoặc mỗi dòng một đề án.',
    'Give one project as JSON, a list [ ], or one project per line.',
  ],
} as const satisfies Record<string, Phrase>

/** Files that people hand over in place of text, by the bytes they begin with. */
export const OTHER_FILE_TYPES: readonly (readonly [begin: string, name: Phrase])[] = [
  [
    'PK\u0003\u0004',
    [
      'tệp Excel, Word (.xlsx, .docx) hoặc tệp nén',
      'an Excel or Word file (.xlsx, .docx) or an archive',
    ],
  ],
  [
    '\u00D0\u00CF\u0011\u00E0',
    ['tệp Excel, Word kiểu cũ (.xls, .doc)', 'an old Excel or Word file (.xls, .doc)'],
  ],
  ['%PDF', ['tệp PDF', 'a PDF file']],
  ['{\\rtf', ['tệp văn bản RTF', 'an RTF document']],
]

/** What the operating system refuses, by its own code. */
export const SYSTEM_REFUSALS: Readonly<Record<string, Message & { readonly code: ErrorCode }>> = {
  ...notFound('ENOENT'),
  ...notFound('ENOTDIR'),
  EACCES: {
    code: 'FILE_FORBIDDEN',
    message: 'Không có quyền với tệp này.',
    messageEn: 'No permission for this file.',
  },
  EPERM: {
    code: 'FILE_FORBIDDEN',
    message: 'Không có quyền với tệp này.',
    messageEn: 'No permission for this file.',
  },
  EROFS: {
    code: 'FILE_FORBIDDEN',
    message: 'Nơi này không cho ghi.',
    messageEn: 'This place cannot be written to.',
  },
  EISDIR: {
    code: 'FILE_IS_FOLDER',
    message: 'Cần một tệp, đây là thư mục.',
    messageEn: 'A file is needed; this is a folder.',
  },
  ENOSPC: {
    code: 'DISK_FULL',
    message: 'Hết chỗ trên đĩa.',
    messageEn: 'The disk is full.',
  },
}

function notFound(reason: string): typeof SYSTEM_REFUSALS {
  return {
    [reason]: {
      code: 'FILE_NOT_FOUND',
      message: 'Không tìm thấy tệp hoặc thư mục.',
      messageEn: 'No such file or folder.',
      hint: 'Kiểm tra lại đường dẫn.',
      hintEn: 'Check the path.',
    },
  }
}

/** What the operating system refuses by any other code. */
export const otherRefusal = (reason: string): Message & { readonly code: ErrorCode } => ({
  code: 'FILE_UNREADABLE',
  message: `Không dùng được tệp (${reason}).`,
  messageEn: `The file cannot be used (${reason}).`,
})

/** Where a result may not be written, by error code. */
export const outputMessages = {
  FILE_EXISTS: () => ({
    message: 'Tệp này đã có.',
    messageEn: 'This file exists already.',
    hint: 'Đặt tên khác.',
    hintEn: 'Give another name.',
  }),
  LINK_TO_NOTHING: (option: string | null) => ({
    message: 'Không ghi được: đây là liên kết đến một tệp không có.',
    messageEn: 'Cannot write: this is a link to a file that is not there.',
    ...nameAFile(option),
  }),
  NOT_A_FILE: (option: string | null) => ({
    message: 'Không ghi được: đây không phải tệp thường.',
    messageEn: 'Cannot write: this is not a regular file.',
    ...nameAFile(option),
  }),
  SAME_FILE: () => ({
    message: 'Báo cáo và kết quả không thể ghi vào cùng một tệp.',
    messageEn: 'The report and the result cannot go to one file.',
    hint: 'Đặt hai tên tệp khác nhau sau --out và --report.',
    hintEn: 'Give --out and --report two names.',
  }),
  OUTPUT_IS_INPUT: (option: string, input: string) => ({
    message: `Kết quả sẽ ghi đè lên dữ liệu vào «${input}».`,
    messageEn: `The result would replace the input \`${input}\`.`,
    hint: `Đặt tên tệp khác sau ${option}.`,
    hintEn: `Give another name after ${option}.`,
  }),
} as const

function nameAFile(option: string | null): { readonly hint: string; readonly hintEn: string } {
  return {
    hint: `Đặt tên một tệp${option === null ? '' : ` sau ${option}`}.`,
    hintEn: `Name a file${option === null ? '' : ` after ${option}`}.`,
  }
}

/** What a file of `--from` cannot be. */
export const fromMessages = {
  NO_PROJECTS: () => ({
    message: 'Tệp của --from không có đề án nào.',
    messageEn: 'The file of --from has no project.',
    ...GIVE_PROJECTS,
  }),
  NOT_A_PROJECT: () => ({
    message: 'Đây không phải một đề án.',
    messageEn: 'This is not a project.',
    ...GIVE_PROJECTS,
  }),
  ERROR_LINE: () => ({
    message: 'Dòng này của audit là lỗi, không phải đề án.',
    messageEn: 'This line of audit is an error, not a project.',
    hint: 'Sửa đề án hỏng rồi chạy lại audit: ' + 'thiếu một đề án thì tổng không đối chiếu được.',
    hintEn:
      'Mend the broken project and run audit again: ' +
      'with one missing no total can be compared.',
  }),
  BRIEF_LINE: () => ({
    message: 'Dòng tóm tắt của audit --brief không giữ đề án.',
    messageEn: 'A short line of audit --brief does not hold the project.',
    hint: 'Dùng audit --json không có --brief.',
    hintEn: 'Use audit --json without --brief.',
  }),
  RESULT_OF_PLAN: () => ({
    message: 'Đây là kết quả của lệnh plan, chỉ giữ mã và số tiền của đề án.',
    messageEn: 'This is the result of plan, which holds only ids and amounts.',
    hint: 'Đưa chính tệp kế hoạch đã cho lệnh plan.',
    hintEn: 'Give the plan itself, the input of plan.',
  }),
  UNKNOWN_FORMAT: () => ({
    message: 'Chương trình này không đọc được bản ghi theo định dạng này.',
    messageEn: 'This program does not read records of this format.',
    hint: 'Lập lại bằng audit --json của bản chương trình này.',
    hintEn: 'Make it again with audit --json of this version of the program.',
  }),
} as const satisfies Record<string, () => Message>

const GIVE_PROJECTS = {
  hint: 'Đưa vào kết quả của audit --json, tệp đề án như của audit, hoặc tệp kế hoạch.',
  hintEn: 'Give the output of audit --json, a file of projects as for audit, or a plan.',
} as const

/** The hint where work records are too many for one file. */
export const severalWorkFiles = {
  hint: 'Chia sổ thành nhiều tệp, «id» khác nhau, mỗi tệp một --work.',
  hintEn: 'Cut the records into several files with ids of their own, one --work each.',
} as const
