import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRuleBook, decide, explain, type ProjectInput, readJson } from '@khuyencong/core'
import { RULE_KINDS } from '@khuyencong/core/packs'
import { describePack } from '@khuyencong/core/testing'
import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const names = RULE_KINDS.filter((kind) => existsSync(`${home}/${kind}`)).flatMap((kind) =>
  readdirSync(`${home}/${kind}`).map((name) => `${kind}/${name}`),
)
const isCases = (name: string): boolean => name.endsWith('.cases.json')
const caseFiles = Object.fromEntries(
  names
    .filter(isCases)
    .map((name) => [name, readJson(readFileSync(`${home}/${name}`, 'utf8'), name)]),
)

describe('gói quốc gia', () => {
  it('có đủ mọi tệp quy định trong thư mục', () => {
    expect([...national.files.values()].sort()).toEqual(
      names.filter((name) => !isCases(name) && !name.endsWith('.rounds.json')).sort(),
    )
  })

  it('mỗi quy định xét một hạng mục có tình huống', () => {
    const covered = Object.values(caseFiles).map((file) => (file as { rule: string }).rule)
    expect(
      national.rules
        .filter(
          ({ id, kind }) =>
            ['eligibility', 'support', 'funding', 'priority'].includes(kind) &&
            !covered.includes(id),
        )
        .map(({ id }) => id),
    ).toEqual([])
  })

  it.each([...national.vocabulary.activities.keys()])(
    'nội dung %s có quy định từ ngày đầu của Nghị định 45/2012',
    (activity) => {
      const book = createRuleBook([national])
      const on = (day: string): string[] =>
        book.on(day as never, activity).support.map((rule) => rule.answer)
      expect(on('2012-07-04').every((answer) => answer === 'not-encoded')).toBe(true)
      const first = new Set(on('2012-07-05'))
      expect(first).toEqual(new Set([activity === 'technology-line' ? 'not-in-force' : 'in-force']))
    },
  )

  it('chỗ nào chưa số hóa đều nói vì sao, bằng hai thứ tiếng', () => {
    for (const rule of national.rules) {
      if (rule.kind === 'support')
        for (const { grant, note, noteEn } of rule.versions)
          if (grant === 'not-encoded') expect([rule.id, note, noteEn]).not.toContain(null)
    }
  })
})

describe('nội dung không có cơ sở thụ hưởng', () => {
  const noEstablishment = [
    'management-training',
    'trade-fair-organise',
    'product-selection-round',
    'product-prize',
    'communication',
    'association',
    'linkage-cluster',
    'cluster-investment-promotion',
    'international-cooperation',
    'system-capacity',
    'programme-management',
  ] as const

  it.each(noEstablishment)('%s không hỏi đơn vị thụ hưởng, địa bàn, ngành nghề', (activity) => {
    const project: ProjectInput = {
      id: 'p',
      fund: 'national',
      approval: { level: 'ministry' },
      commitments: { counterpart: true, noDoubleFunding: true },
      items: [{ id: '1', activity }],
    }
    for (const on of ['2013-06-01', '2016-06-01', '2023-06-01', '2025-09-01', '2026-03-15'])
      expect(decide(createRuleBook([national]), { on, project }).verdict).toBe('eligible')
  })
})

describe('một đề án nhóm đã công bố: máy chế biến thực phẩm, Sóc Trăng 2023', () => {
  const project: ProjectInput = {
    id: 'st-2023',
    kind: 'group',
    fund: 'national',
    planYear: 2023,
    approval: { level: 'ministry' },
    commitments: { counterpart: true, noDoubleFunding: true },
    items: [
      {
        id: '1',
        activity: 'advanced-machinery',
        units: 3,
        beneficiary: { kind: 'business-household', industry: 'agro-processing' },
        site: { unitKind: 'commune', areas: [] },
        costs: [{ kind: 'machinery', amount: '2.014,9 triệu đồng' }],
        requested: {
          national: '900 triệu đồng',
          local: 0,
          other: 0,
          counterpart: '1.114,9 triệu đồng',
        },
        facts: { 'machinery.isNew': true },
      },
    ],
  }
  const on = (day: string) => decide(createRuleBook([national]), { on: day, project })

  it('đủ điều kiện, trần 900 triệu, tạm ứng 630 triệu, nguồn dẫn lại', () => {
    const {
      verdict,
      evidence,
      items: [item],
      funding,
      missing,
      findings,
    } = on('2023-06-01')
    expect({ verdict, evidence, missing, findings }).toEqual({
      verdict: 'eligible',
      evidence: 'secondary',
      missing: [],
      findings: [],
    })
    expect(item?.support).toMatchObject({
      ceiling: 900_000_000,
      allowed: 900_000_000,
      boundBy: 'cap',
    })
    expect(funding.advance.max).toBe(630_000_000)
  })

  it('trong khoảng trống 2025 thì chưa đủ dữ liệu và nói rõ', () => {
    const { verdict, findings } = on('2025-08-01')
    expect([verdict, findings.map(({ code }) => code)]).toEqual(['undetermined', ['LAW_GAP']])
  })
})

describe('phường của thành phố Sóc Trăng cũ (giả định đô thị loại 2)', () => {
  const book = createRuleBook([national])
  const explained = (
    on: string,
    site: object,
    facts: object = {},
  ): { verdict: string; text: string } => {
    const project: ProjectInput = {
      id: 'p',
      fund: 'national',
      planYear: 2026,
      approval: { level: 'ministry' },
      commitments: { counterpart: true, noDoubleFunding: true },
      items: [
        {
          id: '1',
          activity: 'advanced-machinery',
          beneficiary: { kind: 'cooperative', industry: 'agro-processing' },
          site: { unitKind: 'ward', ...site },
          facts: { 'machinery.isNew': true, ...facts },
        },
      ],
    }
    const decision = decide(book, { on, project })
    return { verdict: decision.verdict, text: explain(decision, { lang: 'vi', book }) }
  }

  it('01/06/2025: đủ điều kiện', () => {
    expect(
      explained(
        '2025-06-01',
        { parentKind: 'provincial-city', cityClass: 2 },
        { 'site.provinceKind': 'province' },
      ).verdict,
    ).toBe('eligible')
  })

  it('01/12/2025: không đủ, nói rõ vì sao và điều gì làm thay đổi', () => {
    const { verdict, text } = explained(
      '2025-12-01',
      { craftVillageRecognised: false },
      { 'site.provinceKind': 'central-city' },
    )
    expect(verdict).toBe('ineligible')
    expect(text).toContain(
      '✗ Địa bàn sản xuất (khoản 1 Điều 1 Nghị định số 235/2025/NĐ-CP; ngày có hiệu lực theo nguồn dẫn lại)',
    )
    expect(text).toContain(
      '→ Quy định áp dụng từ 15/10/2025. Để đạt, chỉ cần một trong các điều sau:',
    )
    expect(text).toContain('làng nghề được UBND cấp tỉnh công nhận: có.')
  })

  it('01/12/2025, trong làng nghề được công nhận: đủ', () => {
    expect(
      explained(
        '2025-12-01',
        { craftVillageRecognised: true },
        { 'site.provinceKind': 'central-city' },
      ).verdict,
    ).toBe('eligible')
  })

  it('01/12/2025, chưa biết có phải làng nghề không: hỏi đúng điều ấy', () => {
    const { verdict, text } = explained('2025-12-01', {}, { 'site.provinceKind': 'central-city' })
    expect([verdict, text.includes('[site.craftVillageRecognised]')]).toEqual([
      'undetermined',
      true,
    ])
  })
})

describePack(national, caseFiles, { describe, it })
