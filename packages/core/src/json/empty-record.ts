/** What the records read from data inherit: nothing. */
const NO_FIELDS: object = Object.freeze(Object.create(null))

/**
 * A record without fields, own or inherited: a field that somebody put on `Object.prototype` is not
 * taken for one of the data. (A record that inherits from `null` itself takes twice as long to fill
 * and to read.)
 */
export const emptyRecord = <V>(): Record<string, V> => Object.create(NO_FIELDS) as Record<string, V>
