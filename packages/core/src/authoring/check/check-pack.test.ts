import { describe, expect, it } from 'vitest'
import { judgeCase } from '../cases/judge-case.js'
import { checkPack } from './check-pack.js'
import type { ConditionSource } from '../../conditions/conditions.js'
import { sampleNational } from '../../packs/sample-pack.fixture.js'
import { DISTRICTS_ENDED, is, tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'

const machinery = is('activity', 'advanced-machinery')
const level = (cap: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  when: machinery,
  grant: { rate: '50%', cap, per: 'establishment' },
  ...more,
})
const found = (...args: Parameters<typeof checkPack>): string[] =>
  checkPack(...args).map(({ severity, code, at }) => `${severity} ${code} ${at}`)
const withRequire = (require: ConditionSource, when: ConditionSource = machinery) =>
  tinyPack([tinyRule('eligibility.x', [{ when, require }])])

describe('checkPack', () => {
  it('gói sạch thì không nói gì', () => {
    expect(checkPack(tinyPack([tinyRule('support.a', [level('10 triệu đồng')])]))).toEqual([])
  })

  it('tỉnh: không có trong danh mục là lỗi, còn mã của gói mẫu chỉ là lưu ý', () => {
    const { register } = sampleNational
    const of = (jurisdiction: string, strict = false): string[] =>
      found(tinyPack([tinyRule('support.a', [level('10 triệu đồng')])], { jurisdiction }), {
        register,
        strict,
      })
    expect(of('soc-trang')).toEqual([])
    expect(of('soc-trag')).toEqual(['error UNKNOWN_PROVINCE pack.json › jurisdiction'])
    expect(of('tinh-mau')).toEqual(['warning UNKNOWN_PROVINCE pack.json › jurisdiction'])
    expect(of('tinh-mau', true)).toEqual(['error UNKNOWN_PROVINCE pack.json › jurisdiction'])
  })

  it('tỉnh đã sáp nhập: phiên bản bắt đầu sau ngày cuối là lỗi, trừ văn bản ban hành khi tỉnh còn tồn tại', () => {
    const { register } = sampleNational
    const of = (from: string, jurisdiction: string, issued: string | null = null) =>
      checkPack(
        tinyPack(
          [tinyRule('support.a', [level('10 triệu đồng', { from })], { adds: true })],
          { jurisdiction },
          { issued },
        ),
        { register, on: from },
      )
    expect(of('2025-06-30', 'soc-trang')).toEqual([])
    expect(of('2025-07-01', 'soc-trang')).toMatchObject([
      {
        severity: 'error',
        code: 'PROVINCE_NOT_EXISTING',
        at: 'support/a.json › versions[0].from',
        found: '2025-07-01',
        hint: expect.stringContaining('Viết vào gói của Cần Thơ («can-tho»)') as string,
      },
    ])
    expect(of('2025-07-10', 'soc-trang', '2025-06-30')).toEqual([])
    expect(of('2025-07-10', 'soc-trang', '2025-07-01').map(({ code }) => code)).toEqual([
      'PROVINCE_NOT_EXISTING',
    ])
    expect([...of('2026-02-01', 'can-tho'), ...of('2026-02-01', 'cao-bang')]).toEqual([])
    const alone = {
      ...sampleNational.register,
      provinces: sampleNational.register?.provinces.filter(({ id }) => id === 'soc-trang') ?? [],
    }
    expect(
      checkPack(
        tinyPack(
          [tinyRule('support.a', [level('10 triệu đồng', { from: '2025-07-01' })], { adds: true })],
          { jurisdiction: 'soc-trang' },
        ),
        { register: alone as never },
      )[0]?.hint,
    ).toContain('Sửa ngày')
  })

  it.each<[string, ConditionSource, string[]]>([
    ['cả điều kiện', is('fund', 'national'), ['when']],
    ['một vế của «all»', { all: [machinery, is('fund', 'national')] }, ['when.all[1]']],
    [
      'một nhánh của «any»',
      { any: [is('fund', 'national'), is('fund', 'local')] },
      ['when.any[0]'],
    ],
    ['viết bằng phủ định', { not: is('fund', 'local') }, ['when']],
    ['danh sách có cả hai', { fact: 'fund', operator: 'in', value: ['national', 'local'] }, []],
    ['kinh phí địa phương', is('fund', 'local'), []],
    ['không phải kinh phí quốc gia', { not: is('fund', 'national') }, []],
  ])('quy định của tỉnh chờ kinh phí quốc gia: %s', (_name, when, parts) => {
    const of = (jurisdiction: string): string[] =>
      found(
        tinyPack(
          [tinyRule('eligibility.x', [{ when, require: is('beneficiary.kind', 'enterprise') }])],
          { jurisdiction },
        ),
      ).filter((each) => each.includes('FUND_NOT_LOCAL'))
    expect(of('dak-lak')).toEqual(
      parts.map((part) => `error FUND_NOT_LOCAL eligibility/x.json › versions[0].${part}`),
    )
    expect(of('national')).toEqual([])
  })

  it.each<[string, ConditionSource]>([
    [
      'hai giá trị cùng lúc',
      { all: [is('beneficiary.kind', 'enterprise'), is('beneficiary.kind', 'cooperative')] },
    ],
    [
      'khoảng rỗng',
      {
        all: [
          { fact: 'beneficiary.employees', operator: 'greaterThan', value: 200 },
          { fact: 'beneficiary.employees', operator: 'lessThan', value: 201 },
        ],
      },
    ],
    ['số âm', { fact: 'beneficiary.employees', operator: 'lessThan', value: 0 }],
    [
      'có và không có',
      {
        all: [
          { fact: 'site.areas', operator: 'contains', value: 'island' },
          { not: { fact: 'site.areas', operator: 'contains', value: 'island' } },
        ],
      },
    ],
    [
      'ngày',
      {
        all: [
          { fact: 'approval.on', operator: 'lessThan', value: '2020-01-01' },
          { fact: 'approval.on', operator: 'greaterThan', value: '2019-12-31' },
        ],
      },
    ],
  ])('mâu thuẫn: %s', (_name, require) => {
    expect(found(withRequire(require))).toEqual([
      'error CONDITION_NEVER eligibility/x.json › versions[0].require',
    ])
  })

  it.each<[string, ConditionSource, string]>([
    ['mọi từ', { fact: 'fund', operator: 'in', value: ['national', 'local'] }, 'require'],
    [
      'phủ hết trục số',
      {
        any: [
          { fact: 'beneficiary.employees', operator: 'lessThanInclusive', value: 200 },
          { fact: 'beneficiary.employees', operator: 'greaterThan', value: 200 },
        ],
      },
      'require',
    ],
    [
      'một vế',
      { all: [is('fund', 'local'), { fact: 'units', operator: 'greaterThanInclusive', value: 1 }] },
      'require.all[1]',
    ],
  ])('luôn đạt: %s', (_name, require, path) => {
    const [problem, ...others] = checkPack(withRequire(require))
    expect([problem?.severity, problem?.code, problem?.at, others.length]).toEqual([
      'warning',
      'CONDITION_ALWAYS',
      `eligibility/x.json › versions[0].${path}`,
      0,
    ])
  })

  it('đòi hỏi luôn đạt nơi quy định áp dụng: chỉ là thông tin', () => {
    expect(found(withRequire({ any: [machinery, is('fund', 'local')] }))).toEqual([
      'info REQUIRE_NO_EFFECT eligibility/x.json › versions[0].require',
    ])
  })

  it('một giá trị ở giữa hai ngưỡng sát nhau vẫn được thấy', () => {
    expect(
      found(
        withRequire({
          all: [
            { fact: 'beneficiary.employees', operator: 'greaterThan', value: 200 },
            { fact: 'beneficiary.employees', operator: 'lessThan', value: 202 },
          ],
        }),
      ),
    ).toEqual([])
  })

  it('hai quy định cùng cho mức: tình huống nêu ra đúng là trúng cả hai', () => {
    const a = tinyRule('support.a', [level('10 triệu đồng', { to: '2021-12-31' })])
    const b = tinyRule('support.b', [
      level('20 triệu đồng', {
        from: '2021-06-01',
        when: {
          all: [machinery, { fact: 'beneficiary.employees', operator: 'greaterThan', value: 10 }],
        },
      }),
    ])
    const pack = tinyPack([a, b])
    const [problem] = checkPack(pack).filter(({ code }) => code === 'OVERLAPPING_RULES')
    const { on, given } = JSON.parse(problem?.found ?? '{}') as {
      on: string
      given: Record<string, unknown>
    }
    expect(problem?.severity).toBe('error')
    expect(on).toBe('2021-06-01')
    expect(pack.rules.map((rule) => judgeCase(pack, rule, on as never, given).verdict)).toEqual([
      'met',
      'met',
    ])
  })

  it('không chồng khi khác ngày, khác dữ kiện, hoặc một bên chưa số hóa', () => {
    const a = tinyRule('support.a', [level('10 triệu đồng', { to: '2021-12-31' })])
    expect(
      found(tinyPack([a, tinyRule('support.b', [level('2 triệu đồng', { from: '2022-01-01' })])]), {
        on: '2021-01-01',
      }),
    ).toEqual([])
    expect(
      found(
        tinyPack([
          a,
          tinyRule('support.b', [level('2 triệu đồng', { when: is('activity', 'trademark') })]),
        ]),
        { on: '2021-01-01' },
      ),
    ).toEqual([])
    expect(
      found(tinyPack([a, tinyRule('support.b', [{ when: machinery, grant: 'not-encoded' }])]), {
        on: '2021-01-01',
      }),
    ).toEqual([])
  })

  it('quá nhiều trường hợp (mười khoản chi, chín chỗ): dừng và nói rõ là chưa xem hết', () => {
    const costs = [
      'training',
      'setup',
      'machinery',
      'prize',
      'trademark',
      'showroom',
      'planning',
      'founding',
      'other',
      'materials',
    ].map((kind) => `cost.${kind}`)
    const holes = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const seated = costs.map((fact) => ({ any: holes.map((hole) => is(fact, hole)) }))
    const apart = costs.flatMap((a, index) =>
      costs
        .slice(index + 1)
        .flatMap((b) => holes.map((hole) => ({ not: { all: [is(a, hole), is(b, hole)] } }))),
    )
    expect(
      checkPack(withRequire({ all: [...seated, ...apart] })).map(({ code, at }) => [code, at]),
    ).toEqual([['CHECK_INCOMPLETE', 'eligibility/x.json › versions[0].require']])
  })
})

