import { ENTRY_WORDS } from '../../kinds/scheme/entry-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { mutantsOf } from './mutants.js'
import { testPack } from '../testing/pack-test.js'
import { tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'

const text = (word: string): object => ({ title: word, titleEn: word })
const cited = { citation: { document: 'QĐ 1', provision: 'Điều 1' } }

const scheme = tinyRule('scheme.s', [
  {
    rankBy: 'score',
    scale: 100,
    knockOuts: [
      {
        id: 'clean',
        ...text('sạch'),
        require: {
          all: [
            { fact: 'entry.clean', operator: 'equal', value: true },
            { fact: 'entry.years', operator: 'greaterThanInclusive', value: 2 },
          ],
        },
      },
    ],
    criteria: [
      { id: 'market', ...text('thị trường'), max: 60, floor: 10 },
      { id: 'other', ...text('khác'), max: 40 },
    ],
    total: { atLeast: 70 },
    bands: [
      { id: 'low', ...text('thấp'), from: 0, to: 80 },
      { id: 'high', ...text('cao'), from: 80, to: 100 },
    ],
    panel: { aggregate: 'mean', minimum: 2 },
    ballots: {
      classes: [
        { id: 'yes', ...text('có'), passes: true },
        { id: 'no', ...text('không'), passes: false },
      ],
      atLeast: '2/3',
      optional: true,
    },
    tieBreak: [{ key: 'criterion', id: 'market' }, { key: 'refer-to-authority' }],
    certificate: { untilEndOfYear: 3 },
  },
])
const state = (id: string): object => ({ id, ...text(id) })
const step = (from: readonly string[], to: string, on?: string): object => ({
  from,
  to,
  ...(on !== undefined && { on }),
  ...cited,
  actor: 'x',
  actorEn: 'x',
})
const procedure = tinyRule('procedure.p', [
  {
    start: 'draft',
    states: ['draft', 'approved', 'running', 'never', 'done'].map(state),
    transitions: [
      step(['draft'], 'approved', 'approved'),
      step(['approved', 'running', 'never'], 'running', 'advanced'),
      step(['running', 'approved'], 'done', 'settled'),
    ],
    precedence: [
      {
        event: 'settled',
        after: 'accepted',
        ...cited,
        unlessPapers: [
          { text: 'văn bản giải trình', textEn: 'x' },
          { text: 'chứng từ chi', textEn: 'x' },
        ],
      },
    ],
    deadlines: [
      {
        id: 'file',
        ...text('hạn'),
        event: 'registered',
        ...cited,
        severity: 'warning',
        yearly: { year: 'plan-building', lastDay: '05-19' },
        overrides: [{ year: 2021, lastDay: '06-30', ...cited }],
      },
      {
        id: 'pay',
        ...text('trả'),
        event: 'settled',
        ...cited,
        severity: 'error',
        daysAfter: { event: 'accepted', days: 15 },
      },
      { id: 'month', ...text('tháng'), ...cited, severity: 'warning', monthly: { lastDay: 24 } },
    ],
    adjustments: [
      {
        id: 'a',
        ...text('a'),
        changes: ['place', 'time'],
        group: true,
        decides: ['agency', 'ministry'],
        ...cited,
      },
    ],
    dossiers: [
      {
        stage: 'a',
        ...text('a'),
        copies: 3,
        ...cited,
        papers: [
          { text: 'đơn', textEn: 'x' },
          { text: 'đề án', textEn: 'x' },
        ],
      },
    ],
  },
])
const programme = tinyRule('programme.c', [
  {
    years: { from: 2021, to: 2025 },
    approvedBy: 'province',
    budget: { amount: '10 tỷ đồng', evidence: 'quoted', text: 'x', textEn: 'x' },
    targets: [
      { id: 'workers', ...text('lao động'), value: 'khoảng 40.000' },
      { id: 'unread', ...text('chưa đọc'), value: null },
    ],
  },
])
const pack = tinyPack([scheme, procedure, programme], {}, {}, ENTRY_WORDS)
const mutantsIn = (id: string): readonly string[] =>
  [
    ...mutantsOf(
      pack.rules.find((rule) => rule.id === id)!,
      ENTRY_WORDS,
    ),
  ].map(({ at, was, now }) => `${at.slice('versions[0].'.length)}: ${was} → ${now}`)

describe('mutants of schemes, procedures and programmes', () => {
  it('bộ tiêu chí chấm điểm: ngưỡng, sàn, ranh giới hạng, điều kiện, phiếu, tách hạng, giấy chứng nhận', () => {
    expect(mutantsIn('scheme.s')).toEqual(
      expect.arrayContaining([
        'total.atLeast: 70 → 70.01',
        'total.atLeast: 70 → 69.99',
        'criteria[0].floor: 10 → 9.99',
        'criteria[0].max: 60 → 61',
        'bands[1].from: 80 → 80.01',
        'knockOuts[0].require.all[1].value: 2 → 3',
        'knockOuts[0].require.all[1].operator: greaterThanInclusive → greaterThan',
        'panel.minimum: 2 → 1',
        'panel.aggregate: mean → median',
        'ballots.atLeast: atLeast → moreThan',
        'ballots.classes[0].passes: true → false',
        'tieBreak[0]: criterion:market → —',
        'tieBreak[0].best: highest → lowest',
        'certificate.untilEndOfYear: 3 → 4',
      ]),
    )
  })

  it('chỗ sai mà gói không nạp được thì không tính: điểm tối đa không cộng đủ, hạng không phủ kín', () => {
    expect(
      mutantsIn('scheme.s').filter(
        (text) => text.startsWith('scale') || text.startsWith('bands[0].from'),
      ),
    ).toEqual([])
  })

  it('trình tự: hạn, ai làm, thứ tự, giấy tờ, ai quyết, bước; trạng thái không sự kiện nào dẫn tới thì không', () => {
    const texts = mutantsIn('procedure.p')
    expect(texts).toEqual(
      expect.arrayContaining([
        'deadlines[0].yearly.lastDay: 05-19 → 05-20',
        'deadlines[0].yearly.year: plan-building → plan',
        'deadlines[0].overrides[0].lastDay: 06-30 → 06-29',
        'deadlines[1].daysAfter.days: 15 → 16',
        'adjustments[0].changes[1]: time → —',
        'adjustments[0].decides[0]: agency → —',
        'adjustments[0].group: true → false',
        'precedence[0]: settled < accepted → —',
        'precedence[0].unlessPapers[1]: chứng từ chi → —',
        'transitions[1].from[0]: approved → —',
        'deadlines.month: 24 → 25',
        'dossiers.a.papers: 2 → − đề án',
        'dossiers.a.copies: 3 → 4',
      ]),
    )
    expect(texts.join('\n')).not.toContain('never')
  })

  it('chương trình: giai đoạn, kinh phí, chỉ tiêu; chỉ tiêu chưa đọc được thì không', () => {
    expect(mutantsIn('programme.c')).toEqual(
      expect.arrayContaining([
        'years.to: 2025 → 2026',
        'budget: 10.000 triệu đồng → 10.000,000001 triệu đồng',
        'targets.workers: khoảng 40.000 → khoảng 40001',
      ]),
    )
    expect(mutantsIn('programme.c').join('\n')).not.toContain('unread')
  })

  it('đột biến nào sống sót cũng kèm tình huống, sự kiện hoặc kỳ chấm phát hiện được nó', () => {
    const { survivors } = testPack(pack, {}, { mutate: true }).mutation!
    expect(
      survivors
        .filter(({ counterexample }) => counterexample === null)
        .map(({ rule, at, now }) => `${rule} ${at} ${now}`),
    ).toEqual([])
    expect(
      survivors.find(({ at }) => at === 'versions[0].total.atLeast')?.counterexample,
    ).toMatchObject({
      round: { scheme: 's' },
    })
    expect(
      survivors.find(({ at }) => at === 'versions[0].deadlines[1].daysAfter.days')?.counterexample,
    ).toMatchObject({ events: [{ type: 'accepted' }, { type: 'settled' }] })
    expect(
      survivors.find(({ at }) => at === 'versions[0].targets.workers')?.counterexample,
    ).toMatchObject({
      on: '2020-01-01',
      given: {},
    })
  })

  it('thêm các tình huống đề xuất thì trình tự, chương trình không còn đột biến sống sót', () => {
    const { suggestions } = testPack(pack, {}, { suggest: true })
    const files = Object.fromEntries(
      Object.entries(suggestions).map(([rule, cases]) => [
        `x/${rule}.cases.json`,
        { rule, cases: cases.map(({ written }) => written) },
      ]),
    )
    const { cases, mutation } = testPack(pack, files, { mutate: true })
    expect(cases.flatMap(({ differences }) => differences)).toEqual([])
    expect(mutation?.survivors.filter(({ rule }) => !rule.startsWith('scheme.'))).toEqual([])
  })
})

describe('a case with events of a project', () => {
  const events = [
    { type: 'accepted', on: '2023-11-01' },
    { type: 'settled', on: '2023-11-17' },
  ]
  const run = (expected: object): readonly string[] =>
    testPack(pack, {
      'x/p.cases.json': {
        rule: 'procedure.p',
        given: { fund: 'local', 'site.province': 'dak-lak' },
        cases: [{ name: 'x', on: '2023-01-01', events, expect: expected }],
      },
    }).cases.flatMap(({ differences }) => differences)

  it('trạng thái, bước lạc và mọi phát hiện của riêng quy định', () => {
    expect(
      run({ state: 'done', irregular: ['accepted', 'settled'], findings: ['DEADLINE_MISSED'] }),
    ).toEqual([])
  })

  it('sai cái nào nói cái ấy; thừa một phát hiện cũng là sai', () => {
    expect(run({ state: 'running', irregular: [], findings: [] })).toEqual([
      'state: mong đợi running, tính ra done',
      'irregular: mong đợi [], tính ra [accepted, settled]',
      'findings: mong đợi [], tính ra [DEADLINE_MISSED]',
    ])
  })

  it('không có sự kiện mà chờ trạng thái thì sai, không bao giờ đúng ngầm', () => {
    const report = testPack(pack, {
      'x/p.cases.json': {
        rule: 'procedure.p',
        cases: [{ name: 'x', on: '2023-01-01', expect: { findings: [] } }],
      },
    })
    expect(report.cases[0]?.differences).toEqual(['findings: mong đợi [], tính ra null'])
  })
})
