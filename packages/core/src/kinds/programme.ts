import * as z from 'zod/mini'
import { ACTIVITY_IDS, type ActivityId } from '../vocabulary/activity.js'
import { Amount } from '../reading/amounts.js'
import { EVIDENCE } from '../vocabulary/law.js'
import { demand, listOf, maybe, strict } from '../reading/reading.js'
import { dated, named, prose } from './rule-base.js'
import { StatedCount } from '../reading/stated.js'

const year = z.int().check(z.gte(1990), z.lte(2200))

/**
 * Chỉ tiêu. / A target of a programme; `value: null` is a target the text sets and nobody has
 * read, never zero.
 */
const Target = strict({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), z.maxLength(60)),
  title: prose,
  titleEn: prose,
  activity: maybe(z.enum(ACTIVITY_IDS as readonly [ActivityId, ...ActivityId[]])),
  value: maybe(StatedCount),
  evidence: maybe(z.enum(EVIDENCE)),
  note: maybe(prose),
  noteEn: maybe(prose),
})

const ProgrammeVersion = strict({
  ...dated,
  years: strict({ from: year, to: year }).check(
    demand(
      ({ from, to }) => from <= to,
      'Năm đầu phải trước hoặc bằng năm cuối.',
      'The first year must not come after the last.',
    ),
  ),
  approvedBy: z.enum(['prime-minister', 'ministry', 'province']),
  budget: maybe(strict({ amount: Amount, evidence: z.enum(EVIDENCE), text: prose, textEn: prose })),
  targets: listOf(Target, { min: 1, max: 200 }),
})

/**
 * Chương trình khuyến công. / A programme of several years: its period, its money where known,
 * its targets.
 */
export const ProgrammeShape = strict({
  ...named,
  kind: z.literal('programme'),
  versions: listOf(ProgrammeVersion, { min: 1, max: 50 }),
})
export type ProgrammeRule = z.output<typeof ProgrammeShape>
