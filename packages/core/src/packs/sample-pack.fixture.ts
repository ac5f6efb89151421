import { NATIONAL } from '../vocabulary/national-words.fixture.js'
// Gói mẫu cho kiểm thử. / A small pack for tests: the shapes of the law, not the law. Core never
// imports the national pack.
import { type Decision, decide } from '../decision/decide.js'
import { definePack, type Pack, type PackSource } from './pack.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook, type RuleBook } from './rule-book.js'
import type { SupportWithLevel } from '../stages/support-answer.js'
import type { Finding, FindingCode } from '../vocabulary/finding.js'

type Json = Record<string, unknown>
export type Files = Readonly<Record<string, unknown>>

export const fact = (name: string, operator: string, value: unknown): Json => ({
  fact: name,
  operator,
  value,
})
export const all = (...children: unknown[]): Json => ({ all: children })
export const any = (...children: unknown[]): Json => ({ any: children })
export const not = (child: unknown): Json => ({ not: child })
export const isActivity = (id: string): Json => fact('activity', 'equal', id)

const QUOTED = { evidence: 'quoted' }
const at = (document: string, provision: string): Json => ({ citation: { document, provision } })
const TT28 = (provision: string): Json => at('28/2018/TT-BTC', provision)
const TT26 = (provision: string): Json => at('26/2014/TTLT-BTC-BCT', provision)
const ND45 = (provision: string): Json => at('45/2012/NĐ-CP', provision)

export const documentOf = (id: string, issued: string, amendedBy: readonly Json[] = []): Json => ({
  id,
  title: id,
  titleEn: id,
  issuer: 'mẫu',
  issued,
  from: null,
  to: null,
  amendedBy,
})
export const ruleOf = (
  id: string,
  title: string,
  versions: readonly Json[],
  more: Json = {},
): Json => ({
  id,
  kind: id.split('.')[0],
  title,
  titleEn: `${title} (en)`,
  encodedSince: '2014-04-08',
  versions,
  ...more,
})

/** A support rule of one version, in force from the 2018 circular on. */
export const level = (activity: string, grant: Json | 'not-encoded', more: Json = {}): Json =>
  ruleOf(`support.${activity}`, `Hỗ trợ ${activity}`, [
    {
      from: '2018-05-11',
      to: null,
      ...TT28('Điều 8'),
      ...QUOTED,
      when: isActivity(activity),
      grant,
      ...more,
    },
  ])

export const machineryRule: Json = ruleOf(
  'support.advanced-machinery',
  'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến',
  [
    {
      from: '2014-04-08',
      to: '2018-05-10',
      ...TT26('Điều 6 khoản 2 điểm c'),
      ...QUOTED,
      when: isActivity('advanced-machinery'),
      grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' },
    },
    {
      from: '2018-05-11',
      to: null,
      ...TT28('Điều 8 khoản 4'),
      ...QUOTED,
      when: isActivity('advanced-machinery'),
      grant: { of: 'cost.machinery', rate: '50%', cap: '300 triệu đồng', per: 'establishment' },
    },
  ],
)

