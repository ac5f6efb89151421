import type { Day } from '../values/calendar.js'
import { didYouMean, KhuyenCongError } from '../errors/errors.js'
import { type Citation, type Evidence, evidenceOn, inForce } from '../vocabulary/law.js'
import type { Pack } from '../packs/pack.js'
import { type PackStamp, stampOf } from '../packs/pack-stamp.js'
import type { Round } from './round.js'
import type { RuleBook } from '../packs/rule-book.js'
import { idsOf } from '../kinds/scheme-check.js'
import type { SchemeRule } from '../kinds/scheme.js'
import type { SchemeVersion } from '../kinds/scheme-parts.js'

/** Bộ tiêu chí trong ngày. / A scheme as it stands on the day of a round, or an honest silence. */
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
  const found = { pack, rule, stamp: stampOf(pack, book.allowed) }
  const standing = inForce<SchemeVersion>(rule, round.on)
  if (standing.answer !== 'in-force') return { ...found, answer: standing.answer, version: null }
  const { version } = standing
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

function findScheme(
  book: RuleBook,
  wanted: string,
): { readonly pack: Pack; readonly rule: SchemeRule } {
  const all = book.packs.flatMap((pack) =>
    pack.rules
      .filter((rule): rule is SchemeRule => rule.kind === 'scheme')
      .map((rule) => ({
        pack,
        rule,
        short: rule.id.slice('scheme.'.length),
        full: `${pack.manifest.id}:${rule.id}`,
      })),
  )
  const named = all.filter(({ short, full, rule }) =>
    [short, full, rule.id, full.replace(':scheme.', ':')].includes(wanted),
  )
  // a short name is that of the national scheme where there is one: no act of a province takes its
  // name
  const national = named.filter(({ pack }) => pack.national)
  const found = national.length > 0 ? national : named
  const [first, second] = found
  if (first === undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_SCHEME',
      at: 'scheme',
      found: wanted,
      message: `Không có bộ tiêu chí chấm điểm «${wanted}».`,
      messageEn: `There is no scheme \`${wanted}\`.`,
      ...didYouMean(
        wanted,
        all.map(({ short }) => short),
      ),
    })
  if (second === undefined) return first
  const names = found
    .map(({ full }) => full)
    .sort()
    .join(', ')
  throw new KhuyenCongError({
    code: 'AMBIGUOUS_SCHEME',
    at: 'scheme',
    found: wanted,
    message: `Nhiều gói có bộ tiêu chí chấm điểm «${wanted}».`,
    messageEn: `Several packs have a scheme \`${wanted}\`.`,
    hint: `Viết đầy đủ một trong: ${names}.`,
    hintEn: `Write one of these in full: ${names}.`,
  })
}

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
    message: 'Gói chi tiết phải giữ nguyên các tiêu chí cơ bản và điểm tối đa của quy định gốc.',
    messageEn: 'A refining scheme must keep the main criteria and maxima of the rule it refines.',
  })
}
