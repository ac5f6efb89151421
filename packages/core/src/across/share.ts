import { openBranches } from '../mechanisms/choice/choice.js'
import type { GrantPart } from '../mechanisms/grant-shape.js'
import { type AppliedLimit, isBeyondProject } from '../mechanisms/limits/limits.js'
import type { PartTerms } from '../mechanisms/part-terms.js'
import type { SupportPart } from '../mechanisms/support-part.js'
import { holderOf } from '../stages/beneficiary.js'
import { ceilingOf } from '../stages/ceiling.js'
import { ItemSituation } from '../stages/item-situation.js'
import type { Level } from '../stages/level.js'
import type { ItemWithSupport } from '../stages/money-rule.js'
import { askedOf, chosenLevelOf, limitOf } from '../stages/shared-cap.js'
import type { SupportWithLevel } from '../stages/support-answer.js'
import { memoize } from '../values/memoize.js'
import type { Vnd } from '../values/money.js'
import { NO_MONEY } from '../values/sums.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { Citation, Evidence } from '../vocabulary/law.js'
import type { SharedLimit } from './across-finding.js'
import type { ProgrammesOf } from './programmes.js'

/**
 * Phần hưởng trong một giới hạn. / What one item takes of a limit that all items of its beneficiary
 * share, over projects.
 */
export interface ShareTaken {
  readonly term: ShareTerm
  /** What the item asks of it; `null` where that is not known. */
  readonly asked: Vnd | null
  /** What may surely be asked in all, and what may be where an open question is answered so. */
  readonly sure: Vnd
  readonly possible: Vnd
  /** Of `once`: the branch of the level; `null` where it is not known which one applies. */
  readonly branch: number | null
}

/** Giới hạn được chia sẻ. / What is shared, and the text that says so: the same for many items. */
export interface ShareTerm extends SharedLimit {
  /** The cap of one establishment or project in one plan year, or a further limit of the level. */
  readonly of: 'establishment' | 'project' | 'level'
  /** Shares of one beneficiary under one name are held together. */
  readonly name: string
  readonly rule: string
  readonly citation: Citation
  readonly evidence: Evidence
}

/** When and where an item is: what its limits reach over. */
export interface Reach {
  readonly year: number
  /** Who has authority over the place of a local project by now; `null`: the nation. */
  readonly authority: string | null
  readonly programmes: ProgrammesOf
  /** The one term that is kept of those that are alike. */
  readonly kept: KeptTerms
}

/** Keeps each term once, however many items share it. */
export type KeptTerms = (term: ShareTerm) => ShareTerm

export function keptTerms(): KeptTerms {
  const terms = new Map<string, ShareTerm>()
  return (term) => {
    const { name, rule, citation, evidence } = term
    const { document, provision } = citation
    return memoize(terms, JSON.stringify([name, rule, document, provision, evidence]), () => term)
  }
}

/**
 * Các giới hạn của một hạng mục. / The limits over projects that the level of an item sets: caps for
 * each establishment or project in the plan year, further limits (`atMost`) and support that is
 * given once, over a year, a programme or for ever.
 */
export function sharesOf(item: ItemWithSupport, reach: Reach): readonly ShareTaken[] {
  const { support } = item
  if (!('parts' in support) || support.requested === 0) return EMPTY_LIST
  const level = chosenLevelOf(item, support)
  if (level === null) return EMPTY_LIST
  return level.grant.parts.flatMap((part, index) => {
    const at: PartAt = { item, level, part, index, reach }
    return [...amountShares(at), ...onceShares(at)]
  })
}

interface PartAt {
  readonly item: ItemWithSupport
  readonly level: Level
  readonly part: GrantPart
  readonly index: number
  readonly reach: Reach
}

/** What caps and limits of a part are shared; where its amount is not known, none. */
function amountShares(at: PartAt): readonly ShareTaken[] {
  const { item, level } = at
  const { support } = item
  if (support.answer !== 'met') return EMPTY_LIST
  const isSole = level.grant.parts.length === 1
  const part = isSole ? (support.parts[0] ?? null) : workedAlone(at)
  if (part === null || (!isSole && (support.ceiling === null || part.ceiling === null)))
    return EMPTY_LIST
  const rest = (isSole ? 0 : (support.ceiling ?? 0) - (part.ceiling ?? 0)) as Vnd
  return [
    ...capShare(at, support, part, rest),
    ...part.atMost.flatMap((limit, index) => limitShares(at, support, part, rest, limit, index)),
  ]
}

