import type { Finding, Judgement, Project, ProjectItem, Vnd } from '@khuyencong/core'

// The same rules for one activity and one day, written out by hand: what a careful programmer would
// write without a library. It knows no other day and has to be rewritten with each circular; it is
// the limit the engine is measured against. `handVerdict` stops at the first refusal, `handWritten`
// gives the whole judgement to the last byte: every refusal with its article, the level, the money.

export function handVerdict(project: Project): boolean {
  return project.items.every((item) => CHECKS.every(([, , holds]) => holds(project, item)))
}

/** What these findings do not say. */
const NOTHING_ELSE = { items: [], moreItems: 0, event: null, about: null } as const

type Known = Extract<Judgement['items'][number]['support'], { readonly answer: 'met' }>
type Citation = NonNullable<Finding['citation']>

const decree = (provision: string): Citation => ({ document: '45/2012/NĐ-CP', provision })
const gates = (provision: string): Citation => ({ document: '46/2012/TT-BCT', provision })

export function handWritten(project: Project): Judgement {
  const item = project.items[0] as ProjectItem
  const findings: Finding[] = []
  let evidence: Judgement['evidence'] = 'secondary'
  for (const [rule, citation, holds] of CHECKS) {
    if (holds(project, item)) continue
    if (citation === UNSEEN) evidence = 'memory'
    findings.push({
      code: 'NOT_ELIGIBLE',
      severity: 'error',
      item: item.id,
      found: null,
      expected: null,
      rule,
      citation,
      other: null,
      facts: [],
      ...NOTHING_ELSE,
    })
  }
  const verdict = findings.length === 0 ? 'eligible' : 'ineligible'
  const support = supportByHand(item, findings)
  const level = project.approval?.level ?? null
  if (level !== null && level !== 'ministry')
    findings.push({
      code: 'WRONG_AUTHORITY',
      severity: 'error',
      item: item.id,
      found: level,
      expected: ['ministry'],
      rule: 'national:funding.authority-national',
      citation: AUTHORITY,
      other: null,
      facts: [],
      ...NOTHING_ELSE,
    })
  const unseen = findings.filter(({ citation }) => citation === UNSEEN)
  for (const each of unseen)
    findings.push({ ...each, code: 'UNVERIFIED_FIGURE', severity: 'warning' })
  return {
    on: '2023-06-01' as Judgement['on'],
    verdict,
    provisional: true,
    evidence,
    items: [
      {
        id: item.id,
        activity: item.activity,
        eligibility: verdict === 'eligible' ? 'met' : 'unmet',
        support,
      },
    ],
    funding: {
      total: support.parts[0]?.base ?? null,
      national: support.requested,
      local: item.requested?.local ?? null,
      other: item.requested?.other ?? null,
      counterpart: item.requested?.counterpart ?? null,
      advance: { max: percent(support.allowed ?? 0, 70) },
    },
    findings,
    missing: [],
    toVerify: [],
    steps: [],
  }
}

