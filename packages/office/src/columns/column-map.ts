import { FORMAT, KhuyenCongError, type Vocabulary } from '@khuyencong/core'
import { MONEY_UNITS } from '../cells/numbers.js'
import { columnMessages } from './messages.js'
import { COLUMN_TYPES, type ColumnType } from './column-types.js'
import { RECORD_KINDS, type RecordKind } from './record-targets.js'
import { targetOf, targetsOf } from './targets.js'

/** Một cột. / What is done with a column. */
export interface ColumnRule {
  /** The field of the project, as `items[0].costs[0].amount`; `items[0]` is the item of the row. */
  readonly to: string
  readonly type: ColumnType
  /** Of money «triệu đồng»…; of a rate «%» where bare numbers are percents. */
  readonly unit: string | null
  /** Names that stand in the cells, and the id each means; `null`: not settled yet. */
  readonly words: Readonly<Record<string, string | null>> | null
}

/** Bảng cột. / How a table is read: its sheet, its row of headings, and each of its columns. */
export interface ColumnMap {
  readonly format: 1
  /** What the rows are. */
  readonly of: RecordKind
  readonly sheet: string | null
  readonly headerRow: number | null
  /** By heading; `null`: the column is not used. */
  readonly columns: Readonly<Record<string, ColumnRule | null>>
  /** What every row shares, by field, where the table has no column of it. */
  readonly everyRow: Readonly<Record<string, unknown>>
  /** What the first cells of a row say that is no project, as «Tổng cộng». */
  readonly skip: readonly string[]
  /** The fields of the whole file beside its rows: of a plan, a round, a programme, a report. */
  readonly whole: Readonly<Record<string, unknown>>
}

/** What rows are no projects, where a map says nothing. */
export const SKIPPED = ['Tổng cộng', 'Tổng số', 'Tổng', 'Cộng'] as const

type Fields = Readonly<Record<string, unknown>>

/**
 * Đọc bảng cột. / Reads a map of columns.
 *
 * @param value - A parsed JSON value.
 * @param where - What messages call it.
 * @param words - A rule book: its packs say which facts and units there are.
 * @returns The map, with what it leaves out filled in.
 * @throws `KhuyenCongError` `COLUMN_MAP`, `COLUMN_TWICE`.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { readColumnMap } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const columns = { 'Mã': { to: 'id', type: 'text' }, 'Ghi chú': null }
 * readColumnMap({ format: 1, columns }, 'map.json', createRuleBook([national])).skip[0] // => 'Tổng cộng'
 * ```
 */
export function readColumnMap(
  value: unknown,
  where: string,
  words: { readonly vocabulary: Vocabulary },
): ColumnMap {
  const map = fieldsOf(value, where, FIELDS)
  if (map['format'] !== FORMAT)
    throw wrong(`${where} › format`, map['format'], 'số 1', 'the number 1')
  const of = kindOf(map['of'], `${where} › of`)
  const target = { of, vocabulary: words.vocabulary }
  const columns = group(map['columns'], `${where} › columns`)
  const rules = Object.entries(columns).map(([heading, rule]) => {
    const at = `${where} › columns › ${heading}`
    return [tidyHeading(heading), rule === null ? null : ruleOf(rule, at, target)] as const
  })
  refuseTwice(rules, where)
  const everyRow = group(map['everyRow'] ?? {}, `${where} › everyRow`)
  for (const to of Object.keys(everyRow)) known(to, `${where} › everyRow`, target)
  return {
    format: 1,
    of,
    sheet: textOrNull(map['sheet'], `${where} › sheet`),
    headerRow: rowOrNull(map['headerRow'], `${where} › headerRow`),
    columns: Object.fromEntries(rules),
    everyRow,
    skip: textsOr(map['skip'], SKIPPED, `${where} › skip`),
    whole: group(map['whole'] ?? {}, `${where} › whole`),
  }
}

const FIELDS = [
  ...(['format', 'of', 'sheet', 'headerRow', 'columns', 'everyRow', 'skip'] as const),
  'whole',
] as const
const RULE_FIELDS = ['to', 'type', 'unit', 'words'] as const

/** A heading as it is compared: composed, without line breaks and spaces at its ends. */
export const tidyHeading = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** What the fields of a map are looked up in. */
interface TargetWords {
  readonly of: RecordKind
  readonly vocabulary: Vocabulary
}

