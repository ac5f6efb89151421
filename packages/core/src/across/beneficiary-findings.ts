import { identityKey } from '../project/identity.js'
import type { Vnd } from '../values/money.js'
import { memoize } from '../values/memoize.js'
import { NO_MONEY, sum } from '../values/sums.js'
import { weakest } from '../vocabulary/law.js'
import { gravityUnder } from '../vocabulary/trace.js'
import { acrossFinding, type AcrossFinding } from './across-finding.js'
import { concernedBy, type PlacedItem, projectsOf } from './concerned.js'
import { type KeptProject, stateMoneyAsked, totalKnown } from './kept-project.js'
import type { ShareTaken, ShareTerm } from './share.js'

interface PlacedShare extends PlacedItem {
  readonly share: ShareTaken
}

/**
 * Phát hiện theo đơn vị thụ hưởng. / What the projects of one beneficiary show together: that there
 * are several (`REPEATED_BENEFICIARY`), that those of one plan year pass the cap of one
 * establishment or project (`SPLIT_BELOW_CAP`), and limits over projects (`LIMIT_EXCEEDED`).
 */
export function beneficiaryFindings(projects: readonly KeptProject[]): readonly AcrossFinding[] {
  return [...itemsByBeneficiary(projects).values()].flatMap((items) => {
    const beneficiary = items[0]?.item.beneficiary ?? ''
    const repeated = projectsOf(items) > 1 ? [repeatedFinding(items, beneficiary)] : []
    return [
      ...repeated,
      ...sharedGroups(items).flatMap((group) => limitFinding(group, beneficiary)),
    ]
  })
}

function itemsByBeneficiary(
  projects: readonly KeptProject[],
): ReadonlyMap<string, readonly PlacedItem[]> {
  const items = new Map<string, PlacedItem[]>()
  for (const project of projects)
    for (const item of project.items)
      if (item.beneficiary !== null)
        memoize(items, identityKey(item.beneficiary), () => []).push({ project, item })
  return items
}

function repeatedFinding(items: readonly PlacedItem[], beneficiary: string): AcrossFinding {
  return acrossFinding('REPEATED_BENEFICIARY', 'info', concernedBy(items), {
    beneficiary,
    found: totalKnown(items.map(({ item }) => stateMoneyAsked(item))),
  })
}

function sharedGroups(items: readonly PlacedItem[]): readonly (readonly PlacedShare[])[] {
  const groups = new Map<string, PlacedShare[]>()
  for (const { project, item } of items)
    for (const share of item.shares)
      memoize(groups, share.term.name, () => []).push({ project, item, share })
  return [...groups.values()].filter((group) => group.length > 1)
}

function limitFinding(
  group: readonly PlacedShare[],
  beneficiary: string,
): readonly AcrossFinding[] {
  const { kind, of } = firstTerm(group)
  if (kind === 'once') return onceFinding(group, beneficiary)
  return of === 'level'
    ? amountFinding('LIMIT_EXCEEDED', group, beneficiary, group.length)
    : amountFinding('SPLIT_BELOW_CAP', group, beneficiary, projectsOf(asking(group)))
}

/** One is cited, whatever the order of the input: that of the rule first in order. */
const firstTerm = (group: readonly PlacedShare[]): ShareTerm =>
  group
    .map(({ share: { term } }) => term)
    .reduce((first, term) => (term.rule < first.rule ? term : first))

const asking = (group: readonly PlacedShare[]): readonly PlacedShare[] =>
  group.filter(({ share }) => (share.asked ?? 0) > 0)

/** What is known to be asked is too much, whatever the rest comes to. */
function amountFinding(
  code: 'LIMIT_EXCEEDED' | 'SPLIT_BELOW_CAP',
  group: readonly PlacedShare[],
  beneficiary: string,
  among: number,
): readonly AcrossFinding[] {
  const members = asking(group)
  if (among < 2 || members.length < 2) return []
  const found = sum(members.map(({ share }) => share.asked ?? NO_MONEY))
  const sure = Math.max(...members.map(({ share }) => share.sure)) as Vnd
  if (found <= sure) return []
  const possible = Math.max(...members.map(({ share }) => share.possible))
  const { evidence } = weakestOf(members)
  const certain = found > possible && isOneRule(members) && firstTerm(members).of !== 'project'
  const severity = certain ? gravityUnder(evidence) : 'warning'
  return [
    acrossFinding(code, severity, concernedBy(members), {
      ...restsOn(members, beneficiary),
      found,
      expected: sure,
    }),
  ]
}

/** Support that is given once, asked for by several projects. */
function onceFinding(group: readonly PlacedShare[], beneficiary: string): readonly AcrossFinding[] {
  const members = group.filter(({ share }) => share.asked !== 0)
  const times = projectsOf(members)
  if (times < 2) return []
  const { evidence } = weakestOf(members)
  const branches = new Set(members.map(({ share }) => share.branch))
  const certain =
    branches.size === 1 && !branches.has(null) && members.every(({ share }) => share.asked !== null)
  return [
    acrossFinding(
      'LIMIT_EXCEEDED',
      certain ? gravityUnder(evidence) : 'warning',
      concernedBy(members),
      {
        ...restsOn(members, beneficiary),
        found: times,
        expected: 1,
      },
    ),
  ]
}

const isOneRule = (members: readonly PlacedShare[]): boolean =>
  new Set(members.map(({ share }) => share.term.rule)).size === 1

/** The grade of the weakest text that the members rest on. */
const weakestOf = (members: readonly PlacedShare[]): Pick<ShareTerm, 'evidence'> => ({
  evidence: weakest(members.map(({ share }) => share.term.evidence)),
})

function restsOn(members: readonly PlacedShare[], beneficiary: string): Partial<AcrossFinding> {
  const { kind, within, span, rule } = firstTerm(members)
  return {
    beneficiary,
    limit: { kind, within, span },
    rule,
    citation: citationOf(members, rule),
    ...weakestOf(members),
  }
}

/** The text of the latest day on which the rule was applied. */
function citationOf(members: readonly PlacedShare[], rule: string): AcrossFinding['citation'] {
  const latest = members
    .filter(({ share }) => share.term.rule === rule)
    .reduce((a, b) => (b.project.on > a.project.on ? b : a))
  return latest.share.term.citation
}
