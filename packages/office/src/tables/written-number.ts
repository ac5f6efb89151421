/** Digits that a spreadsheet keeps of a number. */
export const DIGITS = 15

/** A number of a cell as Vietnam writes it, without what binary fractions add to it. */
export function written(value: number): string {
  const [digits = '', power = '0'] = value.toPrecision(DIGITS).split('e')
  if (power !== '0') return String(value)
  const [whole = '', decimals = ''] = digits.split('.')
  const kept = decimals.replace(/0+$/u, '')
  return kept === '' ? whole : `${whole},${kept}`
}
