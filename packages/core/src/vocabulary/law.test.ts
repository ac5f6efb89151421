import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day, dayBefore } from '../values/calendar.js'
import {
  EVIDENCE,
  type Evidence,
  evidenceOn,
  formatCitation,
  inForce,
  type LegalDocument,
  type VersionOfLaw,
  weaker,
  weakest,
} from './law.js'

const grades = fc.constantFrom(...EVIDENCE)
const rule = {
  encodedSince: day('2014-04-08'),
  versions: [
    { from: day('2014-04-08'), to: day('2018-05-10'), cap: 200 },
    { from: day('2018-05-11'), to: day('2020-12-31'), cap: 300 },
    { from: day('2022-01-01'), to: null, cap: 400 },
  ],
}
const capOn = (on: string): number | string => {
  const found = inForce(rule, day(on))
  return found.answer === 'in-force' ? found.version.cap : found.answer
}

describe('the version in force', () => {
  it.each<[string, string | number, string]>([
    ['2014-04-07', 'not-encoded', 'the day before the pack knows the law'],
    ['2014-04-08', 200, 'the first day'],
    ['2018-05-10', 200, 'the last day of the first version'],
    ['2018-05-11', 300, 'the first day of the second'],
    ['2020-12-31', 300, 'its last day'],
    ['2021-01-01', 'not-in-force', 'the first day of the gap'],
    ['2021-12-31', 'not-in-force', 'the last day of the gap'],
    ['2022-01-01', 400, 'the first day after the gap'],
    ['2999-01-01', 400, 'no end in sight'],
  ])('on %s is %s: %s', (on, expected) => {
    expect(capOn(on)).toBe(expected)
  })

  it('is not in force between the day the pack knows the law and the first version: the law had no such provision', () => {
    const late = {
      encodedSince: day('2014-04-08'),
      versions: [{ from: day('2018-05-11'), to: null }],
    }
    expect(inForce(late, day('2014-04-07')).answer).toBe('not-encoded')
    expect(inForce(late, day('2018-05-10')).answer).toBe('not-in-force')
    expect(inForce(late, day('2018-05-11')).answer).toBe('in-force')
    expect(inForce({ ...late, versions: [] }, day('2018-05-11')).answer).toBe('not-in-force')
  })
})

describe('grades of evidence', () => {
  it('the weaker grade wins, in either order', () => {
    const table = EVIDENCE.flatMap((a) => EVIDENCE.map((b) => weaker(a, b)))
    expect(table).toEqual([
      'quoted',
      'secondary',
      'memory',
      'secondary',
      'secondary',
      'memory',
      'memory',
      'memory',
      'memory',
    ])
  })

  it('joining grades does not depend on order, repetition or grouping, and never makes one stronger', () => {
    fc.assert(
      fc.property(fc.array(grades), fc.array(grades), (some, more) => {
        const joined = weakest([...some, ...more])
        return (
          joined === weakest([...more, ...some, ...some]) &&
          joined === weaker(weakest(some), weakest(more)) &&
          some.every((grade) => weaker(joined, grade) === joined)
        )
      }),
    )
    expect(weakest([])).toBe('quoted')
  })

  const version = (evidence: VersionOfLaw['evidence']): VersionOfLaw => ({
    from: day('2018-05-11'),
    to: null,
    citation: { document: '28/2018/TT-BTC', provision: 'Điều 8' },
    evidence,
  })
  const document = (...amendedBy: LegalDocument['amendedBy']): LegalDocument => ({
    id: '28/2018/TT-BTC',
    title: 'Thông tư',
    titleEn: 'Circular',
    issuer: 'BTC',
    issued: day('2018-03-28'),
    from: day('2018-05-11'),
    to: null,
    amendedBy,
    link: null,
  })
  const issued = day('2024-07-01')
  const amendment = (read: boolean, on: Day = issued): LegalDocument['amendedBy'][number] => ({
    document: 'x',
    issued: on,
    read,
  })

  it('an amendment nobody has read lowers a quoted figure to secondary from the day it was issued', () => {
    expect(evidenceOn(version('quoted'), document(amendment(false)), dayBefore(issued))).toBe(
      'quoted',
    )
    expect(evidenceOn(version('quoted'), document(amendment(false)), issued)).toBe('secondary')
    expect(evidenceOn(version('quoted'), document(amendment(true), amendment(false)), issued)).toBe(
      'secondary',
    )
  })

  it('a first day known less well than the text lowers the grade, and never raises it', () => {
    const graded = (text: Evidence, first: Evidence | null): Evidence =>
      evidenceOn({ ...version(text), dayEvidence: first }, undefined, issued)
    expect(graded('quoted', null)).toBe('quoted')
    expect(graded('quoted', 'quoted')).toBe('quoted')
    expect(graded('quoted', 'secondary')).toBe('secondary')
    expect(graded('secondary', 'memory')).toBe('memory')
    expect(graded('memory', 'quoted')).toBe('memory')
  })

  it('it does not raise what is already weaker', () => {
    expect(evidenceOn(version('secondary'), document(amendment(false)), issued)).toBe('secondary')
    expect(evidenceOn(version('memory'), document(amendment(false)), issued)).toBe('memory')
  })

  it('an amendment that was read, or no amendment, or no register of documents, changes nothing', () => {
    expect(evidenceOn(version('quoted'), document(amendment(true)), issued)).toBe('quoted')
    expect(evidenceOn(version('quoted'), document(), issued)).toBe('quoted')
    expect(evidenceOn(version('memory'), undefined, issued)).toBe('memory')
  })
})

it('a citation is written in one line', () => {
  expect(formatCitation({ document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' })).toBe(
    '28/2018/TT-BTC Điều 8 khoản 4',
  )
})
