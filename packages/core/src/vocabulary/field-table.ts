/** Tên các trường. / Names of fields. A list is called by what one of its members is. */
export type FieldTable = Readonly<Record<string, readonly [vi: string, en: string]>>
