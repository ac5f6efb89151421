import { type Bounds, known } from '../monitoring/figure.js'
import { identityKey } from '../project/identity.js'
import { type Day, yearOf } from '../values/calendar.js'
import type { IndicatorSink } from './cells.js'
import { localityKey, type ScopeReader } from './scope-of.js'
import { holdTogether, type Holds, lastsOn, type WorkPeriod, yearUntil } from './work-period.js'
import type { WorkPerson } from './work-records.js'

const counted = (holds: Holds): Bounds | null => (holds === null ? null : known(holds ? 1 : 0))

/**
 * Cán bộ, cộng tác viên. / Adds one person to the indicators of a role: serving on the last day of
 * a period, full time; joined, left and trained within the period. Unless told otherwise, that is
 * the year of the day, until it.
 */
export function addPerson(
  cells: IndicatorSink,
  person: WorkPerson,
  scopes: ScopeReader,
  period: WorkPeriod = yearUntil(scopes.on),
): void {
  const { role, fullTime, from, left, trained, commune, district } = person
  const within = (day: Day): boolean => day >= period.from && day <= period.to
  const scope = scopes.scopeOf({ ...person, year: yearOf(period.to) })
  const id = role === 'collaborator' ? 'collaborators' : 'officials'
  const serving = servingOn(person, period.to)
  const add = (part: string, holds: Holds): void => {
    cells.add(scope, `${id}${part}`, counted(holds))
  }
  add('', serving)
  add('.fullTime', holdTogether(serving, fullTime))
  add('.joined', from === null ? null : within(from))
  add('.left', left === null ? null : left !== 'never' && within(left))
  add('.trained', holdTogether(serving, trained === null ? null : trained.some(within)))
  if (serving === true) cells.count(scope, `${id}.places`, localityKey(district, commune))
}

/** Whether somebody serves on a day; on the day of leaving no more. */
const servingOn = ({ from, left }: WorkPerson, on: Day): Holds => lastsOn(from, left, on)

/** Kỹ năng. / How many of those who are known to serve have a skill. */
export interface SkillCount {
  readonly role: WorkPerson['role']
  readonly skill: string
  readonly people: number
}

/** The skills of those who are known to serve on the day, by role. */
export function skillsOf(people: readonly WorkPerson[], on: Day): readonly SkillCount[] {
  const counts = new Map<string, SkillCount>()
  for (const person of people) {
    if (servingOn(person, on) !== true) continue
    for (const skill of new Set(person.skills ?? [])) {
      const key = `${person.role} ${identityKey(skill)}`
      const before = counts.get(key)
      counts.set(key, {
        role: person.role,
        skill: before === undefined || skill < before.skill ? skill : before.skill,
        people: (before?.people ?? 0) + 1,
      })
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      (a.role < b.role ? -1 : a.role > b.role ? 1 : 0) ||
      b.people - a.people ||
      (a.skill < b.skill ? -1 : 1),
  )
}