const LEVEL: Citation = { document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' }
const UPLIFT: Citation = { document: '28/2018/TT-BTC', provision: 'Điều 8 (chưa xác định khoản)' }
const UNSEEN: Citation = { document: '28/2018/TT-BTC', provision: '(chưa xác định điều khoản)' }
const AUTHORITY = decree('Điều 2 khoản 2')

/** Half of the machines, at most 300 million đồng for each establishment. */
function supportByHand(item: ProjectItem, findings: Finding[]): Known {
  const base = item.costs?.[0]?.amount ?? (0 as Vnd)
  const byRate = percent(base, 50)
  const byCap = (300_000_000 * item.units) as Vnd
  const ceiling = Math.min(byRate, byCap) as Vnd
  const exact = item.units === 1
  const boundBy = byCap <= byRate ? 'cap' : 'rate'
  const requested = item.requested?.national ?? (0 as Vnd)
  // the uplift of the day, whose text nobody has read, may raise the cap by half
  const mayBeRaised = requested <= Math.min(byRate, byCap * 1.5)
  if (requested > ceiling)
    findings.push({
      code: 'ABOVE_CEILING',
      severity: mayBeRaised ? 'warning' : 'error',
      item: item.id,
      found: requested,
      expected: ceiling,
      rule: 'national:support.advanced-machinery',
      citation: LEVEL,
      other: mayBeRaised ? UPLIFT : null,
      facts: [],
      ...NOTHING_ELSE,
    })
  return {
    answer: 'met',
    instrument: 'grant',
    rule: 'national:support.advanced-machinery',
    citation: LEVEL,
    evidence: 'quoted',
    parts: [
      {
        name: null,
        of: ['cost.machinery'],
        base,
        rate: '50%',
        byRate,
        cap: 300_000_000 as Vnd,
        per: ['establishment'],
        quantity: item.units,
        byCap,
        amount: null,
        atMost: [],
        ceiling,
        exact,
        boundBy,
      },
    ],
    ceiling,
    exact,
    requested,
    allowed: Math.min(requested, ceiling) as Vnd,
    boundBy,
    uplift: null,
  }
}

/** Whole đồng, rounded down; exact up to 2^53 − 1, as far as these amounts go. */
const percent = (amount: number, of: number): Vnd => Math.floor((amount * of) / 100) as Vnd

type Check = readonly [
  rule: string,
  citation: Citation,
  holds: (project: Project, item: ProjectItem) => boolean,
]

const KINDS: ReadonlySet<unknown> = new Set([
  'enterprise',
  'cooperative',
  'cooperative-group',
  'business-household',
  'cleaner-production-establishment',
])

const CHECKS: readonly Check[] = [
  [
    'national:eligibility.beneficiary-kind',
    decree('Điều 1 khoản 2'),
    (_, { beneficiary }) => KINDS.has(beneficiary?.kind),
  ],
  [
    'national:eligibility.enterprise-size',
    { document: '80/2021/NĐ-CP', provision: 'Điều 5' },
    (_, { beneficiary }) => beneficiary?.kind !== 'enterprise' || isSmallOrMedium(beneficiary),
  ],
  [
    'national:eligibility.industry',
    decree('Điều 5 khoản 1'),
    (_, { beneficiary }) =>
      beneficiary?.kind === 'cleaner-production-establishment' || beneficiary?.industry !== 'other',
  ],
  [
    'national:eligibility.minerals-area',
    decree('Điều 5 khoản 1 điểm e'),
    (_, { beneficiary, site }) =>
      beneficiary?.industry !== 'minerals' ||
      site?.areas?.includes('difficult') === true ||
      site?.areas?.includes('specially-difficult') === true,
  ],
  [
    'national:eligibility.new-machinery',
    gates('Điều 4 khoản 4'),
    (_, { facts }) => facts?.['machinery.isNew']?.value === true,
  ],
  [
    'national:eligibility.place',
    decree('Điều 1 khoản 2 điểm a'),
    ({ planYear }, { beneficiary, site }) =>
      beneficiary?.kind === 'cleaner-production-establishment' ||
      inPlace(site, (planYear ?? 0) - 1),
  ],
  [
    'national:eligibility.polluting-brick',
    gates('Điều 5 khoản 1'),
    (_, { beneficiary, facts }) =>
      beneficiary?.industry !== 'building-materials' ||
      facts?.['product.pollutingBrick']?.value === false,
  ],
  ['national:funding.counterpart', UNSEEN, ({ commitments }) => commitments?.counterpart === true],
  [
    'national:funding.no-double-funding',
    UNSEEN,
    ({ commitments }) => commitments?.noDoubleFunding === true,
  ],
]

function isSmallOrMedium(beneficiary: NonNullable<ProjectItem['beneficiary']>): boolean {
  return (
    (beneficiary.employees ?? 0) <= 200 &&
    ((beneficiary.annualRevenue ?? 0) <= 200_000_000_000 ||
      (beneficiary.totalCapital ?? 0) <= 100_000_000_000)
  )
}

function inPlace(site: ProjectItem['site'], planBuildingYear: number): boolean {
  if (
    site?.unitKind === 'commune' ||
    site?.unitKind === 'township' ||
    site?.parentKind === 'rural-district' ||
    site?.parentKind === 'town'
  )
    return true
  if (site?.parentKind !== 'provincial-city') return false
  if (site.cityClass === '2' || site.cityClass === '3') return true
  if (
    site.cityClass !== '1' ||
    site.convertedFromCommuneOn === null ||
    site.convertedFromCommuneOn === 'never'
  )
    return false
  return `${planBuildingYear - 1 - 5}-12-31` <= site.convertedFromCommuneOn
}
