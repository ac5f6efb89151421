import { citationText, type RuleBook, term } from '@khuyencong/core'
import type { Monitored } from '@khuyencong/core/monitor'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { packsUsed } from '../../html/packs-used.js'
import { type Column, table } from '../../html/table.js'
import { monitorFindingLine, noteLine } from './labels.js'
import {
  checkedText,
  monitorTone,
  openCheckLines,
  publishedCells,
  publishedOf,
} from './checks-labels.js'
import { outcomeText } from '../reconcile/labels.js'
import { moneySection } from './page-money.js'
import { figuresSection } from '../indicators/page.js'
import { monitoredWorkLines } from '../../text/work-sums.js'
import { workTables } from './work-tables.js'
import { resultSection, targetSection } from './page-results.js'
import { dayFor, type NamingReader, type Reader } from '../../text/reader.js'

/**
 * Báo cáo của monitor. / A programme followed, as a page: targets and results, plan against
 * spending in bars, the groups asked for, what does not agree.
 */
export function monitorReport(found: Monitored, book: RuleBook, reader: NamingReader): string {
  const { lang, translate } = reader
  const head = {
    lang,
    kind: translate(
      'Khuyến công · Theo dõi chương trình',
      'Industrial promotion · A programme followed',
    ),
    title: found.title ?? found.id,
  }
  const { by } = found
  const body = [
    targetSection(found, reader),
    moneySection(found.years, ['year'], found, reader),
    by.length === 0 || (by.length === 1 && by[0] === 'year')
      ? null
      : moneySection(found.groups, by, found, reader),
    by.length === 0 ? null : resultSection(found, reader),
    ...workSections(found, reader),
    publishedSection(found, reader),
    noteSection(found, reader),
  ]
  return page(head, headLines(found, reader), body, [footLine(reader), packsUsed(book, reader)])
}

function headLines(found: Monitored, reader: NamingReader): Html {
  const { lang, translate } = reader
  const { id, title, on, programme, regions, provisional, findings } = found
  const tone = monitorTone(found)
  return html`<p>${title === null ? null : `${id} · `}${translate('tính đến ngày', 'as of')} ${dayFor(on, lang)}</p>
${
  programme === null
    ? null
    : html`<p>${programmeText(programme, reader)}</p>
`
}${
    regions === null
      ? null
      : html`<p>${regionsText(regions, reader)}</p>
`
  }${
    provisional
      ? html`<p class="open">${translate(
          'Tạm tính: có chỉ tiêu hoặc danh sách chưa đọc được nguyên văn.',
          'Provisional: a target or list was not read in the text itself.',
        )}</p>
`
      : null
  }${
    found.total.rows === 0
      ? null
      : html`<p class="verdict${tone === null ? null : ` ${tone}`}">${checkedText(found, reader)}</p>
`
  }${list(
    findings.map((each) => {
      const tone = each.severity === 'error' ? 'bad' : 'open'
      return html`<span class="${tone}">${monitorFindingLine(each, found, reader)}</span>`
    }),
    'plain',
  )}`
}

function programmeText(
  { title, titleEn, years, citation }: NonNullable<Monitored['programme']>,
  { lang, translate }: Reader,
): string {
  const span = years === null ? '' : `, ${years.from} – ${years.to}`
  const basis = citation === null ? '' : ` (${citationText(citation, lang)})`
  return `${translate(title, titleEn)}${span}${basis}`
}

/** Where the regions come from: the input itself, or a list of the law. */
function regionsText(
  { from, citation, evidence }: NonNullable<Monitored['regions']>,
  { lang, translate }: Reader,
): string {
  if (from === 'input')
    return translate('Khu vực theo danh sách trong tệp', 'Regions by the list in the file')
  const law = citation === null ? '' : ` ${citationText(citation, lang)}`
  const grade = evidence === null ? '' : ` (${term(evidence, lang)})`
  return `${translate('Khu vực theo', 'Regions by')}${law}${grade}`
}

/**
 * Published figures beside what the rows come to; those that nothing could be held against stand in
 * the list under them.
 */
function publishedSection(found: Monitored, reader: NamingReader): Html | null {
  const { translate } = reader
  const columns: readonly Column[] = [
    [translate('Số liệu', 'Figure'), 'long'],
    [translate('Đã công bố', 'Published'), 'number'],
    [translate('Cộng lại', 'Added up'), 'number'],
    [translate('Chênh lệch', 'Difference'), 'number'],
    [translate('Kết quả', 'Result'), 'long'],
  ]
  const rows = publishedOf(found).map((each) => ({
    cells: [
      ...publishedCells(each, found, reader),
      html`<span class="${each.agrees ? 'soft' : 'bad'}">${outcomeText(each, reader)}</span>`,
    ],
  }))
  const shown = table(columns, rows)
  const open = list(openCheckLines(found, reader))
  if (shown === null && open === null) return null
  const heading = html`<h3>${translate('Không có căn cứ để đối chiếu', 'Nothing to compare with')}</h3>
`
  return section(
    translate('Đối chiếu số liệu', 'Figures compared'),
    html`${shown}${open === null ? null : html`${heading}${open}`}`,
  )
}

/** The work around the projects: which records, and their figures. */
function workSections(found: Monitored, reader: NamingReader): readonly (Html | null)[] {
  const { work } = found
  if (work === undefined) return []
  const lines = list(monitoredWorkLines(work, reader), 'plain')
  return [
    section(reader.translate('Sổ công tác', 'Work records'), lines),
    ...workTables(found, reader).map(figuresSection),
  ]
}

function noteSection(found: Monitored, reader: NamingReader): Html | null {
  return section(
    reader.translate('Lưu ý', 'Notes'),
    list(found.notes.map((each) => noteLine(each, found, reader))),
  )
}

const footLine = ({ translate }: Reader): Html =>
  html`<p>${translate(
    '«≥» là ít nhất: còn phần chưa báo cáo, không tính bằng 0; «chưa có số liệu» là chưa ' +
      'ai báo cáo; «có thể cộng hai lần» là có dòng kể cùng một số, nên chỉ biết khoảng. ' +
      'Thanh màu vẽ phần chắc chắn, vạch đứng là kế hoạch hiện hành (đã tính điều chỉnh) ' +
      'hoặc mục tiêu.',
    '"≥" is at least: some parts were not reported and do not count as zero; "no figure":' +
      ' nobody reported it; "may be counted twice": rows tell of the same figure, so only a' +
      ' range is known. Bars draw what is certain; the upright line is the plan as ' +
      'adjusted, or the target.',
  )}</p>`
