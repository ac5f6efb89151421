import type { ProblemInput } from '../errors/errors.js'
import type { Manifest } from './manifest.js'
import { authorityMessages } from './messages.js'
import { refinementProblems } from './refinement.js'
import type { Rule } from '../kinds/rule.js'

/**
 * Thẩm quyền của gói. / What a pack holds that is not for it to say: the id of the national pack,
 * the register of provinces and the list of regions belong to national law, and a rule says how
 * it stands to the rules of other packs.
 */
export function authorityProblems(
  { id, jurisdiction }: Pick<Manifest, 'id' | 'jurisdiction'>,
  rules: readonly Rule[],
  files: ReadonlyMap<string, string>,
  hasRegister: boolean,
): readonly ProblemInput[] {
  const national = jurisdiction === 'national'
  return [
    ...(id === 'national' && !national ? [ID_OF_NATIONAL] : []),
    ...(hasRegister && !national ? [REGISTER_NOT_NATIONAL] : []),
    ...rules.flatMap((rule) => {
      const file = files.get(rule.id) ?? rule.id
      return [
        ...(rule.kind === 'regions' && !national ? [regionsNotNational(file)] : []),
        ...refinementProblems(rule, file, { id, national }),
      ]
    }),
  ]
}

const ID_OF_NATIONAL: ProblemInput = {
  code: 'PACK_ID',
  at: 'pack.json › id',
  found: 'national',
  ...authorityMessages.PACK_ID(),
}

const REGISTER_NOT_NATIONAL: ProblemInput = {
  code: 'REGISTER_NOT_NATIONAL',
  at: 'register.json',
  ...authorityMessages.REGISTER_NOT_NATIONAL(),
}

const regionsNotNational = (at: string): ProblemInput => ({
  code: 'REGIONS_NOT_NATIONAL',
  at,
  ...authorityMessages.REGIONS_NOT_NATIONAL(),
})
