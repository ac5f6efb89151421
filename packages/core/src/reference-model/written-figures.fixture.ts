// Mô hình đối chứng: con số như viết trong tệp. / Amounts, rates and factors as files write them, in
// whole numbers without end.

const ZEROS: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 }

/** «1,5 tỷ đồng» is 1 500 000 000; a number is đồng already. */
export function dong(written: unknown): bigint {
  if (typeof written === 'number') return BigInt(written)
  const [figure = '', unit = ''] = String(written).trim().toLowerCase().split(/\s+/u)
  return decimal(figure.replaceAll('.', ''), ZEROS[unit] ?? 0)
}

/** An amount that may be missing. */
export const dongOrNull = (written: unknown): bigint | null =>
  written === undefined || written === null ? null : dong(written)

/** «33,5 %» is 335 000 millionths. */
export const millionthsOfRate = (written: unknown): bigint =>
  decimal(String(written).replace('%', '').trim(), 4)

/** «1,5» times is 1 500 000 millionths. */
export const millionthsOfFactor = (written: unknown): bigint => decimal(String(written).trim(), 6)

/** The figure before the decimal point moved so many places to the right. */
function decimal(figure: string, places: number): bigint {
  const [whole = '0', decimals = ''] = figure.split(/[.,]/u)
  return BigInt(whole + decimals.padEnd(places, '0'))
}

const MILLION = 1_000_000n

/** A share in millionths of an amount, what is below one đồng dropped. */
export const shareOf = (amount: bigint, millionths: bigint): bigint =>
  (amount * millionths) / MILLION

/** The least of what is known. */
export const least = (bounds: readonly (bigint | null)[]): bigint | null =>
  bounds.reduce((a, b) => (a === null ? b : b === null ? a : b < a ? b : a), null)

/** A sum of which every part is known. */
export const sumIfKnown = (parts: readonly (bigint | null)[]): bigint | null =>
  parts.reduce<bigint | null>((a, b) => (a === null || b === null ? null : a + b), 0n)

/** A sum of what is known. */
export const sumOfKnown = (parts: readonly (bigint | null)[]): bigint =>
  parts.reduce<bigint>((a, b) => a + (b ?? 0n), 0n)
