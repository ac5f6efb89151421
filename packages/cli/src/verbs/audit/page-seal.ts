import type { RuleBook } from '@khuyencong/core'
import { html, type Html } from '../../html/html.js'
import { packLine } from '../../html/packs-used.js'
import { countText } from '../../text/numbers.js'
import type { Reader } from '../../text/reader.js'

/** What an audit rests on, beside the law: which file, and whether the second engine judged too. */
export interface AuditSource {
  readonly name: string
  /** `sha256-…` of the bytes of the input. */
  readonly digest: string
  readonly crossCheck: boolean
}

/** The foot of the page: what its reader needs to make it again. */
export function pageFoot(
  { name, digest, crossCheck }: AuditSource,
  judged: number,
  book: RuleBook,
  reader: Reader,
): Html {
  const { lang, translate } = reader
  const count = countText(judged, lang)
  const checked = crossCheck
    ? translate(`khớp ở ${count} đề án đã xét`, `same result for each project judged (${count})`)
    : translate('không chạy (--no-cross-check)', 'not run (--no-cross-check)')
  return html`<p>${translate(
    '«—» là chưa có số liệu, không phải bằng 0. ' +
      'Lập luận đầy đủ của từng đề án: lệnh decide --report.',
    'A dash (—) is not known, which does not mean zero. The full reasons for one project: decide --report.',
  )}</p>
<p>${translate('Tệp dữ liệu', 'Input file')}: ${name} <code>${digest}</code></p>
<p>${translate('Đối chiếu bằng bộ suy luận thứ hai', 'Cross-checked by a second engine')}: ${checked}</p>
${book.packs.map((pack) => packLine(pack, book, reader))}`
}
