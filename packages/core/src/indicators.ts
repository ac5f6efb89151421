// Chỉ tiêu công tác khuyến công. / The work around projects: needs, people, programmes blended in,
// results, changes of plans; forms of indicators filled from them.

export { workIndicators } from './indicators/work-indicators.js'
export type { WorkIndicators, WorkResult } from './indicators/work-indicators.js'
export { WorkRecords } from './indicators/work-records.js'
export type { WorkRecordsInput } from './indicators/work-records.js'
export { INDICATOR_DIMENSIONS } from './indicators/cells.js'
export type { IndicatorDimension, IndicatorGroup } from './indicators/cells.js'
export { INDICATOR_IDS, indicatorName } from './indicators/indicator-names.js'
export type { IndicatorName, IndicatorUnit } from './indicators/indicator-names.js'
export type { BlendedIn } from './indicators/blending.js'
export type { ChangeCount } from './indicators/plan-changes.js'
export type { SkillCount } from './indicators/people-figures.js'
export { IndicatorForm } from './indicators/indicator-form.js'
export type { IndicatorFormInput } from './indicators/indicator-form.js'
export type { FilledForm, FilledRow } from './indicators/fill-form.js'
export { NEUTRAL_FORMS } from './indicators/neutral-forms.js'
