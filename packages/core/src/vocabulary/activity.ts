/** Loại chi phí. / Kinds of cost line. */
export const COST_KINDS = [
  'training',
  'air-ticket',
  'setup',
  'construction',
  'machinery',
  'documentation',
  'technology-transfer',
  'consultancy',
  'materials',
  'booth-rental',
  'communication',
  'organisation',
  'prize',
  'trademark',
  'showroom',
  'founding',
  'loan-interest',
  'pollution-treatment',
  'planning',
  'infrastructure',
  'other',
] as const
/** Loại chi phí. / The kind of a cost line, as `machinery`. */
export type CostKind = string
type KnownCost = (typeof COST_KINDS)[number]
/** The fact that a kind of cost adds up to. */
export type CostFact = string
export const COST_FACTS = Object.fromEntries(
  COST_KINDS.map((kind) => [kind, `cost.${kind}`]),
) as Readonly<Record<CostKind, CostFact>>

const base = (...kinds: KnownCost[]): readonly KnownCost[] | 'any' =>
  kinds.length === 0 ? 'any' : kinds

/**
 * Chi phí được tính. / The kinds of cost that count towards the base of each activity (`any`:
 * every line), in the order of the law.
 */
export const ACTIVITY_BASES = {
  'vocational-training': base('training'),
  'management-training': base('training'),
  'study-tour-abroad': base('air-ticket'),
  'enterprise-setup': base('setup'),
  'demonstration-model': base('construction', 'machinery', 'documentation'),
  'replication-model': base('documentation'),
  'advanced-machinery': base('machinery'),
  'technology-transfer': base('technology-transfer', 'machinery'),
  'technology-line': base('machinery'),
  'cleaner-production-assessment': base('consultancy'),
  'cleaner-production-pilot': base('materials', 'machinery', 'training', 'documentation'),
  'trade-fair-organise': base('booth-rental', 'communication', 'organisation'),
  'trade-fair-join': base('booth-rental'),
  'trade-fair-abroad': base('booth-rental', 'communication', 'organisation'),
  'product-selection-round': base('organisation'),
  'product-prize': base('prize'),
  trademark: base('trademark'),
  contest: base(),
  showroom: base('showroom'),
  consultancy: base('consultancy'),
  communication: base('communication'),
  association: base('founding'),
  'linkage-cluster': base('founding'),
  'relocation-interest': base('loan-interest'),
  'establishment-pollution-treatment': base('pollution-treatment'),
  'cluster-pollution-treatment': base('pollution-treatment'),
  'cluster-detailed-plan': base('planning'),
  'cluster-infrastructure': base('infrastructure'),
  'cluster-investment-promotion': base('organisation'),
  'international-cooperation': base(),
  'system-capacity': base(),
  'programme-management': base(),
} as const satisfies Readonly<Record<string, readonly CostKind[] | 'any'>>

/** Mã nội dung hỗ trợ. / The id of an activity, as `advanced-machinery`. */
export type ActivityId = string
/** The activities of the tables below. */
export type KnownActivity = keyof typeof ACTIVITY_BASES
/** Mã các nội dung hỗ trợ. / The ids of all activities, in the order of the law. */
export const ACTIVITY_IDS = Object.keys(ACTIVITY_BASES) as readonly ActivityId[]

/** What the rate of an activity counts, as facts; `all` counts every cost line. */
export const BASE_FACTS = Object.fromEntries(
  Object.entries(ACTIVITY_BASES).map(([id, kinds]) => [
    id,
    Object.freeze(kinds === 'any' ? ['all'] : kinds.map((kind) => COST_FACTS[kind])),
  ]),
) as unknown as Readonly<Record<ActivityId, readonly string[]>>

/**
 * The activity to use on days when another has no level of its own yet: a technology line before
 * 2018-05-11 is machinery.
 */
export const INSTEAD: Readonly<Partial<Record<ActivityId, ActivityId>>> = {
  'technology-line': 'advanced-machinery',
}

/**
 * Whether a cost line counts towards the base of an activity's rate; a line without a kind
 * counts.
 */
export function countsTowardsBase(id: ActivityId, kind: CostKind | null): boolean {
  const kinds: readonly string[] | 'any' | undefined = ACTIVITY_BASES[id as KnownActivity]
  return kind === null || kinds === undefined || kinds === 'any' || kinds.includes(kind)
}
