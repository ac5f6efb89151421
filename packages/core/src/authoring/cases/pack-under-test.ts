import type { Pack } from '../../packs/pack.js'
import type { Register } from '../../territory/register.js'

/** Tùy chọn chạy tình huống. / What cases are run against beside their pack. */
export interface CaseOptions {
  /**
   * The register of provinces, from the national pack: with it a case of a provincial pack has the
   * place a decision gives it, before and after a merger. Without it a province stands as it is
   * named.
   */
  readonly register?: Register | null
  /** The packs whose levels a cap may be so many times of: the national pack. */
  readonly beside?: readonly Pack[]
}

interface PackUnderTest extends Pack {
  readonly beside: readonly Pack[]
}

/**
 * A pack with what its cases are run against: the register of provinces, unless it has its own, and
 * the packs beside it.
 */
export const underTest = (
  pack: Pack,
  { register = null, beside = [] }: CaseOptions = {},
): PackUnderTest => ({ ...pack, register: pack.register ?? register, beside })

/** The packs in which the levels stand that a cap may depend on, the pack itself first. */
export const packsWithLevels = (pack: Pack): readonly Pack[] => [
  pack,
  ...('beside' in pack ? (pack as PackUnderTest).beside : []),
]
