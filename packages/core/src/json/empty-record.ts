/**
 * What the records read from data inherit: no field, and a conversion to «not a number», so that
 * a check which compares a length with a limit meets no value that cannot be compared.
 */
const NO_FIELDS: object = Object.freeze(
  Object.assign(Object.create(null) as object, { [Symbol.toPrimitive]: () => NaN }),
)

/**
 * A record without fields, own or inherited: what somebody put on `Object.prototype` does not pass
 * for one. (One that inherits from `null` itself takes twice as long to fill and to read.)
 */
export const emptyRecord = <V>(): Record<string, V> => Object.create(NO_FIELDS) as Record<string, V>
