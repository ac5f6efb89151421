import { describe, expect, it } from 'vitest'
import { explain } from './explain.js'
import { explanation } from './explanation.js'
import { bareNational, sampleBook } from '../packs/sample-pack.fixture.js'
import { decideSample } from '../packs/sample-project.fixture.js'
import { any, fact, not, ruleOf } from '../packs/sample-rule.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'
import { createRuleBook } from '../packs/rule-book.js'

const place = {
  province: 'soc-trang',
  unitKind: 'ward',
  parentKind: 'urban-district',
  cityClass: 1,
} as const
const refused = decideSample({
  site: place,
  costs: [{ kind: 'machinery', amount: '700 triệu đồng', otherStateSupport: 1 }],
})

describe('a decision explained part by part', () => {
  it.each(['vi', 'en'] as const)('says nothing that the text does not say, in %s', (lang) => {
    const text = explain(refused, { lang, book: sampleBook })
    const { heading, title, verdict, remarks, items, money, findings, missing, toVerify, seal } =
      explanation(refused, { lang, book: sampleBook })
    const said = [
      heading,
      title,
      verdict,
      ...remarks,
      ...money.map((each) => `${each.label}: ${each.text}`),
      ...findings.map((each) => `${each.label} ${each.text}`),
      ...missing.map((each) => each.text),
      ...toVerify.map((each) => each.text),
      ...seal,
      ...items.flatMap((item) => [
        item.heading,
        item.eligibility,
        item.support.heading,
        ...item.support.lines,
        ...item.steps
          .filter(({ step }) => step.stage === 'eligibility')
          .flatMap((step) => [
            `${step.mark} ${step.title} (${step.source})`,
            ...step.reasons,
            ...(step.remedy === null ? [] : [step.remedy]),
          ]),
      ]),
    ]
    expect(findings.length).toBeGreaterThan(1)
    for (const each of said) expect(text).toContain(each)
  })

  it('keeps beside each part the piece of the record it speaks of', () => {
    const parts = explanation(refused, { book: sampleBook })
    expect(parts.items.flatMap(({ steps }) => steps.map(({ step }) => step))).toEqual(refused.steps)
    expect(parts.findings.map(({ finding }) => finding)).toEqual(refused.findings)
    expect(parts.missing.map(({ missing }) => missing)).toEqual(refused.missing)
    expect(parts.toVerify.flatMap(({ askedBy }) => askedBy)).toHaveLength(refused.toVerify.length)
  })

  it('words every condition of a step with what was asked, what was found and its verdict', () => {
    const require = any(
      fact('beneficiary.employees', 'lessThanInclusive', 200),
      not(fact('product.key', 'equal', true)),
    )
    const version = {
      from: '2014-04-08',
      to: null,
      citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' },
      evidence: 'quoted',
      when: fact('activity', 'equal', 'advanced-machinery'),
      require,
    }
    const book = createRuleBook([
      bareNational(machineryRule, ruleOf('eligibility.any', 'Điều kiện', [version])),
    ])
    const decision = decideSample(
      {
        beneficiary: { employees: 250 },
        facts: { 'product.key': { value: true, by: 'Hội đồng', why: 'biên bản 12' } },
      },
      {},
      '2023-06-01',
      book,
    )
    const step = explanation(decision, { book }).items[0]?.steps.find(
      ({ title }) => title === 'Điều kiện',
    )
    expect(step?.conditions.at(-1)).toEqual({
      text: 'một trong các điều sau',
      found: null,
      verdict: 'unmet',
      parts: [
        {
          text: 'số lao động tham gia bảo hiểm xã hội bình quân năm không quá 200',
          found: '250',
          verdict: 'unmet',
          parts: [],
        },
        {
          text: 'không phải điều sau',
          found: null,
          verdict: 'unmet',
          parts: [
            {
              text: 'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương: có',
              found: 'có — Hội đồng, biên bản 12',
              verdict: 'met',
              parts: [],
            },
          ],
        },
      ],
    })
  })
})
