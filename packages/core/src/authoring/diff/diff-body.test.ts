import { describe, expect, it } from 'vitest'
import { type Change, diffPacks } from './diff.js'
import { subjectOf } from '../cases/case-subject.js'
import { judgeCase } from '../cases/judge-case.js'
import { lifecycleUnder } from '../cases/lifecycle-case.js'
import { createRuleBook } from '../../packs/rule-book.js'
import { scoreRound } from '../../scoring/score.js'
import { tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'
import type { Pack } from '../../packs/pack.js'
import { day } from '../../values/calendar.js'

type Json = Record<string, unknown>
const text = (word: string): Json => ({ title: word, titleEn: `${word} (en)` })
const cite = (provision: string): Json => ({ citation: { document: 'QĐ 1', provision } })

const scheme: Json = {
  rankBy: 'score',
  scale: 100,
  criteria: [
    { id: 'market', ...text('Thị trường'), max: 60, floor: 10 },
    { id: 'other', ...text('Khác'), max: 40 },
  ],
  total: { atLeast: 70, ...cite('Điều 7') },
  bands: [
    { id: 'low', ...text('thấp'), from: 0, to: 80 },
    { id: 'high', ...text('cao'), from: 80, to: 100 },
  ],
  tieBreak: [
    { key: 'criterion', id: 'market' },
    { key: 'criterion', id: 'other' },
    { key: 'refer-to-authority' },
  ],
}
const state = (id: string): Json => ({ id, ...text(id) })
const procedure: Json = {
  start: 'draft',
  states: ['draft', 'approved', 'done'].map(state),
  transitions: [
    {
      from: ['draft'],
      to: 'approved',
      on: 'approved',
      ...cite('Điều 2'),
      actor: 'Sở duyệt',
      actorEn: 'x',
    },
    {
      from: ['draft', 'approved'],
      to: 'done',
      on: 'settled',
      ...cite('Điều 3'),
      actor: 'Sở',
      actorEn: 'x',
    },
  ],
  deadlines: [
    {
      id: 'pay',
      ...text('Quyết toán'),
      event: 'settled',
      ...cite('Điều 18'),
      severity: 'error',
      daysAfter: { event: 'accepted', days: 15 },
    },
  ],
  adjustments: [
    {
      id: 'a',
      ...text('Đổi địa điểm'),
      changes: ['place'],
      decides: ['agency'],
      ...cite('Điều 11'),
    },
  ],
  dossiers: [
    {
      stage: 'a',
      ...text('Hồ sơ gửi Sở'),
      copies: 3,
      ...cite('Điều 10'),
      papers: [{ text: 'đơn', textEn: 'x' }],
    },
  ],
}
const programme: Json = {
  years: { from: 2021, to: 2025 },
  approvedBy: 'province',
  targets: [
    { id: 'workers', ...text('Lao động'), value: 10_000 },
    { id: 'models', ...text('Mô hình'), value: null },
  ],
}

const packOf = (
  changes: { readonly scheme?: Json; readonly procedure?: Json; readonly programme?: Json } = {},
): Pack =>
  tinyPack([
    tinyRule('scheme.s', [{ ...scheme, ...changes.scheme }]),
    tinyRule('procedure.p', [{ ...procedure, ...changes.procedure }]),
    tinyRule('programme.c', [{ ...programme, ...changes.programme }]),
  ])
const base = packOf()
const diff = (after: Pack): readonly Change[] =>
  diffPacks(base, after, { from: '2024-01-01', to: '2024-01-01' })
const said = (changes: readonly Change[]): readonly unknown[] =>
  changes.map(({ part, before, after }) => [part?.text, before.answer, after.answer])

/** The case of a change, asked of both sides, really comes out differently. */
function tells({ rule, counterexample }: Change, after: Pack): boolean {
  const answers = [base, after].map((pack) => {
    const own = pack.rules.find(({ id }) => id === rule)!
    if (counterexample === null) return null
    if ('round' in counterexample) {
      const { entries } = scoreRound(createRuleBook([pack]), counterexample.round)
      return JSON.stringify(
        entries.map(({ machine, band, rank, gates }) => [machine, band, rank, gates]),
      )
    }
    if (counterexample.events === undefined)
      return JSON.stringify(judgeCase(pack, own, day('2024-01-01'), counterexample.given))
    return JSON.stringify(
      lifecycleUnder(
        pack,
        own,
        subjectOf(counterexample.given, pack, counterexample.on, counterexample.events).project,
      ),
    )
  })
  return answers[0] !== null && answers[0] !== answers[1]
}

describe('what changes inside a body', () => {
  it('đổi tên, ghi chú, căn cứ, thứ tự tiêu chí hay hồ sơ thì không khác gì', () => {
    const renamed = packOf({
      scheme: {
        note: 'Ghi chú',
        evidence: 'memory',
        criteria: [
          { id: 'other', ...text('Tiêu chí khác'), max: 40, note: 'x' },
          { id: 'market', ...text('Đáp ứng thị trường'), max: 60, floor: 10 },
        ],
        total: { atLeast: '70,0', ...cite('Điều 9') },
      },
      procedure: {
        deadlines: [
          {
            ...(procedure['deadlines'] as Json[])[0],
            ...text('Hạn quyết toán'),
            ...cite('Điều 19'),
          },
        ],
        dossiers: [
          {
            ...(procedure['dossiers'] as Json[])[0],
            papers: [{ text: ' Đơn', textEn: 'request' }],
          },
        ],
      },
      programme: {
        targets: [
          { id: 'models', ...text('Số mô hình'), value: null },
          { id: 'workers', ...text('Số lao động'), value: '10.000' },
        ],
      },
    })
    expect(diff(renamed)).toEqual([])
  })

  it('điểm đạt: hai giá trị, điều khoản đứng gần nhất, một kỳ chấm ra kết quả khác', () => {
    const after = packOf({ scheme: { total: { atLeast: 70.01, ...cite('Điều 8') } } })
    const [change, ...rest] = diff(after)
    expect(rest).toEqual([])
    expect(change).toMatchObject({
      rule: 'scheme.s',
      activity: null,
      part: { at: 'total.atLeast', text: 'tổng điểm › ít nhất', textEn: 'total › at least' },
      before: { answer: '70', citation: 'QĐ 1 Điều 7' },
      after: { answer: '70.01', citation: 'QĐ 1 Điều 8' },
    })
    expect(tells(change!, after)).toBe(true)
  })

  it('điểm tối đa, sàn, ranh giới hạng: nêu tên tiêu chí, tên hạng; mỗi chỗ một kỳ chấm', () => {
    const after = packOf({
      scheme: {
        criteria: [
          { id: 'market', ...text('Thị trường'), max: 50, floor: 12 },
          { id: 'other', ...text('Khác'), max: 50 },
        ],
        bands: [
          { id: 'low', ...text('thấp'), from: 0, to: 85 },
          { id: 'high', ...text('cao'), from: 85, to: 100 },
        ],
      },
    })
    const changes = diff(after)
    expect(said(changes)).toEqual(
      expect.arrayContaining([
        ['tiêu chí «Thị trường» › điểm tối đa', '60', '50'],
        ['tiêu chí «Thị trường» › điểm sàn', '10', '12'],
        ['hạng «cao» › từ', '80', '85'],
      ]),
    )
    expect(changes.find(({ part }) => part?.at === 'criteria.market.floor')).toSatisfy(
      (change: Change) => tells(change, after),
    )
    expect(changes.find(({ part }) => part?.at === 'bands.high.from')?.part?.textEn).toBe(
      'band "cao (en)" › from',
    )
  })

  it('thứ tự tách hạng đổi: một kỳ có hai sản phẩm đổi hạng', () => {
    const [market, other, last] = scheme['tieBreak'] as Json[]
    const after = packOf({ scheme: { tieBreak: [other, market, last] } })
    const changes = diff(after)
    expect(said(changes)).toEqual([
      [
        'xử lý trường hợp bằng điểm › thứ tự',
        'criterion:market, criterion:other, refer-to-authority',
        'criterion:other, criterion:market, refer-to-authority',
      ],
    ])
    expect(changes.every((change) => tells(change, after))).toBe(true)
  })

  it('trình tự: thời hạn, ai quyết định, bước chuyển: mỗi chỗ một chuỗi sự kiện xét khác', () => {
    const after = packOf({
      procedure: {
        deadlines: [
          { ...(procedure['deadlines'] as Json[])[0], daysAfter: { event: 'accepted', days: 20 } },
        ],
        adjustments: [
          { ...(procedure['adjustments'] as Json[])[0], decides: ['agency', 'ministry'] },
        ],
        transitions: [
          (procedure['transitions'] as Json[])[0],
          { ...(procedure['transitions'] as Json[])[1], from: ['approved'] },
        ],
      },
    })
    const changes = diff(after)
    expect(said(changes)).toEqual(
      expect.arrayContaining([
        ['thời hạn «Quyết toán» › số ngày sau › số ngày', '15', '20'],
        ['điều chỉnh «Đổi địa điểm» › ai quyết định', 'agency', 'agency, ministry'],
        ['bước chuyển «settled-done» › từ', 'draft, approved', 'approved'],
      ]),
    )
    expect(changes).toHaveLength(3)
    expect(changes.map((change) => tells(change, after))).toEqual([true, true, true])
    expect(changes.find(({ part }) => part?.at.startsWith('deadlines'))).toMatchObject({
      before: { citation: 'QĐ 1 Điều 18' },
      counterexample: { events: [{ type: 'accepted' }, { type: 'settled' }] },
    })
  })

  it('hồ sơ và chỉ tiêu: nêu hai giá trị; không có tình huống nào để chỉ ra thì không bịa', () => {
    const after = packOf({
      procedure: {
        dossiers: [
          {
            ...(procedure['dossiers'] as Json[])[0],
            copies: 2,
            papers: [
              { text: 'đơn', textEn: 'x' },
              { text: 'cam kết vốn', textEn: 'x', only: 'khi vay' },
            ],
          },
        ],
      },
      programme: {
        budget: { amount: '10 tỷ đồng', evidence: 'quoted', text: 'x', textEn: 'x' },
        targets: [
          { id: 'workers', ...text('Lao động'), value: 12_000 },
          { id: 'models', ...text('Mô hình'), value: 340 },
        ],
      },
    })
    const changes = diff(after)
    expect(said(changes)).toEqual([
      ['hồ sơ «Hồ sơ gửi Sở» › số bộ', '3', '2'],
      ['hồ sơ «Hồ sơ gửi Sở» › giấy tờ «cam kết vốn»', '—', 'only khi vay'],
      ['kinh phí', '—', 'amount 10.000 triệu đồng'],
      ['chỉ tiêu «Lao động» › giá trị', '10000', '12000'],
      ['chỉ tiêu «Mô hình» › giá trị', '—', '340'],
    ])
    expect(changes.map(({ counterexample }) => counterexample)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('hai ngày của một bộ tiêu chí chấm điểm', () => {
    const twice = tinyPack([
      tinyRule('scheme.s', [
        { ...scheme, to: '2022-12-31' },
        { ...scheme, from: '2023-01-01', total: { atLeast: 65 } },
      ]),
    ])
    expect(said(diffPacks(twice, twice, { from: '2022-12-31', to: '2023-01-01' }))).toEqual([
      ['tổng điểm › ít nhất', '70', '65'],
    ])
    expect(diffPacks(twice, twice, { from: '2022-12-30', to: '2022-12-31' })).toEqual([])
  })
})
