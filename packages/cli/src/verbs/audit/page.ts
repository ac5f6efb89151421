import {
  finding,
  FINDING_CODES,
  findingText,
  moneyText,
  type Problem,
  type RuleBook,
  term,
  type Vnd,
  vnd,
} from '@khuyencong/core'
import type { ProjectListener } from './batch.js'
import { emptyTally, summaryRows, take, type Tally, VERDICTS } from './tally.js'
import { bar, barWithLegend } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { closing, opening, section } from '../../html/page.js'
import { openSpool } from '../../html/temp-file.js'
import { type Column, table, TABLE_END, tableHead, tableRow } from '../../html/table.js'
import { reportSink } from '../../html/write.js'
import type { Call } from '../../terminal/io.js'
import type { Shown } from '../../judging/judging.js'
import { countText } from '../../text/numbers.js'
import { findingLabel, findingSentence } from '../../text/output.js'
import { type Cited, citedIn } from '../../html/cited.js'
import { dayFor, type Reader } from '../../text/reader.js'

/** Báo cáo của audit. / The page of an audit as it grows: holds counts and the articles cited, never the projects. */
export interface AuditPage extends ProjectListener {
  /** Puts head, list and law together and makes them the report. */
  readonly finish: () => Promise<void>
  /** Leaves no trace of a page that was not finished. */
  readonly close: () => Promise<void>
}

/** Up to this many rows, projects without a finding are listed too; beyond the second, nothing is: a page must stay one a browser opens. */
const LISTED = { all: 1_000, most: 5_000 } as const
/** Findings one project shows. */
const FINDINGS = 50
/** Rows in one table: a browser lays out several tables sooner than a long one. */
const STRETCH = 500

/** Starts the page of `--report`. Throws `FILE_…`. */
export async function auditPage(report: string, call: Call, book: RuleBook): Promise<AuditPage> {
  const { lang, say } = call
  const cited = citedIn(book, call)
  const tally = emptyTally()
  const columns = columnsIn(call)
  const sink = await reportSink(report)
  const spool = await openSpool(report).catch(async (error: unknown) => {
    await sink.abort()
    throw error
  })
  let [rows, done] = [0, false]
  const unlisted: Unlisted = { clean: 0, found: 0, wrong: 0, unread: 0 }
  const put = async (cells: readonly (Html | string | null)[]): Promise<void> => {
    const start =
      rows % STRETCH === 0 ? [...(rows === 0 ? [] : [TABLE_END]), tableHead(columns)] : []
    rows += 1
    await spool.write([...start, tableRow(columns, { cells })].join(''))
  }
  return {
    add: async (decision, project) => {
      take(tally, decision, project)
      if (rows < (decision.findings.length === 0 ? LISTED.all : LISTED.most))
        await put(cellsOf(decision, book, cited, { lang, say }))
      else leaveOut(unlisted, decision)
    },
    addUnread: async (where, problems) => {
      tally.unread += 1
      if (rows >= LISTED.most) unlisted.unread += 1
      else await put(unreadCells(where, problems, say))
    },
    finish: async () => {
      const tail = [
        rows === 0 ? null : TABLE_END,
        unlistedLines(unlisted, { lang, say }),
        html`</section>
`,
        cited.table(),
        closing(footLine({ lang, say })),
      ]
      await sink.write(
        `${head(tally, { lang, say }).toString()}${html`<section>
<h2>${say('Từng đề án', 'Each project')}</h2>
`.toString()}`,
      )
      await spool.pour(sink)
      await sink.write(html`${tail}`.toString())
      await spool.drop()
      await sink.commit()
      done = true
    },
    close: async () => {
      if (!done) await Promise.all([spool.drop(), sink.abort()])
    },
  }
}

const columnsIn = ({ say }: Pick<Reader, 'say'>): readonly Column[] => [
  [say('Đề án', 'Project')],
  [say('Kết luận', 'Verdict'), 'name'],
  [say('Đề nghị', 'Requested'), 'number'],
  [say('Tối đa', 'At most'), 'number'],
  [say('Phát hiện và căn cứ', 'Findings and citations'), 'long'],
]

function unreadCells(
  where: string,
  problems: readonly Problem[],
  say: Reader['say'],
): readonly (Html | string | null)[] {
  return [
    where,
    html`<span class="bad">${say('không xét được', 'could not be judged')}</span>`,
    null,
    null,
    html`${problems.map(({ code, at, message, messageEn }) => html`<p><b class="bad">[${code}]</b> ${at === where ? null : `${at}: `}${say(message, messageEn)}</p>`)}`,
  ]
}

const TONES = { eligible: 'good', ineligible: 'bad', undetermined: 'open' } as const
const SEVERITIES = { error: 'bad', warning: 'open', info: 'soft' } as const

function cellsOf(
  decision: Shown,
  book: RuleBook,
  cited: Cited,
  { lang, say }: Reader,
): readonly (Html | string | null)[] {
  const { project, verdict, findings, on } = decision
  const [requested, allowed] = moneyOf(decision)
  const said = (amount: number | null): string =>
    amount === null ? '—' : moneyText(amount as Vnd, lang)
  return [
    html`${project.id}${typeof project.input.title === 'string' ? html`<p><small>${project.input.title}</small></p>` : null}<p><small>${dayFor(on, lang)}</small></p>`,
    html`<span class="${TONES[verdict]}">${term(verdict, lang)}</span>${decision.provisional ? html`<p><small>${say('tạm tính', 'provisional')}</small></p>` : null}`,
    said(requested),
    said(allowed),
    html`${findings.slice(0, FINDINGS).map((each) => {
      const law = cited.link(each.citation, each.other)
      return html`<p><b class="${SEVERITIES[each.severity]}">${findingLabel(each, lang)}</b> ${each.item === null ? null : `${say('hạng mục', 'item')} ${each.item}: `}${findingSentence(each, lang, book)}${law === null ? null : html` (${law})`}</p>`
    })}${findings.length <= FINDINGS ? null : html`<p>${say(`… và ${findings.length - FINDINGS} phát hiện khác của đề án này.`, `… and ${findings.length - FINDINGS} more findings on this project.`)}</p>`}`,
  ]
}

