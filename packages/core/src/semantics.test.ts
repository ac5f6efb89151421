import { NATIONAL, NATIONAL_WORDS } from './vocabulary/national-words.fixture.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { day } from './values/calendar.js'
import { OPERATORS } from './conditions/conditions.js'
import { compileCondition } from './conditions/compile-condition.js'
import { readCondition } from './conditions/read-condition.js'
import { decide, type Decision } from './decision/decide.js'
import type { Subject } from './project/facts.js'
import { type Evidence, evidenceOn, inForce } from './vocabulary/law.js'
import type { Pack } from './packs/pack.js'
import { type ProjectInput, readProject } from './project/project.js'
import { createRuleBook } from './packs/rule-book.js'
import {
  bareNational,
  caoBangPack,
  nationalPack,
  provincialPack,
  socTrangPack,
} from './packs/sample-pack.fixture.js'
import { documentOf, fact, isActivity, level, ruleOf } from './packs/sample-rule.fixture.js'
import { machineryRule } from './packs/sample-rules.fixture.js'
import { type Answer, ANSWERS, join, verdictOf, type TruthValue } from './vocabulary/answers.js'

const pageOf = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')
const TEXT = pageOf('semantics.md')
const CHECKED = new Set<string>()

/**
 * The cells of the table behind `<!-- table: name -->`, without the marks of code; the first row is
 * the header.
 */
function allRows(name: string, page = TEXT): readonly (readonly string[])[] {
  CHECKED.add(name)
  const [, after = ''] = page.split(new RegExp(`<!-- table: ${name} -->\\n+`, 'u'))
  const [block = ''] = after.split(/\n(?!\|)/u)
  const rows = block.split('\n').map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
  return rows.filter((_, index) => index !== 1)
}
const table = (name: string): string[][] =>
  allRows(name)
    .slice(1)
    .map((row) => [...row])
const words = (cell = ''): readonly string[] => (cell === '—' ? [] : cell.split(' '))
const orNull = (cell = ''): string | null => (cell === '—' ? null : cell)

type ItemInput = ProjectInput['items'][number]
function subjectOf(item: Partial<ItemInput>): Subject {
  const project = readProject(
    {
      id: 'p',
      items: [{ id: '1', activity: 'advanced-machinery', ...item }],
    },
    'project',
    NATIONAL,
  )
  return {
    on: day('2023-06-01'),
    project,
    item: project.items[0]!,
    place: {
      province: null,
      former: null,
      kind: null,
      mergedOn: null,
      formedFrom: [],
      review: null,
    },
    vocabulary: NATIONAL_WORDS,
  }
}
/** Both ways of judging one condition, which must agree. */
function judge(condition: unknown, item: Partial<ItemInput> = {}): TruthValue {
  const { test, trace } = compileCondition(readCondition(condition, NATIONAL_WORDS), NATIONAL_WORDS)
  expect(trace(subjectOf(item)).verdict).toBe(test(subjectOf(item)))
  return test(subjectOf(item))
}
function leaf(text: string): unknown {
  const [, name = '', operator = '', value = ''] = /^(\S+) (\S+) (.+)$/u.exec(text) ?? []
  return { fact: name, operator, value: JSON.parse(value) as unknown }
}

/** Conditions on three facts, one of each verdict, whichever side of a table they stand on. */
const ITEM: Partial<ItemInput> = { facts: { 'machinery.isNew': true, 'product.key': false } }
const SAYING = (which: 'first' | 'second', verdict: string): unknown =>
  ({
    met: fact(which === 'first' ? 'machinery.isNew' : 'product.key', 'equal', which === 'first'),
    unmet: fact(which === 'first' ? 'machinery.isNew' : 'product.key', 'equal', which !== 'first'),
    unknown: fact(which === 'first' ? 'export.contract' : 'product.certified', 'equal', true),
  })[verdict]

