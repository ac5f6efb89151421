import type { RuleBook } from '@khuyencong/core'
import type { FindingGroups } from '@khuyencong/core/auditing'
import type { ProjectListener } from './batch.js'
import { gravestFindings } from './gravest-findings.js'
import { groupSections } from './page-groups.js'
import {
  projectCells,
  projectColumns,
  type RowCells,
  type RowPaper,
  unreadCells,
} from './page-rows.js'
import { type AuditSource, pageFoot } from './page-seal.js'
import { pageHead } from './page-summary.js'
import { emptyTally, take } from './tally.js'
import { leaveOut, LISTED, type Unlisted, unlistedLines } from './unlisted.js'
import { citedIn } from '../../html/cited.js'
import { html, type Html } from '../../html/html.js'
import { closing } from '../../html/page.js'
import { type BodyFile, openBodyFile } from '../../html/temp-file.js'
import { TABLE_END, tableHead, tableRow } from '../../html/table.js'
import { reportSink } from '../../html/write.js'
import type { Call, Sink } from '../../terminal/io.js'

/**
 * Báo cáo của audit. / The page of an audit as it grows: holds counts and the articles cited, never
 * the projects.
 */
export interface AuditPage extends ProjectListener {
  /** Puts head, list and law together and makes them the report. */
  readonly finish: (source: AuditSource) => Promise<void>
  /** Leaves no trace of a page that was not finished. */
  readonly close: () => Promise<void>
}

/** Rows in one table: a browser lays out several tables sooner than a long one. */
const TABLE_ROWS = 500

/** Starts the page of `--report`. Throws `FILE_…`. */
export async function auditPage(
  report: string,
  call: Call,
  book: RuleBook,
  groups: FindingGroups | null = null,
): Promise<AuditPage> {
  const paper = { ...call, book, cited: citedIn(book, call) }
  const [tally, gravest] = [emptyTally(), gravestFindings()]
  const unlisted: Unlisted = { clean: 0, found: 0, wrong: 0, unread: 0 }
  const { sink, file } = await openFiles(report)
  const list = projectList(file, call)
  let done = false
  return {
    add: async (shown, project) => {
      take(tally, shown, project)
      const listed = list.rows() < (shown.findings.length === 0 ? LISTED.all : LISTED.most)
      gravest.add(shown, listed ? list.nextId() : null)
      if (listed) await list.put(projectCells(shown, paper))
      else leaveOut(unlisted, shown)
    },
    addUnread: async (where, problems) => {
      tally.unread += 1
      if (list.rows() >= LISTED.most) unlisted.unread += 1
      else await list.put(unreadCells(where, problems, call.translate))
    },
    finish: async (source) => {
      const byGroup = groupSections(groups?.groups() ?? null, paper)
      await sink.write(beforeList(pageHead(tally, gravest.list(), paper), byGroup, call))
      await file.pour(sink)
      const foot = pageFoot(source, tally.judged, book, call)
      await sink.write(afterList(list.rows(), unlisted, paper, foot))
      await file.drop()
      await sink.commit()
      done = true
    },
    close: async () => {
      if (!done) await Promise.all([file.drop(), sink.abort()])
    },
  }
}

function afterList(rows: number, unlisted: Unlisted, paper: RowPaper, foot: Html): string {
  const end = rows === 0 ? null : TABLE_END
  return html`${end}${unlistedLines(unlisted, paper)}</section>
${paper.cited.table()}${closing(foot)}`.toString()
}

const beforeList = (head: Html, groups: Html | null, { translate }: Call): string =>
  html`${head}${groups}<section>
<h2>${translate('Từng đề án', 'Each project')}</h2>
`.toString()

/** The report, and the file beside it that holds its list until the head is known. */
async function openFiles(
  report: string,
): Promise<{ readonly sink: Sink; readonly file: BodyFile }> {
  const sink = await reportSink(report)
  const file = await openBodyFile(report).catch(async (error: unknown) => {
    await sink.abort()
    throw error
  })
  return { sink, file }
}

/** The list of projects as it is written, row by row. */
interface ProjectList {
  readonly rows: () => number
  /** The place of the row that comes next, for links. */
  readonly nextId: () => string
  readonly put: (cells: RowCells) => Promise<void>
}

function projectList(file: BodyFile, call: Call): ProjectList {
  const columns = projectColumns(call)
  let rows = 0
  const nextId = (): string => `project-${rows + 1}`
  return {
    rows: () => rows,
    nextId,
    put: async (cells) => {
      const end = rows === 0 ? null : TABLE_END
      const start = rows % TABLE_ROWS === 0 ? html`${end}${tableHead(columns, false, true)}` : null
      const row = tableRow(columns, { cells, id: nextId() }, true)
      rows += 1
      await file.write(html`${start}${row}`.toString())
    },
  }
}
