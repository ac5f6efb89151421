import { activityName, costName, term } from '@khuyencong/core'
import { type IndicatorDimension, type WorkResult } from '@khuyencong/core/indicators'
import type { Words } from '../../terminal/options.js'
import {
  type FigureCell,
  figureCell,
  figuresTable,
  groupedTable,
  type IndicatorTable,
} from '../../text/figure-tables.js'
import { amountText, countText } from '../../text/numbers.js'
import { dayFor, type NamingReader, type Reader } from '../../text/reader.js'
import { figureText, percentText } from '../../text/figure-text.js'

/** What text and page show alike. */
export interface IndicatorPaper {
  readonly kind: string
  readonly title: string
  readonly lines: readonly string[]
  readonly tables: readonly IndicatorTable[]
}

const DIMENSION_NAMES: Readonly<Record<IndicatorDimension, Words>> = {
  province: ['Tỉnh, thành phố', 'Province'],
  district: ['Huyện', 'District'],
  year: ['Năm', 'Year'],
  fund: ['Nguồn kinh phí', 'Fund'],
  content: ['Nội dung của nghị định', 'Content of the decree'],
  activity: ['Nội dung', 'Activity'],
}
const ROLE_NAMES: Readonly<Record<WorkResult['skills'][number]['role'], Words>> = {
  collaborator: ['cộng tác viên', 'collaborators'],
  official: ['cán bộ', 'officials'],
}

/** The indicators of a result, group by group, and what stands beside them. */
export function workPaper(result: WorkResult, reader: NamingReader): IndicatorPaper {
  const { translate, lang } = reader
  const { counted, notApproved, noYear } = result.projects
  return {
    kind: translate('CHỈ TIÊU CÔNG TÁC KHUYẾN CÔNG', 'INDICATORS OF PROMOTION WORK'),
    title: result.title ?? result.id,
    lines: [
      `${translate('Tính đến ngày', 'As of')} ${dayFor(result.on, lang)}`,
      translate(
        `Đề án đã cộng: ${countText(counted, lang)}; chưa phê duyệt: ${countText(notApproved, lang)}; không rõ năm: ${countText(noYear, lang)}`,
        `Projects counted: ${countText(counted, lang)}; not approved: ${countText(notApproved, lang)}; without a year: ${countText(noYear, lang)}`,
      ),
    ],
    tables: [
      totalTable(result, reader),
      groupTable(result, reader),
      blendedTable(result.blended, reader),
      countTable(result.changes, ['NỘI DUNG ĐIỀU CHỈNH', 'WHAT WAS CHANGED'], reader, true),
      countTable(result.reasons, ['LÝ DO ĐIỀU CHỈNH, NGỪNG', 'WHY'], reader, false),
      skillTable(result, reader),
    ].filter(({ rows }) => rows.length > 0),
  }
}

function totalTable({ total, indicators }: WorkResult, reader: NamingReader): IndicatorTable {
  return figuresTable(reader.translate('TOÀN BỘ', 'ALL TOGETHER'), total, indicators, reader)
}

const counted = (value: number, lang: Reader['lang']): FigureCell => ({
  text: countText(value, lang),
  value,
})

function groupTable(result: WorkResult, reader: NamingReader): IndicatorTable {
  const { by, groups, indicators } = result
  const named = groups.map(({ key, figures }) => ({
    figures,
    names: by.map((dimension) => valueName(dimension, key[dimension] ?? null, result, reader)),
  }))
  const dimensions = by.map((dimension) => reader.translate(...DIMENSION_NAMES[dimension]))
  return groupedTable(dimensions, named, indicators, reader)
}

function valueName(
  dimension: IndicatorDimension,
  value: string | null,
  { names }: WorkResult,
  reader: NamingReader,
): string {
  if (value === null) return reader.translate('(không tách)', '(not told apart)')
  if (dimension === 'province') return names.provinces[value] ?? value
  if (dimension === 'district') return names.districts[value] ?? value
  if (dimension === 'fund') return term(value, reader.lang)
  if (dimension === 'activity') return activityName(value, reader)
  return dimension === 'content' ? contentName(value, names.contents[value], reader) : value
}

const contentName = (
  id: string,
  named: { readonly title: string; readonly titleEn: string } | undefined,
  { translate }: Reader,
): string =>
  named === undefined
    ? translate('ngoài các nội dung của nghị định', 'outside the contents of the decree')
    : `${id}. ${translate(named.title, named.titleEn)}`

/** Programmes blended in, by kind of cost, against what was meant. */
export function blendedTable(blended: WorkResult['blended'], reader: NamingReader): IndicatorTable {
  const { translate, lang } = reader
  return {
    heading: translate('CHƯƠNG TRÌNH LỒNG GHÉP', 'PROGRAMMES BLENDED IN'),
    head: [
      translate('Chương trình', 'Programme'),
      translate('Đề án', 'Projects'),
      translate('Số tiền', 'Amount'),
      translate('Theo loại chi phí', 'By kind of cost'),
      translate('Mục tiêu', 'Target'),
      translate('Đạt', 'Reached'),
    ],
    rows: blended.map(({ programme, title, projects, amount, byCost, target, rate }) => [
      title ?? programme,
      counted(projects, lang),
      figureCell(amount, amountText, reader),
      byCost
        .map(
          ({ costKind, amount: of }) =>
            `${costKind === null ? translate('không rõ', 'not told') : costName(costKind, reader)}: ${figureText(of, amountText, reader)}`,
        )
        .join('; '),
      target === null
        ? translate('chưa có số liệu', 'no figure')
        : { text: amountText(target, lang), value: target },
      percentText(rate, reader),
    ]),
  }
}

function countTable(
  counts: WorkResult['changes'],
  heading: Words,
  { translate, lang }: Reader,
  terms: boolean,
): IndicatorTable {
  return {
    heading: translate(...heading),
    head: [translate('Nội dung', 'What'), translate('Số lần', 'Times')],
    rows: counts.map(({ what, times }) => [terms ? term(what, lang) : what, counted(times, lang)]),
  }
}

function skillTable({ skills }: WorkResult, { translate, lang }: Reader): IndicatorTable {
  return {
    heading: translate('KỸ NĂNG CỦA NGƯỜI ĐANG LÀM', 'SKILLS OF THOSE WHO SERVE'),
    head: [translate('Ai', 'Who'), translate('Kỹ năng', 'Skill'), translate('Số người', 'People')],
    rows: skills.map(({ role, skill, people }) => [
      translate(...ROLE_NAMES[role]),
      skill,
      counted(people, lang),
    ]),
  }
}
