import { encodeQR } from 'qr'
import { html, type Html } from './html.js'

/** Mã QR. / A text as a QR code that a page draws itself: black on white, by day and by night. */
export function qrCode(text: string, label: string): Html {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const size = modules.length
  const dark = modules.flatMap((row, y) => rowPath(row, y)).join('')
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark}"/></svg>`
}

/** The dark runs of a row, as rectangles of one path. */
const rowPath = (row: readonly boolean[], y: number): readonly string[] =>
  row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return []
    const end = row.indexOf(false, x)
    return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`]
  })