function workedAlone({ item: { subject, rules }, part }: PartAt): SupportPart | null {
  const worked = ceilingOf({ parts: [part] }, subject, rules)
  return 'parts' in worked ? (worked.parts[0] ?? null) : null
}

function capShare(
  at: PartAt,
  support: SupportWithLevel,
  part: SupportPart,
  rest: Vnd,
): readonly ShareTaken[] {
  const { item, level, index, reach } = at
  const of = capHolder(part, item)
  if (part.byCap === null || of === null) return EMPTY_LIST
  const member = { item, support, part, limit: null, rest }
  const { limit, raised, verdict, unverified } = limitOf(member)
  const sure = verdict === 'met' ? raised : limit
  const possible = Math.max(
    sure,
    verdict === 'unknown' ? raised : sure,
    unverified?.limit ?? sure,
  ) as Vnd
  const { fund } = item.subject.project
  const isSole = level.grant.parts.length === 1
  const where = isSole ? [item.subject.item.activity] : [support.rule, index]
  return [
    {
      term: reach.kept({
        ...standing(at),
        of,
        kind: 'amount',
        within: 'year',
        span: reach.year,
        name: JSON.stringify([of, fund, reach.authority, reach.year, ...where]),
      }),
      asked: support.requested === null ? null : askedOf(member),
      sure,
      possible,
      branch: null,
    },
  ]
}

/** Whose the cap of a part is, however many items or projects there are. */
function capHolder(
  { per }: SupportPart,
  { subject: { vocabulary } }: ItemWithSupport,
): 'establishment' | 'project' | null {
  const holders = per.map((unit) => holderOf(unit, vocabulary))
  if (holders.includes('project')) return 'project'
  return holders.includes('beneficiary') ? 'establishment' : null
}

function limitShares(
  at: PartAt,
  support: SupportWithLevel,
  part: SupportPart,
  rest: Vnd,
  limit: AppliedLimit,
  place: number,
): readonly ShareTaken[] {
  const { item, index, reach } = at
  const { within, per } = limit
  if (!isBeyondProject(limit) || within === 'item' || within === 'project') return EMPTY_LIST
  if (per !== null && holderOf(per, item.subject.vocabulary) !== 'beneficiary') return EMPTY_LIST
  const asked = support.requested === null ? null : askedOf({ item, support, part, limit, rest })
  return spansOf(at, within).map((span) => ({
    term: reach.kept({
      ...standing(at),
      of: 'level',
      kind: 'amount',
      within,
      span,
      name: JSON.stringify(['amount', support.rule, index, place, within, span]),
    }),
    asked,
    sure: limit.limit,
    possible: limit.limit,
    branch: null,
  }))
}

/** Support that is given once; several branches where it is not known which one applies. */
function onceShares(at: PartAt): readonly ShareTaken[] {
  const { item, level, index, reach } = at
  const { support } = item
  return branchesOf(at).flatMap(({ once, branch }) =>
    once === null
      ? []
      : spansOf(at, once).map((span) => ({
          term: reach.kept({
            ...standing(at),
            of: 'level',
            kind: 'once',
            within: once,
            span,
            name: JSON.stringify(['once', level.rule.id, index, once, span]),
          }),
          asked: 'requested' in support ? support.requested : null,
          sure: NO_MONEY,
          possible: NO_MONEY,
          branch,
        })),
  )
}

/** How often each branch that may apply gives support; of those that are not known, each way once. */
function branchesOf({
  part,
  item: { subject, rules },
}: PartAt): readonly (Pick<PartTerms, 'once'> & Pick<ShareTaken, 'branch'>)[] {
  const { choose } = part
  if (choose === null) return [{ once: part.once, branch: 0 }]
  const situation = new ItemSituation(subject, rules)
  const { met, unknown } = openBranches(choose, (when) => situation.holds(when))
  if (met !== null)
    return met.terms === 'not-encoded'
      ? []
      : [{ once: met.terms.once, branch: choose.indexOf(met) }]
  const ways = new Set(unknown.map(({ terms }) => (terms === 'not-encoded' ? null : terms.once)))
  return [...ways].map((once) => ({ once, branch: null }))
}

/** The plan year, or the programmes that cover it. */
function spansOf(
  { level, reach: { year, programmes } }: PartAt,
  within: SharedLimit['within'],
): readonly SharedLimit['span'][] {
  if (within === 'ever') return [null]
  return within === 'year' ? [year] : programmes(level.rule.pack, year)
}

const standing = ({
  level: { rule },
}: PartAt): Pick<ShareTerm, 'rule' | 'citation' | 'evidence'> => ({
  rule: rule.id,
  citation: rule.version.citation,
  evidence: rule.evidence,
})
