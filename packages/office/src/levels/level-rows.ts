import {
  activityName,
  citationText,
  costName,
  type Lang,
  type LevelRow,
  type RuleBook,
  term,
  tierName,
  unitName,
} from '@khuyencong/core'
import type { WrittenCell, WrittenColumn } from '../writing/written-table.js'
import { levelWord } from './messages.js'

/** Các cột của bảng mức. / The columns of a table of levels, the national ones beside the others. */
export const levelColumns = (lang: Lang): readonly WrittenColumn[] => [
  { heading: levelWord('fund', lang), width: 12 },
  { heading: levelWord('activity', lang), width: 34 },
  { heading: levelWord('name', lang), width: 40 },
  { heading: levelWord('condition', lang), width: 36 },
  { heading: levelWord('tier', lang), width: 14 },
  { heading: levelWord('rate', lang), width: 10, format: 'rate' },
  { heading: levelWord('cap', lang), width: 18, format: 'money' },
  { heading: levelWord('per', lang), width: 14 },
  { heading: levelWord('of', lang), width: 28 },
  { heading: levelWord('terms', lang), width: 36 },
  { heading: levelWord('article', lang), width: 44 },
  { heading: levelWord('evidence', lang), width: 22 },
  { heading: levelWord('from', lang), width: 12, format: 'day' },
  { heading: levelWord('to', lang), width: 12, format: 'day' },
  { heading: levelWord('nationalRate', lang), width: 12, format: 'rate' },
  { heading: levelWord('nationalCap', lang), width: 18, format: 'money' },
  { heading: levelWord('difference', lang), width: 18, format: 'money' },
]

/** Một mức, một hàng. / The row of a level, beside the national level that it refines. */
export function levelCells(
  row: LevelRow,
  all: readonly LevelRow[],
  { vocabulary }: Pick<RuleBook, 'vocabulary'>,
  lang: Lang,
): readonly WrittenCell[] {
  const wording = { lang, vocabulary }
  const vi = lang === 'vi'
  const title = vi ? row.title : row.titleEn
  const part = row.part === undefined ? null : vi ? row.part.text : row.part.textEn
  const national = nationalOf(row, all)
  return [
    levelWord(row.fund, lang),
    activityName(row.activity, wording),
    part === null ? title : `${title}: ${part}`,
    vi ? row.condition : row.conditionEn,
    row.level
      ?.split(', ')
      .map((tier) => tierName(tier, wording))
      .join(', ') ?? null,
    rateOf(row),
    row.answer === 'not-encoded' ? levelWord('notEncoded', lang) : row.cap,
    row.per
      ?.split(' × ')
      .map((unit) => unitName(unit, wording))
      .join(' × ') ?? null,
    row.of?.map((kind) => costName(kind.replace(/^cost\./u, ''), wording)).join('; ') ?? null,
    (vi ? row.terms?.text : row.terms?.textEn) ?? null,
    citationText(row, lang),
    term(row.evidence, lang),
    { day: row.from },
    row.to === null ? null : { day: row.to },
    national === null ? null : rateOf(national),
    national?.cap ?? null,
    difference(row, national),
  ]
}

/** «12,5%» as the part of one that a spreadsheet counts with. */
function rateOf({ rate }: LevelRow): number | string | null {
  const [, percents] = /^(\d+(?:,\d+)?)\s?%$/u.exec(rate ?? '') ?? []
  return percents === undefined
    ? rate
    : Number((Number(percents.replace(',', '.')) / 100).toPrecision(12))
}

/** The national level that a local one refines, of the same tier and part; `null`: none, or several. */
function nationalOf(row: LevelRow, all: readonly LevelRow[]): LevelRow | null {
  if (row.fund === 'national') return null
  const same = all.filter(
    ({ fund, rule, level, part }) =>
      fund === 'national' &&
      rule === row.refines &&
      level === row.level &&
      part?.text === row.part?.text,
  )
  return same.length === 1 ? (same[0] ?? null) : null
}

/** By how much a cap differs from the national one; only where both count the same unit. */
const difference = (row: LevelRow, national: LevelRow | null): number | null =>
  row.cap === null || national === null || national.cap === null || row.per !== national.per
    ? null
    : row.cap - national.cap
