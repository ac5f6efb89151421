import type { Judgement, Lang, Problem, Project, RuleBook } from '@khuyencong/core'
import { term } from '@khuyencong/core'
import { CsvWriter } from '../writing/csv-table.js'
import { joinedPieces } from '../writing/joined-pieces.js'
import { type GrowingTable, WorkbookWriter } from '../writing/workbook-writer.js'
import type { WrittenCell, WrittenColumn, WrittenTable } from '../writing/written-table.js'
import { CitedDocuments } from './cited-documents.js'
import { findingColumns, findingRow } from './finding-rows.js'
import { say } from './messages.js'
import { type AuditedFile, verificationTable } from './verification-sheet.js'

/** Bảng phát hiện đang lập. / A workbook of findings as it grows, project by project. */
export interface FindingsWorkbook {
  /** Takes in a project that was judged; `at`: where it stands in its file. */
  readonly add: (judgement: Judgement, project: Project, at: string) => Promise<void>
  /** Takes in one that could not be judged. */
  readonly addUnread: (at: string, problems: readonly Problem[]) => Promise<void>
  /** The file, with further sheets after the projects. */
  readonly finish: (audited: AuditedFile, more?: readonly WrittenTable[]) => Promise<Uint8Array>
}

/**
 * Bảng tính phát hiện. / Starts a workbook of the findings of an audit: one finding a row with
 * numbers and days as such, a sheet of all projects, of those that could not be judged, of the
 * articles cited, and of what makes the findings again. Rows are packed as they come, so that
 * hundreds of thousands need little memory; wait for each `add`.
 *
 * @param book - The rule book the projects are judged by.
 * @param lang - The language of the workbook.
 * @param form - `xlsx` with every sheet, or `csv` of the findings alone.
 * @returns What takes in the projects, and makes the file in the end.
 * @example
 * ```ts
 * import { createRuleBook, judge, readProject } from '@khuyencong/core'
 * import { findingsWorkbook } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const project = readProject({ id: 'p', items: [{ id: '1', activity: 'showroom' }] }, 'p', book)
 * const findings = findingsWorkbook(book, 'vi', 'xlsx')
 * const judgement = judge(book, { on: '2023-06-01', project })
 * await findings.add(judgement, project, 'de-an.xlsx › Danh sách!A7')
 * const audited = { name: 'de-an.xlsx', digest: 'sha256-…', on: '2023-06-01', judged: 1, crossCheck: false }
 * const file = await findings.finish(audited)
 * String.fromCharCode(...file.subarray(0, 2)) // => 'PK'
 * ```
 */
export function findingsWorkbook(
  book: RuleBook,
  lang: Lang,
  form: 'xlsx' | 'csv',
): FindingsWorkbook {
  return form === 'csv' ? findingsText(book, lang) : findingsTables(book, lang)
}

function findingsText(book: RuleBook, lang: Lang): FindingsWorkbook {
  const csv = new CsvWriter(findingColumns(lang))
  let count = 0
  return {
    add: async ({ findings }, { id, title, items }, at) => {
      const shown = { id, title, at, items }
      for (const each of findings) csv.add(findingRow((count += 1), each, shown, book, lang))
      return Promise.resolve()
    },
    addUnread: async () => Promise.resolve(),
    finish: async () => Promise.resolve(joinedPieces(csv.finish())),
  }
}

function findingsTables(book: RuleBook, lang: Lang): FindingsWorkbook {
  const writer = new WorkbookWriter(lang)
  const cited = new CitedDocuments()
  const count = { findings: 0, projects: 0, unread: 0 }
  const findings = writer.table(say('findings', lang), findingColumns(lang))
  const projects = writer.table(say('projects', lang), projectColumns(lang))
  let unread: GrowingTable | null = null
  return {
    add: async (judgement, project, at) => {
      await projects.add(projectRow((count.projects += 1), judgement, project, lang))
      const { id, title, items } = project
      for (const each of judgement.findings) {
        cited.add(each.citation, each.other)
        const order = (count.findings += 1)
        await findings.add(findingRow(order, each, { id, title, at, items }, book, lang))
      }
    },
    addUnread: async (at, problems) => {
      unread ??= writer.table(say('unread', lang), unreadColumns(lang))
      for (const each of problems) await unread.add(unreadRow((count.unread += 1), at, each, lang))
    },
    finish: async (audited, more = []) => {
      for (const each of more) await writer.tableOf(each)
      await writer.tableOf(cited.table(book, lang))
      await writer.tableOf(verificationTable(audited, book, lang))
      return writer.finish({ title: say('title', lang), on: audited.on ?? NO_DAY })
    },
  }
}

/** What a workbook is dated where each project has a day of its own. */
const NO_DAY = '2000-01-01'

const projectColumns = (lang: Lang): readonly WrittenColumn[] => [
  { heading: say('order', lang), width: 6 },
  { heading: say('project', lang), width: 14 },
  { heading: say('projectTitle', lang), width: 50 },
  { heading: say('verdict', lang), width: 24 },
  { heading: say('requested', lang), width: 18, format: 'money' },
  { heading: say('allowed', lang), width: 18, format: 'money' },
  { heading: say('errors', lang), width: 12, format: 'money' },
  { heading: say('warnings', lang), width: 12, format: 'money' },
]

function projectRow(
  order: number,
  { verdict, items, findings }: Judgement,
  { id, title, fund, items: asked }: Project,
  lang: Lang,
): readonly WrittenCell[] {
  const of = (severity: string): number =>
    findings.filter((each) => each.severity === severity).length
  const requested = asked.map((item) => (fund === null ? null : (item.requested?.[fund] ?? null)))
  const allowed = items.map(({ support }) => (support.answer === 'met' ? support.allowed : null))
  return [
    order,
    id,
    title,
    term(verdict, lang),
    whole(requested),
    whole(allowed),
    of('error'),
    of('warning'),
  ]
}

/** The sum where every amount is known; nothing where one is not. */
function whole(amounts: readonly (number | null)[]): number | null {
  let sum = 0
  for (const each of amounts) {
    if (each === null) return null
    sum += each
  }
  return Number.isSafeInteger(sum) ? sum : null
}

const unreadColumns = (lang: Lang): readonly WrittenColumn[] => [
  { heading: say('order', lang), width: 6 },
  { heading: say('place', lang), width: 40 },
  { heading: say('code', lang), width: 22 },
  { heading: say('problem', lang), width: 60 },
  { heading: say('found', lang), width: 30 },
  { heading: say('advice', lang), width: 60 },
]

const unreadRow = (
  order: number,
  at: string,
  { at: place, code, message, messageEn, found, hint, hintEn }: Problem,
  lang: Lang,
): readonly WrittenCell[] => [
  order,
  place === '' ? at : place,
  code,
  lang === 'vi' ? message : messageEn,
  found,
  lang === 'vi' ? hint : hintEn,
]
