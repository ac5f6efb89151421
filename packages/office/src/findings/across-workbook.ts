import {
  activityName,
  citationText,
  findProvince,
  type Lang,
  type RuleBook,
  severityName,
  wordName,
} from '@khuyencong/core'
import {
  acrossExcess,
  type AcrossFinding,
  acrossName,
  acrossText,
  type ConcernedProject,
} from '@khuyencong/core/across'
import { csvOfTable } from '../writing/csv-table.js'
import { workbookOfTables } from '../writing/workbook-of-tables.js'
import type { TableToWrite } from '../writing/workbook-writer.js'
import type { WrittenRow } from '../writing/written-sheet.js'
import type { WrittenCell, WrittenTable } from '../writing/written-table.js'
import { CitedDocuments } from './cited-documents.js'
import { say } from './messages.js'
import { recordTable } from './verification-sheet.js'

/** Dữ liệu đã rà soát với nhau. / The files that were audited together, and how. */
export interface AuditedFiles {
  readonly files: readonly { readonly name: string; readonly digest: string }[]
  /** The day judged on; `null`: each line brings its own. */
  readonly on: string | null
  /** How many projects were compared. */
  readonly projects: number
}

/**
 * Bảng tính phát hiện giữa các đề án. / The workbook of an audit across projects: one finding a row,
 * a sheet of the projects that each finding names, of the articles cited, and of what makes the
 * findings again; or the findings alone as CSV.
 *
 * @param findings - What `auditAcross` found.
 * @param audited - The files and the day.
 * @param book - The rule book of the audit.
 * @param options - The language, the form of the file, and further sheets after the projects.
 * @returns The file.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { auditAcross } from '@khuyencong/core/across'
 * import { acrossWorkbook } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const across = auditAcross(book)
 * const audited = { files: [], on: '2023-06-01', projects: 0 }
 * const file = await acrossWorkbook(across.findings(), audited, book, { lang: 'vi', form: 'xlsx' })
 * String.fromCharCode(...file.subarray(0, 2)) // => 'PK'
 * ```
 */
export async function acrossWorkbook(
  findings: readonly AcrossFinding[],
  audited: AuditedFiles,
  book: RuleBook,
  {
    lang,
    form,
    more = [],
  }: {
    readonly lang: Lang
    readonly form: 'xlsx' | 'csv'
    readonly more?: readonly WrittenTable[]
  },
): Promise<Uint8Array> {
  const found = findingsTable(findings, book, lang)
  if (form === 'csv') return csvOfTable(found)
  const cited = new CitedDocuments()
  for (const { citation } of findings) cited.add(citation)
  const tables = [
    found,
    concernedTable(findings, book, lang),
    ...more,
    cited.table(book, lang),
    recordTable(recordRows(audited, lang), book, lang),
  ]
  return workbookOfTables(tables, {
    title: say('titleAcross', lang),
    on: audited.on ?? NO_DAY,
    lang,
  })
}

/** What a workbook is dated where each project has a day of its own. */
const NO_DAY = '2000-01-01'

const findingsTable = (
  findings: readonly AcrossFinding[],
  book: RuleBook,
  lang: Lang,
): TableToWrite => ({
  name: say('findings', lang),
  columns: [
    { heading: say('order', lang), width: 6 },
    { heading: say('severity', lang), width: 14 },
    { heading: say('code', lang), width: 22 },
    { heading: say('name', lang), width: 26 },
    { heading: say('beneficiary', lang), width: 20 },
    { heading: say('project', lang), width: 30 },
    { heading: say('sentence', lang), width: 60 },
    { heading: say('found', lang), width: 18, format: 'money' },
    { heading: say('expected', lang), width: 18, format: 'money' },
    { heading: say('difference', lang), width: 18, format: 'money' },
    { heading: say('article', lang), width: 44 },
  ],
  rows: rowsOf(findings, (each, order) => [findingRow(order, each, book, lang)]),
})

const findingRow = (
  order: number,
  finding: AcrossFinding,
  book: RuleBook,
  lang: Lang,
): readonly WrittenCell[] => [
  order,
  severityName(finding.severity, lang),
  finding.code,
  acrossName(finding.code, lang),
  finding.beneficiary,
  finding.projects.map(({ id }) => id).join('; '),
  acrossText(finding, lang, book),
  finding.found,
  finding.expected,
  acrossExcess(finding),
  finding.citation === null ? '' : citationText(finding.citation, lang),
]

/** One project of one finding a row, by the number of the finding. */
const concernedTable = (
  findings: readonly AcrossFinding[],
  book: RuleBook,
  lang: Lang,
): TableToWrite => ({
  name: say('concerned', lang),
  columns: [
    { heading: say('finding', lang), width: 12 },
    { heading: say('project', lang), width: 20 },
    { heading: say('items', lang), width: 12 },
    { heading: say('activity', lang), width: 36 },
    { heading: say('planYear', lang), width: 10 },
    { heading: say('fund', lang), width: 16 },
    { heading: say('province', lang), width: 20 },
    { heading: say('district', lang), width: 20 },
    { heading: say('requested', lang), width: 18, format: 'money' },
    { heading: say('beneficiary', lang), width: 20 },
    { heading: say('implementer', lang), width: 30 },
  ],
  rows: rowsOf(findings, ({ projects }, order) =>
    projects.map((each) => concernedRow(order, each, book, lang)),
  ),
})

/** The rows of findings, each made when it is written; the second argument numbers the finding. */
function* rowsOf(
  findings: readonly AcrossFinding[],
  make: (finding: AcrossFinding, order: number) => readonly WrittenRow[],
): Generator<WrittenRow> {
  for (const [index, each] of findings.entries()) yield* make(each, index + 1)
}

function concernedRow(
  order: number,
  project: ConcernedProject,
  book: RuleBook,
  lang: Lang,
): readonly WrittenCell[] {
  const wording = { lang, vocabulary: book.vocabulary }
  return [
    order,
    project.id,
    project.items.join('; '),
    project.activities.map((each) => activityName(each, wording)).join('; '),
    project.planYear,
    project.fund === null ? null : wordName(project.fund, wording),
    project.provinces.map((each) => findProvince(book.register, each).name).join('; '),
    project.districts.join('; '),
    project.requested,
    project.beneficiaries.join('; '),
    project.implementer,
  ]
}

const recordRows = (
  { files, on, projects }: AuditedFiles,
  lang: Lang,
): readonly (readonly WrittenCell[])[] => [
  ...files.flatMap(({ name, digest }): WrittenCell[][] => [
    [say('input', lang), name],
    [say('inputDigest', lang), digest],
  ]),
  [say('day', lang), on === null ? say('ownDays', lang) : { day: on }],
  [say('judged', lang), projects],
]
