/**
 * Bảng giải thích mọi phát hiện. / Turns the audit's findings into the tables of the README and of
 * docs/published-cases.md. Pure.
 */

interface Citation {
  readonly document: string
}
export interface Decision {
  readonly on: string
  readonly project: { readonly id: string }
  readonly verdict: string
  readonly crossCheck: string
  readonly findings: readonly {
    readonly code: string
    readonly severity: string
    readonly rule: string | null
    readonly citation: Citation | null
  }[]
}

/** What is expected of one case: no digest and no amount, so that it moves only when the answer does. */
export interface Outcome {
  readonly on: string
  readonly verdict: string
  readonly findings: readonly FoundText[]
}
type FoundText = string
export type Summary = Readonly<Record<string, Outcome>>

/** One report that was reconciled: the codes of its findings. */
export type Reconciled = Readonly<Record<string, readonly string[]>>

export interface Rows {
  readonly rows: Readonly<
    Record<
      string,
      {
        readonly province: string
        readonly year: string
        readonly content: string
        readonly day: string
        readonly leftOut: string
        readonly source: string
      }
    >
  >
  readonly reports: Readonly<
    Record<string, { readonly province: string; readonly year: string; readonly source: string }>
  >
  readonly unused: Readonly<Record<string, readonly string[]>>
  readonly explained: Readonly<Record<string, { readonly class: ClassId; readonly text: string }>>
}

const CLASSES = {
  violation: 'vi phạm thật',
  'other-base': 'khác căn cứ',
  'part-of-project': 'dòng không ứng với đúng một đề án',
  'source-arithmetic': 'số học trong nguồn',
  unverified: 'con số chưa kiểm chứng',
  'act-unread': 'văn bản của tỉnh chưa đọc được',
  'not-encoded': 'mức chưa số hóa',
  'law-gap': 'khoảng trống của quy định',
} as const
type ClassId = keyof typeof CLASSES

const WHY_UNUSED: Readonly<Record<string, string>> = {
  report:
    'tổng hợp của một kế hoạch hay nhiều năm, không phải một đề án; đối chiếu bằng `reconcile` trong `reports.ndjson`',
  'mixed-funds': 'gộp kinh phí quốc gia và địa phương, không tách được',
  'no-fund': 'nguồn không nêu kinh phí quốc gia hay địa phương',
  'no-content': 'nhiều nội dung không kể ra, hoặc không nêu nội dung',
  'no-figure': 'nguồn chỉ nêu một khoảng kinh phí mỗi năm, không có con số để đối chiếu',
  superseded:
    'cùng một đề án với KCR2-061, dòng sau có số liệu chính xác hơn ' +
    '(9.852 và 3.150 thay cho khoảng 9.000 và 3.000 triệu đồng)',
  'no-day': 'không rõ năm, mà mức thay đổi theo năm',
  'no-activity':
    'nội dung («phát triển công nghiệp nông thôn») không ứng với một nội dung khuyến công nào',
}

/** A finding as one line: code, severity, rule, document. */
function foundText({ code, severity, rule, citation }: Decision['findings'][number]): FoundText {
  return [code, severity, rule ?? '-', citation?.document ?? '-'].join(' ')
}

export function outcomeOf({ on, verdict, findings }: Decision): Outcome {
  return { on, verdict, findings: findings.map(foundText) }
}

interface Explained {
  readonly id: string
  readonly code: string
  readonly class: ClassId
  readonly text: string
}

/** Every finding with error or warning severity, explained; a finding nobody explained throws. */
export function explanations(
  summary: Summary,
  reconciled: Reconciled,
  { explained }: Rows,
): readonly Explained[] {
  const audited = Object.entries(summary).flatMap(([id, { findings }]) =>
    [...new Set(findings)].map((found): Explained => {
      const [code = '', , rule = '-', ...document] = found.split(' ')
      return {
        id,
        code,
        ...(explained[`${id} ${code}`] ?? generalExplanation(id, code, rule, document.join(' '))),
      }
    }),
  )
  const reports = Object.entries(reconciled).flatMap(([id, codes]) =>
    codes.map((code): Explained => ({
      id,
      code,
      ...(explained[`${id} ${code}`] ?? unexplained(id, code)),
    })),
  )
  return [
    ...new Map(
      [...audited, ...reports].map((each) => [`${each.id} ${each.code} ${each.text}`, each]),
    ).values(),
  ]
}

function generalExplanation(
  id: string,
  code: string,
  rule: string,
  document: string,
): { readonly class: ClassId; readonly text: string } {
  if (code === 'LAW_GAP')
    return {
      class: 'law-gap',
      text:
        'Từ 01/07/2025 đến 14/10/2025 quy định về địa bàn còn dùng tên đơn vị hành chính đã sắp xếp lại; ' +
        'dòng ở đây không ghi xã, huyện trước sắp xếp của địa điểm',
    }
  if (code !== 'LEVEL_NOT_ENCODED') return unexplained(id, code)
  if (rule === '-')
    return {
      class: 'not-encoded',
      text: 'Chưa tìm thấy văn bản của tỉnh có hiệu lực trong ngày xét',
    }
  if (rule.startsWith('national:'))
    return {
      class: 'not-encoded',
      text: `Mức quốc gia của nội dung này (${document}) chưa đọc được, hoặc dẫn chiếu định mức chung`,
    }
  if (document.includes('NĐ-CP') || document.includes('TT-BTC'))
    return {
      class: 'not-encoded',
      text: `Địa phương được tự quy định (${document}); chưa tìm thấy văn bản quy định mức của năm đó`,
    }
  return { class: 'act-unread', text: `Văn bản của tỉnh là ${document}; chưa đọc được bảng mức` }
}

