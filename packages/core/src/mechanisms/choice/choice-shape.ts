import * as z from 'zod/mini'
import type { Condition } from '../../conditions/conditions.js'
import { listOf, maybe } from '../../reading/reading.js'
import { issueOf, issueMessage } from '../../reading/issue-problems.js'
import { grantMessages } from '../messages.js'
import {
  figureRefusals,
  type GrantNames,
  hasFigures,
  partKeys,
  termsOf,
  type WrittenTerms,
} from '../part-shape.js'
import { refuseIf, refuseWhere } from '../refusal.js'
import type { GrantBranch } from './choice.js'

const MAX_BRANCHES = 200

/** `[ { "when": …, "amount": "5 triệu đồng" }, … ]` */
export function choiceShape(names: GrantNames) {
  const keys = { when: names.condition, grant: maybe(z.literal('not-encoded')), ...partKeys(names) }
  const branch = z.strictObject(keys, {
    error: (issue) => branchMessage(issue, Object.keys(keys)),
  })
  return listOf(
    z.pipe(
      branch.check(
        refuseWhere(({ grant, ...terms }) =>
          grant === null
            ? figureRefusals(terms, hasFigures(terms))
            : refuseIf(!isBare(terms), grantMessages.BRANCH_GRANT, 'grant'),
        ),
      ),
      z.transform(({ when, grant, ...terms }): GrantBranch => ({
        when,
        terms: grant ?? termsOf(terms),
      })),
    ),
    { min: 1, max: MAX_BRANCHES },
  )
}

/** A choice within a choice is refused in words of its own. */
function branchMessage(issue: z.core.$ZodRawIssue, keys: readonly string[]): string {
  const unknown = issue.code === 'unrecognized_keys' && issue.keys.includes('choose')
  if (!unknown) return issueMessage(issue, { keys })
  const { params, message } = issueOf(issue.input, {
    code: 'WRONG_SHAPE',
    ...grantMessages.CHOOSE_IN_BRANCH,
  })
  Object.assign(issue, { params })
  return message as string
}

/** Whether a branch holds nothing but its condition. */
const isBare = ({ when: _when, ...terms }: WrittenTerms & { readonly when: Condition }): boolean =>
  Object.values(terms).every(
    (value) => value === null || (Array.isArray(value) && value.length === 0),
  )

/** Whether the act says that it leaves the other cases without a level. */
export const elsewhereShape = maybe(z.literal('none'))
