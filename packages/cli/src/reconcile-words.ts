import { type Comparison, finding, findingText, type Lang, type Mismatch } from '@khuyencong/core'
import { amountText } from './amount.js'
import type { Call } from './io.js'
import { findingLabel } from './output.js'

type Reader = Pick<Call, 'lang' | 'say'>

/** A mismatch in words: its label, and what does not agree by how much. */
export function mismatchText({ code, severity, found, expected, difference }: Mismatch, { lang, say }: Reader): { readonly label: string; readonly text: string } {
  const each = finding(code, severity, { found, expected })
  const why = severity === 'info' ? say(', trong phạm vi làm tròn', ', within rounding') : ''
  return { label: findingLabel(each, lang), text: `${findingText(each, lang)} ${say('Chênh lệch', 'Difference')}: ${figureText(code, difference, lang)}${why}.` }
}

/** A figure as the report counts it: money, a count, or a percentage as text. */
export function figureText(code: Comparison['code'], figure: number | string, lang: Lang = 'vi'): string {
  return code === 'PARTS_DO_NOT_ADD_UP' && typeof figure === 'number' ? amountText(figure, lang) : String(figure)
}

/** Whether anything contradicts. */
export function agreementText(findings: readonly Mismatch[], { say }: Reader): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return errors === 0 ? say('Các số liệu khớp nhau.', 'The figures agree.') : say(`${errors} số liệu không khớp.`, `Figures that do not agree: ${errors}.`)
}
