import { decide, judge, type ProjectInput, readProject } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { BOOK } from '../book.fixture.js'
import type { PaperPart, PaperTable, WrittenPaper } from '../writing/written-paper.js'
import type { WrittenCell } from '../writing/written-table.js'
import { appraisalRecord } from './appraisal-record.js'
import { decisionSheet } from './decision-sheet.js'
import { type ListedProject, publicationList } from './publication-list.js'

const ON = '2023-06-01'
const PROJECT = {
  id: 'MẪU-01',
  title: 'Đề án mẫu',
  fund: 'national',
  implementer: { name: 'Trung tâm mẫu' },
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      beneficiary: { name: 'Hợp tác xã mẫu', kind: 'cooperative' },
      costs: [{ kind: 'machinery', amount: 700_000_000 }],
      requested: { national: 350_000_000, counterpart: 350_000_000 },
    },
  ],
} as const satisfies ProjectInput
const DECISION = decide(BOOK, { on: ON, project: PROJECT })

const tablesOf = ({ parts }: WrittenPaper): readonly PaperTable[] =>
  parts.filter((part) => part.kind === 'table')
const isText = (part: PaperPart): part is PaperPart & { readonly text: string } => 'text' in part
const saysOf = ({ parts }: WrittenPaper): string =>
  parts
    .filter(isText)
    .map(({ text }) => text)
    .join('\n')
const withHeading = (paper: WrittenPaper, heading: string): PaperTable | undefined =>
  tablesOf(paper).find(({ columns }) => columns.some((column) => column.heading === heading))
const cellsUnder = (table: PaperTable | undefined, heading: string): readonly WrittenCell[] => {
  const at = table?.columns.findIndex((column) => column.heading === heading) ?? -1
  return table?.rows.map((row) => row[at] ?? null) ?? []
}

describe.each([
  ['appraisal record', appraisalRecord],
  ['decision sheet', decisionSheet],
])('a paper from a decision: %s', (_, paperOf) => {
  const paper = paperOf(DECISION, BOOK, 'vi')

  it('has the figures of the decision, each with its provision and its rule', () => {
    const money = withHeading(paper, 'Mức tối đa (đồng)')
    const [item] = DECISION.items
    const support = item?.support.answer === 'met' ? item.support : null
    expect(cellsUnder(money, 'Mức tối đa (đồng)')).toEqual([support?.ceiling])
    expect(cellsUnder(money, 'Đề nghị (đồng)')).toEqual([350_000_000])
    expect(cellsUnder(money, 'Được hỗ trợ tối đa (đồng)')).toEqual([support?.allowed])
    expect(cellsUnder(money, 'Mã quy định')).toEqual([support?.rule])
    expect(String(cellsUnder(money, 'Điều khoản')[0])).toContain('28/2018/TT-BTC')
    const sums = withHeading(paper, 'Số tiền')
    expect(sums?.rows[0]).toEqual(['Tổng kinh phí', 700_000_000])
  })

  it('has every finding with its code, and every document it cites once', () => {
    const findings = withHeading(paper, 'Phát hiện')
    const labels = cellsUnder(findings, 'Phát hiện').map(String)
    expect(labels).toHaveLength(DECISION.findings.length)
    DECISION.findings.forEach(({ code }, index) => {
      expect(labels[index]).toContain(`[${code}]`)
    })
    const basis = withHeading(paper, 'Tên văn bản')
    const cited = basis?.rows.map(([document, provision]) => JSON.stringify([document, provision]))
    expect(new Set(cited).size).toBe(cited?.length)
    expect(JSON.stringify(cited)).toContain('28/2018/TT-BTC')
  })

  it('tells what is still missing, as the result does: without it no verdict is understood', () => {
    const missing = withHeading(paper, 'Thông tin cần bổ sung')
    expect(DECISION.verdict).toBe('undetermined')
    expect(missing?.rows).toHaveLength(DECISION.missing.length)
  })

  it('says that its layout is nobody’s form, and what makes its figures again', () => {
    expect(saysOf(paper)).toContain('không phải mẫu của văn bản nào')
    expect(saysOf(paper)).toContain(DECISION.digest)
    const fields = paper.parts.flatMap((part) => (part.kind === 'fields' ? part.rows : []))
    expect(fields).toContainEqual(['Mã băm của đề án', DECISION.project.digest])
    expect(fields.map(([, value]) => value)).toEqual(
      expect.arrayContaining(DECISION.packs.map(({ digest }) => digest)),
    )
  })

  it('is the same in English, without Vietnamese words of its own', () => {
    const english = paperOf(DECISION, BOOK, 'en')
    expect(english.parts.map(({ kind }) => kind)).toEqual(paper.parts.map(({ kind }) => kind))
    expect(saysOf(english)).not.toMatch(/Bố cục|Kết luận|Hồ sơ/u)
  })
})

