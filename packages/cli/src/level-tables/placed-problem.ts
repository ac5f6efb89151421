import type { Problem } from '@khuyencong/core'
import type { LevelColumn, LevelTableRow } from '@khuyencong/office'
import type { RuleOfRows } from './rule-of-rows.js'

type Json = Readonly<Record<string, unknown>>

/** A problem of a rule file, at the cell of the table that says it. */
interface PlacedProblem {
  readonly problem: Problem
  /** The level that cannot come in; `null` where the problem is none of the table's. */
  readonly rule: RuleOfRows | null
}

const PLACE = /(support\/[^ ]+\.json)(?: › (versions\[\d+\][^ :;,]*))?/gu

/**
 * Ô của vấn đề. / Where a table says what a rule file made of it cannot hold. Of several levels that
 * a problem names the last one of the table stays out.
 */
export function placedProblem(
  problem: Problem,
  rules: ReadonlyMap<string, RuleOfRows>,
): PlacedProblem {
  const named = [problem.at, problem.message].flatMap((text) => placesIn(text, rules))
  const order = [...rules.values()]
  const [place] = named.sort((a, b) => order.indexOf(b.rule) - order.indexOf(a.rule))
  if (place === undefined) return { problem, rule: null }
  const inRows = (text: string): string =>
    text.replace(PLACE, (whole) => placesIn(whole, rules)[0]?.row?.at ?? whole)
  const { row, rule, field } = place
  return {
    rule,
    problem: {
      ...problem,
      at: row?.addressOf(columnOf(field, row)) ?? problem.at,
      message: inRows(problem.message),
      messageEn: inRows(problem.messageEn),
    },
  }
}

interface Place {
  readonly rule: RuleOfRows
  readonly field: string
  readonly row: LevelTableRow | undefined
}

/** The places in rule files that a text names, as far as they come from the table. */
function placesIn(text: string, rules: ReadonlyMap<string, RuleOfRows>): readonly Place[] {
  return [...text.matchAll(PLACE)].flatMap(([, file = '', field = '']): Place[] => {
    const rule = rules.get(file)
    if (rule === undefined) return []
    const version = Number(/^versions\[(\d+)\]/u.exec(field)?.[1] ?? 0)
    const row = rowIn(rule.rows[version] ?? [], rule.versions[version], field)
    return [{ rule, field, row }]
  })
}

/** The row of the part and case that a place in a version names. */
function rowIn(
  rows: readonly LevelTableRow[],
  version: Json | undefined,
  field: string,
): LevelTableRow | undefined {
  const part = Number(/grant\[(\d+)\]/u.exec(field)?.[1] ?? 0)
  const branch = Number(/choose\[(\d+)\]/u.exec(field)?.[1] ?? 0)
  const grant = version?.['grant']
  const before = (Array.isArray(grant) ? (grant as readonly Json[]) : [])
    .slice(0, part)
    .reduce((sum, { choose }) => sum + (Array.isArray(choose) ? choose.length : 1), 0)
  return rows[before + branch]
}

const COLUMN_OF_KEY: Readonly<Record<string, LevelColumn>> = {
  rate: 'rate',
  upTo: 'rate',
  cap: 'sum',
  amount: 'sum',
  times: 'sum',
  asIn: 'sum',
  of: 'of',
  per: 'per',
  atMost: 'atMost',
  once: 'once',
  instrument: 'instrument',
  years: 'instrument',
  loanYears: 'instrument',
  budget: 'budget',
  elsewhere: 'elsewhere',
  name: 'part',
  nameEn: 'partEn',
  title: 'title',
  titleEn: 'titleEn',
  from: 'from',
  to: 'to',
  provision: 'provision',
  document: 'document',
  evidence: 'evidence',
  note: 'note',
  noteEn: 'noteEn',
  refines: 'refines',
  id: 'id',
}

/** The column that says what stands at a place in a rule file. */
function columnOf(field: string, { cells }: LevelTableRow): LevelColumn {
  if (/^versions\[\d+\]$/u.test(field)) return 'from'
  if (/\.(?:grant|choose)(?:\[\d+\])?$/u.test(field))
    return cells.case === undefined ? 'sum' : 'case'
  if (field.includes('.choose[') && field.includes('.when')) return 'case'
  if (field.includes('.when')) return 'when'
  const keys = [...field.matchAll(/[A-Za-z]+/gu)].map(([key]) => key)
  const inGrant = keys.slice(keys.indexOf('grant') + 1)
  const key = (keys.includes('grant') ? inGrant : keys).find((each) => each in COLUMN_OF_KEY)
  return key === undefined ? 'activity' : (COLUMN_OF_KEY[key] ?? 'activity')
}