describe('the truth tables', () => {
  it('have a row for every pair and every single verdict', () => {
    expect(new Set(table('kleene').map(([a, b]) => `${a} ${b}`)).size).toBe(9)
    expect(table('not')).toHaveLength(3)
  })

  it.each(table('kleene'))('%s and %s: all is %s, any is %s', (a, b, all, any) => {
    const both = [SAYING('first', a!), SAYING('second', b!)]
    expect([judge(both[0], ITEM), judge(both[1], ITEM)]).toEqual([a, b])
    expect([judge({ all: both }, ITEM), judge({ any: both }, ITEM)]).toEqual([all, any])
  })

  it.each(table('not'))('not %s is %s', (a, turned) => {
    expect(judge({ not: SAYING('first', a!) }, ITEM)).toBe(turned)
  })
})

describe('unknown', () => {
  it.each(table('unknown'))('%s asked «%s» is %s', (item, condition, verdict) => {
    expect(judge(leaf(condition!), JSON.parse(item!) as Partial<ItemInput>)).toBe(verdict)
  })

  it('every operator has a row', () => {
    expect(table('operators').map(([operator]) => operator)).toEqual([...OPERATORS])
  })

  it.each(table('operators'))(
    '%s on %s: missing is %s, not missing is %s, true on %s, false on %s',
    (operator, operand, missing, notMissing, right, wrong) => {
      const [, name = '', value = ''] = /^(\S+) (.+)$/u.exec(operand!) ?? []
      const condition = fact(name, operator!, JSON.parse(value))
      const [outer = '', inner = ''] = name.split('.')
      const given = (text: string): Partial<ItemInput> => ({
        [outer]: { [inner]: JSON.parse(text) as unknown },
      })
      expect([judge(condition), judge({ not: condition })]).toEqual([missing, notMissing])
      expect([judge(condition, given(right!)), judge(condition, given(wrong!))]).toEqual([
        'met',
        'unmet',
      ])
    },
  )
})

describe('the five answers', () => {
  const rule = {
    encodedSince: day('2014-04-08'),
    versions: [
      { from: day('2014-04-08'), to: day('2018-05-10'), name: 'A' },
      { from: day('2019-01-01'), to: null, name: 'B' },
    ],
  }
  it.each(table('in-force'))('on %s the rule answers %s', (on, expected) => {
    const found = inForce(rule, day(on!))
    expect(found.answer === 'in-force' ? found.version.name : found.answer).toBe(expected)
  })

  const [header = [], ...rows] = allRows('join')
  it('every pair is joined', () => {
    expect([header.slice(1).sort(), rows.map(([first]) => first).sort()]).toEqual([
      [...ANSWERS].sort(),
      [...ANSWERS].sort(),
    ])
  })
  it.each(
    rows.flatMap(([first, ...cells]) =>
      cells.map((cell, index) => [first!, header[index + 1]!, cell]),
    ),
  )('%s joined with %s is %s', (a, b, joined) => {
    expect(join([a, b] as Answer[])).toBe(joined)
  })

  it('every pair of different answers has its verdict', () => {
    expect(new Set(table('verdict').map(([items]) => items)).size).toBe(5 + 1 + 10 + 1)
  })
  it.each(table('verdict'))('items %s make a project %s', (items, verdict) => {
    expect(verdictOf(words(items) as Answer[])).toBe(verdict)
    expect(verdictOf([...words(items)].reverse() as Answer[])).toBe(verdict)
  })

  it('every pair of when and require has a row', () => {
    expect(new Set(table('rule').map(([when, require]) => `${when} ${require}`)).size).toBe(9)
  })
  it.each(table('rule'))('when %s, require %s: the item is %s', (when, require, answer) => {
    const { items } = decideOn(
      [
        bareNational(
          machineryRule,
          gapRule({ when: SAYING('first', when!), require: SAYING('second', require!) }),
        ),
      ],
      { fund: 'national' },
      ITEM,
    )
    expect(items[0]?.eligibility).toBe(orNull(answer) ?? 'met')
  })
})

