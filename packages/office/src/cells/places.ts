import { findProvince, isKhuyenCongError, type RuleBook, withoutMarks } from '@khuyencong/core'
import { type CellValue, tidyText } from '../tables/table.js'
import { cellMessages } from './messages.js'
import { cellError } from './refuse-cell.js'

/** Nơi sản xuất đọc từ một ô. / What a cell says of a site. */
export interface SiteOfCell {
  readonly province?: string
  readonly unitKind?: string
  /** The name of the commune or ward, as the cell has it. */
  readonly commune?: string
  readonly parentKind?: string
  /** The name of the district, as the cell has it. */
  readonly district?: string
}

/** The field of the name of a unit, by that of its kind. */
const NAME_OF = { unitKind: 'commune', parentKind: 'district' } as const

/** What the name of a unit begins with, and the word of the vocabulary it is. */
const UNIT_KINDS: readonly (readonly [begin: RegExp, field: keyof typeof NAME_OF, id: string])[] = [
  [/^xa /u, 'unitKind', 'commune'],
  [/^(?:phuong |p\.? ?\d)/u, 'unitKind', 'ward'],
  [/^(?:thi tran |tt\.? )/u, 'unitKind', 'township'],
  [/^dac khu /u, 'unitKind', 'special-zone'],
  [/^huyen /u, 'parentKind', 'rural-district'],
  [/^(?:thi xa |tx\.? )/u, 'parentKind', 'town'],
  [/^(?:quan |q\.? ?\d)/u, 'parentKind', 'urban-district'],
  [/^(?:thanh pho |tp\.? ?)/u, 'parentKind', 'provincial-city'],
]
/** What stands below a commune and tells nothing more. */
const BELOW = /^(?:ap|thon|khom|khu|to|so|duong|lo|buon|ban|xom|khu pho|khoi|kcn|ccn|cum|\d)/u

/**
 * Ô địa điểm. / A place as official lists write it, from small to large: «xã Phú Tâm, huyện Châu
 * Thành, tỉnh Sóc Trăng». Throws `CELL_WORD` for a part that is not understood, `UNKNOWN_PROVINCE`.
 */
export function placeCell(value: CellValue, { register }: Pick<RuleBook, 'register'>): SiteOfCell {
  const text = tidyText(value)
  const parts = text
    .split(/[,;]| - /u)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const site: Record<string, string> = {}
  parts.forEach((part, index) => {
    const last = index === parts.length - 1
    if (last && isProvince(part, register)) {
      site['province'] = findProvince(register, part).id
      return
    }
    const known = UNIT_KINDS.find(([begin]) => begin.test(withoutMarks(part)))
    if (known !== undefined) {
      const [, field, id] = known
      site[field] = id
      site[NAME_OF[field]] = part
    } else if (last) site['province'] = findProvince(register, part.replace(/^tỉnh\s+/iu, '')).id
    else if (!BELOW.test(withoutMarks(part)))
      throw cellError('CELL_WORD', text, cellMessages.CELL_PLACE(part))
  })
  return site
}

function isProvince(name: string, register: RuleBook['register']): boolean {
  try {
    findProvince(register, name)
    return true
  } catch (error) {
    if (isKhuyenCongError(error)) return false
    throw error
  }
}
