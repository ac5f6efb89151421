// Đề án mẫu để rà soát giữa các đề án. / Sample projects of one establishment, for auditing many.
import type { Question } from '../decision/question.js'
import type { RuleBook } from '../packs/rule-book.js'
import { sampleBook } from '../packs/sample-pack.fixture.js'
import { SOC_TRANG, SOC_TRANG_ITEM } from '../packs/sample-project.fixture.js'
import type { ProjectInput } from '../project/project-input.js'
import { auditAcross } from './audit-across.js'
import type { AcrossFinding } from './across-finding.js'

export const MILLION = 1_000_000

type ItemInput = ProjectInput['items'][number]

/** A project of one item as a test needs it, in millions of đồng. */
export interface SampleAsk {
  readonly id: string
  readonly who?: string | null
  readonly asks?: number | null
  readonly fund?: 'national' | 'local'
  readonly on?: string
  readonly planYear?: number | null
  readonly item?: Partial<ItemInput>
  readonly project?: Partial<ProjectInput>
}

const LOCAL_SITE = { province: 'cao-bang', unitKind: 'commune' } as const

export function asking({
  id,
  who = null,
  asks = 100,
  fund = 'national',
  on = '2023-06-01',
  planYear = 2023,
  item = {},
  project = {},
}: SampleAsk): Question {
  const beneficiary = { kind: 'business-household', ...(who !== null && { id: who }) } as const
  return {
    on,
    project: {
      ...SOC_TRANG,
      id,
      title: `Đề án ${id}`,
      fund,
      planYear,
      items: [
        {
          ...SOC_TRANG_ITEM,
          id: '1',
          units: 1,
          beneficiary,
          ...(fund === 'local' && { site: LOCAL_SITE }),
          costs: [{ kind: 'machinery', amount: 2_000 * MILLION }],
          requested: asks === null ? null : { [fund]: asks * MILLION },
          facts: { 'machinery.isNew': true, 'export.contract': false },
          ...item,
        },
      ],
      ...project,
    } as ProjectInput,
  }
}

/** One machine on the only cost line. */
export const withAsset = (asset: object): Partial<ItemInput> => ({
  costs: [{ kind: 'machinery', amount: 2_000 * MILLION, asset }],
})

/** What some projects show together. */
export function foundAcross(
  questions: readonly Question[],
  book: RuleBook = sampleBook,
): readonly AcrossFinding[] {
  const across = auditAcross(book)
  for (const question of questions) across.add(question)
  return across.findings()
}

/** Each finding as its code, severity and projects. */
export const brief = (findings: readonly AcrossFinding[]): readonly unknown[] =>
  findings.map(({ code, severity, projects }) => [code, severity, projects.map(({ id }) => id)])
