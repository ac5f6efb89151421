import type { RuleBook } from '@khuyencong/core'
import { type EntryResult, type RoundResult, RULINGS } from '@khuyencong/core/score'
import { html, type Html, type Inside } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { packsUsed } from '../../html/packs-used.js'
import { type Column, table } from '../../html/table.js'
import { columnsIn, meanText, notesOf, rankText, schemeOf, tieHeading, tieText } from './text.js'
import { type ScoreWords, scoreWords } from './labels.js'
import { type Cited, citedIn } from '../../html/cited.js'
import type { Reader } from '../../text/reader.js'

/** What the parts of this page share. */
interface Paper extends Reader {
  readonly words: ScoreWords
  readonly cited: Cited
}

const KIND = [
  'Khuyến công · Kết quả chấm điểm',
  'Industrial promotion · Result of a round',
] as const

/**
 * Báo cáo của score. / A round as a page: the ranking of each group, then every entry with its
 * gates.
 */
export function scoreReport(
  result: RoundResult,
  book: RuleBook,
  { lang, translate }: Reader,
): string {
  const { rule, version } = schemeOf(book, result)
  const paper: Paper = {
    lang,
    translate,
    words: scoreWords(version, { lang, vocabulary: book.vocabulary }),
    cited: citedIn(book, { lang, translate }),
  }
  const entries = new Map(result.entries.map((entry) => [entry.id, entry]))
  const places = new Map(result.entries.map((entry, index) => [entry, `entry-${index + 1}`]))
  const title = rule === null ? result.scheme : lang === 'vi' ? rule.title : rule.titleEn
  const shown = columnsIn(result.entries)
  const groups = result.groups.map(({ group, ranking }) =>
    groupPart(
      group,
      ranking.flatMap(({ entries: ids }) => ids.map((id) => entries.get(id) as EntryResult)),
      places,
      shown,
      paper,
    ),
  )
  const each = section(
    translate('Chi tiết từng hồ sơ', 'Each entry'),
    result.entries.map((entry) => entryPart(entry, places.get(entry) ?? '', shown, paper)),
  )
  const people = toVerifySection(result, paper)
  // The list of documents comes last: it holds what the lines before it have cited.
  return page(
    { lang, kind: translate(...KIND), title },
    headLines(result, paper),
    [groups, each, people, paper.cited.table()],
    packsUsed(book, paper),
  )
}

/** What only the people in charge can decide. */
const toVerifySection = ({ toVerify }: RoundResult, { lang, translate }: Paper): Html | null =>
  section(
    translate('Người có thẩm quyền quyết định', 'Left to people'),
    list(
      toVerify.map(({ text, textEn }) => `☐ ${lang === 'vi' ? text : textEn}`),
      'plain',
    ),
  )

function headLines(result: RoundResult, { words, translate, cited }: Paper): Html {
  const lines: Inside[] = [
    `${result.level === null ? '' : `${words.level(result.level)} · `}${words.day(result.on)}`,
    ...(result.answer === 'in-force'
      ? []
      : [`${translate('Quy định', 'The scheme is')} ${words.answer(result.answer)}.`]),
    ...(result.citation === null || result.evidence === null
      ? []
      : [
          html`${translate('Căn cứ', 'Basis')}: ${cited.link(result.citation)} (${words.evidence(result.evidence)})`,
        ]),
    ...(result.certificateUntil === null
      ? []
      : [
          `${translate('Giấy chứng nhận cấp trong ngày có giá trị đến hết', 'A certificate issued that day is valid until')} ` +
            `${words.day(result.certificateUntil)}`,
        ]),
  ]
  return html`${lines.map(
    (line) => html`<p>${line}</p>
`,
  )}${
    result.provisional
      ? html`<p class="stamp">${translate('tạm tính', 'provisional')}</p>
`
      : null
  }`
}

const TONES = { pass: 'good', fail: 'bad', unknown: 'open' } as const

