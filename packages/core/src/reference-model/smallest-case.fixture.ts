import { readProject } from '../project/project.js'
import type { ProjectInput } from '../project/project.js'
import { differencesOf, readBoth } from './held-against.fixture.js'
import type { WrittenPack } from './written-law.fixture.js'
import type { WrittenProject } from './written-project.fixture.js'

/** Packs, a day and a project of which core and the model say different things. */
export interface DifferingCase {
  readonly packs: readonly WrittenPack[]
  readonly on: string
  readonly project: WrittenProject
}

/**
 * Where core and the model differ; nothing where they agree, or where a file cannot be read: by core,
 * or by the model, which reads only what random laws write.
 */
export function differencesIn({ packs, on, project }: DifferingCase): readonly string[] {
  try {
    const both = readBoth(packs)
    if (typeof both === 'string') return []
    readProject(project as ProjectInput, 'project', both.book)
    return differencesOf(both, on, project)
  } catch {
    return []
  }
}

/** What a difference is about: a verdict, a sum, the code of a finding. */
const subjectOf = (difference: string): string =>
  difference
    .replace(/^(?:core|model): +/u, '')
    .split(' | ')
    .at(0) ?? difference

/**
 * Ca nhỏ nhất. / The same difference in a smaller case: whatever can be left out of packs and
 * project is left out, large parts first, until nothing more can.
 */
export function smallestCase(differing: DifferingCase): DifferingCase {
  const subjects = differencesIn(differing).map(subjectOf)
  let smallest = differing
  for (let smaller = true; smaller;) {
    smaller = false
    for (const path of pathsIn(smallest, [])) {
      if (path.length === 1) continue
      const next = without(smallest, path) as DifferingCase
      if (next === smallest) continue
      if (!differencesIn(next).some((each) => subjects.includes(subjectOf(each)))) continue
      smallest = next
      smaller = true
    }
  }
  return smallest
}

type Path = readonly (string | number)[]

/** Every part of a value, whatever holds others before what it holds. */
function pathsIn(value: unknown, at: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? [...value.keys()].reverse() : Object.keys(value)
  const paths = keys.map((key) => [...at, key])
  return [
    ...paths,
    ...keys.flatMap((key) =>
      pathsIn((value as Readonly<Record<string | number, unknown>>)[key], [...at, key]),
    ),
  ]
}

/** A value without one of its parts; the value itself where it has no such part any more. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (typeof value !== 'object' || value === null || key === undefined || !(key in value))
    return value
  if (Array.isArray(value)) {
    const list = value as readonly unknown[]
    if (rest.length === 0) return list.filter((_, index) => index !== key)
    return list.map((each, index) => (index === key ? without(each, rest) : each))
  }
  const group = value as Readonly<Record<string, unknown>>
  if (rest.length > 0) return { ...group, [key]: without(group[key], rest) }
  const { [key]: _left, ...others } = group
  return others
}
