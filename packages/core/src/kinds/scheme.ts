import * as z from 'zod/mini'
import { listOf, strict } from '../reading/reading.js'
import { named } from './rule-base.js'
import { problemsOfScheme } from './scheme-check.js'
import { SchemeFields } from './scheme-parts.js'

const SchemeVersion = SchemeFields.check(
  z.superRefine((version, context) => {
    for (const { path, ...problem } of problemsOfScheme(version))
      context.addIssue({ code: 'custom', path: [...path], params: { problem } })
  }),
)

/**
 * Bộ tiêu chí chấm điểm. / A scoring scheme through time; its `rounds` file beside it holds the
 * test vectors.
 */
export const SchemeShape = strict({
  ...named,
  kind: z.literal('scheme'),
  versions: listOf(SchemeVersion, { min: 1, max: 200 }),
})
/** Bộ tiêu chí chấm điểm. / A scoring scheme with all its versions. */
export type SchemeRule = z.output<typeof SchemeShape>
