import { type Day, daysAfter } from '../values/calendar.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { Pack } from './pack.js'

/** Every day on which some answer may change, in order. */
export function boundariesOf(packs: readonly Pack[], { activities }: Vocabulary): readonly Day[] {
  const days = new Set<Day>()
  const within = ({ from, to }: { readonly from: Day; readonly to: Day | null }): void => {
    days.add(from)
    if (to !== null) days.add(daysAfter(to, 1))
  }
  for (const { versions } of activities.values()) versions.forEach(within)
  for (const pack of packs) {
    for (const document of pack.documents.values())
      for (const amendment of document.amendedBy) days.add(amendment.issued)
    for (const rule of pack.rules) {
      days.add(rule.encodedSince)
      rule.versions.forEach(within)
    }
  }
  return [...days].sort()
}

/** The number of boundaries that have passed on a day: one interval, one number. */
export function intervalOf(boundaries: readonly Day[], on: Day): number {
  let low = 0
  let high = boundaries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] as Day) <= on) low = middle + 1
    else high = middle
  }
  return low
}
