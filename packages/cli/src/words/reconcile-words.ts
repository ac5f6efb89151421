import { finding, findingText } from '@khuyencong/core'
import type { Mismatch } from '@khuyencong/core/monitor'
import type { Call } from '../call/io.js'
import { differenceText, statedIn } from './numbers.js'
import { findingLabel } from './output.js'

type Reader = Pick<Call, 'lang' | 'say'>

/** A mismatch in words: its label, and what does not agree by how much. */
export function mismatchText(
  { code, severity, found, expected, difference }: Mismatch,
  { lang, say }: Reader,
): { readonly label: string; readonly text: string } {
  const each = finding(code, severity, {
    found: statedIn(found, lang),
    expected: statedIn(expected, lang),
  })
  const why = severity === 'info' ? say(', trong phạm vi làm tròn', ', within rounding') : ''
  return {
    label: findingLabel(each, lang),
    text: `${findingText(each, lang)} ${say('Chênh lệch', 'Difference')}: ${differenceText(code, difference, { lang, say })}${why}.`,
  }
}

/** Whether anything contradicts. */
export function agreementText(findings: readonly Mismatch[], { say }: Reader): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return errors === 0
    ? say('Các số liệu khớp nhau.', 'The figures agree.')
    : say(`${errors} số liệu không khớp.`, `Figures that do not agree: ${errors}.`)
}
