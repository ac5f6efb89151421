// Bảng tính. / Spreadsheets: what officers and auditors keep their projects in.

export { guessColumns } from './projects/guess-columns.js'
export type { ColumnGuess } from './projects/guess-columns.js'
export { importProjects } from './projects/import-projects.js'
export type { ImportedFile, ImportedProject, ImportOptions } from './projects/import-projects.js'
export { readColumnMap } from './columns/column-map.js'
export type { ColumnMap, ColumnRule } from './columns/column-map.js'
export type { ColumnType } from './columns/column-types.js'
export { findingsWorkbook } from './findings/findings-workbook.js'
export type { FindingsWorkbook } from './findings/findings-workbook.js'
export type { AuditedFile } from './findings/verification-sheet.js'
