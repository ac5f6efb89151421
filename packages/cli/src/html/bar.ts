import { html, type Html } from './html.js'

/**
 * The colours a segment of a bar can have; `over` is what goes beyond a limit, `rest` what is left.
 */
export type Tone = 'main' | 'second' | 'third' | 'fourth' | 'over' | 'rest'

/** One segment of a bar: an amount, and what the legend says of it. */
export interface BarSegment {
  readonly amount: number
  readonly tone: Tone
  readonly text: string
}

/** A limit drawn across a bar. */
export interface Mark {
  readonly amount: number
  readonly text: string
}

/**
 * Thanh so sánh. / A bar of segments one after the other, as long as `whole` or as all of them
 * together, whichever is more. It only draws what the legend says: amounts below zero draw nothing,
 * and an empty bar says so by its legend alone.
 */
export function bar(
  segments: readonly BarSegment[],
  whole: number,
  mark: Mark | null = null,
): Html {
  const drawn = segments.filter(({ amount }) => amount > 0)
  const scale = Math.max(
    whole,
    mark?.amount ?? 0,
    drawn.reduce((sum, { amount }) => sum + amount, 0),
  )
  const width = (amount: number): string =>
    `${scale === 0 ? 0 : Math.round((amount / scale) * 1_000) / 10}%`
  const said = [...segments.map(({ text }) => text), ...(mark === null ? [] : [mark.text])].join(
    '; ',
  )
  const spans = drawn.map(
    ({ amount, tone }) => html`<span class="tone-${tone}" style="width: ${width(amount)}"></span>`,
  )
  const limit = mark === null ? null : html`<i style="left: ${width(mark.amount)}"></i>`
  return html`<div class="bar" role="img" aria-label="${said}">${spans}${limit}</div>
`
}

/** A bar with its legend under it. */
export function barWithLegend(
  segments: readonly BarSegment[],
  whole: number,
  mark: Mark | null = null,
): Html {
  const keys = [
    ...segments.map(({ tone, text }) => ({ tone: tone as string, text })),
    ...(mark === null ? [] : [{ tone: 'mark', text: mark.text }]),
  ]
  return html`${bar(segments, whole, mark)}<ul class="legend">${keys.map(
    ({ tone, text }) => html`<li><i class="tone-${tone}"></i>${text}</li>
`,
  )}</ul>
`
}
