import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { demand, listOf, strict } from '../../reading/reading.js'
import { versionKeys, ruleKeys, prose, type RuleFields } from '../rule-base.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { kindDemands } from '../messages.js'

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(80))

/**
 * Một khu vực. / One region: the provinces a text puts in it, by their ids on the first day of
 * the version.
 */
const Region = strict({
  id,
  title: prose,
  titleEn: prose,
  provinces: listOf(id, { min: 1, max: 200 }),
})

/**
 * Danh sách khu vực. / A list of regions by date; a province stands in at most one region of a
 * version.
 */
const regionsShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('regions'),
    versions: listOf(
      strict({ ...versionKeys(fields), regions: listOf(Region, { min: 1, max: 50 }) }).check(
        demand(({ when }) => when === null, kindDemands.withoutWhen),
      ),
      {
        min: 1,
        max: 50,
      },
    ),
  })
export type RegionsRule = z.output<ReturnType<typeof regionsShape>>

/** Danh sách khu vực, khi đọc. / The check of a book looks at the days of two lists. */
export const regions = {
  ...PLAIN_READ_KIND,
  shape: regionsShape,
} as const satisfies ReadKind<RegionsRule>
