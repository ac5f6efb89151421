import { describe, expect, it } from 'vitest'
import { decide, judge } from '../decision/decide.js'
import { readLedger } from '../lifecycle/ledger.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational } from '../packs/sample-pack.fixture.js'
import {
  decideSample,
  type ItemInput,
  projectWith,
  SOC_TRANG_ITEM,
} from '../packs/sample-project.fixture.js'
import {
  advanceRule,
  beneficiaryRule,
  doubleFundingRule,
  machineryRule,
  nationalAuthorityRule,
} from '../packs/sample-rules.fixture.js'
import type { Finding } from '../vocabulary/finding.js'

type Json = Record<string, unknown>
/** A rule whose every version has a grade. */
const graded = (rule: Json, evidence: string): Json => ({
  ...rule,
  versions: (rule['versions'] as Json[]).map((version) => ({ ...version, evidence })),
})
const bookOf = (...rules: readonly Json[]) =>
  createRuleBook([bareNational(machineryRule, ...rules)])
const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, severity, rule, item }) => `${severity} ${code} ${rule} ${item}`)
const paidTwice: Partial<ItemInput> = {
  costs: [{ kind: 'machinery', amount: 700, otherStateSupport: 1 }],
}

describe('a finding that rests on a text nobody has seen', () => {
  it.each([
    ['quoted', []],
    ['secondary', []],
    ['memory', ['warning UNVERIFIED_FIGURE national:funding.no-double-funding 1']],
  ])('DOUBLE_FUNDING on a clause of grade %s', (evidence, expected) => {
    const rule = graded(doubleFundingRule, evidence)
    const { findings } = decideSample(paidTwice, {}, '2023-06-01', bookOf(rule))
    expect(said(findings).join()).toContain(`DOUBLE_FUNDING national:${String(rule['id'])} 1`)
    expect(said(findings.filter(({ code }) => code === 'UNVERIFIED_FIGURE'))).toEqual(
      expected.map((line) => line.replace('funding.no-double-funding', String(rule['id']))),
    )
  })
  it('NOT_ELIGIBLE and WRONG_AUTHORITY, each once, with the article', () => {
    const book = bookOf(graded(beneficiaryRule, 'memory'), graded(nationalAuthorityRule, 'memory'))
    const { findings } = decideSample(
      { beneficiary: { kind: 'artisan' } },
      { approval: { level: 'commune' } },
      '2023-06-01',
      book,
    )
    const unread = findings.filter(({ code }) => code === 'UNVERIFIED_FIGURE')
    expect(unread.map(({ rule }) => rule).sort()).toEqual([
      'national:eligibility.beneficiary',
      `national:${String(nationalAuthorityRule['id'])}`,
    ])
    expect(unread.every(({ citation }) => citation !== null)).toBe(true)
  })
  it('is said for each item it is found of, and in judge as in decide', () => {
    const book = bookOf(graded(beneficiaryRule, 'memory'))
    const items = ['1', '2'].map((id) => ({
      ...SOC_TRANG_ITEM,
      id,
      beneficiary: { kind: 'artisan' as const },
    }))
    const question = { on: '2023-06-01', project: { ...projectWith(), items } }
    const { findings } = decide(book, question)
    expect(
      findings.flatMap(({ code, item }) => (code === 'UNVERIFIED_FIGURE' ? [item] : [])),
    ).toEqual(['1', '2'])
    expect(judge(book, question).findings).toEqual(findings)
  })
  it('is not said of a rule that found nothing', () => {
    expect(
      decideSample({}, {}, '2023-06-01', bookOf(graded(beneficiaryRule, 'memory'))).findings,
    ).toEqual([])
  })
  it('a level of that grade is named once, whatever is asked above it', () => {
    const book = createRuleBook([bareNational(graded(machineryRule, 'memory'))])
    const { findings } = decideSample(
      { units: 1, requested: { national: '900 triệu đồng' } },
      {},
      '2023-06-01',
      book,
    )
    expect(findings.map(({ code }) => code)).toContain('ABOVE_CEILING')
    expect(findings.filter(({ code }) => code === 'UNVERIFIED_FIGURE')).toHaveLength(1)
  })
  it('what the events of a project come to says so too', () => {
    const events = [
      { type: 'approved', on: '2023-02-01' },
      { type: 'advanced', on: '2023-08-10', amount: '900 triệu đồng' },
    ] as const
    const codesUnder = (evidence: string): readonly string[] =>
      readLedger(bookOf(graded(advanceRule, evidence)), { ...projectWith(), events: [...events] })
        .findings.filter(({ rule }) => rule === `national:${String(advanceRule['id'])}`)
        .map(({ code }) => code)
    expect(codesUnder('quoted')).toEqual(['ADVANCE_TOO_HIGH'])
    expect(codesUnder('memory')).toEqual(['ADVANCE_TOO_HIGH', 'UNVERIFIED_FIGURE'])
  })
})