describe('mức địa phương so với quốc gia', () => {
  const national = (more: Record<string, unknown> = {}) =>
    tinyPack([tinyRule('support.n', [level('300 triệu đồng', { from: '2018-05-11', ...more })])], {
      id: 'national',
      jurisdiction: 'national',
    })
  const local = (grant: unknown) =>
    tinyPack([
      tinyRule('support.a', [
        level('', { grant, to: '2019-12-31', from: '2017-01-01' }),
        level('', { grant, from: '2020-01-01' }),
      ]),
    ])

  it('nêu cả hai con số, hai căn cứ, từng khoảng ngày', () => {
    const problems = checkPack(local({ rate: '50%', cap: '400 triệu đồng' }), {
      national: national(),
    })
    expect(problems.map(({ severity, code, at }) => `${severity} ${code} ${at}`)).toEqual([
      'warning ABOVE_NATIONAL_LEVEL support/a.json › versions[0].grant',
      'warning ABOVE_NATIONAL_LEVEL support/a.json › versions[1].grant',
    ])
    expect(problems[0]?.message).toBe(
      'Mức địa phương 400.000.000 đồng (QĐ 1 Điều 1) cao hơn mức quốc gia 300.000.000 đồng (QĐ ' +
        '1 Điều 1), từ ngày 11/05/2018 đến hết ngày 31/12/2019.',
    )
  })

  it('mức không trần cũng cao hơn; tỷ lệ cao hơn cũng vậy; bằng thì không', () => {
    expect(checkPack(local({ rate: '50%' }), { national: national() })[0]?.message).toContain(
      'không có mức tối đa',
    )
    expect(
      checkPack(local({ rate: '60%', cap: '100 triệu đồng' }), { national: national() })[0]
        ?.message,
    ).toContain('60%')
    expect(
      checkPack(local({ rate: '50%', cap: '300 triệu đồng' }), { national: national() }),
    ).toEqual([])
  })

  it('tỷ lệ theo bậc được nói bằng lời, như văn bản viết', () => {
    const bands = [{ upTo: '200 triệu đồng', rate: '60,5%' }, { rate: '30%' }]
    const problem = checkPack(local({ rate: bands, cap: '100 triệu đồng' }), {
      national: national(),
    })[0]
    expect([problem?.message, problem?.messageEn]).toEqual([
      'Mức địa phương 60,5% phần đến 200 triệu đồng, 30% phần còn lại (QĐ 1 Điều 1) cao hơn mức ' +
        'quốc gia 50% (QĐ 1 Điều 1), từ ngày 11/05/2018 đến hết ngày 31/12/2019.',
      'The local level 60.5% of what is up to VND 200 million, 30% of the rest (QĐ 1 Điều 1) is ' +
        'above the national one of 50% (QĐ 1 Điều 1), 2018-05-11 – 2019-12-31.',
    ])
  })

  it('khác đơn vị tính thì không so hai mức tối đa, mà nói ra điều đó', () => {
    const problems = checkPack(local({ rate: '50%', cap: '400 triệu đồng', per: 'model' }), {
      national: national(),
    })
    expect(problems.map(({ severity, code, at }) => `${severity} ${code} ${at}`)).toEqual([
      'warning OTHER_UNIT support/a.json › versions[0].grant',
      'warning OTHER_UNIT support/a.json › versions[1].grant',
    ])
    expect([problems[1]?.message, problems[1]?.messageEn]).toEqual([
      'Mức địa phương tính theo mô hình (QĐ 1 Điều 1) khác đơn vị, không so sánh được với mức ' +
        'quốc gia tính theo cơ sở (QĐ 1 Điều 1), từ ngày 01/01/2020 trở đi.',
      'The local level per model (QĐ 1 Điều 1) cannot be compared with the national one per ' +
        'establishment (QĐ 1 Điều 1), 2020-01-01 – still in force.',
    ])
    expect(
      found(local({ rate: '60%', cap: '9 triệu đồng', per: 'model' }), { national: national() }),
    ).toContain('warning ABOVE_NATIONAL_LEVEL support/a.json › versions[0].grant')
  })

  it('so theo đơn vị của mức quốc gia khi có giới hạn ghi theo đơn vị ấy', () => {
    const limited = (amount: string) => ({
      rate: '50%',
      cap: '50.000 đồng',
      per: 'model',
      atMost: [{ amount: '700 triệu đồng' }, { amount, per: 'establishment', within: 'year' }],
    })
    const problems = checkPack(local(limited('300.000.001 đồng')), { national: national() })
    expect(problems.map(({ code }) => code)).toEqual([
      'ABOVE_NATIONAL_LEVEL',
      'ABOVE_NATIONAL_LEVEL',
    ])
    expect([problems[1]?.message, problems[1]?.messageEn]).toEqual([
      'Mức địa phương 300.000.001 đồng/cơ sở (QĐ 1 Điều 1) cao hơn mức quốc gia 300.000.000 ' +
        'đồng/cơ sở (QĐ 1 Điều 1), từ ngày 01/01/2020 trở đi.',
      'The local level VND 300,000,001 per establishment (QĐ 1 Điều 1) is above the national ' +
        'one of VND 300,000,000 per establishment (QĐ 1 Điều 1), 2020-01-01 – still in force.',
    ])
    for (const amount of ['300 triệu đồng', '299.999.999 đồng'])
      expect(checkPack(local(limited(amount)), { national: national() })).toEqual([])
  })

  it('mức quốc gia có giới hạn theo đơn vị của mức địa phương thì so với giới hạn ấy', () => {
    const grant = {
      rate: '50%',
      cap: '5 triệu đồng',
      per: 'person',
      atMost: [{ amount: '150 triệu đồng', per: 'establishment' }],
    }
    const cap = (amount: string) =>
      found(local({ rate: '50%', cap: amount, per: 'establishment' }), {
        national: national({ grant }),
      })
    expect(cap('150.000.001 đồng')).toContain(
      'warning ABOVE_NATIONAL_LEVEL support/a.json › versions[0].grant',
    )
    for (const amount of ['150 triệu đồng', '149.999.999 đồng']) expect(cap(amount)).toEqual([])
  })

  it('mức tính một lần cho hạng mục được so với giới hạn của hạng mục', () => {
    const grant = { rate: '50%', cap: '100 triệu đồng' }
    const limit = (amount: string) =>
      found(local({ rate: '50%', cap: '2 triệu đồng', per: 'person', atMost: [{ amount }] }), {
        national: national({ grant }),
      })
    expect(limit('100.000.001 đồng')).toContain(
      'warning ABOVE_NATIONAL_LEVEL support/a.json › versions[0].grant',
    )
    for (const amount of ['100 triệu đồng', '99.999.999 đồng']) expect(limit(amount)).toEqual([])
  })

  it('có mức tối đa mà không có tỷ lệ, trong khi mức quốc gia có, là lưu ý', () => {
    const capOnly = local({ cap: '35 triệu đồng', per: 'establishment' })
    const problems = checkPack(capOnly, { national: national() })
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning NO_RATE',
      'warning NO_RATE',
    ])
    expect([problems[1]?.message, problems[1]?.messageEn]).toEqual([
      'Mức địa phương chỉ có mức tối đa 35.000.000 đồng, không có tỷ lệ (QĐ 1 Điều 1) nên có ' +
        'thể hỗ trợ toàn bộ chi phí, khác với mức quốc gia 50% chi phí (QĐ 1 Điều 1), từ ngày ' +
        '01/01/2020 trở đi.',
      'The local level has a cap of VND 35,000,000 and no rate (QĐ 1 Điều 1) and may pay the ' +
        'whole cost, unlike the national one of 50% of the cost (QĐ 1 Điều 1), 2020-01-01 – ' +
        'still in force.',
    ])
    // where the nation pays the whole cost too, or sets no rate, nothing is missing
    for (const grant of [
      { rate: '100%', cap: '35 triệu đồng', per: 'establishment' },
      { cap: '35 triệu đồng', per: 'establishment' },
    ])
      expect(checkPack(capOnly, { national: national({ grant }) })).toEqual([])
  })

  it('là lỗi khi mức quốc gia bắt buộc hoặc kiểm tra chặt', () => {
    const pack = local({ rate: '50%', cap: '400 triệu đồng' })
    expect(checkPack(pack, { national: national({ binding: true }) })[0]?.severity).toBe('error')
    expect(checkPack(pack, { national: national(), strict: true })[0]?.severity).toBe('error')
  })
})

