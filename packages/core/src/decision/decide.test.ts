import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { decide, judge, screen } from './decide.js'
import { checkEligibility } from './judgement-parts.js'
import { levelsOn } from '../explain/levels.js'
import { digestOfDecision } from './seal.js'
import { digestOf } from '../json/digest.js'
import { createRuleBook } from '../packs/rule-book.js'
import { sampleBook, sampleNational, socTrangPack } from '../packs/sample-pack.fixture.js'
import { decideSample, projectWith, SOC_TRANG_ITEM } from '../packs/sample-project.fixture.js'

const question = { on: '2023-06-01', project: projectWith() }

describe('a decision', () => {
  const decision = decide(sampleBook, question)
  it('has the fields of the contract and no others', () => {
    expect(Object.keys(decision).sort()).toEqual([
      'crossCheck',
      'digest',
      'evidence',
      'findings',
      'format',
      'funding',
      'items',
      'missing',
      'on',
      'openChecks',
      'packs',
      'project',
      'provisional',
      'steps',
      'toVerify',
      'verdict',
    ])
    expect(decision).toMatchObject({
      format: 1,
      on: '2023-06-01',
      crossCheck: 'not-run',
      project: { id: 'st-2023-kcqg-01' },
    })
    expect(decision.packs).toEqual(
      sampleBook.packs
        .filter(({ manifest }) => manifest.id === 'national')
        .map(({ manifest, digest }) => ({
          id: manifest.id,
          version: manifest.version,
          digest,
          lawAsOf: manifest.lawAsOf,
          signedBy: null,
          replaces: null,
        })),
    )
  })
  it('names the packs it rests on, whatever else the book holds', () => {
    const local = decide(sampleBook, {
      on: '2023-06-01',
      project: { ...projectWith(), fund: 'local' },
    })
    expect(local.packs.map(({ id }) => id)).toEqual(['national', 'soc-trang'])
  })
  it('is sealed by a digest of all but itself, the cross-check and who signed the packs', () => {
    const { digest, crossCheck: _, ...rest } = decision
    const packs = rest.packs.map(({ signedBy: __, ...stamp }) => stamp)
    expect(digest).toBe(digestOf({ ...rest, packs }))
    const signed = rest.packs.map((stamp) => ({
      ...stamp,
      signedBy: 'somebody' as unknown as null,
    }))
    expect(digestOfDecision({ ...decision, packs: signed })).toBe(digest)
    const older = rest.packs.map((stamp) => ({ ...stamp, lawAsOf: '2020-01-01' }))
    expect(digestOfDecision({ ...decision, packs: older })).not.toBe(digest)
    expect(digest).toMatch(/^sha256-[0-9a-f]{64}$/u)
  })
  it('holds the project in its one written form, under its own digest', () => {
    expect(decision.project.digest).toBe(digestOf(decision.project.input))
    expect(decision.project.input.items[0]).toMatchObject({
      costs: [{ amount: 2_014_900_000 }],
      units: 3,
    })
  })
  it('holds no prose: the texts of people to verify are the only sentences', () => {
    const { toVerify: _, project: __, ...rest } = decision
    expect(JSON.stringify(rest)).not.toMatch(/Hỗ trợ|được|ceiling is/u)
  })
  it('is not the input: judging leaves the project as it was', () => {
    const project = projectWith()
    const before = JSON.stringify(project)
    decide(sampleBook, { on: '2023-06-01', project })
    expect(JSON.stringify(project)).toBe(before)
  })
  it('answers each item in the order of the project', () => {
    const items = ['b', 'a'].map((id) => ({
      ...SOC_TRANG_ITEM,
      id,
      facts: { 'machinery.isNew': id === 'a' },
    }))
    const two = decide(sampleBook, { on: '2023-06-01', project: { ...projectWith(), items } })
    expect(two.items.map(({ id, eligibility }) => [id, eligibility])).toEqual([
      ['b', 'unmet'],
      ['a', 'met'],
    ])
    expect(two.verdict).toBe('ineligible')
    expect(two.findings.map(({ item }) => item)).toEqual(['b'])
  })
})

describe('the shorter questions', () => {
  it('judge says the same without steps and checklist', () => {
    for (const project of [
      projectWith(),
      projectWith({ beneficiary: undefined }),
      projectWith(
        { requested: { national: '5 tỷ đồng' } },
        { commitments: { counterpart: false } },
      ),
      projectWith({ site: { province: 'cao-bang' } }, { fund: 'local' }),
    ]) {
      const {
        project: _,
        packs: __,
        crossCheck: ___,
        digest: ____,
        format: _____,
        openChecks: ______,
        steps,
        toVerify: _______,
        ...long
      } = decide(sampleBook, { on: '2023-06-01', project })
      const { steps: none, toVerify, ...short } = judge(sampleBook, { on: '2023-06-01', project })
      expect(short).toEqual(long)
      expect([none, toVerify]).toEqual([[], []])
      expect(steps.length).toBeGreaterThan(3)
    }
  })
  it('checkEligibility says nothing of money', () => {
    expect(checkEligibility(sampleBook, question)).toEqual({
      verdict: 'eligible',
      items: [{ id: '1', eligibility: 'met' }],
      missing: [],
      toVerify: decide(sampleBook, question).toVerify,
    })
  })
})

