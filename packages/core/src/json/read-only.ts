/**
 * Chỉ đọc. / A type with every list and group of it read-only, so that a value written with
 * `as const` fits. What is no list or group stays as it is.
 */
export type ReadOnly<T> = T extends string | number | boolean | bigint | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly ReadOnly<E>[]
    : T extends object
      ? { readonly [K in keyof T]: ReadOnly<T[K]> }
      : T
