import { KhuyenCongError } from '@khuyencong/core'
import { type Sheet, tidyText } from '../tables/table.js'
import { type ColumnMap, tidyHeading } from './column-map.js'
import { type Headed, headedAt, plainHeading } from './headings.js'
import { columnMessages } from './messages.js'

/** Rows that are looked at for headings. */
const LOOKED_AT = 60
/** A row with fewer known headings is no row of headings. */
const LEAST = 2

/** The error where a sheet holds no table. */
export const noTable = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'TABLE_MISSING', at, ...columnMessages.TABLE_MISSING() })

/** The headings of a sheet that a map names; `null` where they are not there. */
export function headedByMap(sheet: Sheet, { headerRow, columns }: ColumnMap): Headed | null {
  const wanted = Object.entries(columns).flatMap(([heading, rule]) =>
    rule === null ? [] : [heading],
  )
  if (headerRow !== null) {
    const index = sheet.rows.findIndex(({ number }) => number === headerRow)
    return index < 0 ? null : headedAt(sheet, index)
  }
  return mostKnown(sheet, ({ headings }) => {
    const there = new Set(headings.map(tidyHeading))
    return wanted.filter((heading) => there.has(heading)).length
  })
}

/** The headings of a sheet of which most are known; `null` where hardly any are. */
export function headedByNames(sheet: Sheet, names: ReadonlySet<string>): Headed | null {
  return mostKnown(
    sheet,
    ({ headings }) =>
      headings.filter((heading) => names.has(plainHeading(heading.split(' › ').at(-1) ?? '')))
        .length,
  )
}

function mostKnown(sheet: Sheet, knownIn: (headed: Headed) => number): Headed | null {
  let best: { readonly headed: Headed; readonly known: number } | null = null
  for (const [index, { cells }] of sheet.rows.slice(0, LOOKED_AT).entries()) {
    if (cells.filter((cell) => tidyText(cell) !== '').length < LEAST) continue
    const headed = headedAt(sheet, index)
    const known = knownIn(headed)
    if (known >= LEAST && known > (best?.known ?? 0)) best = { headed, known }
  }
  return best?.headed ?? null
}