const placeRule: Json = ruleOf('eligibility.place', 'Địa bàn được hỗ trợ', [
  {
    from: '2014-04-08',
    to: null,
    ...ND45('Điều 1 khoản 2'),
    ...QUOTED,
    require: any(
      fact('site.unitKind', 'in', ['commune', 'township']),
      all(
        fact('site.unitKind', 'equal', 'ward'),
        fact('site.parentKind', 'equal', 'provincial-city'),
        fact('site.cityClass', 'in', ['2', '3']),
      ),
    ),
  },
])
export const beneficiaryRule: Json = ruleOf('eligibility.beneficiary', 'Đối tượng được hỗ trợ', [
  {
    from: '2014-04-08',
    to: null,
    ...ND45('Điều 1 khoản 2'),
    ...QUOTED,
    require: fact('beneficiary.kind', 'in', ['enterprise', 'cooperative', 'business-household']),
  },
])
export const newMachineryRule: Json = ruleOf(
  'eligibility.new-machinery',
  'Máy móc, thiết bị phải mới',
  [
    {
      from: '2018-05-11',
      to: null,
      ...at('17/2018/TT-BCT', 'Điều 1 khoản 3'),
      evidence: 'secondary',
      when: isActivity('advanced-machinery'),
      require: fact('machinery.isNew', 'equal', true),
      toVerify: [
        {
          text: 'Máy móc, thiết bị có tiên tiến hơn loại cơ sở đang dùng không?',
          textEn: 'Is the machinery more advanced than what the establishment uses?',
        },
      ],
    },
  ],
)
export const counterpartRule: Json = ruleOf('funding.counterpart', 'Cam kết vốn đối ứng', [
  {
    from: '2014-04-08',
    to: null,
    ...TT26('Điều 7 khoản 3'),
    ...QUOTED,
    check: 'counterpart',
    require: fact('commitments.counterpart', 'equal', true),
  },
])
export const doubleFundingRule: Json = ruleOf(
  'funding.double-funding',
  'Không hỗ trợ trùng nội dung chi',
  [
    {
      from: '2014-04-08',
      to: null,
      ...TT26('Điều 7 khoản 2'),
      ...QUOTED,
      check: 'double-funding',
      require: fact('commitments.noDoubleFunding', 'equal', true),
    },
  ],
)
export const advanceRule: Json = ruleOf('funding.advance', 'Mức tạm ứng', [
  {
    from: '2014-04-08',
    to: null,
    ...TT26('Điều 8 khoản 2 điểm b'),
    ...QUOTED,
    advance: { rate: '70%' },
  },
])
export const nationalAuthorityRule: Json = ruleOf(
  'funding.authority-national',
  'Thẩm quyền phê duyệt đề án quốc gia',
  [
    {
      from: '2014-04-08',
      to: null,
      ...at('36/2013/TT-BCT', 'Điều 8'),
      ...QUOTED,
      when: fact('fund', 'equal', 'national'),
      authority: ['ministry'],
    },
  ],
)
const localAuthorityRule: Json = ruleOf(
  'funding.authority-local',
  'Thẩm quyền phê duyệt đề án địa phương',
  [
    {
      from: '2014-04-08',
      to: null,
      ...at('36/2013/TT-BCT', 'Điều 9'),
      ...QUOTED,
      when: fact('fund', 'equal', 'local'),
      authority: ['province', 'department', 'district', 'commune'],
    },
  ],
)
export const upliftRule: Json = ruleOf('priority.uplift', 'Hệ số ưu tiên', [
  {
    from: '2014-04-08',
    to: null,
    ...TT26('Điều 6 khoản 2 điểm t'),
    ...QUOTED,
    when: all(
      fact('approval.level', 'equal', 'ministry'),
      any(
        fact('site.areas', 'contains', 'specially-difficult'),
        fact('export.contract', 'equal', true),
      ),
    ),
    uplift: { factor: '1.5', except: ['technology-line'] },
  },
])

const technologyLine = level('technology-line', {
  of: 'cost.machinery',
  rate: '50%',
  cap: '450 triệu đồng',
  per: 'establishment',
})
const fairs = level('trade-fair-join', { of: 'cost.booth-rental', rate: '80%' })
const prizes = level('product-prize', { cap: '3 triệu đồng', per: 'product' })
const showrooms = level('showroom', 'not-encoded')

export const NATIONAL_RULES: Readonly<Record<string, Json>> = {
  'eligibility/beneficiary.json': beneficiaryRule,
  'eligibility/new-machinery.json': newMachineryRule,
  'eligibility/place.json': placeRule,
  'funding/advance.json': advanceRule,
  'funding/authority-local.json': localAuthorityRule,
  'funding/authority-national.json': nationalAuthorityRule,
  'funding/counterpart.json': counterpartRule,
  'funding/double-funding.json': doubleFundingRule,
  'priority/uplift.json': upliftRule,
  'support/advanced-machinery.json': machineryRule,
  'support/product-prize.json': prizes,
  'support/showroom.json': showrooms,
  'support/technology-line.json': technologyLine,
  'support/trade-fair-join.json': fairs,
}

export const NATIONAL_DOCUMENTS = [
  documentOf('45/2012/NĐ-CP', '2012-05-21'),
  documentOf('36/2013/TT-BCT', '2013-12-27'),
  documentOf('26/2014/TTLT-BTC-BCT', '2014-02-18'),
  documentOf('17/2018/TT-BCT', '2018-07-10'),
  documentOf('28/2018/TT-BTC', '2018-03-28'),
]

const manifestOf = (id: string): Json => ({
  id,
  version: '1.0.0',
  schemaVersion: 1,
  jurisdiction: id,
  title: `Gói mẫu ${id}`,
  titleEn: `Sample pack ${id}`,
  maintainer: 'mẫu',
  lawAsOf: '2030-12-31',
})

