import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRuleBook } from '@khuyencong/core'
import {
  type IndicatorFormInput,
  monitoringWork,
  reportWork,
  type WorkIndicators,
  workIndicators,
  type WorkRecordsInput,
} from '@khuyencong/core/indicators'
import {
  monitor,
  type MonitoringInput,
  projectTally,
  reconcile,
  type ReportInput,
} from '@khuyencong/core/monitor'
import { national } from '@khuyencong/rules-national'
import { provincial } from '@khuyencong/rules-provincial'
import { describe, expect, it } from 'vitest'

// Every establishment, person, project and figure is a sample; what is expected was added up by
// hand from the three projects and the records.

const text = (name: string): string =>
  readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
const json = <T>(name: string): T => JSON.parse(text(name)) as T
const projects = text('projects.ndjson')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as NonNullable<MonitoringInput['projects']>[number])
const book = createRuleBook([national, ...provincial])
const work = (order = projects): WorkIndicators => {
  const indicators = workIndicators(book, json<WorkRecordsInput>('records.json'))
  for (const each of order) indicators.add(each, each.id)
  return indicators
}
const { total, groups, blended, reasons, skills, names } = work().result()
const told = (id: string): number | string | undefined => {
  const figure = total.figures[id]
  return figure && (figure.value ?? `≥ ${figure.least}`)
}