describe('a question with a bad day', () => {
  it.each([
    ['decide', (on: string) => decideSample({}, {}, on)],
    ['screen', (on: string) => screen(sampleBook, { on, project: projectWith() })],
    ['levelsOn', (on: string) => levelsOn(sampleBook, { on })],
  ])('%s says that the day is at fault', (_name, ask) => {
    expect(() => ask('2023-06-30')).not.toThrow()
    let error: unknown
    try {
      ask('2023-06-31')
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(KhuyenCongError)
    expect(error).toMatchObject({ code: 'DAY_FORMAT', at: 'on' })
  })
})

describe('what to ask next', () => {
  it('begins with the fact most rules wait for, then follows the order of the catalogue, item by item', () => {
    const bare = { id: '1', activity: 'advanced-machinery' } as const
    const { missing } = decide(sampleBook, {
      on: '2023-06-01',
      project: {
        id: 'p',
        fund: 'national',
        items: [bare, { ...bare, id: '2', beneficiary: { kind: 'enterprise' } }],
      },
    })
    expect(missing.map(({ fact, item }) => `${item ?? ''} ${fact}`)).toEqual([
      ' commitments.counterpart',
      ' commitments.noDoubleFunding',
      '1 beneficiary.kind',
      '1 site.unitKind',
      '2 site.unitKind',
      '1 site.parentKind',
      '2 site.parentKind',
      '1 site.cityClass',
      '2 site.cityClass',
      '1 machinery.isNew',
      '2 machinery.isNew',
      '1 costs',
      '2 costs',
    ])
  })
  it('names facts that people give, with a place for the answer, never what is derived from them', () => {
    const book = createRuleBook([national])
    const bare = {
      id: '1',
      activity: 'advanced-machinery',
      beneficiary: { kind: 'cooperative', industry: 'minerals' },
      site: { unitKind: 'ward' },
    } as const
    for (const on of ['2013-06-01', '2018-05-11', '2023-06-01', '2025-08-01', '2026-03-15']) {
      const { missing } = decide(book, {
        on,
        project: { id: 'p', fund: 'national', items: [bare] },
      })
      expect(missing.length).toBeGreaterThan(0)
      for (const { fact, item } of missing) {
        const { derived, path } = book.vocabulary.facts.get(fact)!
        expect([fact, derived]).toEqual([fact, undefined])
        expect([fact, item]).toEqual([fact, path?.[0] === 'project' ? null : '1'])
      }
    }
    const { missing } = decide(book, {
      on: '2026-03-15',
      project: { id: 'p', fund: 'national', items: [bare] },
    })
    expect(missing.map(({ fact }) => fact)).toContain('site.province')
  })
  it('puts a fact two rules wait for first', () => {
    const { missing } = decideSample(
      { site: { province: 'cao-bang', unitKind: 'commune' } },
      { fund: null, commitments: { counterpart: true } },
    )
    expect(missing.map(({ fact, neededBy }) => [fact, neededBy.length])).toEqual([
      ['fund', 2],
      ['commitments.noDoubleFunding', 1],
    ])
  })
})

describe('broken input is thrown, never a refusal', () => {
  it.each([
    [{ on: '2023-02-30', project: projectWith() }, 'DAY_FORMAT'],
    [{ on: '01/06/2023', project: projectWith() }, 'DAY_FORMAT'],
    [
      { on: '2023-06-01', project: projectWith({ site: { province: 'soc-trag' } }) },
      'UNKNOWN_PROVINCE',
    ],
    [
      {
        on: '2023-06-01',
        project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinry' }] } as never,
      },
      'UNKNOWN_WORD',
    ],
  ])('%#', (asked, code) => {
    expect(() => decide(sampleBook, asked)).toThrow(
      expect.objectContaining({ name: 'KhuyenCongError', code }),
    )
  })
})

describe('a book without a register of provinces', () => {
  const book = createRuleBook([{ ...sampleNational, register: null }])

  it('judges a project that names no province', () => {
    const project = projectWith({ site: { unitKind: 'commune' } }, { fund: 'national' })
    expect(decide(book, { on: '2026-06-01', project }).items[0]!.support).toHaveProperty('rule')
  })

  it.each([
    ['a province', { province: 'soc-trang' }],
    ['a misspelt one', { province: 'Sóc Trangg' }],
    ['a former one beside it', { province: 'can-tho', formerProvince: 'soc-trang' }],
  ])('refuses one that names %s', (_name, site) => {
    for (const fund of ['local', 'national', null] as const)
      expect(() =>
        decide(book, { on: '2026-06-01', project: projectWith({ site }, { fund }) }),
      ).toThrow(
        expect.objectContaining({
          code: 'REGISTER_MISSING',
          at: 'project › items[0].site.province',
          found: site.province,
        }),
      )
  })
})

it('knows provinces by the national pack alone, and mergers for a pack that comes from elsewhere', () => {
  const project = projectWith({}, { fund: 'local' })
  const alone = decide(createRuleBook([sampleNational]), { on: '2026-06-01', project })
  expect(alone.items[0]!.support).toMatchObject({ answer: 'not-encoded' })
  const both = decide(createRuleBook([sampleNational, socTrangPack]), { on: '2026-06-01', project })
  expect(both.items[0]!.support).toMatchObject({ rule: 'soc-trang:support.advanced-machinery-1' })
  expect(both.findings.map(({ code }) => code)).toContain('PRE_MERGER_RULE')
})
