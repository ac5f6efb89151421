// What the benches must not fall behind: ratios within one run, never seconds. `budget` is what was
// promised; `ceiling` stands just above what is reached today, so that a change which costs speed
// is noticed where the budget is not met yet, or is met by far.

export interface Row {
  readonly name: string
  readonly microseconds: number
  readonly timesHandWritten: number
}

export interface Held {
  readonly what: string
  readonly found: number
  /** At most, or with `least` at least. */
  readonly ceiling: number
  readonly budget: number
  readonly least?: true
}

const ratio = (a: number, b: number): number => Number((a / b).toFixed(2))

/** The ratios of one run beside what they are held to. */
export function heldRatios(whole: readonly Row[], verdict: readonly Row[]): readonly Held[] {
  const [hand, judge, traced] = whole as readonly [Row, Row, Row, ...Row[]]
  const [handVerdict, screen, tuned, , zen] = verdict as readonly [Row, Row, Row, Row, Row]
  return [
    {
      what: 'judge, no trace ÷ hand-written',
      found: ratio(judge.microseconds, hand.microseconds),
      ceiling: 6,
      budget: 6,
    },
    // 50,000 đề án/s were promised: 20 µs each, where the hand-written one takes 0,22
    {
      what: 'judge, full trace ÷ hand-written',
      found: ratio(traced.microseconds, hand.microseconds),
      ceiling: 17,
      budget: 90,
    },
    {
      what: 'screen ÷ hand-written verdict',
      found: ratio(screen.microseconds, handVerdict.microseconds),
      ceiling: 6,
      budget: 6,
    },
    {
      what: 'json-rules-engine, tuned ÷ screen',
      found: ratio(tuned.microseconds, screen.microseconds),
      ceiling: 100,
      budget: 100,
      least: true,
    },
    {
      what: 'GoRules Zen ÷ screen',
      found: ratio(zen.microseconds, screen.microseconds),
      ceiling: 100,
      budget: 100,
      least: true,
    },
  ]
}

const within = ({ found, least }: Held, limit: number): boolean =>
  least === true ? found >= limit : found <= limit

/** Prints each ratio; false where one is beyond what it is held to. */
export function guarded(held: readonly Held[]): boolean {
  console.log('\nratios (found · held to · budget)')
  for (const each of held) {
    const sign = each.least === true ? '≥' : '≤'
    console.log(
      `  ${within(each, each.ceiling) ? '✓' : '✗'} ${each.what.padEnd(38)} ` +
        `${String(each.found).padStart(8)} ${sign} ${String(each.ceiling).padEnd(5)} budget ` +
        `${sign} ${each.budget}${within(each, each.budget) ? '' : ': not met'}`,
    )
  }
  return held.every((each) => within(each, each.ceiling))
}
