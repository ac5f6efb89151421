import * as z from 'zod/mini'
import { compileCondition, type CompiledCondition } from '../conditions/compile-condition.js'
import { readCondition } from '../conditions/read-condition.js'
import { withErrorPath } from '../errors/errors.js'
import { CitationField, prose } from '../kinds/rule-base.js'
import { Amount } from '../reading/amounts.js'
import { demand, listOf, maybe, readAs, strict } from '../reading/reading.js'
import { Id } from '../reading/texts.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { followUpDemands } from './messages.js'

/** What a risk may count of a project. */
const RISK_COUNTS = ['late', 'broken', 'unknown', 'never-inspected', 'money'] as const

const Risk = strict({
  id: Id,
  title: prose,
  titleEn: prose,
  points: z.int().check(z.gte(1), z.lte(1_000)),
  counts: maybe(z.enum(RISK_COUNTS)),
  every: maybe(Amount),
  when: z.optional(z.unknown()),
  most: maybe(z.int().check(z.gte(1), z.lte(1_000))),
}).check(
  demand(
    ({ counts, when }) => (counts === null) !== ((when ?? null) === null),
    followUpDemands.oneRisk,
  ),
  demand(
    ({ counts, every }) => (counts === 'money') === (every !== null && every > 0),
    followUpDemands.everyOfMoney,
  ),
)

const Risks = strict({
  basis: z.union([z.literal('sample'), CitationField]),
  risks: listOf(Risk, { min: 1, max: 100 }),
})

/**
 * Điểm rủi ro. / The points by which projects to inspect are chosen: data, with the act that sets
 * them or marked `sample`.
 */
export type InspectionRisksInput = z.input<typeof Risks>

/** A risk as read, its condition compiled. */
export interface InspectionRisk extends Omit<z.output<typeof Risk>, 'when'> {
  readonly when: CompiledCondition | null
}

/** The risks as read. Throws `KhuyenCongError` for broken input. */
export function readRisks(
  input: InspectionRisksInput,
  vocabulary: Vocabulary,
): { readonly basis: z.output<typeof Risks>['basis']; readonly risks: readonly InspectionRisk[] } {
  const { basis, risks } = readAs(Risks, input, 'risks')
  return {
    basis,
    risks: risks.map(({ when, ...risk }, index) => ({
      ...risk,
      when:
        (when ?? null) === null
          ? null
          : withErrorPath(`risks › risks[${index}].when`, () =>
              compileCondition(readCondition(when, vocabulary), vocabulary),
            ),
    })),
  }
}
