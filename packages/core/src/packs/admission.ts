import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import type { Register } from '../territory/register.js'
import { commonDays } from './overlap.js'
import type { Pack } from './pack.js'
import { capReferenceProblems } from './cap-references.js'
import { lostRefinements } from './lost-refinements.js'
import { bookMessages } from './messages.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { inOneVocabulary } from './book-vocabulary.js'
import { placesOf, placeText } from '../kinds/rule-place.js'
import { secondNationals, wrongProvinces } from './foreign-packs.js'
import { withoutReplaced } from './replacing.js'
import { overlapsOfPacks, TOLD } from './pack-overlaps.js'

/** What a book is made of, once it is clear that its packs go together. */
export interface Admitted {
  /** By their ids. */
  readonly packs: readonly Pack[]
  readonly register: Register | null
  readonly vocabulary: Vocabulary
  /** The packs that are there only because the caller names them. */
  readonly admittedByName: ReadonlySet<string>
}

/**
 * Nhận gói vào bộ quy định. / Looks at packs that are to make one book: a pack in the place of the
 * one it replaces, each once, one national
 * pack, no pack that speaks for another authority than its own, no two that give one thing for
 * one case. Throws with every problem.
 */
export function admit(given: readonly Pack[], allow: readonly string[]): Admitted {
  if (!Array.isArray(given) || !given.every(isPack)) throw new KhuyenCongError(NOT_PACKS)
  const all = [...new Set(given)].sort((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1))
  const { packs, problems } = withoutReplaced(all)
  refuse([
    ...problems,
    ...packs.flatMap((pack, index) => twiceProblems(pack, packs[index - 1])),
    ...unknownProblems(packs, allow),
  ])
  const foreign = [...secondNationals(all), ...wrongProvinces(packs)]
  refuse([
    ...foreign.filter(({ id }) => !allow.includes(id)).map(({ problem }) => problem),
    ...registerProblems(packs),
    ...packs.flatMap((pack) => lostIn(pack, packs)),
    ...packs.flatMap((pack) =>
      capReferenceProblems(pack, packs).map((each) => ({
        ...each,
        at: `${pack.manifest.id} › ${each.at ?? ''}`,
      })),
    ),
    ...regionProblems(packs),
  ])
  const register = packs.find((pack) => pack.register !== null)?.register ?? null
  refuse(overlapsOfPacks(packs, register))
  const { problems: ofWords, ...inWords } = inOneVocabulary(packs)
  refuse(ofWords)
  return {
    ...inWords,
    register,
    admittedByName: new Set(foreign.map(({ id }) => id)),
  }
}

function refuse(problems: readonly ProblemInput[]): void {
  if (problems.length > 0) throw new KhuyenCongError(problems.slice(0, TOLD))
}

const isPack = (each: unknown): boolean => {
  const { manifest, rules, digest } = Object(each) as Partial<Pack>
  return typeof manifest === 'object' && Array.isArray(rules) && typeof digest === 'string'
}

const NOT_PACKS: ProblemInput = {
  code: 'NOT_PACKS',
  ...bookMessages.NOT_PACKS(),
}

function twiceProblems({ manifest: { id, version } }: Pack, before: Pack | undefined) {
  if (before?.manifest.id !== id) return []
  const twice: ProblemInput = {
    code: 'DUPLICATE_PACK',
    found: id,
    ...bookMessages.DUPLICATE_PACK(id, before.manifest.version, version),
  }
  return [twice]
}

function unknownProblems(packs: readonly Pack[], allow: readonly string[]) {
  const ids = packs.map(({ manifest }) => manifest.id)
  return allow
    .filter((id) => !ids.includes(id))
    .map((id): ProblemInput => ({
      code: 'UNKNOWN_PACK',
      at: 'allow',
      found: id,
      ...bookMessages.UNKNOWN_PACK(id),
      ...didYouMean(id, ids),
    }))
}

function registerProblems(packs: readonly Pack[]): readonly ProblemInput[] {
  const [first, second] = packs.filter(({ register }) => register !== null)
  if (first === undefined || second === undefined) return []
  const names = `${first.manifest.id}, ${second.manifest.id}`
  return [
    {
      code: 'REGISTER_CONFLICT',
      at: `${second.manifest.id} › register.json`,
      found: names,
      ...bookMessages.REGISTER_CONFLICT(names),
    },
  ]
}

const lostIn = (pack: Pack, packs: readonly Pack[]): readonly ProblemInput[] =>
  lostRefinements(
    pack,
    packs.filter((other) => other !== pack),
  ).map((each) => ({ ...each, at: `${pack.manifest.id} › ${each.at ?? ''}` }))

/** Two lists of regions in force on one day: a province would stand in two regions. */
function regionProblems(packs: readonly Pack[]): readonly ProblemInput[] {
  const lists = packs.flatMap((pack) =>
    placesOf(pack.rules, pack.files).flatMap((place) =>
      place.rule.kind === 'regions' ? [{ pack, place }] : [],
    ),
  )
  return lists.flatMap(({ pack, place }, index) =>
    lists.slice(index + 1).flatMap((other): readonly ProblemInput[] => {
      const days = place.rule === other.place.rule ? null : commonDays(place, other.place)
      if (days === null) return []
      const second = `${other.pack.manifest.id} › ${placeText(other.place)}`
      return [
        {
          code: 'OVERLAPPING_RULES',
          at: `${pack.manifest.id} › ${placeText(place)}`,
          found: days.from,
          ...bookMessages.OVERLAPPING_RULES(second, days.from),
        },
      ]
    }),
  )
}
