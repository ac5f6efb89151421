/**
 * Danh mục từ của các tệp. / The closed lists of words a project may use; `docs/glossary.md` gives
 * each its Vietnamese term.
 */
export const PROJECT_KINDS = ['single', 'group', 'flagship'] as const
export const FUNDS = ['national', 'local'] as const
export const APPROVAL_LEVELS = [
  'ministry',
  'province',
  'department',
  'district',
  'commune',
] as const
export const LEVELS = ['commune', 'district', 'province', 'region', 'national'] as const
export const BENEFICIARY_KINDS = [
  'enterprise',
  'cooperative',
  'cooperative-union',
  'cooperative-group',
  'business-household',
  'artisan',
  'cluster-investor',
  'service-organisation',
  'cleaner-production-establishment',
] as const
export const INDUSTRIES = [
  'agro-processing',
  'consumer-export-goods',
  'agricultural-chemicals',
  'building-materials',
  'mechanical-electrical',
  'supporting-industry',
  'handicraft',
  'minerals',
  'cleaner-production',
  'pollution-treatment',
  'other',
] as const
export const UNIT_KINDS = ['commune', 'township', 'ward', 'special-zone'] as const
export const PARENT_KINDS = ['rural-district', 'town', 'provincial-city', 'urban-district'] as const
export const CITY_CLASSES = ['1', '2', '3', 'special'] as const
export const AREAS = [
  'highland',
  'island',
  'land-border',
  'ethnic-minority',
  'poor-district',
  'new-rural',
  'difficult',
  'specially-difficult',
] as const
export const EVENT_TYPES = [
  'registered',
  'appraised',
  'approved',
  'contracted',
  'advanced',
  'progress',
  'adjusted',
  'accepted',
  'settled',
  'refunded',
  'stopped',
  'carried-over',
] as const
export type EventType = (typeof EVENT_TYPES)[number]
/**
 * Who acts in the life of a project: the approving levels, and the Ministry's agency for
 * industrial promotion (Cục).
 */
export const EVENT_ACTORS = [...APPROVAL_LEVELS, 'agency'] as const
/** What a change to a running project changes. */
export const ADJUSTMENTS = [
  'raises-grant',
  'lowers-grant',
  'content',
  'next-year',
  'add-project',
  'stop',
  'place',
  'beneficiary',
  'partner',
  'time',
  'other',
] as const
