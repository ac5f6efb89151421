import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRuleBook, definePack, judge } from '@khuyencong/core'
import { auditAcross, pseudonymiser } from '@khuyencong/core/across'
import { beginFollowUp } from '@khuyencong/core/follow-up'
import { national } from '@khuyencong/rules-national'
import { beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from './chance.js'
import { fileOf, YEARS } from './files.js'
import { COUNTS, PROJECTS, type TwelveYears, twelveYears } from './twelve-years.js'
import type { DatedProject } from './sample-project.js'

// Every project is a sample; what was planted is known, and must be found, and nothing else.

const SAMPLE_PACK = new URL('../16-sample-province/pack/', import.meta.url)
const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(name, SAMPLE_PACK)), 'utf8'))
const rules = readdirSync(new URL('support', SAMPLE_PACK))
  .filter((name) => !name.includes('.cases.'))
  .map((name) => [`support/${name}`, read(`support/${name}`)] as const)
const pack = definePack(
  {
    manifest: read('pack.json'),
    documents: read('documents.json'),
    vocabulary: read('vocabulary.json'),
    rules: Object.fromEntries(rules),
  },
  { extends: national },
)
const book = createRuleBook([national, pack])

const line = (code: string, projects: readonly string[]): string =>
  `${code} ${[...projects].sort().join(' ')}`

/** What an audit across the projects finds: each finding as its code and its projects. */
function foundIn(projects: readonly DatedProject[]): readonly string[] {
  const across = auditAcross(book)
  for (const each of projects) across.add(each)
  return across
    .findings()
    .map((found) =>
      line(
        found.code,
        found.projects.map(({ id }) => id),
      ),
    )
    .sort()
}

/** Whatever came late, or did not come, by the end of the twelve years. */
function lateIn(projects: readonly DatedProject[]): readonly string[] {
  const reading = beginFollowUp(book, { on: '2026-11-30', records: [] })
  return projects
    .flatMap(({ project }) => reading.add(project))
    .filter(({ status, lateDays }) => ['late', 'broken'].includes(status) || lateDays > 0)
    .map(({ project, duty, period, status, lateDays }) =>
      [project, duty, period, status === 'late' ? 'never' : lateDays].join(' '),
    )
    .sort()
}

describe('twelve years of a sample province', () => {
  let years: TwelveYears
  let expected: readonly string[]
  beforeAll(() => {
    years = twelveYears(2026)
    expected = years.planted.map(({ code, projects }) => line(code, projects)).sort()
  })

  it('are 3,000 projects of 2015 to 2026, the same from the same seed', () => {
    expect(years.projects.length).toBe(PROJECTS)
    expect(new Set(years.projects.map(({ project }) => project.id)).size).toBe(PROJECTS)
    expect(new Set(years.projects.map(({ project }) => project.planYear)).size).toBe(12)
    expect(twelveYears(2026)).toEqual(years)
    expect(twelveYears(2027)).not.toEqual(years)
  })

  it('each project is in order by itself: no audit of one alone finds an error', () => {
    const wrong = years.projects.filter((each) =>
      judge(book, each).findings.some(({ severity }) => severity === 'error'),
    )
    expect(wrong).toEqual([])
  })

  it('everything that was planted is found, and nothing else', () => {
    expect(foundIn(years.projects)).toEqual(expected)
    for (const code of Object.keys(COUNTS).filter((each) => /^[A-Z_]+$/u.test(each)))
      expect(expected.filter((each) => each.startsWith(`${code} `)).length).toBe(
        COUNTS[code as keyof typeof COUNTS],
      )
  })

  it('in any order of the projects', () => {
    expect(foundIn(chanceOf(7).shuffled(years.projects))).toEqual(expected)
    expect(foundIn([...years.projects].reverse())).toEqual(expected)
  })

  it('the same without names, ids and serial numbers, by keyed tokens', () => {
    const pseudonymise = pseudonymiser(
      Uint8Array.from({ length: 32 }, (_, at) => at),
      book,
    )
    const without = years.projects.map(({ on, project }) => ({
      on,
      project: pseudonymise(project),
    }))
    const text = JSON.stringify(without)
    expect(text).not.toContain('MAU-0')
    expect(text).not.toContain('Cơ sở mẫu')
    expect(text).not.toContain('SN-0')
    expect(foundIn(chanceOf(3).shuffled(without))).toEqual(expected)
    expect(lateIn(without)).toEqual(lateIn(years.projects))
  })

  it('the file of 2026 beside this test is one of its twelve', () => {
    expect(YEARS.length).toBe(12)
    const file = new URL('2026.ndjson', import.meta.url)
    expect(readFileSync(fileURLToPath(file), 'utf8')).toBe(fileOf(years.projects, 2026))
  })

  it('every late report is found, with its days, and nothing else', () => {
    expect(lateIn(years.projects)).toEqual(
      years.lateReports
        .map(({ project, period, days }) =>
          [project, 'monthly-progress', period, days ?? 'never'].join(' '),
        )
        .sort(),
    )
    expect(years.lateReports.length).toBe(COUNTS.lateReports)
  })
})
