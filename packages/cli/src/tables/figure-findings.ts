import { type Severity, severityName } from '@khuyencong/core'
import type { WrittenCell, WrittenTable } from '@khuyencong/office'
import type { Reader } from '../text/reader.js'

/** A finding about a figure: what it is of, what was found and expected, and the sentence on it. */
interface FigureFinding {
  readonly severity: Severity
  readonly code: string
  readonly of: string
  readonly found: WrittenCell
  readonly expected: WrittenCell
  readonly difference: WrittenCell
  readonly text: string
}

/** Phát hiện về số liệu. / Findings about figures as a table; `of` heads what each is about. */
export function figureFindings(
  findings: readonly FigureFinding[],
  of: string,
  { translate, lang }: Reader,
): WrittenTable {
  return {
    name: translate('Phát hiện', 'Findings'),
    columns: [
      { heading: translate('Mức độ', 'Severity'), width: 16 },
      { heading: translate('Mã', 'Code'), width: 24 },
      { heading: of, width: 44 },
      { heading: translate('Số thấy', 'Found'), width: 20, format: 'money' },
      { heading: translate('Số đúng', 'Expected'), width: 20, format: 'money' },
      { heading: translate('Chênh lệch', 'Difference'), width: 20, format: 'money' },
      { heading: translate('Nội dung', 'Finding'), width: 70 },
    ],
    rows: findings.map(({ severity, code, of: about, found, expected, difference, text }) => [
      ...[severityName(severity, lang), code, about],
      ...[found, expected, difference, text],
    ]),
  }
}
