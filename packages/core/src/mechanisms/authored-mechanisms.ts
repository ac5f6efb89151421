import {
  type AuthoredMechanism,
  type GrantFigure,
  type GrantWords,
  PHRASE_PLACES,
} from './authored-mechanism.js'
import { bandsOfCost } from './bands/bands-authoring.js'
import { payingBudget } from './budget/budget-authoring.js'
import { instrumentOfPart } from './instrument/instrument-authoring.js'
import { furtherLimits } from './limits/limits-authoring.js'
import { onceForEach } from './once/once-authoring.js'
import type { PartTerms } from './part-terms.js'
import { leftToAuthority } from './range/range-authoring.js'
import { timesAnotherLevel } from './reference/reference-authoring.js'
import { shareAndCap } from './share-and-cap/share-and-cap-authoring.js'

/** What the tools for writing packs know of each mechanism: one line for each. */
const AUTHORED_MECHANISMS: readonly AuthoredMechanism[] = [
  shareAndCap,
  bandsOfCost,
  leftToAuthority,
  timesAnotherLevel,
  furtherLimits,
  instrumentOfPart,
  onceForEach,
  payingBudget,
]

/** Mức hỗ trợ bằng lời. / What a part gives, in a sentence without its full stop. */
export function termsText(terms: PartTerms, words: GrantWords): string {
  const phrases = AUTHORED_MECHANISMS.flatMap((each) => each.phrases(terms, words))
  return PHRASE_PLACES.flatMap((place) => phrases.filter((phrase) => phrase.place === place))
    .map(({ text }) => text)
    .join(', ')
}

/** The numbers that a part holds, each with its mutants. */
export const figuresOfTerms = (terms: PartTerms): readonly GrantFigure[] =>
  AUTHORED_MECHANISMS.flatMap((each) => each.figures(terms))

/** What a part says beside its amounts, each with its mutants. */
export const settingsOfTerms = (terms: PartTerms): readonly GrantFigure[] =>
  AUTHORED_MECHANISMS.flatMap((each) => each.settings(terms))

/** The costs at which the formula of a part changes, whatever its cap. */
export const breakpointsOfTerms = (terms: PartTerms): readonly number[] =>
  AUTHORED_MECHANISMS.flatMap((each) => each.breakpoints(terms))