/** What the items ask of the fund and what they may get; `null` where one of them is not known. */
function moneyOf({
  project: { input },
  items,
}: Shown): readonly [requested: number | null, allowed: number | null] {
  const fund = input.fund ?? null
  const add = (sum: number | null, amount: number | null): number | null =>
    sum === null || amount === null ? null : sum + amount
  return items.reduce<[number | null, number | null]>(
    ([asked, granted], { support }, index) => {
      const request = fund === null ? null : (input.items[index]?.requested?.[fund] ?? null)
      return [
        add(asked, request === null ? null : vnd(request)),
        add(granted, support.answer === 'met' ? support.allowed : null),
      ]
    },
    [0, 0],
  )
}

function head(tally: Tally, { lang, say }: Reader): Html {
  const title = say('Rà soát đề án khuyến công', 'Audit of industrial-promotion projects')
  const colours = { eligible: 'third', ineligible: 'over', undetermined: 'second' } as const
  const stretches = VERDICTS.map((each) => ({
    amount: tally.verdicts[each] ?? 0,
    tone: colours[each],
    text: `${term(each, lang)}: ${tally.verdicts[each] ?? 0}`,
  }))
  const rows = summaryRows(tally, { lang, say })
  const money = [Number(tally.requested.dong), Number(tally.allowed.dong)].map((amount, index) => ({
    amount,
    text: (rows.at(index - 2) ?? []).join(': '),
  }))
  const most = Math.max(...money.map(({ amount }) => amount))
  return html`${opening({ lang, kind: say('Khuyến công · Kết quả rà soát', 'Industrial promotion · Audit'), title }, null)}${section(
    say('Tổng hợp', 'Summary'),
    html`${table(
      [
        ['', 'name'],
        ['', 'text'],
      ],
      rows.slice(0, -2).map((cells) => ({ cells })),
    )}
${tally.judged === 0 ? null : barWithLegend(stretches, tally.judged)}${money.map(({ amount, text }, index) => barWithLegend([{ amount, tone: index === 0 ? 'second' : 'main', text }], most))}`,
  )}${codeSection(tally, { lang, say })}`
}

function codeSection({ codes }: Tally, { lang, say }: Reader): Html | null {
  const known = FINDING_CODES.filter((code) => code in codes)
  const most = Math.max(0, ...known.map((code) => codes[code] ?? 0))
  const columns: readonly Column[] = [
    [say('Mã', 'Code'), 'name'],
    [say('Nghĩa là', 'It says')],
    [say('Số lần', 'Times'), 'number'],
    ['', 'bars'],
  ]
  return section(
    say('Phát hiện theo mã', 'Findings by code'),
    table(
      columns,
      known.map((code) => {
        const times = codes[code] ?? 0
        return {
          cells: [
            html`<code>${code}</code>`,
            findingText(finding(code, 'info', { item: '1' }), lang).replaceAll('—', '…'),
            times,
            bar([{ amount: times, tone: 'main', text: `${code}: ${times}` }], most),
          ],
        }
      }),
    ),
  )
}

/** What the table leaves out: projects without a finding, projects with one (`wrong`: of these, with an error), and what could not be judged. */
interface Unlisted {
  clean: number
  found: number
  wrong: number
  unread: number
}

function leaveOut(unlisted: Unlisted, { findings }: Shown): void {
  if (findings.length === 0) {
    unlisted.clean += 1
    return
  }
  unlisted.found += 1
  if (findings.some(({ severity }) => severity === 'error')) unlisted.wrong += 1
}

function unlistedLines({ clean, found, wrong, unread }: Unlisted, { say, lang }: Reader): Html {
  const [all, most] = [countText(LISTED.all, lang), countText(LISTED.most, lang)]
  return html`${
    clean === 0
      ? null
      : html`<p>${say(`Sau ${all} dòng đầu, trang chỉ liệt kê đề án có phát hiện: ${clean} đề án không có phát hiện không nằm trong bảng, nhưng có trong phần tổng hợp.`, `After the first ${all} rows only projects with findings are listed: ${clean} projects without one are not in the table, but are in the summary.`)}</p>
`
  }${
    found + unread === 0
      ? null
      : html`<p class="open">${say(
          `Bảng dừng ở ${most} dòng: còn ${found} đề án có phát hiện (${wrong} đề án có lỗi) và ${unread} dòng không xét được không nằm trong bảng, nhưng có trong phần tổng hợp. Xem đủ: khuyencong audit --json --out ket-qua.ndjson, hoặc chia nhỏ tệp rồi viết báo cáo từng phần.`,
          `The table ends at ${most} rows: ${found} more projects with findings (${wrong} with an error) and ${unread} lines that could not be judged are not in it, but are in the summary. To see them all: khuyencong audit --json --out result.ndjson, or split the file and report on each part.`,
        )}</p>
`
  }`
}

const footLine = ({ say }: Reader): Html =>
  html`<p>${say('«—» là chưa có số liệu, không phải bằng 0. Lập luận đầy đủ của từng đề án: lệnh decide --report.', '«—» is not known, which does not mean zero. The full reasons for one project: decide --report.')}</p>`
