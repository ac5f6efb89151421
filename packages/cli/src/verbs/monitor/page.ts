import { citationText, term } from '@khuyencong/core'
import type { Group, IndicatorResult, Monitored } from '@khuyencong/core/monitor'
import { bar, type Mark } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import {
  DIMENSION_WORDS,
  figureText,
  monitorFindingLine,
  isTold,
  keyCells,
  noteLine,
  percentText,
  targetText,
} from './labels.js'
import {
  checkedText,
  monitorTone,
  openCheckLines,
  publishedCells,
  publishedOf,
} from './checks-labels.js'
import { countText } from '../../text/numbers.js'
import { outcomeText } from '../reconcile/labels.js'
import { drawn, moneySection } from './page-money.js'
import { dayFor, type Reader } from '../../text/reader.js'

/**
 * Báo cáo của monitor. / A programme followed, as a page: targets and results, plan against
 * spending in bars, the groups asked for, what does not agree.
 */
export function monitorReport(found: Monitored, reader: Reader): string {
  const { lang, say } = reader
  const head = {
    lang,
    kind: say('Khuyến công · Theo dõi chương trình', 'Industrial promotion · A programme followed'),
    title: found.title ?? found.id,
  }
  const { by } = found
  const body = [
    indicatorSection(found, reader),
    moneySection(found.years, ['year'], found, reader),
    by.length === 0 || (by.length === 1 && by[0] === 'year')
      ? null
      : moneySection(found.groups, by, found, reader),
    by.length === 0 ? null : resultSection(found, reader),
    publishedSection(found, reader),
    noteSection(found, reader),
  ]
  return page(head, headLines(found, reader), body, footLine(reader))
}

