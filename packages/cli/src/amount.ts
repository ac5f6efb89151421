import { formatVnd, vnd } from '@khuyencong/core'

/** An amount as pages of this program show it: million đồng where that is plain, else đồng. */
export function amountText(amount: number): string {
  return formatVnd(vnd(amount), amount !== 0 && amount % 1_000 === 0 ? { unit: 'million' } : {})
}
