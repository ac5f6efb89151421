import { AUDITING_OPTIONS } from './auditing-options.js'
import { AUTHORING_OPTIONS } from './authoring-options.js'
import { FOLLOW_UP_OPTIONS } from './follow-up-options.js'
import { INDICATOR_OPTIONS } from './indicator-options.js'
import { TABLE_OPTIONS } from './table-options.js'
import { TRUST_OPTIONS } from './trust-options.js'

/** One text in both languages. */
export type Words = readonly [vi: string, en: string]

/** Every option of every verb. */
export const OPTIONS = {
  on: [
    '--on <ngày>',
    [
      'ngày xét, như 01/06/2023 hoặc 2023-06-01: áp dụng quy định có hiệu lực trong ngày này',
      'the day whose law applies, such as 2023-06-01 or 01/06/2023 (day before month)',
    ],
  ],
  for: [
    '--for <verdict|ceiling|all>',
    [
      'hỏi để biết gì: đủ điều kiện hay không (verdict), mức hỗ trợ (ceiling), cả hai (all, mặc định)',
      'what the questions are for: the verdict, the ceiling, or both (all, the default)',
    ],
  ],
  province: [
    '--province <tỉnh>',
    [
      'tỉnh, thành phố: mã hoặc tên, có dấu hay không dấu',
      'province: id or name, with or without diacritics',
    ],
  ],
  by: [
    '--by <province,year>',
    [
      'tổng hợp theo: province, region, year, fund, content, activity (nối bằng dấu phẩy)',
      'group by: province, region, year, fund, content, activity (joined by commas)',
    ],
  ],
  pack: [
    '--pack <gói>',
    [
      'thêm một gói quy định từ đĩa (thư mục hoặc tệp JSON); lặp lại được',
      'add a pack from disk (folder or JSON file); may be repeated',
    ],
  ],
  allow: [
    '--allow <mã gói>',
    [
      'cho dùng một gói quốc gia khác gói có sẵn, hoặc gói mang mã của tỉnh khác; ' +
        'bản ghi sẽ nêu rõ; lặp lại được',
      'let in a national pack other than the shipped one, or one with the id of another province; ' +
        'the record says so; may be repeated',
    ],
  ],
  json: [
    '--json',
    [
      'in JSON ra đầu ra chuẩn, mọi thông báo ra đầu ra lỗi',
      'print JSON to standard output, all else to standard error',
    ],
  ],
  strict: [
    '--strict',
    [
      'chặt: không nhận mức chưa kiểm chứng; mức tỉnh cao hơn mức quốc gia là lỗi',
      'refuse unverified figures; a level above the national one is an error',
    ],
  ],
  out: [
    '--out <tệp>',
    [
      'ghi kết quả vào tệp, trọn vẹn hoặc không ghi gì',
      'write the result to a file, whole or not at all',
    ],
  ],
  within: [
    '--within <60d>',
    [
      'báo các phiên bản hết hiệu lực trong ngần ấy ngày',
      'report versions that end within so many days',
    ],
  ],
  sarif: ['--sarif', ['in báo cáo SARIF cho nơi lưu mã nguồn', 'print SARIF for code hosts']],
  minCoverage: [
    '--min-coverage <%>',
    ['mức phủ tối thiểu (mặc định 100)', 'the least coverage (default 100)'],
  ],
  suggest: [
    '--suggest',
    [
      'viết các tình huống còn thiếu vào tệp riêng để xem lại',
      'write the missing cases into files of their own, for review',
    ],
  ],
  mutants: ['--no-mutants', ['không thử đột biến', 'do not try mutants']],
  locked: [
    '--locked <packs.lock>',
    ['chỉ dùng đúng các gói đã chốt trong tệp này', 'use only the packs this lock names'],
  ],
  config: [
    '--no-config',
    [
      'không dùng khuyencong.config.json của thư mục này hay thư mục trên',
      'use no khuyencong.config.json of this folder or one above',
    ],
  ],
  with: [
    '--with <gói>',
    [
      'gói thứ hai (không ghi: cùng gói, hai ngày)',
      'the second pack (absent: the same pack, two days)',
    ],
  ],
  to: ['--to <ngày>', ['ngày thứ hai', 'the second day']],
  portfolio: [
    '--portfolio <tệp>',
    [
      'danh mục đề án (như của audit): đếm đề án và số tiền thay đổi giữa hai vế',
      'a portfolio of projects (as for audit): count the projects and the money that change',
    ],
  ],
  ...TRUST_OPTIONS,
  ...AUTHORING_OPTIONS,
  ...TABLE_OPTIONS,
  ...AUDITING_OPTIONS,
  ...FOLLOW_UP_OPTIONS,
  ...INDICATOR_OPTIONS,
  from: [
    '--from <ngày>',
    [
      'ngày có hiệu lực; với diff là ngày thứ nhất',
      'first day in force; for diff the first of the two days',
    ],
  ],
  fromProjects: [
    '--from <tệp>',
    [
      'đề án để đối chiếu hoặc để ghép bảng vào: kết quả audit --json, tệp đề án hoặc kế hoạch',
      'projects to hold figures against or to join a table to: audit --json output, projects or a plan',
    ],
  ],
  marks: [
    '--marks <tệp>',
    [
      'phiếu chấm: CSV (cột hồ sơ, giám khảo, rồi từng tiêu chí) hoặc JSON',
      'sheets: CSV (entry, juror, then each criterion) or JSON',
    ],
  ],
  report: [
    '--report <tệp.html>',
    ['viết thêm một trang HTML để đọc và in', 'also write an HTML page to read and print'],
  ],
  across: [
    '--across',
    [
      'rà soát nhiều đề án, nhiều tệp với nhau: đề án, đơn vị thụ hưởng, tài sản lặp lại; hai nguồn; chia nhỏ; vượt giới hạn',
      'compare the projects of all files: repeated projects, beneficiaries, assets; two funds; splits; limits exceeded',
    ],
  ],
  brief: [
    '--brief',
    [
      'với --json: mỗi đề án một dòng ngắn, không có bước lập luận; không xét lại (replay) được',
      'with --json: one short line per project, without the steps; it cannot be replayed',
    ],
  ],
  workers: [
    '--workers <n>',
    [
      'số luồng cùng xét khi dữ liệu vào lớn (mặc định: số nhân của máy)',
      'threads that judge a large input together (default: the cores of the machine)',
    ],
  ],
  crossCheck: [
    '--no-cross-check',
    [
      'không đối chiếu bằng bộ suy luận thứ hai',
      'do not derive the decision with the second engine',
    ],
  ],
} as const satisfies Record<string, readonly [flags: string, about: Words]>

export type OptionName = keyof typeof OPTIONS

/**
 * Options that every verb takes, so that one script can run them all; where one changes nothing,
 * that is said.
 */
export const COMMON: readonly OptionName[] = ['on', 'pack', 'json', 'strict']

/** Options that `khuyencong.config.json` may give, and the key of that file. */
export const CONFIGURED = {
  pack: 'packs',
  allow: 'allow',
  trust: 'trust',
  locked: 'lock',
} as const satisfies Partial<Record<OptionName, string>>