function kindOf(value: unknown, at: string): RecordKind {
  if (value === undefined || value === null) return 'projects'
  const kind = RECORD_KINDS.find((each) => each === value)
  if (kind !== undefined) return kind
  throw wrong(at, value, RECORD_KINDS.join(', '), `one of ${RECORD_KINDS.join(', ')}`)
}

function ruleOf(value: unknown, at: string, words: TargetWords): ColumnRule {
  const { to, type, unit, words: names } = fieldsOf(value, at, RULE_FIELDS)
  if (typeof to !== 'string')
    throw wrong(`${at}.to`, to, 'tên trường của đề án', 'a field of a project')
  const target = known(to, at, words)
  const of = type ?? target.type
  if (!COLUMN_TYPES.some((each) => each === of))
    throw wrong(`${at}.type`, of, COLUMN_TYPES.join(', '), `one of ${COLUMN_TYPES.join(', ')}`)
  return {
    to,
    type: of as ColumnType,
    unit: unitOf(unit, of as ColumnType, `${at}.unit`),
    words: names === undefined || names === null ? null : wordsOf(names, `${at}.words`),
  }
}

function known(
  to: string,
  at: string,
  { of, vocabulary }: TargetWords,
): { readonly type: ColumnType } {
  const target = targetOf(to, vocabulary, of)
  if (target !== undefined) return target
  const all = targetsOf(vocabulary, of).map((each) => each.to)
  const last = to.split('.').at(-1) ?? to
  const near = all.filter((each) => each.toLowerCase().includes(last.toLowerCase()))
  throw new KhuyenCongError({
    code: 'COLUMN_MAP',
    at,
    found: to,
    ...columnMessages.UNKNOWN_TARGET(near.length > 0 ? near : all),
  })
}

function unitOf(unit: unknown, type: ColumnType, at: string): string | null {
  if (unit === undefined || unit === null) return null
  const units: readonly string[] = type === 'rate' ? ['%'] : MONEY_UNITS
  if (typeof unit === 'string' && units.includes(unit.normalize('NFC')))
    return unit.normalize('NFC')
  throw wrong(at, unit, units.join(', '), `one of ${units.join(', ')}`)
}

function wordsOf(value: unknown, at: string): Readonly<Record<string, string | null>> {
  const entries = Object.entries(group(value, at))
  for (const [name, id] of entries)
    if (typeof id !== 'string' && id !== null) throw wrong(`${at} › ${name}`, id, 'một mã', 'an id')
  return Object.fromEntries(entries) as Readonly<Record<string, string | null>>
}

function refuseTwice(
  rules: readonly (readonly [string, ColumnRule | null])[],
  where: string,
): void {
  const first = new Map<string, string>()
  for (const [heading, rule] of rules) {
    if (rule === null) continue
    const other = first.get(rule.to)
    if (other !== undefined)
      throw new KhuyenCongError({
        code: 'COLUMN_TWICE',
        at: `${where} › columns › ${heading}`,
        found: rule.to,
        ...columnMessages.COLUMN_TWICE(other),
      })
    first.set(rule.to, heading)
  }
}

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function group(value: unknown, at: string): Fields {
  if (isGroup(value)) return value
  throw new KhuyenCongError({ code: 'COLUMN_MAP', at, ...columnMessages.NOT_A_MAP() })
}

function fieldsOf(value: unknown, at: string, fields: readonly string[]): Fields {
  const found = group(value, at)
  const other = Object.keys(found).find((key) => key !== '$schema' && !fields.includes(key))
  if (other === undefined) return found
  throw new KhuyenCongError({
    code: 'COLUMN_MAP',
    at,
    found: other,
    ...columnMessages.UNKNOWN_FIELD(fields),
  })
}

const wrong = (at: string, found: unknown, vi: string, en: string): KhuyenCongError =>
  new KhuyenCongError({
    code: 'COLUMN_MAP',
    at,
    found: found === undefined ? null : JSON.stringify(found),
    ...columnMessages.WRONG_FIELD(vi, en),
  })

function textOrNull(value: unknown, at: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value.normalize('NFC')
  throw wrong(at, value, 'tên trang tính', 'the name of a sheet')
}

function rowOrNull(value: unknown, at: string): number | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw wrong(at, value, 'số hàng, từ 1', 'the number of a row, from 1')
}

function textsOr(value: unknown, others: readonly string[], at: string): readonly string[] {
  if (value === undefined || value === null) return others
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value as readonly string[]
  throw wrong(at, value, 'danh sách chữ', 'a list of texts')
}
