// Công cụ của kiểm toán viên. / Tools of auditors: samples, filters, findings by group.

export { projectSample } from './auditing/sample.js'
export { SAMPLE_METHODS } from './auditing/sample-shape.js'
export type {
  DrawnProject,
  ProjectSampler,
  Sample,
  SampledStratum,
  SampleMethod,
  SampleQuestion,
} from './auditing/sample-shape.js'
export { AUDIT_DIMENSIONS } from './auditing/dimensions.js'
export type { AuditDimension, DimensionSubject } from './auditing/dimensions.js'
export { projectFilter } from './auditing/project-filter.js'
export type { Chosen, ProjectChoice } from './auditing/project-filter.js'
export { findingGroups } from './auditing/finding-groups.js'
export type {
  AuditedProject,
  FindingGroup,
  FindingGroups,
  GroupsByDimension,
} from './auditing/finding-groups.js'
export { acrossGroups } from './auditing/across-groups.js'
export { excessBySeverity, excessOf } from './auditing/excess.js'
export type { ExcessBySeverity } from './auditing/excess.js'
export { readPaperDetails, RECOMMENDATIONS } from './auditing/paper-details.js'
export type {
  PaperDetails,
  PaperDetailsInput,
  RecommendationKind,
} from './auditing/paper-details.js'
export type { AcrossLine, PaperNotes } from './auditing/paper-across.js'
export { workingPaper } from './auditing/working-paper.js'
export type {
  AuditedRecord,
  PaperDraft,
  PaperLine,
  WorkingPaper,
} from './auditing/working-paper.js'
