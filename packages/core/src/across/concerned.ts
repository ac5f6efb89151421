import { identityKey } from '../project/identity.js'
import type { ConcernedProject } from './across-finding.js'
import { type KeptItem, type KeptProject, stateMoneyAsked, totalKnown } from './kept-project.js'

/** An item with the project it is of. */
export interface PlacedItem {
  readonly project: KeptProject
  readonly item: KeptItem
}

/** Các đề án liên quan. / The projects of some items, each with its items, as they come. */
export function concernedBy(items: readonly PlacedItem[]): readonly ConcernedProject[] {
  const byProject = new Map<KeptProject, KeptItem[]>()
  for (const { project, item } of items) {
    const known = byProject.get(project)
    if (known === undefined) byProject.set(project, [item])
    else if (!known.includes(item)) known.push(item)
  }
  return [...byProject].map(([project, of]) => concerned(project, of))
}

/** One project, with the items of it that a finding speaks of. */
export function concerned(
  { id, on, planYear, fund, implementer }: KeptProject,
  items: readonly KeptItem[],
): ConcernedProject {
  return {
    id,
    on,
    planYear,
    fund,
    provinces: distinct(items.map(({ province }) => province)),
    districts: distinct(items.map(({ district }) => district)),
    items: items.map((item) => item.id),
    activities: distinct(items.map(({ activity }) => activity)),
    implementer,
    beneficiaries: namedOnce(items.map(({ beneficiary }) => beneficiary)),
    requested: totalKnown(items.map(stateMoneyAsked)),
  }
}

/**
 * By id and day; two of one id and day by what is shown of them, so that tokens in the place of
 * names change no order.
 */
export function inOrderOfProjects(a: KeptProject, b: KeptProject): number {
  return (
    compared(a.id, b.id) ||
    compared(a.on, b.on) ||
    compared(shownOf(a), shownOf(b)) ||
    compared(a.content, b.content)
  )
}

const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function shownOf(project: KeptProject): string {
  const { implementer: _who, beneficiaries: _whom, ...shown } = concerned(project, project.items)
  return JSON.stringify(shown)
}

/** How many projects some items are of. */
export const projectsOf = (items: readonly PlacedItem[]): number =>
  new Set(items.map(({ project }) => project)).size

const distinct = (words: readonly (string | null)[]): readonly string[] =>
  [...new Set(words.filter((word) => word !== null))].sort()

/** Each id once, however it is typed. */
function namedOnce(ids: readonly (string | null)[]): readonly string[] {
  const byKey = new Map<string, string>()
  for (const id of distinct(ids)) {
    const key = identityKey(id)
    if (!byKey.has(key)) byKey.set(key, id)
  }
  return [...byKey.values()]
}
