import type { Lang } from '@khuyencong/core'
import type { WrittenCell, WrittenColumn } from './written-table.js'

/** Văn bản sẽ viết. / A paper to be printed: its title, and its parts from top to bottom. */
export interface WrittenPaper {
  readonly title: string
  /** What stands under the title; `null`: nothing. */
  readonly subtitle: string | null
  /** The day it speaks of, `YYYY-MM-DD`, in place of a clock. */
  readonly on: string
  readonly lang: Lang
  readonly orientation: 'portrait' | 'landscape'
  readonly parts: readonly PaperPart[]
}

/** Phần của văn bản. / A part of a paper. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly small?: boolean }
  /** Names with their values; a line to be filled in by hand where there is none. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [string, WrittenCell])[] }
  | PaperTable
  /** Places to sign, side by side. */
  | { readonly kind: 'signatures'; readonly places: readonly string[] }

/** Bảng trong văn bản. / A table of a paper; its headings come again on every printed page. */
export interface PaperTable {
  readonly kind: 'table'
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly WrittenCell[])[]
}

/** What stands for a value that is to be filled in by hand. */
export const TO_BE_FILLED_IN = '…………………………'

/** How many digits a figure of a paper keeps after its decimal mark. */
const DIGITS = { maximumFractionDigits: 4 } as const

/** Ô của văn bản bằng chữ. / A cell as a paper shows it: numbers and days as the language writes them. */
export function paperText(cell: WrittenCell, lang: Lang, format?: WrittenColumn['format']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') {
    const style = format === 'rate' ? 'percent' : 'decimal'
    const locale = lang === 'vi' ? 'vi-VN' : 'en-GB'
    return new Intl.NumberFormat(locale, { ...DIGITS, style }).format(cell).replace('-', '−')
  }
  if ('text' in cell) return cell.text
  return lang === 'vi' ? cell.day.split('-').reverse().join('/') : cell.day
}
