import { didYouMean } from '../errors/suggestions.js'
import { KhuyenCongError } from '../errors/errors.js'
import { type GateStep, gateStep, type GateSubject } from './gate-step.js'
import { scoringMessages } from './messages.js'
import { compare, fraction } from '../values/fraction.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'

/**
 * The gate of the ballots; none where the scheme asks for none, or they are optional and absent.
 */
export function ballotGate(subject: GateSubject): GateStep[] {
  const {
    version: { ballots },
    read: { entry },
  } = subject
  const given = entry.ballots
  if (given !== null) refuseClasses(subject.version, given, entry.id)
  if (ballots === null || (given === null && ballots.optional === true)) return []
  const { passing, all } = countBallots(ballots, given)
  const share = ballots.atLeast ?? ballots.moreThan ?? fraction(1)
  const order = all === 0 ? 0 : compare(fraction(passing, all), share)
  const verdict =
    all === 0 ? 'unknown' : order > 0 || (order === 0 && ballots.atLeast !== null) ? 'met' : 'unmet'
  return [
    gateStep(subject, ballots, 'ballots', verdict, {
      found: all === 0 ? null : `${String(passing)}/${String(all)}`,
      required: `${ballots.atLeast === null ? '>' : '≥'} ${String(share.n)}/${String(share.d)}`,
    }),
  ]
}

/** Ballots that pass, and all ballots; a class that a tally does not name got none. */
export function countBallots(
  ballots: NonNullable<SchemeVersion['ballots']>,
  given: Readonly<Record<string, number>> | null,
): { readonly passing: number; readonly all: number } {
  const count = (id: string): number =>
    given !== null && Object.hasOwn(given, id) ? (given[id] ?? 0) : 0
  return {
    passing: ballots.classes
      .filter(({ passes }) => passes)
      .reduce((sum, { id }) => sum + count(id), 0),
    all: ballots.classes.reduce((sum, { id }) => sum + count(id), 0),
  }
}

function refuseClasses(
  { ballots }: SchemeVersion,
  given: Readonly<Record<string, number>>,
  entry: string,
): void {
  const known = ballots?.classes.map(({ id }) => id) ?? []
  const lost = Object.keys(given).find((id) => !known.includes(id))
  if (lost !== undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_WORD',
      at: `entries › ${entry} › ballots`,
      found: lost,
      ...scoringMessages.UNKNOWN_BALLOT_CLASS(lost),
      ...didYouMean(lost, known),
    })
}