function groupPart(
  group: string | null,
  entries: readonly EntryResult[],
  places: ReadonlyMap<EntryResult, string>,
  shown: ReturnType<typeof columnsIn>,
  { words, translate }: Paper,
): Html | null {
  const { marked, judged, banded, ruled } = shown
  const columns: readonly Column[] = [
    [translate('Hạng', 'Rank'), 'number'],
    [translate('Hồ sơ', 'Entry')],
    ...(marked ? [[translate('Điểm bình quân', 'Mean'), 'number'] as const] : []),
    ...(banded ? [[translate('Xếp loại', 'Band')] as const] : []),
    ...(judged ? [[translate('Kết quả chấm', 'Marks give')] as const] : []),
    ...(ruled ? [[translate('Hội đồng', 'Council')] as const] : []),
    [translate('Lưu ý', 'Notes')],
  ]
  return section(
    words.group(group),
    table(
      columns,
      entries.map((entry) => ({
        cells: [
          rankText(entry),
          html`<a href="#${places.get(entry) ?? null}">${entry.id}</a>${entry.name === null ? null : ` · ${entry.name}`}`,
          ...(marked ? [meanText(entry, words)] : []),
          ...(banded ? [entry.band === null ? null : words.band(entry.band)] : []),
          ...(judged
            ? [html`<b class="${TONES[entry.machine]}">${words.machine(entry.machine)}</b>`]
            : []),
          ...(ruled ? [entry.council === null ? null : words.ruling(entry.council.ruling)] : []),
          notesOf(entry, words),
        ],
      })),
    ),
  )
}

function entryPart(
  entry: EntryResult,
  id: string,
  shown: ReturnType<typeof columnsIn>,
  paper: Paper,
): Html {
  const { words, translate, cited } = paper
  const part = (title: string, lines: readonly Inside[]): Html | null =>
    lines.length === 0
      ? null
      : html`<h3>${title}</h3>
${list(lines)}`
  const gates = entry.steps.map(({ gate, verdict, found, required, citation }) => [
    `${words.gate(gate)}: ${words.verdict(verdict)}`,
    found === null ? null : ` — ${figureText(found, paper)}`,
    required === null ? null : ` (${translate('cần', 'needs')} ${figureText(required, paper)})`,
    ' · ',
    cited.link(citation),
  ])
  const council =
    entry.council === null
      ? []
      : [
          `${words.ruling(entry.council.ruling)} — ` +
            `${entry.council.by}${entry.council.on === null ? '' : `, ${words.day(entry.council.on)}`}: ` +
            `${entry.council.why}`,
        ]
  const change = entry.smallestChange === null ? '' : words.change(entry.smallestChange)
  const outcome = shown.judged
    ? html` — <span class="${TONES[entry.machine]}">${words.machine(entry.machine)}</span>`
    : null
  return html`<article class="step" id="${id}">
<h3>${entry.id}${entry.name === null ? null : ` · ${entry.name}`}${outcome}</h3>
${sheetPart(entry, paper)}${part(translate('Điều kiện xét và ngưỡng điểm', 'Gates'), gates)}${part(translate('Hội đồng', 'Council'), council)}${part(
    tieHeading(shown.marked, paper),
    entry.tieBreak.map((step) => tieText(step, words, { translate })),
  )}${part(translate('Còn thiếu gì để đạt (thay đổi nhỏ nhất)', 'Smallest change that would have passed'), change === '' ? [] : [change])}</article>
`
}

/** What a gate found or needs: a number, an odd panel, or the ruling of a council. */
function figureText(figure: string, { words, translate }: Paper): string {
  if (figure === 'odd') return translate('số lẻ', 'an odd number')
  const ruling = RULINGS.find((each) => each === figure)
  return ruling === undefined ? words.number(figure) : words.ruling(ruling)
}

function sheetPart(entry: EntryResult, { words, translate }: Paper): Html {
  const out = {
    absent: translate('vắng', 'absent'),
    conflict: translate('xung đột lợi ích', 'conflict'),
    removed: translate('loại', 'removed'),
  }
  const criteria = entry.criteria.map((criterion) => ({
    cells: [words.criterion(criterion.id), meanText(criterion, words)],
  }))
  const jurors = entry.jurors.map(({ juror, total, why }) => ({
    cells: [
      `${juror}${why === null ? '' : ` (${out[why]})`}`,
      total === null ? null : words.number(total),
    ],
  }))
  const sheets = [
    table(
      [[translate('Tiêu chí', 'Criterion')], [translate('Điểm', 'Points'), 'number']],
      criteria,
    ),
    table([[translate('Giám khảo', 'Juror')], [translate('Tổng', 'Total'), 'number']], jurors),
  ]
  return html`<div class="pair">${sheets}</div>
`
}
