// docs/errors.md and docs/errors.en.md: every error code, what it means and what to do.
import { errorGuides } from '../packages/core/src/errors/error-guide.ts'

const GROUPS = {
  input: ['Dữ liệu vào', 'Input'],
  packs: ['Gói quy định', 'Packs of rules'],
  vocabulary: ['Từ vựng của gói', 'The vocabulary of packs'],
  books: ['Nhiều gói trong một bộ quy định', 'Several packs in one rule book'],
  trust: ['Chữ ký, khóa ký, công bố gói', 'Signatures, locks, publishing'],
  plans: ['Kế hoạch, báo cáo, theo dõi', 'Plans, reports, monitoring'],
  rounds: ['Chấm điểm, bình chọn', 'Scoring rounds'],
  tables: ['Bảng tính: tệp, cột, ô', 'Spreadsheets: files, columns, cells'],
  command: ['Lệnh `khuyencong`', 'The command `khuyencong`'],
}

const GENERATED =
  '<!-- Generated from packages/core/src/errors/error-guide*.ts: npm run generate. -->'

const HEAD = `# Mã lỗi

[English](errors.en.md)

Khi dữ liệu vào sai, thư viện ném \`KhuyenCongError\`, lệnh in cùng nội dung rồi thoát với mã 2.
Mỗi lỗi có: mã (\`code\`), chỗ (\`at\`: tệp › đường dẫn), cái đã gặp (\`found\`), câu giải thích và
gợi ý bằng hai thứ tiếng (\`message\`, \`messageEn\`, \`hint\`, \`hintEn\`). \`problems\` là danh sách
mọi lỗi tìm thấy trong một lần đọc. Đề án không đủ điều kiện **không** phải là lỗi: đó là kết luận,
xem [findings.md](findings.md).

Trong chương trình: kiểu \`ErrorCode\` là danh sách đóng các mã dưới đây; \`isKhuyenCongError(e)\`
nhận ra lỗi của thư viện; \`errorGuide(code)\` của \`@khuyencong/core/errors\` cho đúng nội dung của
trang này.
`

const HEAD_EN = `# Error codes

[Tiếng Việt](errors.md)

Where the input is wrong the library throws \`KhuyenCongError\`; the command prints the same and exits
with 2. Each error has a \`code\`, a place (\`at\`: file › path), what was found (\`found\`), and a
sentence and a hint in both languages (\`message\`, \`messageEn\`, \`hint\`, \`hintEn\`). \`problems\`
lists everything found wrong in one reading. A project that is not eligible is **not** an error but a
verdict: see [findings.en.md](findings.en.md).

In a program: the type \`ErrorCode\` is the closed list of the codes below; \`isKhuyenCongError(e)\`
knows an error of the library; \`errorGuide(code)\` of \`@khuyencong/core/errors\` gives what this page
says.
`

function section(group, index, [code, meaning, toDo], done) {
  return [
    `## ${GROUPS[group][index]}`,
    '',
    `| ${code} | ${meaning} | ${toDo} |`,
    '| --- | --- | --- |',
    ...done.map((row) => `| ${row.join(' | ')} |`),
    '',
  ]
}

/** The two pages, as pairs of file and text. */
export function errorsPage() {
  const guides = errorGuides()
  const page = (index, head, heads, cells) => {
    const sections = Object.keys(GROUPS).flatMap((group) =>
      section(group, index, heads, guides.filter((each) => each.group === group).map(cells)),
    )
    return `${[GENERATED, '', head, ...sections].join('\n').trimEnd()}\n`
  }
  return [
    [
      'docs/errors.md',
      page(0, HEAD, ['Mã', 'Nghĩa là gì', 'Cần làm gì'], ({ code, meaning, toDo }) => [
        `\`${code}\``,
        meaning,
        toDo,
      ]),
    ],
    [
      'docs/errors.en.md',
      page(1, HEAD_EN, ['Code', 'What it means', 'What to do'], ({ code, meaningEn, toDoEn }) => [
        `\`${code}\``,
        meaningEn,
        toDoEn,
      ]),
    ],
  ]
}
