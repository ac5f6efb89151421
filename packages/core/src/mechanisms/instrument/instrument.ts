/**
 * Hình thức hỗ trợ. / The form of support: money given, money that comes back, or interest that is
 * paid for a loan.
 */
export const INSTRUMENTS = ['grant', 'recoverable', 'interest'] as const
/** Hình thức hỗ trợ. / One of `INSTRUMENTS`. */
export type Instrument = (typeof INSTRUMENTS)[number]

/** How a part is given, as read. */
export interface GivenAs {
  readonly instrument: Instrument | null
  readonly years: readonly number[] | null
  readonly loanYears: number | null
}

export const instrumentOf = ({ instrument }: Pick<GivenAs, 'instrument'>): Instrument =>
  instrument ?? 'grant'
