import { summaryOf, summaryText } from '@khuyencong/core/records'
import { html, type Html } from '../../html/html.js'
import { section } from '../../html/page.js'
import { qrCode } from '../../html/qr-code.js'
import { verificationTexts } from '../../records/messages.js'
import { dayFor, type Reader } from '../../text/reader.js'
import { signatureTexts } from './messages.js'

/** Chữ ký của trang. / The signature a page is printed with: its file, who signs and when. */
export interface PageSignature {
  /** The text of the signed decision. */
  readonly file: string
  readonly by: string
  readonly at: string
}

/**
 * Chữ ký trên trang. / Who signed, on which day as they claim, and a QR code that binds the printed
 * page to the file; how to check both, and what a signature does not prove.
 */
export function signatureSection(
  { file, by, at }: PageSignature,
  { lang, translate }: Reader,
): Html | null {
  const summary = summaryOf(new TextEncoder().encode(file))
  const code = qrCode(summaryText(summary), translate(...signatureTexts.label))
  return section(
    translate(...signatureTexts.heading),
    html`<p>${translate(...verificationTexts.signedBy(by, dayFor(at, lang)))}</p>
<p>${translate(...signatureTexts.key)}: <code>${summary.key}</code></p>
${code}
<p>${translate(...signatureTexts.check)}</p>
<p><b>${translate(...verificationTexts.notProven)}</b></p>
`,
  )
}
