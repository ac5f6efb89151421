import * as z from 'zod/mini'
import { demand, listOf, strict } from '../../reading/reading.js'
import { ruleKeys, type RuleFields } from '../rule-base.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { kindDemands } from '../messages.js'
import { problemsOfScheme } from './scheme-check.js'
import { schemeFields } from './scheme-parts.js'

const versionOf = (fields: RuleFields) =>
  schemeFields(fields).check(
    demand(({ when }) => when === null, kindDemands.withoutWhen),
    z.superRefine((version, context) => {
      for (const { path, ...problem } of problemsOfScheme(version, fields.vocabulary))
        context.addIssue({ code: 'custom', path: [...path], params: { problem } })
    }),
  )

/**
 * Bộ tiêu chí chấm điểm. / A scoring scheme through time; its `rounds` file beside it holds the
 * test vectors.
 */
const schemeShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('scheme'),
    versions: listOf(versionOf(fields), { min: 1, max: 200 }),
  })
/** Bộ tiêu chí chấm điểm. / A scoring scheme with all its versions. */
export type SchemeRule = z.output<ReturnType<typeof schemeShape>>

/** Bộ tiêu chí chấm điểm, khi đọc. / A round names the scheme, so there may be many. */
export const scheme = {
  ...PLAIN_READ_KIND,
  shape: schemeShape,
} as const satisfies ReadKind<SchemeRule>
