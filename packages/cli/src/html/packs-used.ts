import { packStanding, type RuleBook } from '@khuyencong/core'
import { countText } from '../text/numbers.js'
import { dayFor, type Reader } from '../text/reader.js'
import { html, type Html } from './html.js'

type Pack = RuleBook['packs'][number]

/** One pack of a book: its edition, who stands behind it, its digest. */
export function packLine(
  { manifest: { id, version, lawAsOf }, draft, digest }: Pack,
  { signers, admittedByName }: RuleBook,
  { lang, translate }: Reader,
): Html {
  const stamp = {
    signedBy: signers.get(id) ?? null,
    ...(draft && { draft }),
    ...(admittedByName.has(id) && { allowed: true as const }),
  }
  const lawDay = `${translate('pháp luật đến', 'law up to')} ${dayFor(lawAsOf, lang)}`
  return html`<p>${translate('Gói quy định', 'Pack')} ${id} ${version} (${packStanding(stamp, lang)}; ${lawDay}): <code>${digest}</code></p>
`
}

/**
 * Gói đã nạp. / The packs a page rests on: the national pack and each that did not come with the
 * program by itself, the provincial ones of the program by their number.
 */
export function packsUsed(book: RuleBook, reader: Reader): Html {
  const isNamed = ({ national, manifest }: Pack): boolean =>
    national || book.signers.get(manifest.id) !== 'shipped'
  const named = book.packs.filter(isNamed)
  const others = book.packs.length - named.length
  return html`${named.map((pack) => packLine(pack, book, reader))}${
    others === 0
      ? null
      : html`<p>${reader.translate('Gói của các tỉnh kèm phần mềm', 'Packs of provinces shipped with the program')}: ${countText(others, reader.lang)}</p>
`
  }`
}
