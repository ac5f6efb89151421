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
  { id, on, planYear, fund }: KeptProject,
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
    requested: totalKnown(items.map(stateMoneyAsked)),
  }
}

/** By id, then by day and content: two files may bear one id. */
export function inOrderOfProjects(a: KeptProject, b: KeptProject): number {
  const [x, y] = [a, b].map(({ id, on, content }) => [id, on, content])
  for (let at = 0; at < 3; at += 1) {
    const [one = '', other = ''] = [x?.[at], y?.[at]]
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/** How many projects some items are of. */
export const projectsOf = (items: readonly PlacedItem[]): number =>
  new Set(items.map(({ project }) => project)).size

const distinct = (words: readonly (string | null)[]): readonly string[] =>
  [...new Set(words.filter((word) => word !== null))].sort()
