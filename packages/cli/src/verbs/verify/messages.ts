import type { Words } from '../../terminal/options.js'

/** Why a file is not a signed record, or a folder holds none, by error code. */
export const verifyMessages = {
  NOT_SIGNED: (beside: string) => ({
    message: 'Tệp này không có chữ ký.',
    messageEn: 'This file is not signed.',
    hint: `Kết quả xét: ký bằng decide --sign. Tệp rà soát: chữ ký phải nằm cạnh, ở ${beside}.`,
    hintEn: `A decision: sign it with decide --sign. An audit file: its signature is ${beside}.`,
  }),
  PAYLOAD_TYPE: () => ({
    message: 'Đây là chữ ký của một tệp rà soát, nhưng tên không cho biết là của tệp nào.',
    messageEn: 'This is the signature of an audit file, and its name does not say of which.',
    hint: 'Đặt lại tên: tên của tệp rà soát, thêm .dsse.json.',
    hintEn: 'Name it again: the name of the audit file and .dsse.json.',
  }),
  NO_RECORDS: (project: string | null) => ({
    message:
      project === null
        ? 'Thư mục này không có bản ghi nào.'
        : `Không có bản ghi nào của đề án «${project}».`,
    messageEn:
      project === null
        ? 'This folder holds no record.'
        : `There is no record of the project \`${project}\`.`,
    hint: 'Bản ghi là tệp .json hoặc .ndjson; trong kho lưu chúng nằm ở thư mục records.',
    hintEn: 'Records are .json and .ndjson files; in an archive they stand in the folder records.',
  }),
  OPTION_UNUSED: () => ({
    message: '--project chỉ dùng khi kiểm cả thư mục.',
    messageEn: '--project goes with a folder only.',
    hint: 'Bỏ --project, hoặc nêu thư mục chứa các bản ghi.',
    hintEn: 'Leave --project out, or name the folder that holds the records.',
  }),
} as const

/** What `verify` asks and tells. */
export const verifyTexts = {
  ring: ['sổ khóa', 'key ring'],
  right: ['ĐÚNG', 'GENUINE'],
  wrong: ['KHÔNG ĐÚNG', 'NOT GENUINE'],
  signedBy: (by: string, at: string): Words => [
    `ký: ${by}, ngày ${at} (ngày ký do người ký khai)`,
    `signed: ${by}, on ${at} (the day is what the signer claims)`,
  ],
  ofFolder: (all: string, wrong: string): Words => [
    `Số tệp đã kiểm: ${all}, không đúng hoặc không kiểm được: ${wrong}\n`,
    `Files checked: ${all}, not genuine or not to be checked: ${wrong}\n`,
  ],
} as const