function unexplained(id: string, code: string): never {
  throw new Error(`${id}: ${code} is not explained in rows.json`)
}

/** The table of the README: findings of one code and one explanation together. */
export function readmeTable(all: readonly Explained[]): string {
  const groups = new Map<string, { readonly first: Explained; readonly ids: string[] }>()
  for (const each of all) {
    const key = `${each.code} ${each.class} ${each.text}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: each, ids: [each.id] })
    else group.ids.push(each.id)
  }
  const rows = [...groups.values()]
    .sort((a, b) => order(a.first) - order(b.first))
    .map(
      ({ first, ids }) =>
        `| \`${first.code}\` | ${CLASSES[first.class]} | ${ids.join(', ')} | ${first.text} |`,
    )
  return ['| Phát hiện | Loại | Dòng | Giải thích |', '|---|---|---|---|', ...rows].join('\n')
}

/** The reasons why rows are not audited as projects. */
export function unusedTable({ unused }: Rows): string {
  return [
    '| Vì sao | Số dòng | Dòng |',
    '|---|---|---|',
    ...Object.entries(unused).map(
      ([why, ids]) => `| ${WHY_UNUSED[why] ?? why} | ${ids.length} | ${ids.join(', ')} |`,
    ),
  ].join('\n')
}

const order = (each: Explained): number => Object.keys(CLASSES).indexOf(each.class)

/** How many rows have a finding of each class; a row with findings of two classes counts in both. */
export function countTable(all: readonly Explained[]): string {
  const rows = Object.entries(CLASSES).map(([kind, name]) => {
    const ids = new Set(all.filter((each) => each.class === kind).map(({ id }) => id))
    return `| ${name} | ${ids.size} |`
  })
  return ['| Loại | Số dòng |', '|---|---|', ...rows].join('\n')
}

/** docs/published-cases.md, whole. */
export function docsPage(summary: Summary, all: readonly Explained[], rows: Rows): string {
  const of = (id: string): { province: string; year: string; content: string; day: string } =>
    rows.rows[id] ?? {
      content: 'tổng hợp (đối chiếu)',
      day: '',
      ...(rows.reports[id] ?? { province: '', year: '' }),
    }
  const lines = [...all]
    .sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id))
    .map(({ id, code, class: kind, text }) => {
      const { province, year, content } = of(id)
      const what = year === '' ? content : `${content}, ${year}`
      return `| ${id} | ${province} | ${what} | \`${code}\` | ${CLASSES[kind]} | ${text} |`
    })
  const cases = Object.entries(summary).map(([id, { on, verdict, findings }]) => {
    const { province, content, day, leftOut, source } = rows.rows[id] ?? {
      province: '',
      content: '',
      day: '',
      leftOut: '',
      source: '',
    }
    return `| ${[
      id,
      province,
      content,
      `${on.split('-').reverse().join('/')} (${day})`,
      VERDICTS[verdict] ?? verdict,
      findings.length,
      leftOut === '' ? '–' : leftOut,
      source.startsWith('http') ? `[nguồn](${source})` : source,
    ].join(' | ')} |`
  })
  return `# Rà soát các đề án đã công bố

<!-- Generated by examples/12-published-cases/write.ts. Do not edit. -->

Trang này giải thích từng phát hiện khi chạy \`khuyencong audit\` trên các đề án, dòng kế hoạch
đã đăng báo hoặc trang tin, và \`reconcile\` trên các số tổng hợp.
Dữ liệu và cách chạy lại: [examples/12-published-cases](../examples/12-published-cases/README.md).

Đọc trang này cần nhớ ba điều:

1. **Phát hiện không phải là kết tội.** Nguồn là bài báo, thiếu nhiều dữ kiện của hồ sơ;
   thư viện chỉ nói điều suy ra được từ số đã công bố.
2. **«Chưa số hóa» là giới hạn của thư viện**, không phải của tỉnh: văn bản có hoặc có thể có,
   chưa ai đọc được bảng mức.
3. **Không dòng nào chứng minh được một vi phạm.** Bốn dòng vượt trần thông thường đều có
   cách giải thích hợp lệ mà nguồn không cho biết.

## Tổng hợp

Một dòng có phát hiện thuộc hai loại được đếm ở cả hai loại.

${countTable(all)}

## Từng phát hiện

| Dòng | Tỉnh | Nội dung, năm | Phát hiện | Loại | Giải thích |
|---|---|---|---|---|---|
${lines.join('\n')}

## Từng dòng đã xét

«Chưa kết luận được» vì bài báo không nêu đủ dữ kiện: địa bàn, quy mô doanh nghiệp, máy mới
hay cũ, cam kết đối ứng; hoặc vì ngưỡng doanh nghiệp nhỏ và vừa trước 15/10/2021 chưa số hóa.

| Dòng | Tỉnh | Nội dung | Ngày xét | Kết luận | Số phát hiện | Để trống | Nguồn |
|---|---|---|---|---|---|---|---|
${cases.join('\n')}

## Dòng không xét như đề án

${unusedTable(rows)}

## In English

Every finding of the audit of published projects, explained in Vietnamese, the language of the
sources. Data and commands: [examples/12-published-cases](../examples/12-published-cases/README.en.md).
`
}

const VERDICTS: Readonly<Record<string, string>> = {
  eligible: 'đủ điều kiện',
  ineligible: 'không đủ điều kiện',
  undetermined: 'chưa kết luận được',
}

const BLOCK = /<!-- table:(\w+) -->.*?<!-- \/table -->/gsu

/** The README with its tables replaced. */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return page.replace(
    BLOCK,
    (_whole, name: string) => `<!-- table:${name} -->\n${tables[name] ?? ''}\n<!-- /table -->`,
  )
}