describe('the work around projects of a sample province', () => {
  it('needs surveyed: three, one without an amount, one not known to have become a project', () => {
    expect([told('needs'), told('needs.amount'), told('needs.planned')]).toEqual([
      3,
      '≥ 335000000',
      '≥ 1',
    ])
  })

  it('collaborators and officials by district, part time, turnover, skills', () => {
    expect(told('collaborators')).toBe(1)
    expect([told('collaborators.joined'), told('collaborators.left')]).toEqual([1, 1])
    expect([told('collaborators.fullTime'), told('officials.fullTime')]).toEqual([0, '≥ 0'])
    expect(skills).toContainEqual({ role: 'official', skill: 'cơ khí', people: 2 })
    expect(groups.map(({ key }) => names.districts[key.district ?? ''])).toEqual([
      'Huyện mẫu A',
      'Huyện mẫu B',
    ])
  })

  it('trips to communes, and vehicles: one of three trips does not say how far it went', () => {
    const trips = ['trips', 'trips.places', 'trips.kilometres', 'trips.people'].map(told)
    expect(trips).toEqual([3, 2, '≥ 230', 7])
    // two of three vehicles are retired on the day looked from
    expect([told('means.office'), told('means.vehicle')]).toEqual([1, 1])
  })

  it('a programme blended in by cost line, against its target; one that never came', () => {
    expect(blended).toMatchObject([
      { programme: 'ntm', amount: { value: 0 }, rate: { percent: '0,00%' } },
      {
        programme: 'ocop',
        projects: 1,
        byCost: [{ costKind: 'machinery', amount: { value: 60_000_000 } }],
        target: 100_000_000,
        rate: { percent: '60,00%' },
      },
    ])
  })

  it('plans changed and why, stopped, and how late they were approved', () => {
    expect([told('plan.changes'), told('plan.changed'), told('plan.stopped')]).toEqual([2, 1, 1])
    expect(reasons[0]).toEqual({ what: 'máy về chậm', times: 2 })
    // 02/01 is one day into the year, 01/04 is 91 of a leap year, 31/12 of the year before none
    expect([told('plan.approvedInYear'), told('plan.daysIntoYear')]).toEqual([2, 1 + 91])
  })

  it('results promised and reached: an establishment that doubled what it makes', () => {
    expect([told('promised.jobs'), told('reached.jobs')]).toEqual(['≥ 16', '≥ 12'])
    const [first] = projects
    expect(first?.results?.[1]).toMatchObject({ before: 120, promised: 240, reached: 240 })
  })

  it('come out alike in any order of projects', () => {
    expect(work([...projects].reverse()).result()).toEqual(work().result())
  })

  it('the form of the province: local and national apart, and it says what it is not', () => {
    const { official, rows } = work().fill(json<IndicatorFormInput>('form.json'))
    expect(official).toBe(false)
    expect(
      rows.map(({ local, national: of, noFund }) =>
        [local, of, noFund].map((each) => each && (each.value ?? `≥ ${each.least}`)),
      ),
    ).toEqual([
      [335_000_000, 300_000_000, null],
      [300_000_000, 300_000_000, null],
      ['≥ 10', 6, null],
      ['≥ 12', '≥ 0', null],
      [null, null, 1],
    ])
  })

  it('monitor follows the results by content; reconcile holds a published indicator against them', () => {
    const { indicators, groups: contents } = monitor(book, {
      id: 'm',
      on: '2024-12-31',
      by: ['content'],
      targets: [{ id: 'jobs', title: 'Việc làm', value: 30 }],
      projects,
    })
    expect(indicators[0]).toMatchObject({ result: { least: 12 }, promised: { least: 16 } })
    expect(contents.map(({ key, figures }) => [key.content, figures.projects.value])).toEqual([
      ['3', 2],
      ['4', 1],
    ])
    const report = { id: 'r', stated: {}, indicators: [{ name: 'jobs', value: 11 }] }
    const tally = projectTally(report)
    for (const each of projects) tally.add(each, each.id, null)
    expect(reconcile(report, 'report', tally.sums()).findings).toMatchObject([
      { code: 'COUNT_DISAGREES', at: 'from.indicators.jobs' },
    ])
  })

  it('monitor holds targets against the records, and shows them by province and year', () => {
    const kept = monitoringWork(book)
    kept.addRecords(json('records.json'), 'records.json')
    const input = { ...json<MonitoringInput>('monitoring.json'), projects }
    const found = monitor(book, input, 'monitoring.json', kept)
    // one of two collaborators left in November; of three needs one was surveyed in 2024
    expect(found.indicators.map(({ id, result: { least }, state }) => [id, least, state])).toEqual([
      ['collaborators', 1, 'open'],
      ['jobs', 12, 'unknown'],
      ['needs', 1, 'reached'],
      ['trips.places', 2, 'open'],
    ])
    expect(
      found.work?.groups.map(({ key, figures }) => [
        key.year,
        ...['needs', 'collaborators', 'plan.changes'].map((id) => figures[id]?.value),
      ]),
    ).toEqual([
      ['2023', 2, 1, undefined],
      ['2024', 1, 1, 2],
    ])
    const { work: _work, indicators: _held, ...money } = found
    const { indicators: _alone, ...same } = monitor(book, input, 'monitoring.json')
    expect(money).toEqual(same)
  })

  it('reconcile finds the planted mistake, and nothing else', () => {
    const report = json<ReportInput>('report.json')
    const kept = reportWork(book, report)
    kept.addRecords(json('records.json'), 'records.json')
    const tally = projectTally(report, book.register)
    for (const each of projects) {
      kept.addProject(each, each.id)
      tally.add(each, each.id, null)
    }
    const { findings, compared, work: of } = reconcile(report, 'r', tally.sums(), kept.sums())
    expect(findings).toMatchObject([
      { code: 'COUNT_DISAGREES', at: 'work.indicators.collaborators', found: 1, expected: 2 },
    ])
    expect(compared.map(({ at }) => at)).toEqual([
      'from.projects',
      'from.indicators.jobs',
      'work.indicators.needs',
      'work.indicators.collaborators',
      'work.indicators.officials.trained',
      'work.indicators.plan.changes',
      'work.indicators.trips',
      'work.indicators.means.vehicle',
    ])
    expect(of).toMatchObject({ needs: 1, trips: 2, people: 4, means: 3, projects: 3 })
    expect(of).toMatchObject({ outside: 3, unplaced: 0 })
  })
})
