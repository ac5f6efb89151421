import { readProject, type ProjectInput } from '../project/project.js'
import { Chance } from './chance.fixture.js'
import { type BothReadings, differencesOf, readBoth } from './held-against.fixture.js'
import { type RandomLaw, randomLaw } from './random-law.fixture.js'
import { randomDay, randomProject } from './random-project.fixture.js'
import { type DifferingCase, differencesIn, smallestCase } from './smallest-case.fixture.js'

/** How many projects are asked about under one law, each on how many days. */
const PROJECTS = 120
const DAYS = 8
export const DECISIONS_OF_A_LAW = PROJECTS * DAYS

/**
 * So many decisions by core and by the model under one random law. Into `seen` go the codes of what
 * is found. Throws with the smallest case of the first difference, or with what `shown` makes of it.
 */
export function compareUnderLaw(
  seed: number,
  number: number,
  seen: Set<string>,
  shown: (differing: DifferingCase) => DifferingCase = smallestCase,
): void {
  const chance = new Chance(seed + number * 7_919)
  const law = randomLaw(chance)
  const both = readBoth(law.packs)
  if (typeof both === 'string') throw new Error(`law ${number} is refused: ${both}`)
  const days = Array.from({ length: DAYS }, () => randomDay(chance))
  for (let index = 0; index < PROJECTS; index += 1) {
    const differing = firstDifference(days, both, law, chance, seen)
    if (differing === null) continue
    const smallest = shown(differing)
    throw new Error([...differencesIn(smallest), JSON.stringify(smallest, null, 1)].join('\n'))
  }
}

/** The first day on which core and the model say different things of one more random project. */
function firstDifference(
  days: readonly string[],
  both: BothReadings,
  law: RandomLaw,
  chance: Chance,
  seen: Set<string>,
): DifferingCase | null {
  const project = randomProject(chance, law)
  const read = readProject(project as ProjectInput, 'project', both.book)
  const on = days.find((day) => differencesOf(both, day, project, read, seen).length > 0)
  return on === undefined ? null : { packs: law.packs, on, project }
}