function headLines(found: Monitored, reader: Reader): Html {
  const { lang, say } = reader
  const { id, title, on, programme, regions, provisional, findings } = found
  const tone = monitorTone(found)
  return html`<p>${title === null ? null : `${id} · `}${say('tính đến ngày', 'as of')} ${dayFor(on, lang)}</p>
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
      ? html`<p class="open">${say(
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
  { lang, say }: Reader,
): string {
  const span = years === null ? '' : `, ${years.from} – ${years.to}`
  const basis = citation === null ? '' : ` (${citationText(citation, lang)})`
  return `${say(title, titleEn)}${span}${basis}`
}

/** Where the regions come from: the input itself, or a list of the law. */
function regionsText(
  { from, citation, evidence }: NonNullable<Monitored['regions']>,
  { lang, say }: Reader,
): string {
  if (from === 'input')
    return say('Khu vực theo danh sách trong tệp', 'Regions by the list in the file')
  const law = citation === null ? '' : ` ${citationText(citation, lang)}`
  const grade = evidence === null ? '' : ` (${term(evidence, lang)})`
  return `${say('Khu vực theo', 'Regions by')}${law}${grade}`
}

function indicatorSection(found: Monitored, reader: Reader): Html | null {
  const { say } = reader
  const shown = found.indicators.filter(({ target, result }) => target !== null || isTold(result))
  const columns: readonly Column[] = [
    [say('Chỉ tiêu', 'Indicator'), 'long'],
    [say('Mục tiêu', 'Target'), 'number'],
    [say('Kết quả', 'Result'), 'number'],
    [say('Đạt', 'Reached'), 'bars'],
  ]
  return section(
    say('Chỉ tiêu và kết quả', 'Targets and results'),
    table(
      columns,
      shown.map((each) => ({
        cells: [
          html`${say(each.title, each.titleEn)}${sourceOf(each, reader)}`,
          targetText(each, reader),
          isTold(each.result)
            ? figureText(each.result, countText, reader)
            : html`<span class="none">${figureText(each.result, countText, reader)}</span>`,
          [
            each.rate === null ? '—' : percentText(each.rate, reader),
            each.target === null || !isTold(each.result) ? null : resultBar(each, reader),
          ],
        ],
      })),
    ),
  )
}

function sourceOf({ citation, evidence }: IndicatorResult, { lang }: Reader): Html | null {
  if (citation === null) return null
  const grade = evidence === null ? null : ` · ${term(evidence, lang)}`
  return html`<p><small>${citationText(citation, lang)}${grade}</small></p>`
}

function resultBar(
  { target, targetText: text, result, state }: IndicatorResult,
  reader: Reader,
): Html {
  const goal: Mark | null =
    target === null
      ? null
      : {
          amount: drawn(target),
          text: `${reader.say('mục tiêu', 'target')} ${targetText({ target, targetText: text }, reader)}`,
        }
  return bar(
    [
      {
        amount: drawn(result),
        tone: state === 'reached' ? 'third' : 'main',
        text: `${reader.say('kết quả', 'result')} ${figureText(result, countText, reader)}`,
      },
    ],
    goal?.amount ?? 0,
    goal,
  )
}

/** Results by group, for the indicators somebody reported. */
function resultSection(found: Monitored, reader: Reader): Html | null {
  const { by, groups } = found
  const reported = (group: Group, id: string): boolean => {
    const result = group.results[id]
    return result !== undefined && isTold(result)
  }
  const shown = [...new Map(found.indicators.map((each) => [each.id, each])).values()].filter(
    ({ id }) => groups.some((group) => reported(group, id)),
  )
  if (shown.length === 0) return null
  const columns: readonly Column[] = [
    ...by.map((each): Column => [reader.say(...DIMENSION_WORDS[each]), 'name']),
    ...shown.map(({ title, titleEn }): Column => [reader.say(title, titleEn), 'number']),
  ]
  const rows = groups
    .filter((group) => shown.some(({ id }) => reported(group, id)))
    .map((group) => ({
      cells: [
        ...keyCells(group, by, found, reader),
        ...shown.map(({ id }) => {
          const result = group.results[id]
          return result === undefined ? '' : figureText(result, countText, reader)
        }),
      ],
    }))
  return section(reader.say('Kết quả theo nhóm', 'Results by group'), table(columns, rows))
}

/**
 * Published figures beside what the rows come to; those that nothing could be held against stand in
 * the list under them.
 */
function publishedSection(found: Monitored, reader: Reader): Html | null {
  const { say } = reader
  const columns: readonly Column[] = [
    [say('Số liệu', 'Figure'), 'long'],
    [say('Đã công bố', 'Published'), 'number'],
    [say('Cộng lại', 'Added up'), 'number'],
    [say('Chênh lệch', 'Difference'), 'number'],
    [say('Kết quả', 'Result'), 'long'],
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
  const heading = html`<h3>${say('Không có căn cứ để đối chiếu', 'Nothing to compare with')}</h3>
`
  return section(
    say('Đối chiếu số liệu', 'Figures compared'),
    html`${shown}${open === null ? null : html`${heading}${open}`}`,
  )
}

function noteSection(found: Monitored, reader: Reader): Html | null {
  return section(
    reader.say('Lưu ý', 'Notes'),
    list(found.notes.map((each) => noteLine(each, found, reader))),
  )
}

const footLine = ({ say }: Reader): Html =>
  html`<p>${say(
    '«≥» là ít nhất: còn phần chưa báo cáo, không tính bằng 0; «chưa có số liệu» là chưa ' +
      'ai báo cáo; «có thể cộng hai lần» là có dòng kể cùng một số, nên chỉ biết khoảng. ' +
      'Thanh màu vẽ phần chắc chắn, vạch đứng là kế hoạch hiện hành (đã tính điều chỉnh) ' +
      'hoặc mục tiêu.',
    '"≥" is at least: some parts were not reported and do not count as zero; "no figure":' +
      ' nobody reported it; "may be counted twice": rows tell of the same figure, so only a' +
      ' range is known. Bars draw what is certain; the upright line is the plan as ' +
      'adjusted, or the target.',
  )}</p>`
