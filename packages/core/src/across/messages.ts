import type { Bilingual, BilingualTable } from '../vocabulary/language.js'
import type { AcrossCode, SharedLimit } from './across-finding.js'

/** What pseudonyms refuse, by error code. */
export const pseudonymMessages = {
  PSEUDONYM_KEY: () => ({
    message: 'Khóa giả danh phải là 32 byte ngẫu nhiên (base64).',
    messageEn: 'The key of pseudonyms must be 32 random bytes (base64).',
    hint: 'Tạo khóa bằng lệnh: khuyencong new-key TEN --pseudonyms',
    hintEn: 'Make one with: khuyencong new-key NAME --pseudonyms',
  }),
  PSEUDONYMS_ALREADY: () => ({
    message: 'Đề án này đã giả danh rồi.',
    messageEn: 'This project has pseudonyms already.',
    hint: 'Dùng tệp này như đang có, hoặc giả danh lại từ tệp gốc.',
    hintEn: 'Use the file as it is, or make pseudonyms of the original file.',
  }),
} as const

/** Each finding across projects in a few words, as heads of tables have it. */
export const ACROSS_NAMES = {
  TWO_FUNDS: ['Hai nguồn cho một tài sản', 'Both funds for one asset'],
  LIMIT_EXCEEDED: ['Vượt giới hạn ngoài đề án', 'Limit over projects exceeded'],
  SPLIT_BELOW_CAP: ['Chia nhỏ dưới mức tối đa', 'Split below the cap'],
  CAP_SHARED: ['Vượt mức tối đa dùng chung', 'Above a shared cap'],
  REPEATED_ASSET: ['Tài sản lặp lại', 'Repeated asset'],
  DUPLICATE_PROJECT: ['Đề án trùng', 'Duplicate project'],
  REPEATED_BENEFICIARY: ['Đơn vị thụ hưởng nhiều lần', 'Beneficiary of several projects'],
} as const satisfies Record<AcrossCode, Bilingual>

/**
 * What each finding says; of `{found}` and `{expected}` the figures are put in, of `{who}`, `{asset}`
 * and `{span}` who, which asset and when.
 */
export const ACROSS_SENTENCES = {
  TWO_FUNDS: [
    '{asset} được đề nghị cả từ khuyến công quốc gia lẫn khuyến công địa phương: các hạng mục này đề nghị {found}.',
    '{asset} is asked for from the national and from a local fund: these items ask for {found}.',
  ],
  AMOUNT_EXCEEDED: [
    '{who} được đề nghị tổng cộng {found} {span}, vượt giới hạn {expected}.',
    '{who} is asked for {found} in all {span}, above the limit of {expected}.',
  ],
  ONCE_EXCEEDED: [
    '{who} được đề nghị một nội dung trong {found} đề án {span}, trong khi chỉ được hỗ trợ một lần.',
    '{who} has one kind of support asked for in {found} projects {span}; it is given once.',
  ],
  SPLIT_BELOW_CAP: [
    '{who} được đề nghị tổng cộng {found} qua nhiều đề án {span}, vượt mức tối đa {expected}.',
    '{who} is asked for {found} in several projects {span}, above the cap of {expected}.',
  ],
  CAP_SHARED: [
    '{who} được đề nghị tổng cộng {found} trong một đề án, vượt mức tối đa dùng chung {expected}.',
    '{who} is asked for {found} in one project, above the shared cap of {expected}.',
  ],
  REPEATED_ASSET: [
    '{asset} được đề nghị hỗ trợ trong nhiều đề án: các hạng mục này đề nghị {found}.',
    '{asset} is asked for in several projects: these items ask for {found}.',
  ],
  SAME_PROJECT_TWICE: [
    'Một đề án có mặt {found} lần, nội dung như nhau; chỉ tính một lần.',
    'One project is given {found} times, word for word; it is counted once.',
  ],
  SAME_ID: [
    '{found} đề án cùng một mã, nội dung khác nhau.',
    '{found} projects bear one id and differ in content.',
  ],
  SAME_CONTENT: [
    '{found} đề án giống nhau toàn bộ, chỉ khác mã và tên.',
    '{found} projects are the same but for id and title.',
  ],
  REPEATED_BENEFICIARY: [
    '{who} có mặt trong {count} đề án, đề nghị tổng cộng {found}.',
    '{who} is in {count} projects, which ask for {found} in all.',
  ],
} as const satisfies BilingualTable

/** When a limit holds. */
export const ACROSS_SPANS = {
  year: ['trong năm kế hoạch {span}', 'in the plan year {span}'],
  programme: ['trong thời gian của chương trình {span}', 'in the time of the programme {span}'],
  ever: ['từ trước đến nay', 'over all the years'],
} as const satisfies Record<SharedLimit['within'], Bilingual>

/** Who and what a finding is about. */
export const ACROSS_SUBJECTS = {
  beneficiary: ['Đơn vị thụ hưởng {id}', 'The beneficiary {id}'],
  nobody: ['Đơn vị thụ hưởng', 'The beneficiary'],
  asset: ['Một tài sản ({parts})', 'One asset ({parts})'],
  notKnown: ['số tiền chưa khai', 'an amount that is not given'],
} as const satisfies BilingualTable

/** The parts by which an asset is known. */
export const ASSET_PARTS = {
  maker: ['hãng', 'maker'],
  model: ['kiểu máy', 'model'],
  serial: ['số máy', 'serial number'],
  invoice: ['hóa đơn', 'invoice'],
} as const satisfies BilingualTable

/** The funds, in a list of projects. */
export const FUND_NAMES = {
  national: ['khuyến công quốc gia', 'national fund'],
  local: ['khuyến công địa phương', 'local fund'],
} as const satisfies BilingualTable
