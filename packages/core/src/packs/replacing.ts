import type { ProblemInput } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import { bookMessages } from './messages.js'
import type { Pack } from './pack.js'

/** What stands, once packs have taken the place of others, and what keeps them from doing so. */
interface Replacing {
  readonly packs: readonly Pack[]
  readonly problems: readonly ProblemInput[]
}

/**
 * Gói thay gói. / The packs of a list without those that others stand in the place of: a pack that
 * `replaces` another of its own jurisdiction answers alone. That other need not be in the list; a
 * shipped pack of a province has the id of the province.
 */
export function withoutReplaced(given: readonly Pack[]): Replacing {
  const replacing = given.filter(({ manifest }) => manifest.replaces !== null)
  if (replacing.length === 0) return { packs: given, problems: [] }
  const replaced = new Set(replacing.flatMap((pack) => replacedBy(pack, given)))
  return {
    packs: given.filter((pack) => !replaced.has(pack)),
    problems: replacing.flatMap((pack, index) => [
      ...targetProblems(pack, given),
      ...twiceProblems(pack, replacing.slice(0, index)),
    ]),
  }
}

/** The packs of a list that a pack stands in the place of. */
export const replacedBy = (
  { manifest: { replaces } }: Pack,
  given: readonly Pack[],
): readonly Pack[] =>
  replaces === null
    ? []
    : given.filter(({ manifest }) => manifest.id === replaces && manifest.replaces === null)

/** What is wrong with the pack that another one says it replaces. */
export function targetProblems(pack: Pack, given: readonly Pack[]): readonly ProblemInput[] {
  const { id, jurisdiction, replaces } = pack.manifest
  if (replaces === null) return []
  const at = `${id} › pack.json › replaces`
  const targets = replacedBy(pack, given)
  if (targets.length === 0 && replaces !== jurisdiction) {
    const ids = given.filter((each) => each !== pack).map(({ manifest }) => manifest.id)
    const near = didYouMean(replaces, [...ids, jurisdiction])
    return [
      {
        code: 'REPLACES_UNKNOWN',
        at,
        found: replaces,
        ...bookMessages.REPLACES_UNKNOWN(),
        ...near,
      },
    ]
  }
  return targets
    .filter(({ manifest }) => manifest.jurisdiction !== jurisdiction)
    .map(({ manifest }) => ({
      code: 'REPLACES_OTHER_AUTHORITY',
      at,
      found: manifest.jurisdiction,
      ...bookMessages.REPLACES_OTHER_AUTHORITY(replaces),
    }))
}

function twiceProblems(
  { manifest: { id, replaces } }: Pack,
  before: readonly Pack[],
): readonly ProblemInput[] {
  const first = before.find(({ manifest }) => manifest.replaces === replaces)
  if (first === undefined || replaces === null) return []
  const other = first.manifest.id
  return [
    {
      code: 'REPLACED_TWICE',
      at: `${id} › pack.json › replaces`,
      found: replaces,
      ...bookMessages.REPLACED_TWICE(replaces, other),
    },
  ]
}