/** Cần Thơ, Sóc Trăng and Hậu Giang merge on 2025-07-01; Cao Bằng stays; Hà Nội is a city. */
export const SAMPLE_REGISTER: Json = {
  source: 'mẫu',
  reviews: [
    {
      mergedOn: '2025-07-01',
      due: '2027-03-01',
      citation: { document: '45/2012/NĐ-CP', provision: 'mẫu' },
      evidence: 'quoted',
    },
  ],
  provinces: [
    {
      id: 'can-tho',
      name: 'Cần Thơ',
      periods: [
        { from: null, to: '2025-06-30', kind: 'central-city', evidence: 'quoted' },
        {
          from: '2025-07-01',
          to: null,
          kind: 'central-city',
          formedFrom: ['can-tho', 'soc-trang', 'hau-giang'],
          evidence: 'quoted',
        },
      ],
    },
    {
      id: 'soc-trang',
      name: 'Sóc Trăng',
      periods: [{ from: null, to: '2025-06-30', kind: 'province', evidence: 'quoted' }],
    },
    {
      id: 'hau-giang',
      name: 'Hậu Giang',
      periods: [{ from: null, to: '2025-06-30', kind: 'province', evidence: 'quoted' }],
    },
    {
      id: 'cao-bang',
      name: 'Cao Bằng',
      periods: [{ from: null, to: null, kind: 'province', evidence: 'quoted' }],
    },
    {
      id: 'ha-noi',
      name: 'Hà Nội',
      periods: [{ from: null, to: null, kind: 'central-city', evidence: 'quoted' }],
    },
  ],
}

export const nationalSource = (
  rules: Files = NATIONAL_RULES,
  documents: readonly Json[] = NATIONAL_DOCUMENTS,
): PackSource => ({
  manifest: manifestOf('national'),
  documents: { documents },
  rules,
  register: SAMPLE_REGISTER,
})
export const nationalPack = (
  changed: Files = {},
  documents: readonly Json[] = NATIONAL_DOCUMENTS,
): Pack =>
  definePack(nationalSource({ ...NATIONAL_RULES, ...changed }, documents), { extends: NATIONAL })
/** A national pack of these rules only. */
export const bareNational = (...rules: readonly Json[]): Pack =>
  definePack(
    nationalSource(
      Object.fromEntries(rules.map((rule) => [`${String(rule['id'])}.json`, rule])),
      NATIONAL_DOCUMENTS,
    ),
    { extends: NATIONAL },
  )

/** A province's act and the machinery level it gives. */
export interface LocalAct {
  readonly issued: string
  readonly from: string
  readonly to?: string
  readonly grant: Json | 'not-encoded'
  readonly activity?: string
  readonly encodedSince?: string
  readonly evidence?: string
  readonly when?: Json
}

export function provincialPack(
  id: string,
  acts: readonly LocalAct[],
  more: readonly Json[] = [],
  documents: readonly Json[] = [],
): Pack {
  const name = (index: number): string => `${String(index + 1)}/QĐ-UBND ${id}`
  const rules = acts.map(
    (
      { from, to, grant, activity = 'advanced-machinery', encodedSince, evidence = 'quoted', when },
      index,
    ) => {
      const version = {
        from,
        to: to ?? null,
        ...at(name(index), 'Điều 5'),
        evidence,
        when: when ?? isActivity(activity),
        grant,
      }
      return ruleOf(
        `support.${activity}-${String(index + 1)}`,
        `Mức của ${id} cho ${activity}`,
        [version],
        {
          encodedSince: encodedSince ?? from,
          ...(activity === 'advanced-machinery'
            ? { refines: 'national:support.advanced-machinery' }
            : { adds: true }),
        },
      )
    },
  )
  const files = Object.fromEntries(
    [...rules, ...more].map((rule) => [`${String(rule['id'])}.json`, rule]),
  )
  return definePack(
    {
      manifest: { ...manifestOf(id), extends: 'national' },
      documents: {
        documents: [
          ...acts.map((act, index) => documentOf(name(index), act.issued)),
          documentOf('chung', '2010-01-01'),
          ...documents,
        ],
      },
      rules: files,
    },
    { extends: NATIONAL },
  )
}

export const sampleNational = nationalPack()
export const socTrangPack = provincialPack('soc-trang', [
  {
    issued: '2019-03-01',
    from: '2019-03-15',
    grant: { of: 'cost.machinery', rate: '50%', cap: '150 triệu đồng', per: 'establishment' },
  },
])
export const hauGiangPack = provincialPack('hau-giang', [
  { issued: '2019-05-01', from: '2019-05-15', grant: 'not-encoded' },
])
export const caoBangPack = provincialPack('cao-bang', [
  {
    issued: '2020-01-01',
    from: '2020-01-15',
    grant: { of: 'cost.machinery', rate: '50%', cap: '400 triệu đồng', per: 'establishment' },
  },
])
export const sampleBook: RuleBook = createRuleBook([
  sampleNational,
  socTrangPack,
  hauGiangPack,
  caoBangPack,
])

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
