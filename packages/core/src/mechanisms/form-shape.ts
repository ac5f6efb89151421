import * as z from 'zod/mini'

/** One of several shapes, with the word on whether a value is meant in it. */
export interface WrittenForm<S extends z.ZodMiniType> {
  /** Whether a value of a file is meant in this form. */
  readonly accepts: (value: unknown) => boolean
  readonly shape: S
}

/** How a form in which an act may write a figure is read. */
export type FigureShape<F> = WrittenForm<z.ZodMiniType<F>>

/**
 * One of several shapes that are told apart before they are read, so that a refusal speaks of the
 * shape that was meant; a value meant in none is read by the first.
 */
export function formShape<
  O extends readonly [WrittenForm<z.ZodMiniType>, ...WrittenForm<z.ZodMiniType>[]],
>(options: O): z.ZodMiniType<z.output<O[number]['shape']>, z.input<O[number]['shape']>> {
  const union = z.union(options.map(({ shape }) => shape))
  const [first] = options
  union._zod.run = (payload, context) => {
    const meant = options.find(({ accepts }) => accepts(payload.value)) ?? first
    return meant.shape._zod.run(payload, context)
  }
  return union as unknown as z.ZodMiniType<
    z.output<O[number]['shape']>,
    z.input<O[number]['shape']>
  >
}

/** Whether a value is a group of fields. */
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is text or a number. */
export const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number'
