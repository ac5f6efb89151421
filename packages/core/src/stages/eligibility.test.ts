import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { createRuleBook } from '../packs/rule-book.js'
import {
  bareNational,
  nationalPack,
  provincialPack,
  sampleBook,
  sampleNational,
} from '../packs/sample-pack.fixture.js'
import { codes, decideSample, findingOf, projectWith } from '../packs/sample-project.fixture.js'
import { all, any, fact, isActivity, level, ruleOf } from '../packs/sample-rule.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'
import { verdictOf } from '../vocabulary/answers.js'

const cite = { citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' }, evidence: 'quoted' }
const version = (more: object): Record<string, unknown> => ({
  from: '2014-04-08',
  to: null,
  ...cite,
  ...more,
})
/** A book with one eligibility rule of this version, beside the machinery level. */
const bookWith = (more: object, rule: object = {}) =>
  createRuleBook([
    bareNational(
      machineryRule,
      ruleOf('eligibility.one', 'Một điều kiện', [version(more)], rule as Record<string, unknown>),
    ),
  ])
const answerOf = (
  book: ReturnType<typeof bookWith>,
  item: Parameters<typeof projectWith>[0] = {},
  on = '2023-06-01',
) => decide(book, { on, project: projectWith(item) }).items[0]!.eligibility
const isNew = fact('machinery.isNew', 'equal', true)

describe('the five answers of an item', () => {
  it('is met where every rule that applies is met', () => {
    expect(decideSample().items[0]!.eligibility).toBe('met')
  })
  it('is unmet where one rule is unmet, whatever else is unknown', () => {
    const decision = decideSample({ beneficiary: undefined, facts: { 'machinery.isNew': false } })
    expect(decision.items[0]!.eligibility).toBe('unmet')
    expect(decision.verdict).toBe('ineligible')
    expect(findingOf(decision, 'NOT_ELIGIBLE')).toMatchObject({
      severity: 'error',
      item: '1',
      rule: 'national:eligibility.new-machinery',
      citation: { document: '17/2018/TT-BCT' },
    })
  })
  it('is unknown where a needed fact is missing, and says which fact for which rule', () => {
    const decision = decideSample({ beneficiary: null, facts: null })
    expect(decision.items[0]!.eligibility).toBe('unknown')
    expect(decision.verdict).toBe('undetermined')
    expect(decision.missing).toEqual([
      { fact: 'beneficiary.kind', item: '1', neededBy: ['national:eligibility.beneficiary'] },
      { fact: 'machinery.isNew', item: '1', neededBy: ['national:eligibility.new-machinery'] },
    ])
  })
  it('is not-in-force where the law has no such provision on that day, with the activity to use instead', () => {
    const decision = decideSample(
      { activity: 'technology-line' },
      {},
      '2017-01-01',
      createRuleBook([
        bareNational(
          machineryRule,
          level('technology-line', { rate: '50%', cap: '450 triệu đồng' }),
        ),
      ]),
    )
    expect(decision.items[0]).toMatchObject({
      eligibility: 'not-in-force',
      support: { answer: 'not-in-force', reference: null },
    })
    expect(decision.verdict).toBe('ineligible')
    expect(codes(decision)).toEqual(['NOT_IN_FORCE'])
    expect(findingOf(decision, 'NOT_IN_FORCE')).toMatchObject({
      severity: 'error',
      found: 'technology-line',
      expected: 'advanced-machinery',
    })
    expect(decision.steps[0]).toMatchObject({
      rule: 'national:support.technology-line',
      version: null,
      verdict: 'not-in-force',
    })
  })
  it('is not-encoded before the day from which the pack knows the law', () => {
    const decision = decideSample({}, {}, '2014-04-07')
    expect(decision.items[0]).toMatchObject({
      eligibility: 'not-encoded',
      support: { answer: 'not-encoded' },
    })
    expect(decision.verdict).toBe('undetermined')
  })
  it('is not-encoded for an activity the packs never speak of', () => {
    const decision = decideSample({ activity: 'communication' })
    expect(decision.items[0]).toMatchObject({
      eligibility: 'not-encoded',
      support: { answer: 'not-encoded', reference: null },
    })
    expect(codes(decision)).toEqual(['LEVEL_NOT_ENCODED'])
    expect(decision.steps[0]).toMatchObject({
      rule: 'none',
      citation: null,
      verdict: 'not-encoded',
    })
  })
  it('is met where only the level is not encoded: that is a finding, not a matter of eligibility', () => {
    const decision = decideSample({ activity: 'showroom' })
    expect(decision.items[0]).toMatchObject({
      eligibility: 'met',
      support: { answer: 'not-encoded', reference: null },
    })
    expect(codes(decision)).toEqual(['LEVEL_NOT_ENCODED'])
    expect(decision.verdict).toBe('eligible')
  })
  it('is not-in-force after the last day of a provision without successor', () => {
    const ended = {
      ...machineryRule,
      versions: [{ ...(machineryRule['versions'] as object[])[0], to: '2018-05-10' }],
    }
    const book = createRuleBook([bareNational(ended)])
    expect(answerOf(book, {}, '2018-05-10')).toBe('met')
    expect(answerOf(book, {}, '2018-05-11')).toBe('not-in-force')
  })
})

describe('the verdict of a project', () => {
  it.each([
    [['met', 'met'], 'eligible'],
    [['met', 'unknown'], 'undetermined'],
    [['met', 'not-encoded'], 'undetermined'],
    [['unknown', 'unmet'], 'ineligible'],
    [['not-encoded', 'not-in-force'], 'ineligible'],
    [['unknown', 'not-encoded'], 'undetermined'],
    [['unmet'], 'ineligible'],
    [['not-in-force'], 'ineligible'],
  ] as const)('of items that are %j is %s', (answers, verdict) => {
    expect(verdictOf(answers)).toBe(verdict)
  })
})

describe('which rules apply', () => {
  it('leaves out a rule whose scope is unmet', () => {
    expect(
      answerOf(
        bookWith({ when: isActivity('trademark'), require: fact('fund', 'equal', 'local') }),
      ),
    ).toBe('met')
  })
  it('waits where the scope is unknown and the requirement is not met', () => {
    const book = bookWith({ when: fact('product.key', 'equal', true), require: isNew })
    expect(answerOf(book, { facts: { 'machinery.isNew': false } })).toBe('unknown')
    expect(answerOf(book, { facts: {} })).toBe('unknown')
    const decision = decide(book, {
      on: '2023-06-01',
      project: projectWith({ facts: { 'machinery.isNew': false } }),
    })
    expect(decision.missing).toEqual([
      { fact: 'product.key', item: '1', neededBy: ['national:eligibility.one'] },
    ])
  })
  it('does not wait where the scope is unknown but the requirement is met anyway', () => {
    expect(answerOf(bookWith({ when: fact('product.key', 'equal', true), require: isNew }))).toBe(
      'met',
    )
  })
  it('leaves out a rule that is not in force on the day', () => {
    const book = bookWith(
      { from: '2024-01-01', require: fact('fund', 'equal', 'local') },
      { encodedSince: '2014-04-08' },
    )
    expect(answerOf(book, {}, '2023-12-31')).toBe('met')
    expect(answerOf(book, {}, '2024-01-01')).toBe('unmet')
  })
  it('says not-encoded for a rule its pack does not know yet, but only to those whom its first version concerns', () => {
    const book = bookWith(
      {
        from: '2020-01-01',
        when: fact('machinery.isNew', 'equal', true),
        require: fact('fund', 'equal', 'local'),
      },
      { encodedSince: '2020-01-01' },
    )
    expect(answerOf(book, {}, '2019-12-31')).toBe('not-encoded')
    expect(answerOf(book, { facts: { 'machinery.isNew': false } }, '2019-12-31')).toBe('met')
  })
  it('does not wait for a funding rule that never requires anything', () => {
    const book = createRuleBook([
      bareNational(
        machineryRule,
        ruleOf(
          'funding.advance',
          'Tạm ứng',
          [version({ from: '2020-01-01', advance: { rate: '70%' } })],
          { encodedSince: '2020-01-01' },
        ),
      ),
    ])
    expect(answerOf(book, {}, '2019-12-31')).toBe('met')
  })
  it('marks a known gap in the law, whatever the answer', () => {
    const book = bookWith(
      {
        from: '2025-07-01',
        to: '2025-10-14',
        gap: { text: 'Luật chưa nói.', textEn: 'The law does not say.' },
        require: any(fact('site.formerUnitKind', 'equal', 'commune'), isNew),
      },
      { encodedSince: '2014-04-08' },
    )
    expect(
      decide(book, { on: '2025-07-01', project: projectWith({ site: undefined }) }).findings,
    ).toContainEqual(
      expect.objectContaining({
        code: 'LAW_GAP',
        about: { text: 'Luật chưa nói.', textEn: 'The law does not say.' },
      }),
    )
    expect(
      codes(decide(book, { on: '2025-10-15', project: projectWith({ site: undefined }) })),
    ).not.toContain('LAW_GAP')
  })
  it('makes a commitment that was refused unmet, and one that was not asked for unknown', () => {
    expect(
      decideSample({}, { commitments: { counterpart: false, noDoubleFunding: true } }).items[0]!
        .eligibility,
    ).toBe('unmet')
    expect(decideSample({}, { commitments: { counterpart: true } }).items[0]!.eligibility).toBe(
      'unknown',
    )
  })
  it('lists what people must verify for the rules that apply, and for no other', () => {
    expect(decideSample().toVerify.map(({ rule }) => rule)).toEqual([
      'national:eligibility.new-machinery',
    ])
    expect(decideSample({ activity: 'trade-fair-join' }).toVerify).toEqual([])
  })
})

describe('the rules of a province', () => {
  const strict = provincialPack(
    'cao-bang',
    [{ issued: '2020-01-01', from: '2020-01-15', grant: { cap: '100 triệu đồng' } }],
    [
      ruleOf(
        'eligibility.local',
        'Điều kiện của tỉnh',
        [
          {
            from: '2020-01-15',
            to: null,
            citation: { document: 'chung', provision: 'Điều 1' },
            evidence: 'quoted',
            require: fact('product.key', 'equal', true),
          },
        ],
        { adds: true, encodedSince: '2020-01-15' },
      ),
    ],
  )
  const book = createRuleBook([sampleNational, strict])
  const caoBang = {
    site: { province: 'cao-bang', unitKind: 'commune' },
    facts: { 'machinery.isNew': true, 'product.key': false },
  } as const

  it('bind its own fund', () => {
    expect(
      decide(book, { on: '2023-06-01', project: projectWith(caoBang, { fund: 'local' }) }).items[0]!
        .eligibility,
    ).toBe('unmet')
  })
  it('do not bind the national fund', () => {
    expect(
      decide(book, { on: '2023-06-01', project: projectWith(caoBang) }).items[0]!.eligibility,
    ).toBe('met')
  })
  it('do not bind another province', () => {
    expect(
      decide(book, {
        on: '2023-06-01',
        project: projectWith(
          { ...caoBang, site: { province: 'ha-noi', unitKind: 'commune' } },
          { fund: 'local' },
        ),
      }).items[0]!.eligibility,
    ).toBe('met')
  })
  it('are an open question while the fund or the province is not known', () => {
    const noFund = decide(book, { on: '2023-06-01', project: projectWith(caoBang, { fund: null }) })
    expect(noFund.items[0]!.eligibility).toBe('unknown')
    expect(noFund.missing[0]).toEqual({
      fact: 'fund',
      item: null,
      neededBy: [
        'cao-bang:eligibility.local',
        'cao-bang:support.advanced-machinery-1',
        'national:support.advanced-machinery',
      ],
    })
    const noPlace = decide(book, {
      on: '2023-06-01',
      project: projectWith({ ...caoBang, site: { unitKind: 'commune' } }, { fund: 'local' }),
    })
    expect(noPlace.items[0]!.eligibility).toBe('unknown')
    expect(noPlace.missing.map(({ fact: name }) => name)).toContain('site.province')
  })
  it('do not touch anybody while their fund is not known, where they ask for nothing more', () => {
    expect(
      decide(sampleBook, { on: '2023-06-01', project: projectWith({}, { fund: null }) }).items[0]!
        .eligibility,
    ).toBe('met')
  })
  it('can be the only provision for an activity: then the fund decides whether there is one', () => {
    const own = createRuleBook([
      nationalPack({
        'support/trademark.json': level('trademark', { rate: '50%' }, { from: '2030-01-01' }),
      }),
      provincialPack('cao-bang', [
        { issued: '2020-01-01', from: '2020-01-15', grant: { rate: '50%' }, activity: 'trademark' },
      ]),
    ])
    const ask = (fund: 'national' | 'local' | null) =>
      decide(own, {
        on: '2023-06-01',
        project: projectWith({ ...caoBang, activity: 'trademark' }, { fund }),
      })
    expect(ask('local').items[0]!.eligibility).toBe('met')
    expect(ask('national').items[0]!.eligibility).toBe('not-in-force')
    expect(ask(null).items[0]!.eligibility).toBe('unknown')
    expect(ask(null).missing[0]).toMatchObject({ fact: 'fund' })
    const steps = (fund: 'national' | null) =>
      ask(fund)
        .steps.slice(0, 1)
        .map(({ rule, version: from, citation, evidence }) => ({
          rule,
          from,
          cites: citation !== null,
          evidence,
        }))
    expect(steps(null)).toEqual([
      {
        rule: 'cao-bang:support.trademark-1',
        from: '2020-01-15',
        cites: true,
        evidence: 'quoted',
      },
    ])
    expect(steps('national')).toEqual([
      { rule: 'national:support.trademark', from: null, cites: false, evidence: null },
    ])
  })
  it('that are not encoded yet do not answer for a national gap', () => {
    const later = createRuleBook([
      nationalPack(),
      provincialPack('cao-bang', [
        {
          issued: '2020-01-01',
          from: '2020-01-15',
          grant: { rate: '50%' },
          activity: 'technology-line',
        },
      ]),
    ])
    const ask = (fund: 'national' | 'local') =>
      decide(later, {
        on: '2017-01-01',
        project: projectWith({ ...caoBang, activity: 'technology-line' }, { fund }),
      }).items[0]!.eligibility
    expect([ask('national'), ask('local')]).toEqual(['not-in-force', 'not-in-force'])
  })
  it('explain a missing answer together: not yet encoded says less than not in force', () => {
    const early = (from: string, encodedSince: string, id: string) => ({
      ...level('trademark', { rate: '50%' }, { from }),
      id,
      encodedSince,
    })
    const ask = (...rules: Record<string, unknown>[]) =>
      decideSample(
        { activity: 'trademark' },
        {},
        '2019-01-01',
        createRuleBook([bareNational(...rules)]),
      ).items[0]!.eligibility
    expect(
      ask(
        early('2020-01-01', '2014-04-08', 'support.a'),
        early('2020-01-01', '2020-01-01', 'support.b'),
      ),
    ).toBe('not-encoded')
    expect(
      ask(
        early('2020-01-01', '2020-01-01', 'support.a'),
        early('2020-01-01', '2014-04-08', 'support.b'),
      ),
    ).toBe('not-encoded')
    expect(
      ask(
        early('2020-01-01', '2014-04-08', 'support.a'),
        early('2021-01-01', '2014-04-08', 'support.b'),
      ),
    ).toBe('not-in-force')
  })
  it('of a former territory that is not named are an open question too', () => {
    const former = createRuleBook([
      sampleNational,
      provincialPack(
        'soc-trang',
        [],
        [
          ruleOf(
            'eligibility.local',
            'Điều kiện cũ',
            [
              {
                from: '2019-01-01',
                to: null,
                citation: { document: 'chung', provision: 'Điều 1' },
                evidence: 'quoted',
                require: fact('product.key', 'equal', true),
              },
            ],
            { adds: true, encodedSince: '2019-01-01' },
          ),
        ],
      ),
    ])
    const ask = (formerProvince: string | null) =>
      decide(former, {
        on: '2026-01-01',
        project: projectWith(
          { ...caoBang, site: { province: 'can-tho', formerProvince, unitKind: 'commune' } },
          { fund: 'local' },
        ),
      })
    expect(ask(null).items[0]!.eligibility).toBe('unknown')
    expect(ask(null).missing.map(({ fact: name }) => name)).toContain('site.formerProvince')
    expect(ask('soc-trang').items[0]!.eligibility).toBe('unmet')
    expect(ask('hau-giang').items[0]!.eligibility).toBe('met')
  })
})

it('grades a decision by the eligibility rules it rests on', () => {
  expect(decideSample()).toMatchObject({ evidence: 'secondary', provisional: true })
  expect(decideSample({ activity: 'trade-fair-join' })).toMatchObject({
    evidence: 'quoted',
    provisional: false,
  })
})

it('shows in a step only the facts that were known', () => {
  const book = bookWith({ require: all(isNew, fact('product.key', 'equal', true)) })
  const { steps } = decide(book, { on: '2023-06-01', project: projectWith() })
  expect(steps.find(({ rule }) => rule === 'national:eligibility.one')).toMatchObject({
    verdict: 'unknown',
    facts: { 'machinery.isNew': true },
    version: '2014-04-08',
  })
})
