import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { reconcile, type ReportInput } from '@khuyencong/core/monitor'
import {
  countTable,
  type Decision,
  docsPage,
  explanations,
  outcomeOf,
  readmeTable,
  type Reconciled,
  type Rows,
  type Summary,
  unusedTable,
  withTables,
} from './report.js'

export const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
export const read = (name: string): string => readFileSync(here(name), 'utf8')
export const cli = here('../../packages/cli/dist/main.js')
export const PAGE = '../../docs/published-cases.md'

export interface Run {
  readonly status: number | null
  readonly stderr: string
  readonly lines: readonly unknown[]
}

export function audit(): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'audit', here('cases.ndjson'), '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown),
  }
}

export function summaryOf(lines: readonly unknown[]): Summary {
  return Object.fromEntries(
    (lines as readonly Decision[]).map((decision) => [decision.project.id, outcomeOf(decision)]),
  )
}

export const linesOf = (name: string): readonly unknown[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)

export function reconcileAll(): Reconciled {
  return Object.fromEntries(
    (linesOf('reports.ndjson') as readonly ReportInput[]).map((report) => [
      report.id,
      reconcile(report).findings.map(({ code }) => code),
    ]),
  )
}

export function rowsFile(): Rows {
  return JSON.parse(read('rows.json')) as Rows
}

/** One line per case, so that a change shows as one line. */
export function writeSummary(summary: Summary): string {
  return `{\n${Object.entries(summary)
    .map(([id, outcome]) => `  ${JSON.stringify(id)}: ${JSON.stringify(outcome)}`)
    .join(',\n')}\n}\n`
}

/** The two pages as they should be. */
export function pages(summary: Summary): { readonly readme: string; readonly docs: string } {
  const rows = rowsFile()
  const all = explanations(summary, reconcileAll(), rows)
  return {
    readme: withTables(read('README.md'), {
      findings: readmeTable(all),
      counts: countTable(all),
      unused: unusedTable(rows),
    }),
    docs: docsPage(summary, all, rows),
  }
}
