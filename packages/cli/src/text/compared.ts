import type { Reader } from './reader.js'

/**
 * How many comparisons a verb made, how many of them contradict, and how many figures could not be
 * compared.
 */
export interface Counts {
  readonly compared: number
  readonly contradictions: number
  readonly open: number
}

/**
 * Đã đối chiếu gì. / What was compared, in one sentence; that nothing contradicts is said only
 * where something was.
 */
export function comparedText(
  { compared, contradictions, open }: Counts,
  { translate }: Reader,
): string {
  if (compared === 0) {
    return open === 0
      ? translate('Không có gì để đối chiếu.', 'There is nothing to compare.')
      : translate(
          `Không có gì để đối chiếu: ${open} số liệu không có căn cứ để đối chiếu.`,
          `There is nothing to compare: figures without anything to hold them against: ${open}.`,
        )
  }
  const outcome =
    contradictions === 0
      ? translate('không có mâu thuẫn', 'none contradicts')
      : translate(`${contradictions} không khớp`, `${contradictions} do not agree`)
  const rest =
    open === 0
      ? ''
      : translate(
          `; ${open} số liệu không có căn cứ để đối chiếu`,
          `; without anything to hold them against: ${open}`,
        )
  return translate(
    `Đã đối chiếu ${compared} số liệu: ${outcome}${rest}.`,
    `Figures compared: ${compared}, ${outcome}${rest}.`,
  )
}

/** Good only where something was compared, all of it could be, and nothing contradicts. */
export function toneOf({ compared, contradictions, open }: Counts): 'good' | 'bad' | null {
  if (contradictions > 0) return 'bad'
  return compared > 0 && open === 0 ? 'good' : null
}
