import { FORMAT, type RuleBook, severityName, vnd } from '@khuyencong/core'
import {
  AUDIT_DIMENSIONS,
  type AuditDimension,
  type FindingGroup,
  type GroupsByDimension,
} from '@khuyencong/core/auditing'
import { AUDIT_DIMENSION_WORDS, dimensionName } from '../../auditing/dimension-names.js'
import { wordsOfOption } from '../../auditing/option-words.js'
import type { Call } from '../../terminal/io.js'
import { countText, dongText } from '../../text/numbers.js'
import { prettyJson } from '../../text/output.js'
import type { Reader } from '../../text/reader.js'
import { textTable } from '../../text/table.js'
import { SEVERITIES } from './tally.js'

/** What `--group` asks for; `null` where it is not given. Throws `UNKNOWN_WORD`. */
export const dimensionsOf = ({ group }: Call['options']): readonly AuditDimension[] | null =>
  group === undefined ? null : wordsOfOption(group, '--group', AUDIT_DIMENSIONS)

/** The dimensions in the order of the table, each with its groups. */
export const groupLists = (
  groups: GroupsByDimension,
): readonly (readonly [AuditDimension, readonly FindingGroup[]])[] =>
  AUDIT_DIMENSIONS.flatMap((each) => {
    const list = groups[each]
    return list === undefined ? [] : [[each, list] as const]
  })

/** The headings of a table of groups. */
export const groupHeadings = (
  dimension: AuditDimension,
  { translate, lang }: Reader,
): readonly string[] => [
  translate(...AUDIT_DIMENSION_WORDS[dimension]),
  translate('Số đề án', 'Projects'),
  translate('Có sai quy định', 'With errors'),
  ...SEVERITIES.map((each) => severityName(each, lang)),
  translate('Vượt mức (sai quy định)', 'Above by (non-compliant)'),
  translate('Vượt mức (cần làm rõ)', 'Above by (to clarify)'),
]

/** The cells of a group, in the order of the headings. */
export function groupCells(
  dimension: AuditDimension,
  { key, projects, wrong, findings, excess }: FindingGroup,
  book: RuleBook,
  reader: Reader,
): readonly string[] {
  const { lang } = reader
  const money = (dong: bigint): string => (dong === 0n ? '' : dongText(dong, reader))
  return [
    dimensionName(dimension, key, book, reader),
    countText(projects, lang),
    countText(wrong, lang),
    ...SEVERITIES.map((each) => countText(findings[each], lang)),
    money(excess.error),
    money(excess.warning),
  ]
}

/** How many groups a table of the terminal shows. */
const SHOWN = 50

/** What stands under every table of groups. */
export const groupNote = ({ translate }: Reader): string =>
  translate(
    'Phát hiện về một hạng mục tính cho nhóm của hạng mục; phát hiện về cả đề án tính cho mọi ' +
      'nhóm của đề án, nên cộng các nhóm có thể hơn tổng chung.',
    'A finding about an item counts for the group of the item; one about the whole project counts ' +
      'for each group of it, so that the groups may come to more than the whole.',
  )

/** Bảng nhóm. / The groups as tables of text, the gravest first. */
export function groupsText(
  groups: GroupsByDimension,
  book: RuleBook,
  call: Call,
  note: string = groupNote(call),
): string {
  const { translate, lang, out } = call
  const tables = groupLists(groups).map(([dimension, list]) => {
    const rows = list.slice(0, SHOWN).map((each) => groupCells(dimension, each, book, call))
    const more =
      list.length <= SHOWN
        ? ''
        : translate(
            `… và ${countText(list.length - SHOWN, lang)} nhóm khác: xem bằng --json.\n`,
            `… and ${countText(list.length - SHOWN, lang)} more groups: see them with --json.\n`,
          )
    const [title = ''] = groupHeadings(dimension, call)
    const heading = `${translate('PHÁT HIỆN THEO', 'FINDINGS BY')} ${title.toLocaleUpperCase('vi')}`
    return `\n${heading}\n${textTable(groupHeadings(dimension, call), rows, out.columns)}${more}`
  })
  return `${tables.join('')}${note}\n`
}

/** The groups as JSON. Throws `AMOUNT_TOO_LARGE`. */
export const groupsJson = (groups: GroupsByDimension): string =>
  prettyJson({
    format: FORMAT,
    groups: Object.fromEntries(
      groupLists(groups).map(([dimension, list]) => [
        dimension,
        list.map(({ excess, ...group }) => ({
          ...group,
          excess: Object.fromEntries(SEVERITIES.map((each) => [each, vnd(Number(excess[each]))])),
        })),
      ]),
    ),
  })
