import { describe, expect, it } from 'vitest'
import { decide, judge } from '../decision/decide.js'
import { EN, VI } from '../vocabulary/wording.fixture.js'
import { findingText } from '../explain/finding-text.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook } from '../packs/rule-book.js'
import type { Pack } from '../packs/pack.js'
import {
  bareNational,
  caoBangPack,
  sampleNational,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'
import { day, daysAfter } from '../values/calendar.js'
import type { Finding } from '../vocabulary/finding.js'

const LAST = day('2023-06-01')
const readUpTo = (pack: Pack, lawAsOf = LAST): Pack => ({
  ...pack,
  manifest: { ...pack.manifest, lawAsOf },
})
const national = readUpTo(sampleNational)
const ageOf = (packs: readonly Pack[], days: number, project: ProjectInput): readonly Finding[] =>
  judge(createRuleBook(packs), { on: daysAfter(LAST, days), project }).findings.filter(
    ({ code }) => code === 'LAW_MAY_HAVE_CHANGED',
  )
const local = projectWith(
  { site: { province: 'cao-bang', unitKind: 'commune' } },
  { fund: 'local', approval: { level: 'province' } },
)

describe('a day later than the law of a pack was read up to', () => {
  it.each([
    [0, null],
    [1, 'info'],
    [180, 'info'],
    [181, 'warning'],
    [5_000, 'warning'],
  ] as const)('%i days after: %s', (days, severity) => {
    const found = ageOf([national], days, projectWith())
    expect(found.map((each) => each.severity)).toEqual(severity === null ? [] : [severity])
  })
  it('names the pack and the day its law was read up to, in both languages', () => {
    const [found] = ageOf([national], 1, projectWith())
    expect(found).toMatchObject({
      code: 'LAW_MAY_HAVE_CHANGED',
      severity: 'info',
      item: null,
      found: 'national',
      expected: '2023-06-01',
      rule: null,
      citation: null,
      other: null,
      facts: [],
    })
    expect(findingText(found!, VI)).toBe(
      'Gói quy định «quốc gia» cập nhật pháp luật đến hết ngày 01/06/2023; ngày xét sau ngày đó, quy định có thể đã thay đổi: hãy kiểm tra văn bản mới.',
    )
    expect(findingText(found!, EN)).toBe(
      'The pack "national" follows the law up to 2023-06-01; the day judged on is later and the law may have changed: check for newer texts.',
    )
  })
  it('is said once for each pack, however many items', () => {
    const two = projectWith()
    const items = ['1', '2'].map((id) => ({ ...two.items[0]!, id }))
    expect(ageOf([national], 1, { ...two, items })).toHaveLength(1)
  })
  it('stands in the record of decide too', () => {
    const on = daysAfter(LAST, 1)
    expect(
      decide(createRuleBook([national]), { on, project: projectWith() }).findings.map(
        ({ code }) => code,
      ),
    ).toEqual(['LAW_MAY_HAVE_CHANGED'])
  })
})

describe('only the packs that answered count', () => {
  const names = (packs: readonly Pack[], project: ProjectInput): readonly unknown[] =>
    ageOf(packs, 1, project).map(({ found }) => found)

  it('a province that gave the level does; the national pack beside it where its own law is newer does not', () => {
    expect(names([sampleNational, readUpTo(caoBangPack)], local)).toEqual(['cao-bang'])
    expect(names([national, readUpTo(caoBangPack)], local)).toEqual(['cao-bang', 'national'])
  })
  it('a province elsewhere does not, nor one whose part nobody knows yet', () => {
    expect(names([sampleNational, readUpTo(socTrangPack)], local)).toEqual([])
    expect(
      names([sampleNational, readUpTo(caoBangPack)], projectWith({ site: null }, { fund: null })),
    ).toEqual([])
  })
  it('a province does not answer for national money', () => {
    const project = projectWith({ site: { province: 'cao-bang', unitKind: 'commune' } })
    expect(names([sampleNational, readUpTo(caoBangPack)], project)).toEqual([])
  })
  it('a level that is not encoded is no answer, and an activity nobody speaks of is none', () => {
    const unread = readUpTo(bareNational(level('showroom', 'not-encoded')))
    expect(names([unread], projectWith({ activity: 'showroom' }))).toEqual([])
    expect(names([unread], projectWith({ activity: 'trademark' }))).toEqual([])
  })
  it('«not in force» is an answer: a newer text may have brought the level', () => {
    const ended = {
      ...level('showroom', { cap: 1_000_000 }),
    } as { versions: Record<string, unknown>[] }
    const pack = bareNational({
      ...ended,
      versions: ended.versions.map((version) => ({ ...version, to: '2020-12-31' })),
    })
    expect(names([readUpTo(pack)], projectWith({ activity: 'showroom' }))).toEqual(['national'])
  })
  it('a level whose conditions nobody can judge yet is an answer that waits', () => {
    expect(names([readUpTo(bareNational(machineryRule))], projectWith())).toEqual(['national'])
  })
})
