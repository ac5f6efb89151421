import { formatVnd, type Lang, moneyText, vnd } from '@khuyencong/core'

/** An amount as pages of this program show it: million đồng where that is plain, else đồng; in English with English separators. */
export function amountText(amount: number, lang: Lang = 'vi'): string {
  if (lang === 'en') return moneyText(vnd(amount), lang)
  return formatVnd(vnd(amount), amount !== 0 && amount % 1_000 === 0 ? { unit: 'million' } : {})
}
