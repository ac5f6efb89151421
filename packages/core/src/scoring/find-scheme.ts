import { wordProblem } from '../vocabulary/known-word.js'
import type { Day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import { type Citation, type Evidence, evidenceOn, inForce } from '../vocabulary/law.js'
import type { Pack } from '../packs/pack.js'
import { type PackStamp, stampOf } from '../packs/pack-stamp.js'
import { scoringMessages } from './messages.js'
import type { Round } from './round.js'
import type { RuleBook } from '../packs/rule-book.js'
import { idsOf } from '../kinds/scheme/scheme-check.js'
import type { SchemeRule } from '../kinds/scheme/scheme.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'

/** Bộ tiêu chí trong ngày. / A scheme as it stands on the day of a round, or why there is none. */
export type SchemeOnDay = {
  readonly pack: Pack
  readonly rule: SchemeRule
  /** What the result says of the pack. */
  readonly stamp: PackStamp
} & (
  | {
      readonly answer: 'in-force'
      readonly version: SchemeVersion
      readonly gradeOf: (citation: Citation, evidence: Evidence) => Evidence
    }
  | { readonly answer: 'not-in-force' | 'not-encoded'; readonly version: null }
)

/**
 * Finds the scheme of a round by its id. Throws `UNKNOWN_SCHEME`, `AMBIGUOUS_SCHEME`,
 * `SCHEME_CHANGES_PARENT`.
 */
export function schemeOn(
  book: RuleBook,
  round: Pick<Round, 'scheme' | 'on' | 'level'>,
): SchemeOnDay {
  const { pack, rule } = findScheme(book, round.scheme)
  if (round.level !== null) refuseLevel(round.level, book)
  const found = { pack, rule, stamp: stampOf(pack, book) }
  const dated = inForce<SchemeVersion>(rule, round.on)
  if (dated.answer !== 'in-force') return { ...found, answer: dated.answer, version: null }
  const { version } = dated
  refuseOtherMaxima(book, rule, version, round.on)
  if (
    round.level !== null &&
    version.levels !== null &&
    !version.levels.some(({ id }) => id === round.level)
  )
    return { ...found, answer: 'not-in-force', version: null }
  const gradeOf = (citation: Citation, evidence: Evidence): Evidence =>
    evidenceOn({ ...version, citation, evidence }, pack.documents.get(citation.document), round.on)
  return { ...found, answer: 'in-force', version, gradeOf }
}

function refuseLevel(level: string, { vocabulary }: RuleBook): void {
  const problem = wordProblem(level, { fact: 'level' }, vocabulary, 'level')
  if (problem !== null) throw new KhuyenCongError(problem)
}

interface NamedScheme {
  readonly pack: Pack
  readonly rule: SchemeRule
  readonly short: string
  readonly full: string
}

function findScheme(book: RuleBook, wanted: string): NamedScheme {
  const all = book.packs.flatMap(schemesOf)
  const named = all.filter(({ short, full, rule }) =>
    [short, full, rule.id, full.replace(':scheme.', ':')].includes(wanted),
  )
  // a short name is that of the national scheme where there is one: no act of a province takes it
  const national = named.filter(({ pack }) => pack.national)
  const found = national.length > 0 ? national : named
  const [first, second] = found
  if (first === undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_SCHEME',
      at: 'scheme',
      found: wanted,
      ...scoringMessages.UNKNOWN_SCHEME(wanted),
      ...didYouMean(
        wanted,
        all.map(({ short }) => short),
      ),
    })
  if (second === undefined) return first
  const names = found.map(({ full }) => full).sort()
  throw new KhuyenCongError({
    code: 'AMBIGUOUS_SCHEME',
    at: 'scheme',
    found: wanted,
    ...scoringMessages.AMBIGUOUS_SCHEME(wanted, names.join(', ')),
  })
}

const schemesOf = (pack: Pack): readonly NamedScheme[] =>
  pack.rules
    .filter((rule): rule is SchemeRule => rule.kind === 'scheme')
    .map((rule) => ({
      pack,
      rule,
      short: rule.id.slice('scheme.'.length),
      full: `${pack.manifest.id}:${rule.id}`,
    }))

/** A scheme that refines another may put sub-criteria under its criteria, but their maxima stay. */
function refuseOtherMaxima(
  book: RuleBook,
  rule: SchemeRule,
  version: SchemeVersion,
  on: Day,
): void {
  const parent = rule.refines === null ? undefined : book.rule(rule.refines)
  if (parent?.kind !== 'scheme' || !Array.isArray(version.criteria)) return
  const above = inForce<SchemeVersion>(parent, on)
  if (above.answer !== 'in-force' || !Array.isArray(above.version.criteria)) return
  const own = new Map(version.criteria.map(({ id, max }) => [id, max]))
  const changed = above.version.criteria.find(({ id, max }) => own.get(id) !== max)
  if (changed === undefined && own.size === above.version.criteria.length) return
  throw new KhuyenCongError({
    code: 'SCHEME_CHANGES_PARENT',
    at: rule.id,
    found: changed?.id ?? idsOf(version.criteria).join(', '),
    ...scoringMessages.SCHEME_CHANGES_PARENT(),
  })
}