describe('ngày, văn bản, mức tin cậy, tình huống', () => {
  it('hết hạn và sắp hết hạn', () => {
    const pack = tinyPack([tinyRule('support.a', [level('1 triệu đồng', { to: '2026-02-01' })])])
    expect(found(pack)).toEqual(['warning EXPIRES_SOON support/a.json › versions[0].to'])
    expect(found(pack, { withinDays: 30 })).toEqual([])
    expect(found(pack, { on: '2026-02-02' })).toEqual([
      'info EXPIRED support/a.json › versions[0].to',
    ])
    expect(found(pack, { strict: true })).toEqual([
      'error EXPIRES_SOON support/a.json › versions[0].to',
    ])
  })

  it('phiên bản ngoài đời văn bản', () => {
    const pack = tinyPack(
      [tinyRule('support.a', [level('1 triệu đồng')])],
      {},
      { from: '2020-06-01', to: '2022-01-01' },
    )
    expect(found(pack)).toEqual([
      'warning BEFORE_DOCUMENT support/a.json › versions[0].from',
      'warning AFTER_DOCUMENT support/a.json › versions[0].to',
    ])
  })

  it.each<[string, Record<string, unknown>, string, string | null]>([
    ['số hiệu ghi năm sau', { id: '11/2020/QĐ-UBND', from: null }, '2019-12-31', '2020'],
    ['số hiệu ghi đúng năm', { id: '11/2020/QĐ-UBND', from: null }, '2020-01-01', null],
    ['số hiệu không ghi năm', { id: 'QĐ 11', from: null }, '1999-01-01', null],
    ['ngày ban hành', { from: null, issued: '2020-06-02' }, '2020-06-01', '02/06/2020'],
    ['đúng ngày ban hành', { from: null, issued: '2020-06-02' }, '2020-06-02', null],
    ['ngày có hiệu lực trước ngày ban hành', { from: '2020-01-01' }, '2019-12-31', '01/01/2020'],
    ['ngày có hiệu lực', { from: '2020-01-01', issued: '2020-06-02' }, '2020-01-01', null],
  ])('quy định có hiệu lực trước văn bản: %s', (_name, document, from, text) => {
    const citation = { document: document['id'] ?? 'QĐ 1', provision: 'Điều 1' }
    const pack = tinyPack(
      [tinyRule('support.a', [level('1 triệu đồng', { from, citation })])],
      {},
      document,
    )
    const problems = checkPack(pack).filter(({ code }) => code === 'BEFORE_DOCUMENT')
    expect(problems.map(({ message }) => message.includes(text ?? ''))).toEqual(
      text === null ? [] : [true],
    )
  })

  it('mức dưới 1.000 đồng: bảng tính theo triệu đồng chép thiếu đơn vị', () => {
    const of = (cap: unknown) =>
      checkPack(tinyPack([tinyRule('support.a', [level('', { grant: { cap } })])]))
    expect(of(200)).toMatchObject([
      {
        severity: 'error',
        code: 'IMPLAUSIBLE_AMOUNT',
        at: 'support/a.json › versions[0].grant.cap',
        found: '200 đồng',
        messageEn: 'The level is only VND 200: the unit of the table may be missing.',
        hintEn: 'If the table is in VND million, write "200 triệu đồng".',
        hint: 'Bảng ghi «ĐVT: triệu đồng» thì viết "200 triệu đồng".',
      },
    ])
    expect(of(999)).toMatchObject([{ code: 'IMPLAUSIBLE_AMOUNT' }])
    expect(of(1_000)).toEqual([])
    expect(of('200 triệu')).toEqual([])
    const neighbour = { scheme: 'x', schemeEn: 'x', of: ['cost.machinery'], cap: 200 }
    expect(found(tinyPack([tinyRule('funding.n', [{ when: machinery, neighbour }])]))).toEqual([
      'error IMPLAUSIBLE_AMOUNT funding/n.json › versions[0].neighbour.cap',
    ])
  })

  it.each<[string, string, string | null, string, unknown, string | null]>([
    ['hàng của cấp huyện còn hiệu lực', '2020-01-01', null, 'equal', 'district', '"to"'],
    ['kết thúc đúng ngày', '2020-01-01', '2025-06-30', 'equal', 'district', null],
    ['kết thúc sau một ngày', '2020-01-01', '2025-07-01', 'equal', 'district', '"to"'],
    ['cùng cấp xã, có từ trước', '2020-01-01', null, 'in', ['commune', 'district'], null],
    ['cùng cấp xã, làm sau đó', '2025-07-01', null, 'in', ['commune', 'district'], 'Bỏ «district»'],
    ['làm hôm trước', '2025-06-30', null, 'in', ['commune', 'district'], null],
    ['làm sau đó', '2026-01-01', null, 'equal', 'district', 'Bỏ «district»'],
    ['cấp tỉnh', '2026-01-01', null, 'equal', 'province', null],
    ['không phải cấp huyện', '2026-01-01', null, 'notEqual', 'district', null],
  ])('cấp huyện sau 01/07/2025: %s', (_name, from, to, operator, value, hint) => {
    const pack = (jurisdiction: string) =>
      tinyPack(
        [
          tinyRule('support.a', [
            level('1 triệu đồng', {
              from,
              to,
              when: { all: [is('activity', 'product-prize'), { fact: 'level', operator, value }] },
            }),
          ]),
        ],
        { jurisdiction },
      )
    const national = tinyPack([DISTRICTS_ENDED], { id: 'national', jurisdiction: 'national' })
    const problems = checkPack(pack('dak-lak'), { national }).filter(
      ({ code }) => code === 'LEVEL_ABOLISHED',
    )
    expect(problems.map((each) => each.hint?.includes(hint ?? ''))).toEqual(
      hint === null ? [] : [true],
    )
    expect(found(pack('national')).filter((each) => each.includes('LEVEL_ABOLISHED'))).toEqual([])
  })

  it('gói khác của cùng tỉnh cho cùng mức: nói trước khi dùng chung', () => {
    const own = tinyPack([tinyRule('support.a', [level('1 triệu đồng', { from: '2026-01-01' })])])
    const beside = (more: object, when = machinery, versions: object = {}) =>
      tinyPack([tinyRule('support.b', [level('2 triệu đồng', { when, ...versions })])], {
        id: 'dak-lak',
        ...more,
      })
    const of = (other: ReturnType<typeof tinyPack>) =>
      checkPack(own, { beside: [other, own], on: '2020-01-01' })
    expect(of(beside({}))).toMatchObject([
      {
        severity: 'warning',
        code: 'CLASHES_WITH_PACK',
        at: 'support/a.json › versions[0]',
        found: 'dak-lak',
        message: expect.stringContaining('từ ngày 01/01/2026') as string,
      },
    ])
    expect(of(beside({ jurisdiction: 'cao-bang' }))).toEqual([])
    expect(of(beside({ id: 'tiny' }))).toEqual([])
    expect(of(beside({}, is('activity', 'trademark')))).toEqual([])
    expect(of(beside({}, machinery, { to: '2025-12-31' }))).toEqual([])
    expect(of(beside({}, machinery, { to: '2026-01-01' }))).toHaveLength(1)
    expect(of(beside({}, machinery, { grant: 'not-encoded' }))).toEqual([])
  })

  it('dữ kiện lạ, giá trị sai trong tệp tình huống', () => {
    const pack = tinyPack([tinyRule('support.a', [level('1 triệu đồng')])])
    const cases = (given: object, own: readonly object[]) => ({
      'support/a.cases.json': {
        rule: 'support.a',
        given,
        cases: own.map((each, index) => ({
          name: `x${index}`,
          on: '2020-01-01',
          given: each,
          expect: { verdict: 'met' },
        })),
      },
    })
    const of = (...args: Parameters<typeof cases>) =>
      checkPack(pack, { cases: cases(...args) }).map(({ code, at, found: what, hint }) => [
        code,
        at.replace('support/a.cases.json › ', ''),
        what,
        hint?.slice(0, 40) ?? null,
      ])
    const meant = 'Có phải ý bạn là «beneficiary.employees»'
    expect(of({ 'beneficiary.employes': 3 }, [{}, {}])).toEqual([
      ['UNKNOWN_FACT', 'given', 'beneficiary.employes', meant],
    ])
    expect(of({}, [{}, { 'beneficiary.employes': 3 }])).toEqual([
      ['UNKNOWN_FACT', 'cases[1].given', 'beneficiary.employes', meant],
    ])
    expect(of({ 'cost.machinery': '200' }, [{}, {}]).map((each) => each.slice(0, 3))).toEqual([
      ['AMOUNT_FORMAT', 'given', '200'],
    ])
    expect(of({}, [{ 'cost.machinery': '200' }, {}]).map((each) => each.slice(0, 3))).toEqual([
      ['AMOUNT_FORMAT', 'cases[0].given', '200'],
    ])
    expect(of({ planBuildingYear: 2020 }, [{ 'cost.machinery': '200 triệu' }])).toEqual([])
  })

  it('mức tin cậy; sửa đổi chưa đọc hạ mức', () => {
    const rules = [tinyRule('support.a', [level('1 triệu đồng', { evidence: 'memory' })])]
    expect(found(tinyPack(rules))).toEqual([
      'info EVIDENCE_BELOW_QUOTED support/a.json › versions[0].evidence',
    ])
    expect(found(tinyPack(rules), { strict: true })).toEqual([
      'error EVIDENCE_BELOW_QUOTED support/a.json › versions[0].evidence',
    ])
    const amended = { amendedBy: [{ document: 'QĐ 2', issued: '2025-01-01', read: false }] }
    expect(
      checkPack(tinyPack([tinyRule('support.a', [level('1 triệu đồng')])], {}, amended), {
        strict: true,
      }).map(({ severity, found: grade }) => [severity, grade]),
    ).toEqual([['info', 'secondary']])
  })

  it('văn bản không dẫn, quy định rỗng, quy định không tình huống, dữ kiện thừa', () => {
    expect(found(tinyPack([]))).toEqual(['info DOCUMENT_NOT_CITED documents.json › documents[0]'])
    const pack = tinyPack([
      tinyRule('eligibility.e', [{}]),
      tinyRule('support.a', [level('1 triệu đồng')]),
    ])
    const cases = {
      'support/a.cases.json': {
        rule: 'support.a',
        given: { 'machinery.isNew': true },
        cases: [
          {
            name: 'x',
            on: '2020-01-01',
            given: { 'cost.machinery': 1, activity: 'trademark' },
            expect: { verdict: 'not-applicable' },
          },
        ],
      },
    }
    expect(found(pack, { cases })).toEqual([
      'warning RULE_WITHOUT_CASES eligibility/e.json',
      'warning RULE_WITHOUT_EFFECT eligibility/e.json › versions[0]',
      'info FACT_NOT_USED support/a.cases.json › given',
    ])
  })

  it('số lượng của đơn vị tính, của giới hạn thì quy định có dùng; của đơn vị khác thì không', () => {
    const grant = {
      cap: '1 triệu đồng',
      per: 'person',
      atMost: [{ amount: '9 triệu đồng', per: 'establishment' }],
    }
    const given = { 'quantity.person': 2, 'quantity.establishment': 1, 'quantity.booth': 1 }
    const cases = {
      'support/a.cases.json': {
        rule: 'support.a',
        cases: [{ name: 'x', on: '2020-01-01', given, expect: { amount: '2 triệu đồng' } }],
      },
    }
    const problems = checkPack(tinyPack([tinyRule('support.a', [level('', { grant })])]), { cases })
    expect(problems.map(({ code, found: fact }) => [code, fact])).toEqual([
      ['FACT_NOT_USED', 'quantity.booth'],
    ])
  })
})

