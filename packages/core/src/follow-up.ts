// Theo dõi sau hỗ trợ. / What is owed after the money: reports, inspections, commitments.

export { beginFollowUp, countedBy, followUp } from './follow-up/follow-up.js'
export type { FollowUp, FollowUpQuestion, FollowUpReading } from './follow-up/follow-up.js'
export { DUTY_KINDS, DUTY_STATUSES } from './follow-up/duty.js'
export type { Duty, DutyActor, DutyKind, DutyStatus } from './follow-up/duty.js'
export { dutyActorName, dutyKindName, dutyStatusName, periodText } from './follow-up/duty-names.js'
export { readFollowUpRecords } from './follow-up/follow-up-records.js'
export type { FollowUpRecord, FollowUpRecordInput } from './follow-up/follow-up-records.js'
export { planInspections } from './follow-up/inspection-plan.js'
export type {
  InspectionPlan,
  InspectionPlanning,
  InspectionQuestion,
  InspectionReason,
  PlannedInspection,
} from './follow-up/inspection-plan.js'
export { SAMPLE_RISKS } from './follow-up/sample-risks.js'
export type { InspectionRisksInput } from './follow-up/risks.js'
