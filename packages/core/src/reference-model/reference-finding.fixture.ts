import type { RuleThatDay } from './written-law.fixture.js'

/** Phát hiện. / What the model finds, in the words in which it is held against core. */
export interface ReferenceFinding {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly item: string | null
  readonly items: readonly string[]
  readonly rule: RuleThatDay | null
  readonly found: unknown
  readonly expected: unknown
  /** A second rule it is held against, where the model follows that. */
  readonly other: RuleThatDay | null
}

type Parts = Partial<Omit<ReferenceFinding, 'code' | 'severity'>>

export const note = (
  code: string,
  severity: ReferenceFinding['severity'],
  { item = null, items = [], rule = null, found = null, expected = null, other = null }: Parts = {},
): ReferenceFinding => ({ code, severity, item, items, rule, found, expected, other })

/** An error where the clause of the day has been read, else a note. */
export const graveIfRead = (rule: RuleThatDay | null): 'error' | 'warning' =>
  rule?.grade === 'quoted' ? 'error' : 'warning'
