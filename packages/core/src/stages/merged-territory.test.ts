import { describe, expect, it } from 'vitest'
import { crossCheck } from '../cross-check/cross-check.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { provincialPack, sampleNational } from '../packs/sample-pack.fixture.js'
import { decideSample, findingOf } from '../packs/sample-project.fixture.js'
import { documentOf, fact, ruleOf } from '../packs/sample-rule.fixture.js'

const OLD = 'cũ'
const NEW = 'mới'
const DOCUMENTS = [documentOf(OLD, '2021-01-01'), documentOf(NEW, '2025-07-01')]

/** A rule of Cần Thơ that stands in the act from before the merger, or in one made on its day. */
const ruleIn = (document: string, id: string, says: Record<string, unknown>) =>
  ruleOf(id, id, [
    {
      from: '2021-01-15',
      to: null,
      citation: { document, provision: 'Điều 1' },
      evidence: 'quoted',
      ...says,
    },
  ])

const bookWith = (document: string, id: string, says: Record<string, unknown>): RuleBook =>
  createRuleBook([
    sampleNational,
    provincialPack(
      'can-tho',
      [
        {
          issued: '2025-07-02',
          from: '2025-07-02',
          grant: { of: 'cost.machinery', rate: '50%', cap: '100 triệu đồng', per: 'establishment' },
        },
      ],
      [ruleIn(document, id, says)],
      DOCUMENTS,
    ),
  ])

const decideAt = (
  book: RuleBook,
  formerProvince: string | undefined,
  on = '2026-06-01',
  project: Parameters<typeof decideSample>[1] = {},
) =>
  decideSample(
    {
      units: 1,
      site: { province: 'can-tho', unitKind: 'commune', formerProvince },
      requested: { local: '100 triệu đồng' },
      facts: { 'machinery.isNew': true, 'product.key': false },
    },
    { fund: 'local', approval: { level: 'province' }, ...project },
    on,
    book,
  )

type Decided = ReturnType<typeof decideSample>
const missing = ({ missing: facts }: Decided) => facts.map(({ fact: name }) => name)

/** One rule of each kind, and what shows in a decision that it applied. */
const KINDS: readonly [
  kind: string,
  id: string,
  says: Record<string, unknown>,
  applied: (decision: Decided) => boolean,
][] = [
  [
    'eligibility',
    'eligibility.key',
    { require: fact('product.key', 'equal', true) },
    (decision) => findingOf(decision, 'NOT_ELIGIBLE')?.rule === 'can-tho:eligibility.key',
  ],
  [
    'funding that says who approves',
    'funding.authority',
    { authority: ['department'] },
    (decision) => findingOf(decision, 'WRONG_AUTHORITY')?.rule === 'can-tho:funding.authority',
  ],
  [
    'funding that gives an advance',
    'funding.advance',
    { advance: { rate: '10%' } },
    ({ funding }) => funding.advance.max === 10_000_000,
  ],
  [
    'priority that lifts a level',
    'priority.uplift',
    { uplift: { factor: '1.2' } },
    ({ items: [item] }) => item?.support.answer === 'met' && item.support.uplift?.verdict === 'met',
  ],
  [
    'priority that defines a kind of project',
    'priority.group',
    {
      defines: { kind: 'group', text: 'nhóm', textEn: 'group' },
      require: fact('activity', 'equal', 'showroom'),
    },
    (decision) => findingOf(decision, 'NOT_AS_DEFINED')?.rule === 'can-tho:priority.group',
  ],
  [
    'procedure',
    'procedure.local',
    { toVerify: [{ text: 'hỏi', textEn: 'ask' }] },
    ({ toVerify }) => toVerify.some(({ rule }) => rule === 'can-tho:procedure.local'),
  ],
]

describe.each(KINDS)('a rule of %s', (_, id, says, applied) => {
  const group = { kind: 'group' } as const
  const old = bookWith(OLD, id, says)
  const current = bookWith(NEW, id, says)

  it('made before a merger governs the territory its province had then', () => {
    expect(applied(decideAt(old, 'can-tho', '2026-06-01', group))).toBe(true)
    for (const former of ['soc-trang', 'hau-giang'])
      expect(applied(decideAt(old, former, '2026-06-01', group)), former).toBe(false)
  })
  it('made before a merger does not surely govern a place whose former province is not known', () => {
    expect(applied(decideAt(old, undefined, '2026-06-01', group))).toBe(false)
  })
  it('governs the whole province until the day before the merger', () => {
    expect(applied(decideAt(old, undefined, '2025-06-30', group))).toBe(
      id !== 'priority.uplift' && id !== 'funding.advance', // there is no level yet
    )
  })
  it('made on the day of the merger governs the whole new province', () => {
    for (const former of ['can-tho', 'soc-trang', undefined])
      expect(applied(decideAt(current, former, '2026-06-01', group)), former).toBe(true)
  })
  it('is read alike by the second engine', async () => {
    for (const book of [old, current])
      for (const former of ['can-tho', 'soc-trang', undefined])
        expect(
          (await crossCheck(book, decideAt(book, former, '2026-06-01', group))).disagreements,
        ).toEqual([])
  })
})

it('asks for the former province where a requirement or an uplift of an old act may apply', () => {
  const [eligibility, , , uplift] = KINDS
  const asked = ([, id, says]: (typeof KINDS)[number], local: string) =>
    missing(
      decideSample(
        {
          units: 1,
          site: { province: 'can-tho', unitKind: 'commune' },
          requested: { local },
          facts: { 'machinery.isNew': true, 'product.key': false },
        },
        { fund: 'local', approval: { level: 'province' } },
        '2026-06-01',
        bookWith(OLD, id, says),
      ),
    )
  expect(asked(eligibility!, '100 triệu đồng')).toContain('site.formerProvince')
  expect(asked(uplift!, '110 triệu đồng')).toContain('site.formerProvince')
  expect(asked(uplift!, '100 triệu đồng')).not.toContain('site.formerProvince')
})
