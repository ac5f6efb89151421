import { createRuleBook, decide, type ProjectInput } from '@khuyencong/core'
import { type CaseReport, type CaseResult, runCases, testPack } from '@khuyencong/core/testing'
import { national, register } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'

/** Levels alone, with the register that knows the mergers. */
const levels = { ...national, rules: national.rules.filter(({ kind }) => kind === 'support') }
const book = createRuleBook([levels, ...provincial])

type Fund = NonNullable<ProjectInput['fund']>
type Site = readonly [province: string, formerProvince: string | null]

const activity = 'advanced-machinery'
const machineryLevels = provincial.flatMap((pack) =>
  pack.rules
    .filter(({ id }) => id === `support.${activity}`)
    .map((rule) => [pack.manifest.id, pack, rule] as const),
)

function caseFileOf(rule: string, fund: Fund, [province, former]: Site, on: string) {
  return {
    rule,
    cases: [
      {
        name: 'Một đề án',
        on,
        given: {
          activity,
          fund,
          'site.province': province,
          ...(former !== null && { 'site.formerProvince': former }),
        },
        expect: { verdict: 'met' },
      },
    ],
  }
}

/** What the level of a pack answers as a case of the pack. */
function asCase([, pack, rule]: (typeof machineryLevels)[number], ...asked: [Fund, Site, string]) {
  const [report] = runCases(pack, { 'a.cases.json': caseFileOf(rule.id, ...asked) }, { register })
  return (report as { result: CaseResult }).result
}

/** What the whole book decides of the same item. */
function asDecided(fund: Fund, [province, formerProvince]: Site, on: string) {
  const project: ProjectInput = {
    id: 'p',
    fund,
    items: [{ id: '1', activity, site: { province, formerProvince } }],
  }
  const {
    items: [item],
    missing,
  } = decide(book, { on, project })
  const support = item?.support
  return {
    answer: support?.answer,
    rule: support?.answer === 'met' ? support.rule : null,
    missing: missing.map(({ fact }) => fact),
  }
}

const SITES: readonly Site[] = [
  ['dak-lak', null],
  ['dak-lak', 'dak-lak'],
  ['dak-lak', 'phu-yen'],
  ['hau-giang', null],
  ['can-tho', null],
  ['can-tho', 'can-tho'],
  ['can-tho', 'hau-giang'],
  ['bac-giang', null],
  ['bac-ninh', null],
  ['bac-ninh', 'bac-giang'],
  ['ha-noi', null],
]
/**
 * Which of the sites exist on a day: one that names a former province only does after the merger.
 */
const sitesOn = (on: string): readonly Site[] =>
  on < '2025-07-01'
    ? SITES.filter(([province, former]) => former === null || former === province)
    : SITES

describe('một tình huống của gói tỉnh cho kết quả như khi xét cả bộ quy định', () => {
  it.each(machineryLevels)(
    '%s: kinh phí địa phương, mọi địa bàn, trước và sau sáp nhập',
    (...level) => {
      for (const on of ['2024-06-01', '2025-06-30', '2025-07-01', '2026-03-15'])
        for (const site of sitesOn(on)) {
          const decided = asDecided('local', site, on)
          const { verdict, missing } = asCase(level, 'local', site, on)
          const id = `${level[0]}:${level[2].id}`
          expect([id, on, site, verdict === 'met']).toEqual([id, on, site, decided.rule === id])
          if (verdict === 'unknown')
            expect([on, site, decided.answer, decided.missing]).toEqual([
              on,
              site,
              'unknown',
              missing,
            ])
        }
    },
  )

  it.each(machineryLevels)('%s: kinh phí quốc gia không thuộc quy định của tỉnh', (...level) => {
    for (const site of sitesOn('2026-03-15'))
      expect(asCase(level, 'national', site, '2026-03-15').verdict).toBe('not-applicable')
  })
})

describe('tình huống ngoài địa bàn của tỉnh', () => {
  const hauGiang = machineryLevels.find(
    ([id]) => id === 'hau-giang',
  ) as (typeof machineryLevels)[number]

  it('ở tỉnh khác: không áp dụng; sau sáp nhập theo lãnh thổ cũ; chưa nêu lãnh thổ cũ thì hỏi', () => {
    const verdict = (site: Site, on: string) => asCase(hauGiang, 'local', site, on).verdict
    expect(verdict(['hau-giang', null], '2025-06-30')).toBe('met')
    expect(verdict(['can-tho', null], '2025-06-30')).toBe('not-applicable')
    expect(verdict(['hau-giang', null], '2025-07-01')).toBe('met')
    expect(verdict(['can-tho', 'hau-giang'], '2025-07-01')).toBe('met')
    expect(verdict(['can-tho', 'soc-trang'], '2025-07-01')).toBe('not-applicable')
    expect(asCase(hauGiang, 'local', ['can-tho', null], '2025-07-01')).toMatchObject({
      verdict: 'unknown',
      missing: ['site.formerProvince'],
    })
    expect(verdict(['ha-noi', null], '2026-03-15')).toBe('not-applicable')
  })

  it('tỉnh không có trong danh mục: từ chối, như khi xét', () => {
    const asked = () => asCase(hauGiang, 'local', ['hau-giangg', null], '2025-07-01')
    expect(asked).toThrow(expect.objectContaining({ code: 'UNKNOWN_PROVINCE' }))
  })

  it('không nêu kinh phí và địa bàn: hiểu là kinh phí và địa bàn của gói', () => {
    const file = { ...caseFileOf('support.advanced-machinery', 'local', ['x', null], '2026-03-15') }
    const [first] = file.cases
    const [report] = runCases(
      hauGiang[1],
      { 'a.cases.json': { ...file, cases: [{ ...first, given: { activity } }] } },
      { register },
    )
    expect(report?.differences).toEqual([])
  })

  it('kiểm thử cả gói cũng xét theo danh mục ấy', () => {
    const [, pack, rule] = hauGiang
    const files = {
      'a.cases.json': caseFileOf(rule.id, 'local', ['can-tho', 'hau-giang'], '2025-07-01'),
      'b.cases.json': caseFileOf(rule.id, 'local', ['can-tho', 'soc-trang'], '2025-07-01'),
    }
    const { cases } = testPack(pack, files, { register })
    expect(cases.map((each) => (each as CaseReport).result.verdict)).toEqual([
      'met',
      'not-applicable',
    ])
  })
})