function gapRule(version: Record<string, unknown>): Record<string, unknown> {
  return ruleOf('eligibility.tried', 'Thử', [
    {
      from: '2014-04-08',
      to: null,
      citation: { document: '28/2018/TT-BTC', provision: 'Điều 1' },
      evidence: 'quoted',
      ...version,
    },
  ])
}
function decideOn(
  packs: readonly Pack[],
  project: Partial<ProjectInput>,
  item: Partial<ItemInput>,
  on = '2023-06-01',
): Decision {
  return decide(createRuleBook(packs), {
    on,
    project: { id: 'p', ...project, items: [{ id: '1', activity: 'advanced-machinery', ...item }] },
  })
}

describe('ceilings', () => {
  const book = [bareNational(machineryRule)]
  it.each(table('ceiling'))(
    'costs %s, units %s: base %s, by rate %s, by cap %s, ceiling %s, exact %s, bound by %s',
    (costs, units, base, byRate, byCap, ceiling, exact, boundBy) => {
      const {
        items: [item],
      } = decideOn(
        book,
        { fund: 'national' },
        { costs: JSON.parse(costs!) as ItemInput['costs'], units: Number(units) },
      )
      const numbers = [base, byRate, byCap, ceiling].map(
        (cell) => JSON.parse(cell!) as number | null,
      )
      expect(item?.support).toMatchObject({
        parts: [{ base: numbers[0], byRate: numbers[1], byCap: numbers[2], ceiling: numbers[3] }],
        ceiling: numbers[3],
        exact: exact === 'true',
        boundBy,
      })
    },
  )
})

describe('which level applies', () => {
  const canTho = (encodedSince: string): Pack =>
    provincialPack('can-tho', [
      {
        issued: '2026-01-05',
        from: '2026-02-01',
        encodedSince,
        grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' },
      },
    ])
  const PACKS: Readonly<Record<string, Pack>> = {
    national: bareNational(machineryRule),
    places: { ...bareNational(), manifest: { ...bareNational().manifest, id: 'places' } },
    'soc-trang': socTrangPack,
    'can-tho': canTho('2025-07-01'),
    'can-tho-late': canTho('2026-02-01'),
    'cao-bang': caoBangPack,
  }

  it.each(table('level'))(
    '%s fund, %s (former %s), %s, packs %s: level %s, reference %s, findings %s, missing %s',
    (fund, province, formerProvince, on, packs, chosen, reference, findings, missing) => {
      const decision = decideOn(
        words(packs).map((name) => PACKS[name]!),
        { fund: orNull(fund) as 'national' | null },
        {
          site: { province: orNull(province), formerProvince: orNull(formerProvince) },
          costs: [{ kind: 'machinery', amount: '700 triệu đồng' }],
        },
        on,
      )
      const support = decision.items[0]!.support
      expect(support.answer === 'met' ? support.rule.split(':')[0] : support.answer).toBe(chosen)
      expect(
        support.answer === 'met' ? null : (support.reference?.rule.split(':')[0] ?? null),
      ).toBe(orNull(reference))
      expect(decision.findings.map(({ code }) => code)).toEqual(words(findings))
      expect(decision.missing.map((each) => each.fact)).toEqual(words(missing))
    },
  )
})

