import type { ProblemInput } from '../errors/errors.js'
import { rulingAfterDay } from '../reading/ruling-day.js'
import { scoringMessages } from './messages.js'
import { isObject } from './plain-entries.js'
import type { Entry, Round, Ruling } from './round.js'

/** Ids that stand twice in one list. */
export function duplicates(ids: readonly string[], at: string): ProblemInput[] {
  if (
    ids.length < QUICKER_WITHOUT_SET
      ? ids.every((id, index) => ids.indexOf(id) === index)
      : new Set(ids).size === ids.length
  )
    return []
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    code: 'DUPLICATE_ID',
    at,
    found: id,
    ...scoringMessages.DUPLICATE_ID(id),
  }))
}

/** Up to so many names a plain look is quicker than a set. */
const QUICKER_WITHOUT_SET = 32

/** What people ruled after the day of the round; entries of plain marks hold no rulings. */
export function rulingsAfterDay(
  { on, entries, council, lottery }: Round,
  plain: ReadonlyMap<number, Entry>,
): readonly ProblemInput[] {
  const problems: ProblemInput[] = []
  const look = (ruledOn: unknown, at: string): void => {
    if (typeof ruledOn === 'string' && DAY.test(ruledOn) && ruledOn > on)
      problems.push(rulingAfterDay(at, ruledOn, on))
  }
  council?.forEach((ruling, index) => {
    look(ruling.on, `council[${index}].on`)
  })
  look(lottery?.on, 'lottery.on')
  entries.forEach(({ facts, marks }, index) => {
    if (plain.has(index)) return
    for (const [name, fact] of Object.entries(facts ?? {}))
      if (isObject(fact)) look(fact['on'], `entries[${index}].facts.${name}.on`)
    marks?.forEach(({ removed }, mark) => {
      look(removed?.on, `entries[${index}].marks[${mark}].removed.on`)
    })
  })
  return problems
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/**
 * Names that point at nothing: entries of rulings and conflicts, jurors of marks where the jury is
 * listed.
 */
export function namesNotInScheme({ entries, jury, council }: Round): ProblemInput[] {
  const known = new Set(entries.map(({ id }) => id))
  const members = jury === null ? null : new Set(jury.map(({ id }) => id))
  const lost = (found: string, at: string): ProblemInput => ({
    code: 'UNKNOWN_NAME',
    at,
    found,
    ...scoringMessages.UNKNOWN_NAME(found),
  })
  return [
    ...(council ?? []).flatMap(({ entry, into }, index) =>
      [entry, into]
        .filter((id): id is string => id !== null && !known.has(id))
        .map((id) => lost(id, `council[${index}]`)),
    ),
    ...(jury ?? []).flatMap(({ conflicts }, index) =>
      (conflicts ?? [])
        .filter((id) => !known.has(id))
        .map((id) => lost(id, `jury[${index}].conflicts`)),
    ),
    ...(members === null ? [] : entries).flatMap(({ marks }, index) =>
      (marks ?? [])
        .filter(({ juror }) => members?.has(juror) === false)
        .map(({ juror }) => lost(juror, `entries[${index}].marks`)),
    ),
  ]
}

/** The council's ruling on each entry. */
export function rulingsOf({ council }: Round): ReadonlyMap<string, Ruling> {
  return new Map((council ?? []).map((ruling) => [ruling.entry, ruling]))
}
