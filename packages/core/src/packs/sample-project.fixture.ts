// Đề án mẫu cho kiểm thử. / A project for tests, and what the sample packs decide on it.
import { type Decision, decide } from '../decision/decide.js'
import type { ProjectInput } from '../project/project.js'
import type { SupportWithLevel } from '../stages/support-answer.js'
import type { Finding, FindingCode } from '../vocabulary/finding.js'
import type { RuleBook } from './rule-book.js'
import { sampleBook } from './sample-pack.fixture.js'

export type ItemInput = ProjectInput['items'][number]
type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** The machinery group of Sóc Trăng 2023: three establishments, 2.014,9 million, 900 requested. */
export const SOC_TRANG_ITEM: ItemInput = {
  id: '1',
  activity: 'advanced-machinery',
  units: 3,
  beneficiary: { kind: 'business-household', industry: 'agro-processing' },
  site: {
    province: 'soc-trang',
    unitKind: 'commune',
    parentKind: 'rural-district',
    areas: ['difficult'],
  },
  costs: [{ id: 'may', kind: 'machinery', amount: '2.014,9 triệu đồng', otherStateSupport: 0 }],
  requested: { national: '900 triệu đồng', local: 0, other: 0, counterpart: '1.114,9 triệu đồng' },
  facts: { 'machinery.isNew': true },
}
export const SOC_TRANG: ProjectInput = {
  id: 'st-2023-kcqg-01',
  title: 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào chế biến thực phẩm',
  kind: 'group',
  fund: 'national',
  planYear: 2023,
  approval: { level: 'ministry' },
  commitments: { counterpart: true, noDoubleFunding: true },
  items: [SOC_TRANG_ITEM],
}

/** The Sóc Trăng project with some fields of its item, or of itself, changed. */
export function projectWith(
  item: Changes<ItemInput> = {},
  project: Changes<ProjectInput> = {},
): ProjectInput {
  return { ...SOC_TRANG, ...project, items: [{ ...SOC_TRANG_ITEM, ...item }] } as ProjectInput
}

export const decideSample = (
  item: Changes<ItemInput> = {},
  project: Changes<ProjectInput> = {},
  on = '2023-06-01',
  book: RuleBook = sampleBook,
): Decision => decide(book, { on, project: projectWith(item, project) })
export const codes = ({
  findings,
}: {
  readonly findings: readonly Finding[]
}): readonly FindingCode[] => findings.map((each) => each.code)
export const findingOf = (
  { findings }: { readonly findings: readonly Finding[] },
  code: FindingCode,
): Finding | undefined => findings.find((each) => each.code === code)
/** The level of the only item; fails where none was given. */
export function levelOf({ items: [item] }: Decision): SupportWithLevel {
  if (item?.support.answer !== 'met') throw new Error(`no level: ${JSON.stringify(item)}`)
  return item.support
}
