import { describe, expect, it } from 'vitest'
import { mark, one, refusal, SHEET, totals } from './round.fixture.js'
import { createRuleBook } from '../packs/rule-book.js'
import { scoreRound } from './score.js'
import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'

const round = { scheme: 'x', on: '2023-01-01', entries: [totals('p', 80)] }
const pack = (
  versions: object[],
  manifest: object = {},
  more: object = {},
): ReturnType<typeof tinyPack> =>
  tinyPack([tinyRule('scheme.x', versions as never, more as never)], manifest as never)

describe('bộ tiêu chí chấm điểm trong ngày', () => {
  it('trước encodedSince chưa số hóa, sau phiên bản cuối không còn hiệu lực; không bao giờ là điểm 0', () => {
    const book = createRuleBook([pack([{ ...SHEET, from: '2022-01-01', to: '2022-12-31' }])])
    const on = (day: string): unknown[] => {
      const result = scoreRound(book, {
        ...round,
        on: day,
        council: [{ entry: 'p', ruling: 'recognise', by: 'x', why: 'y' }],
      })
      return [
        result.answer,
        one(result).machine,
        one(result).mean?.text ?? null,
        one(result).flags,
        one(result).council?.ruling,
      ]
    }
    expect(on('2021-12-31')).toEqual(['not-encoded', 'unknown', null, ['NOT_ENCODED'], 'recognise'])
    expect(on('2022-01-01')).toEqual(['in-force', 'pass', '80', [], 'recognise'])
    expect(on('2022-12-31')).toEqual(['in-force', 'pass', '80', [], 'recognise'])
    expect(on('2023-01-01')).toEqual([
      'not-in-force',
      'unknown',
      null,
      ['NOT_IN_FORCE'],
      'recognise',
    ])
  })

  it('cấp không có trong ngày đó', () => {
    const book = createRuleBook([
      pack([{ ...SHEET, levels: [{ id: 'province', title: 'Tỉnh', titleEn: 'Province' }] }]),
    ])
    expect([
      scoreRound(book, { ...round, level: 'province' }).answer,
      scoreRound(book, { ...round, level: 'district' }).answer,
      scoreRound(book, round).answer,
    ]).toEqual(['in-force', 'not-in-force', 'in-force'])
    expect(refusal(() => scoreRound(book, { ...round, level: 'provincial' as never }))?.code).toBe(
      'UNKNOWN_WORD',
    )
  })

  it('hai gói cùng mã thì phải viết đủ', () => {
    const book = createRuleBook([pack([SHEET]), pack([SHEET], { id: 'other' })])
    expect(refusal(() => scoreRound(book, round))).toMatchObject({
      code: 'AMBIGUOUS_SCHEME',
      hint: 'Viết đầy đủ một trong: other:scheme.x, tiny:scheme.x.',
    })
    expect(scoreRound(book, { ...round, scheme: 'other:x' }).rule).toBe('other:scheme.x')
    expect(scoreRound(book, { ...round, scheme: 'tiny:scheme.x' }).packs[0]?.id).toBe('tiny')
    expect(refusal(() => scoreRound(book, { ...round, scheme: 'xx' }))).toMatchObject({
      code: 'UNKNOWN_SCHEME',
    })
  })

  it('tên ngắn là của quốc gia, dù tỉnh nào đặt trùng tên', () => {
    const national = pack([SHEET], { id: 'national', jurisdiction: 'national' })
    const alone = scoreRound(createRuleBook([national]), round)
    const beside = createRuleBook([
      national,
      pack([{ ...SHEET, from: '2021-01-01' }], { id: 'a-tinh' }),
    ])
    expect(scoreRound(beside, round)).toEqual(alone)
    expect(scoreRound(beside, { ...round, scheme: 'a-tinh:x' })).toMatchObject({
      rule: 'a-tinh:scheme.x',
    })
  })

  it('gói chi tiết giữ nguyên tiêu chí gốc', () => {
    const child = (criteria: object[]): ReturnType<typeof tinyPack> =>
      tinyPack(
        [
          tinyRule('scheme.detail', [{ ...SHEET, criteria } as never], {
            refines: 'tiny:scheme.x',
          }),
        ],
        { id: 'detail' },
      )
    const parent = pack([{ ...SHEET, from: '2020-01-01' }], { jurisdiction: 'national' })
    const score = (criteria: object[], on = '2023-01-01'): unknown =>
      scoreRound(createRuleBook([parent, child(criteria)]), {
        ...round,
        scheme: 'detail',
        on,
      })
    const parts = [
      mark('market', 40, { children: [mark('m1', 15), mark('m2', 25)] }),
      mark('technical', 40),
      mark('culture', 10),
      mark('other', 10),
    ]
    expect(score(parts)).toMatchObject({ rule: 'detail:scheme.detail' })
    expect(
      refusal(() =>
        score([mark('market', 30), mark('technical', 50), mark('culture', 10), mark('other', 10)]),
      ),
    ).toMatchObject({ code: 'SCHEME_CHANGES_PARENT', at: 'scheme.detail' })
    expect(
      refusal(() =>
        score([
          mark('market', 40),
          mark('technical', 40),
          mark('culture', 10),
          mark('other', 5),
          mark('more', 5),
        ]),
      )?.code,
    ).toBe('SCHEME_CHANGES_PARENT')
    const bare = createRuleBook([child(parts)])
    expect(scoreRound(bare, { ...round, scheme: 'detail' }).answer).toBe('in-force')
  })

  it('độ tin cậy: phần yếu nhất; văn bản sửa đổi chưa đọc kéo xuống', () => {
    const amended = tinyPack(
      [tinyRule('scheme.x', [{ ...SHEET, certificate: { untilEndOfYear: 4 } }])],
      {},
      { amendedBy: [{ document: 'QĐ 2', issued: '2022-06-01', read: false }] },
    )
    const graded = (on: string): unknown => {
      const { evidence, provisional, certificateUntil } = scoreRound(createRuleBook([amended]), {
        ...round,
        on,
      })
      return [evidence, provisional, certificateUntil]
    }
    expect(graded('2022-05-31')).toEqual(['quoted', false, '2025-12-31'])
    expect(graded('2022-06-01')).toEqual(['secondary', true, '2025-12-31'])
    const weak = createRuleBook([pack([{ ...SHEET, total: { atLeast: 70, evidence: 'memory' } }])])
    expect(scoreRound(weak, round)).toMatchObject({ evidence: 'memory' })
    expect(one(scoreRound(weak, round)).steps.find(({ gate }) => gate === 'total')?.evidence).toBe(
      'memory',
    )
  })
})

