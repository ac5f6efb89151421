import { formatFactor } from '../../values/rate-text.js'
import type { AuthoredMechanism } from '../authored-mechanism.js'
import { movedFigure } from '../moved-figure.js'
import { perUnits } from '../sum-phrases.js'

/** So many times another level: «không quá 1,5 lần mức tối đa của …». */
export const timesAnotherLevel: AuthoredMechanism = {
  name: 'reference',
  phrases: ({ cap, per }, words) => {
    if (cap?.way !== 'reference') return []
    const { say, number, level } = words
    const times = number(formatFactor(cap.times).replace('.', ','))
    const each = perUnits(per, words)
    return [
      {
        place: 'bound',
        text: say(
          `không quá ${times} lần mức tối đa của «${level(cap.of)}»${each}`,
          `at most ${times} times the cap of “${level(cap.of)}”${each}`,
        ),
      },
    ]
  },
  figures: (terms) => {
    const { cap } = terms
    return cap?.way === 'reference'
      ? [
          movedFigure('cap.times', 'factor', cap.times, (moved) => ({
            ...terms,
            cap: { ...cap, times: moved as typeof cap.times },
          })),
        ]
      : []
  },
  settings: () => [],
  breakpoints: () => [],
}
