import * as z from 'zod/mini'
import { KhuyenCongError, problem, type ProblemInput } from '../words/errors.js'
import { plainData } from '../words/plain-data.js'
import { KNOWN_KEYS, problemsOf } from './wrong-shape.js'

export { readJson } from '../words/json.js'
export { JSON_LIMITS, pathText } from '../words/plain-data.js'

/** How many problems of one input are told; a file with hundreds of thousands of them is not worth minutes of suggestions. */
export const PROBLEMS_TOLD = 200

/** Reads a value by its schema, or throws one {@link KhuyenCongError} that lists every problem with its place, up to {@link PROBLEMS_TOLD}. */
export function readAs<S extends z.ZodMiniType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(plainData(value, where), { reportInput: true })
  if (result.success) return result.data
  const { issues } = result.error
  const told = issues.slice(0, PROBLEMS_TOLD).flatMap((issue) => problemsOf(issue, where))
  throw new KhuyenCongError(issues.length > PROBLEMS_TOLD ? [...told, others(issues.length - PROBLEMS_TOLD, where)] : told)
}

function others(count: number, at: string): ProblemInput {
  return { code: 'MORE_PROBLEMS', at, found: String(count), message: `Còn ${count} lỗi nữa.`, messageEn: `There are ${count} more problems.` }
}

/** A strict object whose unknown keys are refused with "did you mean". */
export function strict<S extends z.core.$ZodShape>(shape: S): z.ZodMiniObject<S, z.core.$strict> {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? KNOWN_KEYS + Object.keys(shape).join(' ') : undefined) })
}

/** A schema for text that a reading function turns into a value; its refusals keep their code and hint. */
export function readBy<I extends z.ZodMiniType, T>(input: I, reader: (value: z.output<I>) => T): z.ZodMiniPipe<I, z.ZodMiniTransform<T, z.output<I>>> {
  return z.pipe(input, z.transform((value, context) => {
    try {
      return reader(value)
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      for (const each of error.problems) context.issues.push({ code: 'custom', input: value, path: [], params: { problem: problem(each) } })
      return z.NEVER
    }
  })) as z.ZodMiniPipe<I, z.ZodMiniTransform<T, z.output<I>>>
}

/** What a `refine` says, in both languages, where its demand is not met. */
export function demand(message: string, messageEn: string): { readonly params: { readonly problem: ProblemInput } } {
  return { params: { problem: { code: 'WRONG_SHAPE', message, messageEn } } }
}

/** A field that may be absent or `null`: both read as `null`, which means unknown. */
export function maybe<S extends z.ZodMiniType>(schema: S): z.ZodMiniPipe<z.ZodMiniOptional<z.ZodMiniNullable<S>>, z.ZodMiniTransform<z.output<S> | null, z.output<S> | null | undefined>> {
  return z.pipe(z.nullish(schema), z.transform((value) => value ?? null))
}