describe('đọc kỳ chấm', () => {
  const book = createRuleBook([pack([SHEET])])
  it.each<[string, object, string, string]>([
    [
      'hai hồ sơ cùng mã',
      { entries: [totals('p', 80), totals('p', 70)] },
      'DUPLICATE_ID',
      'round › entries',
    ],
    [
      'một giám khảo chấm hai phiếu',
      {
        entries: [
          {
            id: 'p',
            marks: [
              { juror: 'j', points: { total: 70 } },
              { juror: 'j', points: { total: 80 } },
            ],
          },
        ],
      },
      'DUPLICATE_ID',
      'round › entries[0].marks',
    ],
    [
      'hai ý kiến về một hồ sơ',
      {
        council: [
          { entry: 'p', ruling: 'reject', by: 'x', why: 'y' },
          { entry: 'p', ruling: 'merge', by: 'x', why: 'y' },
        ],
      },
      'DUPLICATE_ID',
      'round › council',
    ],
    [
      'ý kiến về hồ sơ không có',
      { council: [{ entry: 'q', ruling: 'reject', by: 'x', why: 'y' }] },
      'UNKNOWN_NAME',
      'round › council[0]',
    ],
    [
      'gộp vào hồ sơ không có',
      { council: [{ entry: 'p', ruling: 'merge', into: 'q', by: 'x', why: 'y' }] },
      'UNKNOWN_NAME',
      'round › council[0]',
    ],
    [
      'xung đột với hồ sơ không có',
      { jury: [{ id: 'j1', conflicts: ['q'] }] },
      'UNKNOWN_NAME',
      'round › jury[0].conflicts',
    ],
    [
      'giám khảo ngoài danh sách',
      { jury: [{ id: 'j9' }] },
      'UNKNOWN_NAME',
      'round › entries[0].marks',
    ],
    [
      'ý kiến ghi sau ngày xét',
      { council: [{ entry: 'p', ruling: 'reject', by: 'x', why: 'y', on: '2023-01-02' }] },
      'RULING_AFTER_DAY',
      'round › council[0].on',
    ],
    [
      'bốc thăm ghi sau ngày xét',
      { lottery: { seed: '12345678', by: 'x', on: '2023-01-02' } },
      'RULING_AFTER_DAY',
      'round › lottery.on',
    ],
    [
      'phiếu bị loại sau ngày xét',
      {
        entries: [
          {
            id: 'p',
            marks: [
              {
                juror: 'j',
                points: { total: 70 },
                removed: { by: 'x', why: 'y', on: '2023-01-02' },
              },
            ],
          },
        ],
      },
      'RULING_AFTER_DAY',
      'round › entries[0].marks[0].removed.on',
    ],
    [
      'kết luận về dữ kiện ghi sau ngày xét',
      {
        entries: [
          { id: 'p', facts: { 'machinery.isNew': { value: true, by: 'x', on: '2023-01-02' } } },
        ],
      },
      'RULING_AFTER_DAY',
      'round › entries[0].facts.machinery.isNew.on',
    ],
    [
      'ý kiến không nêu lý do',
      { council: [{ entry: 'p', ruling: 'reject', by: 'x' }] },
      'FIELD_MISSING',
      'round › council[0].why',
    ],
    ['ngày không có thật', { on: '2023-02-30' }, 'DAY_FORMAT', 'round › on'],
    [
      'dữ kiện lạ',
      { entries: [{ id: 'p', facts: { 'product.ownMad': true } }] },
      'UNKNOWN_FACT',
      'entries › p › facts.product.ownMad',
    ],
  ])('%s', (_name, more, code, at) => {
    expect(refusal(() => scoreRound(book, { ...round, ...more } as never))).toMatchObject({
      code,
      at,
    })
  })

  it('nhiều giám khảo trùng tên vẫn thấy', () => {
    const marks = Array.from({ length: 40 }, (_, index) => ({
      juror: index === 39 ? 'j0' : `j${index}`,
      points: { total: 70 },
    }))
    expect(
      refusal(() => scoreRound(book, { ...round, entries: [{ id: 'p', marks }] })),
    ).toMatchObject({ code: 'DUPLICATE_ID' })
  })

  it('giám khảo tên có dấu đọc như tên thường', () => {
    const marks = [{ juror: 'Ông Hòa', points: { total: 80 } }]
    expect(
      one(scoreRound(book, { ...round, entries: [{ id: 'p', marks }] })).jurors[0]?.juror,
    ).toBe('Ông Hòa')
  })
})
