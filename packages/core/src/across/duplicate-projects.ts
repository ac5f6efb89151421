import { acrossFinding, type AcrossFinding } from './across-finding.js'
import { concerned } from './concerned.js'
import type { KeptProject } from './kept-project.js'
import { memoize } from '../values/memoize.js'

/** A project, and how often the same project was given. */
export interface CountedProject {
  readonly project: KeptProject
  readonly times: number
}

/**
 * Đề án trùng. / Projects of one id, and projects that are equal but for id and title. A project
 * that was given twice, word for word, is named once and counted twice.
 */
export function duplicateProjects(given: readonly CountedProject[]): readonly AcrossFinding[] {
  return [
    ...groupsBy(given, ({ id }) => id)
      .filter((group) => countOf(group) > 1)
      .map((group) => duplicateOf(group, 'id')),
    ...groupsBy(given, ({ content }) => content)
      .filter((group) => new Set(group.map(({ project: { id } }) => id)).size > 1)
      .map((group) => duplicateOf(group, 'content')),
  ]
}

function groupsBy(
  given: readonly CountedProject[],
  keyOf: (project: KeptProject) => string,
): readonly (readonly CountedProject[])[] {
  const groups = new Map<string, CountedProject[]>()
  for (const each of given) memoize(groups, keyOf(each.project), () => []).push(each)
  return [...groups.values()]
}

const countOf = (group: readonly CountedProject[]): number =>
  group.reduce((count, { times }) => count + times, 0)

function duplicateOf(
  group: readonly CountedProject[],
  same: NonNullable<AcrossFinding['same']>,
): AcrossFinding {
  return acrossFinding(
    'DUPLICATE_PROJECT',
    'warning',
    group.map(({ project }) => concerned(project, project.items)),
    { same, found: countOf(group), expected: 1 },
  )
}
