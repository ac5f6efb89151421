import { KhuyenCongError, type Problem, problem, type ProblemInput } from '../../errors/errors.js'
import type { Pack } from '../../packs/pack.js'
import type { OpenedBundle } from '../../trust/bundle.js'
import { checkPack, type CheckOptions } from '../check/check-pack.js'
import { placeholdersIn } from '../check/placeholders.js'
import { type PackTest, testPack } from '../testing/pack-test.js'
import { editionProblems } from './edition.js'
import { publishingMessages } from './messages.js'
import { type ReviewDemand, reviewProblems } from './reviews.js'

/** What a pack is held against before it is published. */
export interface PublishingOptions extends Pick<CheckOptions, 'national' | 'beside' | 'register'> {
  /** The edition that was published last; absent: none was. */
  readonly since?: Pick<OpenedBundle, 'source' | 'bundle'>
  /** `every` (usual): each case must have been reviewed; `kept`: only where answers are kept. */
  readonly reviews?: ReviewDemand
}

/** Kết quả xét công bố. / Why a pack may not be published, and what its cases are worth. */
export interface Publishable {
  /** Every reason; empty: it may be published. */
  readonly problems: readonly Problem[]
  /** What the cases showed; `null` where they could not be run. */
  readonly tested: PackTest | null
}

/**
 * Điều kiện công bố. / Every reason why a bundle may not be published: what `checkPack` calls an
 * error, cases that fail, places without a case, changes that no case notices, places still to be
 * written, cases nobody has reviewed or a reviewer has rejected, and a version that was published
 * already.
 *
 * @param opened - The bundle, as `openBundle` gave it.
 * @param pack - The pack of it, as `definePack` gave it.
 * @param options - The packs it stands beside, the last edition, which cases must be reviewed.
 * @returns The reasons, and the result of the tests.
 * @example
 * ```ts
 * import { bundleOf, openBundle, sourceOf } from '@khuyencong/core/packs'
 * import { publishable } from '@khuyencong/core/testing'
 * import { national } from '@khuyencong/rules-national'
 * const opened = openBundle(bundleOf(sourceOf(national)), 'national.json')
 * publishable(opened, national).problems.some(({ code }) => code === 'COVERAGE_GAP') // => true
 * ```
 */
export function publishable(
  { bundle, source, cases, reviews }: OpenedBundle,
  pack: Pack,
  { since, reviews: demand = 'every', ...beside }: PublishingOptions = {},
): Publishable {
  const tested = attempt(() =>
    testPack(pack, cases, { mutate: true, register: beside.register ?? null }),
  )
  const run = 'value' in tested ? tested.value : null
  const found: readonly (ProblemInput | Problem)[] = [
    ...placeholdersIn(bundle.files),
    ...checked(pack, cases, beside),
    ...('value' in tested ? testProblems(tested.value) : tested.problems),
    ...reasonsOf(() => reviewProblems(cases, reviews, demand)),
    ...(since === undefined ? [] : editionProblems({ bundle, source }, since)),
  ]
  return { problems: found.map(asError), tested: run }
}

const asError = (each: ProblemInput | Problem): Problem => problem({ ...each, severity: 'error' })

type Attempt<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

/** What comes of some work, or the problems that keep it from coming to anything. */
function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof KhuyenCongError) return { problems: error.problems }
    throw error
  }
}

function reasonsOf(
  work: () => readonly (ProblemInput | Problem)[],
): readonly (ProblemInput | Problem)[] {
  const done = attempt(work)
  return 'value' in done ? done.value : done.problems
}

const checked = (
  pack: Pack,
  cases: OpenedBundle['cases'],
  beside: Pick<PublishingOptions, 'national' | 'beside' | 'register'>,
): readonly (ProblemInput | Problem)[] =>
  reasonsOf(() =>
    checkPack(pack, { cases, ...beside }).filter(
      ({ severity, code }) => severity === 'error' || code === 'CASE_NOT_REVIEWED',
    ),
  )

const testProblems = ({ cases, gaps, mutation }: PackTest): readonly ProblemInput[] => [
  ...cases
    .filter(({ differences }) => differences.length > 0)
    .map(({ file, name, on, differences }) => ({
      code: 'CASE_FAILED' as const,
      at: `${file} › ${on} · ${name}`,
      found: differences.join('; '),
      ...publishingMessages.CASE_FAILED(),
    })),
  ...gaps.map(({ at, text, textEn }) => ({
    code: 'COVERAGE_GAP' as const,
    at,
    message: text,
    messageEn: textEn,
  })),
  ...(mutation?.survivors ?? []).map(({ file, at, was, now }) => ({
    code: 'MUTANT_SURVIVES' as const,
    at: `${file} › ${at}`,
    found: `${was} → ${now}`,
    ...publishingMessages.MUTANT_SURVIVES(),
  })),
]
