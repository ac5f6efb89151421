import type { Vnd } from '../values/money.js'
import type { PartTerms } from './part-terms.js'

/** The words of one language that a sentence on a grant is made of. */
export interface GrantWords {
  readonly say: (vi: string, en: string) => string
  readonly money: (amount: Vnd) => string
  /** A rate as it is written the Vietnamese way, «2,5%», as the language writes it. */
  readonly number: (written: string) => string
  readonly unit: (id: string) => string
  /** «chi phí máy móc»; of `null` the costs of the activity. */
  readonly costs: (of: readonly string[] | null) => string
  readonly level: (rule: string) => string
}

/** Where in a sentence a phrase stands: the figure first, then what bounds it, then the terms. */
export const PHRASE_PLACES = ['figure', 'bound', 'terms'] as const

/** One phrase of the sentence on a grant. */
export interface GrantPhrase {
  readonly place: (typeof PHRASE_PLACES)[number]
  readonly text: string
}

/** What a part holds in one place: where, how it is written, and the part with it a little wrong. */
export interface GrantFigure {
  /** The place in the part: `rate`, `rate[0].upTo`, `cap.from`. */
  readonly at: string
  readonly text: string
  readonly mutants: readonly { readonly now: string; readonly terms: PartTerms }[]
}

/**
 * Cách quy định mức, cho người soạn. / What one mechanism contributes to the tools of those who
 * write packs: its sentence, its numbers with their mutants, its breakpoints.
 */
export interface AuthoredMechanism {
  readonly name: string
  readonly phrases: (terms: PartTerms, words: GrantWords) => readonly GrantPhrase[]
  readonly figures: (terms: PartTerms) => readonly GrantFigure[]
  /** What a part says beside its amounts, as a case names it: how it is given, how often, by whom. */
  readonly settings: (terms: PartTerms) => readonly GrantFigure[]
  readonly breakpoints: (terms: PartTerms) => readonly number[]
}

/** A mechanism without numbers of its own. */
export const WITHOUT_FIGURES = {
  figures: () => [],
  settings: () => [],
  breakpoints: () => [],
} as const satisfies Pick<AuthoredMechanism, 'figures' | 'settings' | 'breakpoints'>
