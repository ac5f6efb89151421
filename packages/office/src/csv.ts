// Đọc CSV. / Reading CSV, without what reads workbooks.

export { csvRows } from './tables/csv.js'
export type { CsvMessage, CsvRow, Refuse } from './tables/csv.js'
