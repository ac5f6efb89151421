import type { ReferenceCase } from './reference-facts.fixture.js'
import { graveIfRead, note, type ReferenceFinding } from './reference-finding.fixture.js'
import type { ReferencePart } from './reference-grant.fixture.js'
import { oneId } from './reference-identity.fixture.js'
import type { ReferenceSupport } from './reference-support.fixture.js'
import { type ReferenceUplift, upliftFor } from './reference-uplift.fixture.js'
import type { RuleInForceThatDay } from './written-law.fixture.js'

/** One item with its support. */
export interface SupportedItem {
  readonly of: ReferenceCase
  readonly support: ReferenceSupport
}

interface Member {
  readonly of: ReferenceCase
  readonly support: Extract<ReferenceSupport, { readonly parts: unknown }>
  readonly part: ReferencePart
  /** A further limit that is shared; `null`: the cap itself. */
  readonly limit: bigint | null
  /** What of the request belongs to the other parts of the level, before any is of this one. */
  readonly others: bigint
}

interface Sharing {
  readonly of: 'project' | 'beneficiary'
  readonly members: Member[]
  readonly byLimit: boolean
}

/**
 * Mức tối đa dùng chung. / A cap for each project, or for each beneficiary, is one for all items
 * that share it: what they may get is counted in the order of their ids, short ids first.
 */
export function sharedCaps(items: readonly SupportedItem[]): {
  readonly allowed: ReadonlyMap<string, bigint>
  readonly findings: readonly ReferenceFinding[]
} {
  const allowed = new Map<string, bigint>()
  const findings: ReferenceFinding[] = []
  for (const sharing of sharingsOf(items)) {
    const { members } = sharing
    members.sort(
      ({ of: { item: a } }, { of: { item: b } }) =>
        a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
    )
    const limits = members.map(limitFor)
    const sure = limits.reduce((most, { sure: each }) => (each > most ? each : most), 0n)
    const asked = members.reduce((sum, member) => sum + askedOfPart(member), 0n)
    if (asked > sure && asksTogether(sharing))
      findings.push(aboveShared(sharing, asked, sure, limits))
    let left = sure
    for (const { of, support, others } of members) {
      if (support.allowed === null) continue
      const own = allowed.get(of.item.id) ?? support.allowed
      const ofOthers = own < others ? own : others
      const given = own - ofOthers < left ? own - ofOthers : left
      allowed.set(of.item.id, ofOthers + given)
      left -= given
    }
  }
  return { allowed, findings }
}

function sharingsOf(items: readonly SupportedItem[]): readonly Sharing[] {
  const all = new Map<string, Sharing>()
  for (const { of, support } of items) {
    if (support.level === null || support.answer !== 'met') continue
    for (const [index, part] of support.parts.entries()) {
      const others = ceilingBeside(support.parts, index)
      if (others === null) continue
      const join = (units: readonly string[], at: string, limit: bigint | null): void => {
        const shares = sharersOf(units, of)
        if (shares === null) return
        const key = JSON.stringify([support.level.id, index, shares, at])
        const sharing = all.get(key) ?? { of: shares.of, members: [], byLimit: limit !== null }
        sharing.members.push({ of, support, part, limit, others })
        all.set(key, sharing)
      }
      if (part.byCap !== null && support.parts.length === 1)
        join([part.part.per ?? []].flat(), 'cap', null)
      part.part.atMost?.forEach(({ within, per }, place) => {
        if (within !== 'project') return
        join(per === undefined ? [PROJECT] : [per], String(place), part.limits[place] ?? 0n)
      })
    }
  }
  return [...all.values()].filter(
    ({ of, byLimit, members }) =>
      members.length > 1 || (of === 'beneficiary' && !byLimit && members.some(hasUnits)),
  )
}

/** What the other parts come to together; `null` where that, or this part, is not known. */
function ceilingBeside(parts: readonly ReferencePart[], index: number): bigint | null {
  if (parts.length === 1) return 0n
  let sum = 0n
  for (const [at, { ceiling }] of parts.entries()) {
    if (ceiling === null) return null
    if (at !== index) sum += ceiling
  }
  return sum
}

const askedOfPart = ({ support, others }: Member): bigint => {
  const asked = (support.requested ?? 0n) - others
  return asked > 0n ? asked : 0n
}

/** Stands for the project itself in a list of units. */
const PROJECT = '(the project)'

function sharersOf(
  units: readonly string[],
  { law, item }: ReferenceCase,
): { readonly of: Sharing['of']; readonly who: string | null } | null {
  const holders = units.map((unit) => (unit === PROJECT ? 'project' : law.units.get(unit)?.heldBy))
  if (holders.includes('project')) return { of: 'project', who: null }
  const who = item.beneficiary?.id ?? null
  return who !== null && holders.includes('beneficiary')
    ? { of: 'beneficiary', who: oneId(who) }
    : null
}

const hasUnits = ({ of: { item } }: Member): boolean => (item.units ?? 1) > 1

/** Of a beneficiary, what one item of one unit asks alone is said of it alone. */
const asksTogether = ({ of, members }: Sharing): boolean =>
  of === 'project' ||
  members.some(hasUnits) ||
  members.filter((member) => askedOfPart(member) > 0n).length > 1

interface Limit {
  readonly sure: bigint
  /** What an uplift makes of it that may apply, and one whose text nobody has seen. */
  readonly possible: bigint | null
  readonly unseen: bigint | null
}

function limitFor({ of, support, part, limit }: Member): Limit {
  if (limit !== null) return { sure: limit, possible: null, unseen: null }
  const worth = { ...support, answer: 'met' } as const
  const times = (uplift: ReferenceUplift | null): bigint | null =>
    uplift === null ? null : uplift.cap * (part.quantity ?? 1n)
  const level: RuleInForceThatDay = support.level
  const uplift = upliftFor(level, worth, of, true)
  const cap = part.byCap ?? 0n
  return {
    sure: uplift?.verdict === 'met' ? (times(uplift) ?? cap) : cap,
    possible: uplift?.verdict === 'unknown' ? times(uplift) : null,
    unseen: times(upliftFor(level, worth, of, false)),
  }
}

function aboveShared(
  { of, byLimit, members }: Sharing,
  found: bigint,
  expected: bigint,
  limits: readonly Limit[],
): ReferenceFinding {
  const rule = (members[0] as Member).support.level
  const ids = members.map(({ of: { item } }) => item.id)
  const who = of === 'project' ? {} : ids.length === 1 ? { item: ids[0] ?? null } : { items: ids }
  const mayBe = limits.some(
    ({ possible, unseen }) =>
      (possible !== null && found <= possible) || (unseen !== null && found <= unseen),
  )
  const grave = of === 'project' ? 'error' : graveIfRead(rule)
  return note(
    of === 'project' && !byLimit ? 'ABOVE_CEILING' : 'CAP_SHARED',
    mayBe ? 'warning' : grave,
    { rule, found, expected, ...who },
  )
}
