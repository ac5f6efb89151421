import type { Bilingual } from '../../vocabulary/language.js'

/** The three sides of a threshold, as a demand names them. */
export const THRESHOLD_SIDES = {
  below: ['dưới', 'below'],
  at: ['đúng', 'at'],
  above: ['trên', 'above'],
} as const satisfies Readonly<Record<string, Bilingual>>
