import { amountHints, type Hints } from './messages.js'

/** Below this many đồng a figure without a unit may well come from a table in million đồng. */
const MAYBE_MILLIONS = 100_000

/** What to write where only the unit is missing: exactly the figure that stands there, with one. */
export function unitHints(whole: string, decimals: string): Hints {
  const digits = whole.replaceAll('.', '')
  const inMillions = `"${whole}${decimals === '' ? '' : `,${decimals}`} triệu đồng"`
  if (decimals !== '') return amountHints.inMillions(inMillions)
  return amountHints.inDong(whole, digits, Number(digits) < MAYBE_MILLIONS ? inMillions : null)
}