it('the appraisal record leaves what people decide to them', () => {
  const paper = appraisalRecord(DECISION, BOOK, 'vi')
  const open = paper.parts
    .flatMap((part) => (part.kind === 'fields' ? part.rows : []))
    .filter(([, value]) => value === null)
    .map(([name]) => name)
  expect(open).toEqual([
    'Thời gian, địa điểm họp',
    'Thành phần',
    'Ý kiến của các thành viên',
    'Kiến nghị',
  ])
  const conditions = withHeading(paper, 'Điều kiện')
  const steps = DECISION.steps.filter(({ stage }) => stage === 'eligibility')
  expect(cellsUnder(conditions, 'Mã quy định')).toEqual(steps.map(({ rule }) => rule))
  const checks = withHeading(paper, 'Xác nhận')
  expect(cellsUnder(checks, 'Xác nhận').every((cell) => String(cell).startsWith('☐'))).toBe(true)
  expect(checks?.rows.length).toBeGreaterThan(0)
})

it('a decision without a level or a finding says so in place of figures', () => {
  const project = { id: 'p', items: [{ id: '1', activity: 'technology-line' }] } as const
  const paper = decisionSheet(decide(BOOK, { on: '2001-01-01', project }), BOOK, 'vi')
  const money = withHeading(paper, 'Mức tối đa (đồng)')
  expect(cellsUnder(money, 'Mức tối đa (đồng)')).toEqual([null])
  expect(cellsUnder(money, 'Mã quy định')).toEqual([null])
})

describe('a list for publication', () => {
  const listed = (input: ProjectInput) => {
    const project = readProject(input, input.id, BOOK)
    return { project, judgement: judge(BOOK, { on: ON, project }) }
  }
  const named = (kind: string | null, name: string) =>
    listed({
      ...PROJECT,
      items: [{ ...PROJECT.items[0], beneficiary: { kind, name } }],
    } as ProjectInput)
  const tableOf = (...all: readonly ListedProject[]): PaperTable | undefined =>
    tablesOf(publicationList(all, BOOK, { on: ON, lang: 'vi' }))[0]

  it('has the money by source, and sums what is known alone', () => {
    const table = tableOf(listed(PROJECT), listed(PROJECT))
    expect(cellsUnder(table, 'Kinh phí khuyến công (đồng)')).toEqual([
      350_000_000, 350_000_000, 700_000_000,
    ])
    const open = { ...PROJECT, items: [{ ...PROJECT.items[0], requested: null }] }
    const unknown = tableOf(listed(PROJECT), listed(open))
    expect(cellsUnder(unknown, 'Kinh phí khuyến công (đồng)')).toEqual([350_000_000, null, null])
    expect(cellsUnder(unknown, 'Ghi chú').at(-1)).toBe('có đề án chưa rõ số tiền')
  })

  it.each([
    ['cooperative', 'Hợp tác xã mẫu', 'Hợp tác xã mẫu'],
    ['business-household', 'Tên người', 'hộ kinh doanh'],
    ['artisan', 'Tên người', 'nghệ nhân'],
    [null, 'Tên người', null],
  ])('of the kind %s, %s stands as %s', (kind, name, shown) => {
    expect(cellsUnder(tableOf(named(kind, name)), 'Đơn vị thụ hưởng')[0]).toBe(shown)
  })

  it('has what a plan gives in place of what is asked', () => {
    const table = tableOf({ ...listed(PROJECT), granted: 120_000_000 }, listed(PROJECT))
    expect(cellsUnder(table, 'Kinh phí khuyến công (đồng)')).toEqual([
      120_000_000, 350_000_000, 470_000_000,
    ])
  })

  it('says of a project that is not found eligible what was found', () => {
    const [verdict] = cellsUnder(tableOf(listed(PROJECT)), 'Ghi chú')
    expect(verdict).toBe('chưa kết luận được')
  })

  it('of no project has a sum of nothing', () => {
    expect(tableOf()?.rows).toHaveLength(1)
    expect(cellsUnder(tableOf(), 'Tổng kinh phí (đồng)')).toEqual([0])
  })
})