describe('bảng mức theo trường hợp', () => {
  const tier = (operator: string, value: string) => ({
    when: { fact: 'beneficiary.totalCapital', operator, value },
    amount: '5 triệu đồng',
  })
  const table = (grant: object) =>
    checkPack(tinyPack([tinyRule('support.a', [level('', { grant })])])).filter(
      ({ code }) => code === 'HOLE',
    )
  const low = tier('lessThan', '3 tỷ đồng')

  it('còn trường hợp không có nhánh thì nói ra, kèm một trường hợp như vậy', () => {
    expect(table({ choose: [low] })).toMatchObject([
      {
        severity: 'warning',
        at: 'support/a.json › versions[0].grant.choose',
        found: expect.stringContaining('"beneficiary.totalCapital":"3.000 triệu đồng"') as string,
      },
    ])
  })
  it('không nói khi đủ nhánh, hoặc văn bản để trống phần còn lại', () => {
    expect(table({ choose: [low, tier('greaterThanInclusive', '3 tỷ đồng')] })).toEqual([])
    expect(table({ choose: [low], elsewhere: 'none' })).toEqual([])
  })
})

describe('các quy định về mức bỏ trống một trường hợp', () => {
  const staff = (operator: string, value: number) => ({
    fact: 'beneficiary.employees',
    operator,
    value,
  })
  const about = (activity: unknown, ...more: readonly object[]) => ({
    all: [
      Array.isArray(activity) || String(activity).startsWith('group:')
        ? { fact: 'activity', operator: 'in', value: activity }
        : { fact: 'activity', operator: 'equal', value: activity },
      ...more,
    ],
  })
  const rule = (id: string, when: object, more: object = {}) =>
    tinyRule(`support.${id}`, [level('5 triệu đồng', { when, ...more } as never)])
  const holes = (...rules: readonly Record<string, unknown>[]) =>
    checkPack(tinyPack(rules)).filter(({ code }) => code === 'HOLE')
  const small = rule('small', about('trademark', staff('lessThanInclusive', 50)))
  const large = (from: number, more: object = {}) =>
    rule('large', about('trademark', staff('greaterThan', from)), more)

  it('khoảng giữa hai quy định: nói ra, kèm trường hợp rơi vào đó', () => {
    expect(holes(small, large(51))).toMatchObject([
      {
        severity: 'warning',
        at: 'support/large.json › versions[0].when',
        found:
          '{"on":"2020-01-01","given":{"activity":"trademark","fund":"local","beneficiary.employees":51}}',
      },
    ])
  })
  it('không nói khi hai quy định liền nhau, hoặc chồng lên nhau', () => {
    expect(holes(small, large(50))).toEqual([])
    expect(holes(small, large(49))).toEqual([])
  })
  it('một quy định chỉ cho một nhóm: phần còn lại không có mức', () => {
    expect(holes(small)).toHaveLength(1)
    expect(holes(small, rule('rest', about('trademark', staff('greaterThan', 50))))).toEqual([])
  })
  it('một nhóm nội dung: nói một lần, ở nội dung đầu tiên còn trống', () => {
    expect(
      holes(rule('small', about('group:at-establishment', staff('lessThan', 10)))),
    ).toHaveLength(1)
    expect(
      holes(
        rule('few', about(['trademark', 'consultancy'], staff('lessThan', 10))),
        rule('more', about('trademark', staff('greaterThanInclusive', 10))),
      ).map(({ found }) => JSON.parse(found as string) as unknown),
    ).toEqual([
      {
        on: '2020-01-01',
        given: { activity: 'consultancy', fund: 'local', 'beneficiary.employees': 10 },
      },
    ])
  })
  it('văn bản không quy định phần còn lại, hoặc phần ấy chưa đọc: không nói', () => {
    expect(holes(small, large(51, { elsewhere: 'none' }))).toEqual([])
    expect(holes(small, rule('unread', about('trademark'), { grant: 'not-encoded' }))).toEqual([])
    expect(
      holes(rule('unread', about('trademark', staff('lessThan', 9)), { grant: 'not-encoded' })),
    ).toEqual([])
  })
  it('trống từ ngày một quy định hết hiệu lực', () => {
    expect(
      holes(small, large(50, { to: '2022-12-31' })).map(({ found }) =>
        found?.toString().slice(0, 18),
      ),
    ).toEqual(['{"on":"2023-01-01"'])
  })
})

describe('số tiền trong mọi phần của mức', () => {
  it('số nào dưới 1.000 đồng cũng được nói, đúng chỗ', () => {
    const grant = [
      { name: 'a', nameEn: 'a', amount: 200 },
      {
        name: 'b',
        nameEn: 'b',
        cap: { from: 300, to: 5_000 },
        atMost: [{ amount: 900 }, { amount: 1_000 }],
      },
    ]
    expect(
      checkPack(tinyPack([tinyRule('support.a', [level('', { grant })])]))
        .filter(({ code }) => code === 'IMPLAUSIBLE_AMOUNT')
        .map(({ at }) => at.replace('support/a.json › versions[0].', '')),
    ).toEqual(['grant[0].amount', 'grant[1].atMost[0].amount', 'grant[1].cap.from'])
  })
})