describe('evidence', () => {
  const amendments: Readonly<Record<string, Parameters<typeof evidenceOn>[1]>> = Object.fromEntries(
    [
      ['—', null],
      ['đã đọc', true],
      ['chưa đọc', false],
    ].map(([name, read]) => [
      name,
      {
        id: 'x',
        title: '',
        titleEn: '',
        issuer: '',
        issued: null,
        from: null,
        to: null,
        amendedBy:
          read === null
            ? []
            : [{ document: 'y', issued: day('2024-07-01'), read: read as boolean }],
      },
    ]),
  )
  it.each(table('grade'))('%s with amendment %s on %s is %s', (evidence, amendment, on, grade) => {
    const version = {
      from: day('2018-05-11'),
      to: null,
      citation: { document: 'x', provision: '' },
      evidence: evidence as Evidence,
    }
    expect(evidenceOn(version, amendments[amendment!], day(on!))).toBe(grade)
  })

  it('every pair of grades has a row', () => {
    expect(new Set(table('evidence').map(([a, b]) => `${a} ${b}`)).size).toBe(9)
  })
  it.each(table('evidence'))(
    'eligibility %s and level %s make a decision %s, provisional %s, findings %s',
    (eligibility, support, evidence, provisional, findings) => {
      const packs = [
        bareNational(
          level('advanced-machinery', { rate: '50%' }, { evidence: support }),
          gapRule({ evidence: eligibility, require: SAYING('first', 'met') }),
        ),
      ]
      const decision = decideOn(packs, { fund: 'national' }, ITEM)
      expect([
        decision.evidence,
        decision.provisional,
        decision.findings.map(({ code }) => code),
      ]).toEqual([evidence, provisional === 'true', words(findings)])
    },
  )

  it('an unread amendment of the document makes the decision provisional from its day on', () => {
    const packs = [
      nationalPack({}, [
        documentOf('45/2012/NĐ-CP', '2012-05-21'),
        documentOf('36/2013/TT-BCT', '2013-12-27'),
        documentOf('26/2014/TTLT-BTC-BCT', '2014-02-18'),
        documentOf('17/2018/TT-BCT', '2018-07-10'),
        documentOf('28/2018/TT-BTC', '2018-03-28', [
          { document: 'z', issued: '2024-07-01', read: false },
        ]),
      ]),
    ]
    const grade = (on: string): unknown => {
      const {
        items: [item],
      } = decideOn(packs, { fund: 'national' }, {}, on)
      return item?.support.answer === 'met' && item.support.evidence
    }
    expect([grade('2024-06-30'), grade('2024-07-01')]).toEqual(['quoted', 'secondary'])
  })
})

const GAP = { text: 'Luật chưa rõ.', textEn: 'The law is unclear.' }

describe('gaps in the law', () => {
  it.each(table('law-gap'))(
    'gap %s, when %s, require %s: %s, findings %s',
    (gap, when, require, verdict, findings) => {
      const packs = [
        bareNational(
          level('advanced-machinery', { rate: '50%' }),
          gapRule({
            ...(gap === 'có' && { gap: GAP }),
            when: SAYING('first', when!),
            require: SAYING('second', require!),
          }),
        ),
      ]
      const decision = decideOn(packs, { fund: 'national' }, ITEM)
      expect([decision.verdict, decision.findings.map(({ code }) => code)]).toEqual([
        verdict,
        words(findings),
      ])
    },
  )

  it('the rule speaks of the activity it is asked about', () => {
    expect(judge(isActivity('advanced-machinery'))).toBe('met')
  })
})

it('every table of the page is checked', () => {
  const named = [...TEXT.matchAll(/<!-- table: (\S+) -->/gu)].map(([, name]) => name)
  expect([...CHECKED].sort()).toEqual([...named].sort())
  expect(TEXT.match(/^\|(?: *-+ *\|)+$/gmu)).toHaveLength(named.length)
})

it('the English page has the same tables, row by row', () => {
  const english = pageOf('semantics.en.md')
  const inEnglish: Readonly<Record<string, string>> = {
    'đã đọc': 'read',
    'chưa đọc': 'unread',
    có: 'there',
  }
  for (const name of CHECKED)
    expect([name, allRows(name, english).slice(1)]).toEqual([
      name,
      table(name).map((row) => row.map((cell) => inEnglish[cell] ?? cell)),
    ])
})
