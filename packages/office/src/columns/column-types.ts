/** Kiểu của cột. / How the cells of a column are read. */
export const COLUMN_TYPES = [
  'text',
  'word',
  'words',
  'integer',
  'number',
  'money',
  'rate',
  'day',
  'boolean',
  'place',
] as const
/** Kiểu của một cột. / One of `COLUMN_TYPES`. */
export type ColumnType = (typeof COLUMN_TYPES)[number]
