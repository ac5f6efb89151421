import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  audit,
  cli,
  linesOf,
  PAGE,
  pages,
  read,
  reconcileAll,
  rowsFile,
  type Run,
  summaryOf,
  writeSummary,
} from './inputs.js'
import { countTable, type Decision, type Summary } from './report.js'

describe('published cases', () => {
  let run: Run
  beforeAll(() => {
    run = audit()
  }, 120_000)
  const cases = linesOf('cases.ndjson') as readonly {
    on: string
    project: { id: string; fund: string }
  }[]

  it('audits every row without a crash: one decision per line, in order, both engines agreeing', () => {
    expect(run.stderr).toBe('')
    expect(
      (run.lines as readonly Decision[]).map(({ project, on, crossCheck }) => [
        project.id,
        on,
        crossCheck,
      ]),
    ).toEqual(cases.map(({ project, on }) => [project.id, on, 'agrees']))
    expect(cases.filter(({ project }) => project.fund === 'local').length).toBeGreaterThan(65)
  })

  it('gives the expected verdicts and findings', () => {
    expect(summaryOf(run.lines)).toEqual(JSON.parse(read('expected-summary.json')))
    expect(writeSummary(summaryOf(run.lines))).toBe(read('expected-summary.json'))
  })

  it('finds no error, and four requests above their ceilings to be looked at, explained in the README', () => {
    expect(run.status).toBe(0)
    const found = (run.lines as readonly Decision[]).flatMap(({ project, findings }) =>
      findings
        .filter(({ severity, code }) => severity === 'error' || code === 'ABOVE_CEILING')
        .map(({ severity, code }) => `${project.id} ${severity} ${code}`),
    )
    expect(found).toEqual([
      'KC056 warning ABOVE_CEILING',
      'KC166 warning ABOVE_CEILING',
      'KCR2-080 warning ABOVE_CEILING',
      'KCR2-081 warning ABOVE_CEILING',
    ])
  })

  it('counts rows, not findings, in the summary by class', () => {
    const of = (id: string, code: string) => ({
      id,
      code,
      class: 'unverified' as const,
      text: code,
    })
    const table = countTable([of('A', 'X'), of('A', 'Y'), of('B', 'X')])
    expect(table).toContain('| Loại | Số dòng |')
    expect(table).toContain('| con số chưa kiểm chứng | 2 |')
  })

  it('audits one published project once: the less exact row of a pair is left out', () => {
    const { rows, unused } = rowsFile()
    expect(unused['superseded']).toEqual(['KC204'])
    expect(rows).not.toHaveProperty('KC204')
    expect(rows['KCR2-061']?.leftOut).toContain('KC204')
  })

  it('has every row either audited, reconciled, or left out with a reason', () => {
    const { rows, reports, unused } = rowsFile()
    const out = Object.values(unused).flat()
    expect(Object.keys(rows)).toEqual(cases.map(({ project }) => project.id))
    expect(new Set([...Object.keys(rows), ...out]).size).toBe(Object.keys(rows).length + out.length)
    expect(Object.keys(rows).length + out.length).toBe(271)
    expect(Object.keys(reports)).toEqual(expect.arrayContaining([...(unused['report'] ?? [])]))
    expect((linesOf('reports.ndjson') as readonly { id: string }[]).map(({ id }) => id)).toEqual(
      Object.keys(reports),
    )
  })

  it('finds the five places where the published sums disagree with themselves', () => {
    expect(
      Object.fromEntries(Object.entries(reconcileAll()).filter(([, codes]) => codes.length > 0)),
    ).toEqual({
      KC001: ['PARTS_DO_NOT_ADD_UP'],
      KC177: ['COUNT_DISAGREES'],
      'KCR2-003': ['SHARE_DISAGREES'],
      'KCR2-010': ['SHARE_DISAGREES'],
      'KCR2-162': ['SHARE_DISAGREES'],
    })
    const [report] = linesOf('reports.ndjson')
    const { status, stdout } = spawnSync(process.execPath, [cli, 'reconcile', '-', '--json'], {
      encoding: 'utf8',
      input: JSON.stringify(report),
    })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'KC001',
      findings: [{ code: 'PARTS_DO_NOT_ADD_UP', difference: 10_000_000_000 }],
    })
  })

  it('explains every finding in the README and in docs/published-cases.md, freshly generated', () => {
    const summary = JSON.parse(read('expected-summary.json')) as Summary
    const { readme, docs } = pages(summary)
    expect(read('README.md')).toBe(readme)
    expect(read(PAGE)).toBe(docs)
    for (const [id, { findings }] of Object.entries(summary))
      for (const found of findings)
        expect(docs).toMatch(new RegExp(`^\\| ${id} \\|.*\`${found.split(' ')[0] ?? ''}\``, 'mu'))
  })
})
