import type { RecordKind } from './record-targets.js'

/** What one row of a table is. */
const ROWS: Readonly<Record<RecordKind, readonly [vi: string, en: string]>> = {
  projects: ['một hạng mục của đề án', 'an item of a project'],
  entries: ['một hồ sơ dự bình chọn', 'an entry of a round'],
  programme: ['một dòng kế hoạch và thực hiện', 'a line of plan and spending'],
  report: ['một phần của báo cáo', 'a part of a report'],
  events: ['một sự kiện của đề án', 'an event of a project'],
  establishments: ['một cơ sở', 'an establishment'],
}

/** What a map of columns, or a table it is laid on, cannot be. */
export const columnMessages = {
  NOT_A_MAP: () => ({
    message: 'Bảng cột phải là nhóm { "format": 1, "columns": { … } }.',
    messageEn: 'A map of columns is a group { "format": 1, "columns": { … } }.',
    hint: 'Chạy lệnh không có --map để có bảng cột đoán sẵn.',
    hintEn: 'Run the command without --map for a guess to start from.',
  }),
  UNKNOWN_FIELD: (known: readonly string[]) => ({
    message: 'Bảng cột không có trường này.',
    messageEn: 'A map of columns has no such field.',
    hint: `Các trường: ${known.join(', ')}.`,
    hintEn: `Its fields: ${known.join(', ')}.`,
  }),
  WRONG_FIELD: (vi: string, en: string) => ({
    message: `Cần ${vi}.`,
    messageEn: `This should be ${en}.`,
  }),
  UNKNOWN_TARGET: (near: readonly string[]) => ({
    message: 'Đề án không có trường này.',
    messageEn: 'A project has no such field.',
    hint: `Các trường: ${near.join(', ')}.`,
    hintEn: `Its fields: ${near.join(', ')}.`,
  }),
  COLUMN_UNMAPPED: () => ({
    message: 'Cột này không có trong bảng cột.',
    messageEn: 'The map says nothing of this column.',
    hint: 'Thêm tên cột vào «columns»; không dùng thì ghi null.',
    hintEn: 'Add its heading to `columns`, with null where it is not used.',
  }),
  COLUMN_MISSING: (headings: readonly string[]) => ({
    message: 'Bảng không có cột này.',
    messageEn: 'The table has no such column.',
    hint: `Các cột của bảng: ${headings.map((each) => `«${each}»`).join(', ')}.`,
    hintEn: `The columns of the table: ${headings.map((each) => `"${each}"`).join(', ')}.`,
  }),
  COLUMN_NEEDED: (vi: string, en: string) => ({
    message: `Bảng cột chưa có cột nào cho ${vi}.`,
    messageEn: `No column of the map gives ${en}.`,
    hint: 'Đặt «to» của cột đó; giống nhau ở mọi hàng thì ghi vào «everyRow».',
    hintEn: 'Give the column its `to`; what is the same in every row goes to `everyRow`.',
  }),
  COLUMN_TWICE: (other: string) => ({
    message: `Cột này và cột «${other}» cùng ghi vào một trường.`,
    messageEn: `This column and \`${other}\` go to one field.`,
    hint: 'Chỉ giữ một cột; cột kia ghi null.',
    hintEn: 'Keep one, and give the other null.',
  }),
  TABLE_MISSING: () => ({
    message: 'Không thấy bảng: không có hàng tiêu đề nào nhận ra được.',
    messageEn: 'There is no table: no row of headings is known.',
    hint: 'Kiểm tra trang có chữ (không phải ảnh chụp); chọn trang bằng --sheet; hoặc ghi số hàng tiêu đề vào «headerRow».',
    hintEn:
      'Check that the sheet holds text, not a picture; choose a sheet with --sheet; or give `headerRow`.',
  }),
  COLUMN_GUESSED: (unknown: readonly string[], of: RecordKind) => {
    const [rows, rowsEn] = ROWS[of]
    const list = (quoted: (heading: string) => string): string => unknown.map(quoted).join(', ')
    const open = unknown.length > 0
    const joined = of === 'events' || of === 'establishments'
    return {
      message:
        `Bảng cột dưới đây là đoán theo tên cột, mỗi dòng là ${rows}` +
        `${open ? `; chưa rõ: ${list((each) => `«${each}»`)}` : ''}. Chưa ghi gì.`,
      messageEn:
        `The map below is a guess by the headings, each row ${rowsEn}` +
        `${open ? `; not known: ${list((each) => `"${each}"`)}` : ''}. Nothing was written.`,
      hint:
        'Xem lại, lưu thành tệp (như cot.json) rồi chạy lại với --map cot.json' +
        `${joined ? ' --from de-an.ndjson' : ''}.`,
      hintEn:
        'Check it, save it as a file (such as columns.json) and run again with --map columns.json' +
        `${joined ? ' --from projects.ndjson' : ''}.`,
    }
  },
} as const
