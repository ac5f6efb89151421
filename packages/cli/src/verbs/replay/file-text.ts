import type { ReplayedLine } from '@khuyencong/core/records'
import { differencesText } from '../../records/differences-text.js'
import type { Call } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { countText } from '../../text/numbers.js'
import { colorsFor } from '../../text/output.js'
import type { NamingCall } from '../../text/reader.js'
import { replayTexts } from './messages.js'

/** How many lines came to what. */
export type ReplayCounts = Record<ReplayedLine['outcome'], number>

/** A line whose record comes out otherwise, and where. */
export function differentText(
  { line, decision, differences }: Extract<ReplayedLine, { readonly outcome: 'different' }>,
  call: NamingCall,
): string {
  const { translate, out, io } = call
  const colors = colorsFor(out, io.env)
  const head = translate(...replayTexts.lineOf(line, decision.project.id))
  const places = translate(...replayTexts.places(differences.length))
  const word = colors.red(translate(...replayTexts.different))
  return `${clean(head)}: ${word}: ${places}\n${differencesText(differences, call)}\n`
}

/** What the whole file came to. */
export function countsText(counts: ReplayCounts, { translate, lang }: Call): string {
  const { identical, different, refused, unread } = counts
  const total = countText(identical + different + refused, lang)
  const rows = [
    translate(...replayTexts.total(total)),
    translate(...replayTexts.sameCount(countText(identical, lang))),
    translate(...replayTexts.differentCount(countText(different, lang))),
    ...(refused === 0 ? [] : [translate(...replayTexts.refusedCount(countText(refused, lang)))]),
    ...(unread === 0 ? [] : [translate(...replayTexts.unreadCount(countText(unread, lang)))]),
  ]
  return rows.map((row) => `${row}\n`).join('')
}
