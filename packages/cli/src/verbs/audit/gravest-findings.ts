import { excessOf } from '@khuyencong/core/auditing'
import type { Shown } from '../../judging/judging.js'

/** A finding of the severity «error», as the head of the page lists it. */
export interface GraveFinding {
  readonly project: string
  readonly finding: Shown['findings'][number]
  /** By how much the amount is too high; `null` where the finding is about no such amount. */
  readonly excess: number | null
  /** The place of the project in its list; `null` where the list does not show it. */
  readonly row: string | null
}

/** The errors of an audit with the largest excess, so many and no more: memory stays bounded. */
export interface GravestFindings {
  readonly add: (shown: Shown, row: string | null) => void
  readonly list: () => readonly GraveFinding[]
}

/** How many errors the head of the page lists. */
export const GRAVEST = 100

/** Starts an empty list. Where two are alike, the one that came first stands first. */
export function gravestFindings(): GravestFindings {
  let kept: GraveFinding[] = []
  const cut = (): void => {
    kept = kept.sort((a, b) => (b.excess ?? -1) - (a.excess ?? -1)).slice(0, GRAVEST)
  }
  return {
    add: ({ findings, project: { id } }, row) => {
      for (const finding of findings)
        if (finding.severity === 'error' && finding.code !== 'MORE_FINDINGS')
          kept.push({ project: id, finding, excess: excessOf(finding), row })
      if (kept.length >= 2 * GRAVEST) cut()
    },
    list: () => {
      cut()
      return kept
    },
  }
}
