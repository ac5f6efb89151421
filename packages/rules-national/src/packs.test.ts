import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ACTIVITY_IDS, createRuleBook, decide, type ProjectInput, readJson } from '@khuyencong/core'
import { describePack } from '@khuyencong/core/testing'
import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const kinds = ['eligibility', 'support', 'funding', 'priority']
const names = kinds.flatMap((kind) => readdirSync(`${home}/${kind}`).map((name) => `${kind}/${name}`))
const isCases = (name: string): boolean => name.endsWith('.cases.json')
const caseFiles = Object.fromEntries(names.filter(isCases).map((name) => [name, readJson(readFileSync(`${home}/${name}`, 'utf8'), name)]))

describe('gói quốc gia', () => {
  it('có đủ mọi tệp quy định trong thư mục', () => {
    expect([...national.files.values()].sort()).toEqual(names.filter((name) => !isCases(name)).sort())
  })

  it('mỗi quy định có tình huống', () => {
    const covered = Object.values(caseFiles).map((file) => (file as { rule: string }).rule)
    expect(covered.sort()).toEqual(national.rules.map((rule) => rule.id).sort())
  })

  it.each(ACTIVITY_IDS)('nội dung %s có quy định từ ngày đầu của Nghị định 45/2012', (activity) => {
    const book = createRuleBook([national])
    const on = (day: string): string[] => book.on(day as never, activity).support.map((rule) => rule.answer)
    expect(on('2012-07-04').every((answer) => answer === 'not-encoded')).toBe(true)
    const first = new Set(on('2012-07-05'))
    expect(first).toEqual(new Set([activity === 'technology-line' ? 'not-in-force' : 'in-force']))
  })

  it('chỗ nào chưa mã hóa đều nói vì sao, bằng hai thứ tiếng', () => {
    for (const rule of national.rules) {
      if (rule.kind === 'support') for (const { grant, note, noteEn } of rule.versions) if (grant === 'not-encoded') expect([rule.id, note, noteEn]).not.toContain(null)
    }
  })
})

describe('nội dung không có cơ sở thụ hưởng', () => {
  const noEstablishment = [
    'management-training', 'trade-fair-organise', 'product-selection-round', 'product-prize', 'communication', 'association', 'linkage-cluster',
    'cluster-investment-promotion', 'international-cooperation', 'system-capacity', 'programme-management',
  ] as const

  it.each(noEstablishment)('%s không hỏi đơn vị thụ hưởng, địa bàn, ngành nghề', (activity) => {
    const project: ProjectInput = { id: 'p', fund: 'national', approval: { level: 'ministry' }, commitments: { counterpart: true, noDoubleFunding: true }, items: [{ id: '1', activity }] }
    for (const on of ['2013-06-01', '2016-06-01', '2023-06-01', '2025-09-01', '2026-03-15']) expect(decide(createRuleBook([national]), { on, project }).verdict).toBe('eligible')
  })
})

describe('một đề án nhóm đã công bố: máy chế biến thực phẩm, Sóc Trăng 2023', () => {
  const project: ProjectInput = {
    id: 'st-2023', kind: 'group', fund: 'national', planYear: 2023, approval: { level: 'ministry' }, commitments: { counterpart: true, noDoubleFunding: true },
    items: [{
      id: '1', activity: 'advanced-machinery', units: 3, beneficiary: { kind: 'business-household', industry: 'agro-processing' },
      site: { unitKind: 'commune', areas: [] }, costs: [{ kind: 'machinery', amount: '2.014,9 triệu đồng' }],
      requested: { national: '900 triệu đồng', local: 0, other: 0, counterpart: '1.114,9 triệu đồng' }, facts: { 'machinery.isNew': true },
    }],
  }
  const on = (day: string) => decide(createRuleBook([national]), { on: day, project })

  it('đủ điều kiện, trần 900 triệu, tạm ứng 630 triệu, nguồn dẫn lại', () => {
    const { verdict, evidence, items: [item], funding, missing, findings } = on('2023-06-01')
    expect({ verdict, evidence, missing, findings }).toEqual({ verdict: 'eligible', evidence: 'secondary', missing: [], findings: [] })
    expect(item?.support).toMatchObject({ ceiling: 900_000_000, allowed: 900_000_000, boundBy: 'cap' })
    expect(funding.advance.max).toBe(630_000_000)
  })

  it('trong khoảng trống 2025 thì chưa đủ dữ liệu và nói rõ', () => {
    const { verdict, findings } = on('2025-08-01')
    expect([verdict, findings.map(({ code }) => code)]).toEqual(['undetermined', ['LAW_GAP']])
  })
})

describePack(national, caseFiles, { describe, it })
