import type { RuleBook } from '@khuyencong/core'
import { knownWords } from '../columns/known-words.js'
import { type Target, targetOf } from '../columns/targets.js'
import { columnLetters } from '../tables/table.js'
import { workbookOfTables } from '../writing/workbook-of-tables.js'
import type { WrittenColumn, WrittenTable } from '../writing/written-table.js'
import { HOW_TO_FILL, templateWords } from './messages.js'

/** The fields of the template in the order of its columns. */
const FIELDS = [
  'id',
  'title',
  'fund',
  'planYear',
  'implementer.name',
  'approval.on',
  'items[0].activity',
  'items[0].units',
  'items[0].beneficiary.name',
  'items[0].beneficiary.id',
  'items[0].beneficiary.kind',
  'items[0].beneficiary.employees',
  'items[0].beneficiary.industry',
  'items[0].site',
  'items[0].site.areas',
  'items[0].costs[0].kind',
  'items[0].costs[0].amount',
  'items[0].requested.national',
  'items[0].requested.local',
  'items[0].requested.counterpart',
  'items[0].facts.machinery.isNew',
] as const
const NEEDED: ReadonlySet<string> = new Set(['id', 'items[0].activity'])

/** Names that a column may choose from, and where they stand in the sheet of lists. */
interface Choices {
  readonly to: string
  readonly heading: string
  readonly names: readonly string[]
}

/**
 * Mẫu bảng đề án. / An empty workbook to be filled in: the columns that `import` knows, with lists
 * of choices from the packs, a note on each heading, and a sheet that explains them.
 *
 * @param book - The rule book whose names the lists hold.
 * @param on - The day the workbook is dated, `YYYY-MM-DD`.
 * @returns The .xlsx file.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { projectTemplate } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const file = await projectTemplate(createRuleBook([national]), '2026-11-30')
 * String.fromCharCode(...file.subarray(0, 2)) // => 'PK'
 * ```
 */
export async function projectTemplate(book: RuleBook, on: string): Promise<Uint8Array> {
  const targets = FIELDS.flatMap((to) => targetOf(to, book.vocabulary) ?? [])
  const choices = targets.flatMap((target) => choicesOf(target, book))
  const columns = targets.map((target) => columnOf(target, choices))
  const tables = [
    { name: templateWords.projects, columns, rows: [] },
    guide(columns),
    lists(choices),
  ]
  return workbookOfTables(tables, { title: templateWords.title, on })
}

const headingOf = ({ headings, type }: Target): string =>
  `${headings[0] ?? ''}${type === 'money' ? templateWords.unit : ''}`

function choicesOf(target: Target, book: RuleBook): readonly Choices[] {
  const words =
    target.type === 'word' || target.type === 'words' ? knownWords(target.to, book) : null
  if (words === null) return []
  const names = [...words].map(([id, [name = id]]) => name)
  return [{ to: target.to, heading: headingOf(target), names }]
}

function columnOf(target: Target, choices: readonly Choices[]): WrittenColumn {
  const { to, type } = target
  return {
    heading: headingOf(target),
    width: type === 'text' || type === 'word' || type === 'place' ? 26 : 16,
    note: `${NEEDED.has(to) ? `${templateWords.needed} ` : ''}${HOW_TO_FILL[type]}`,
    ...(type === 'money' || type === 'day' ? { format: type } : {}),
    ...listOf(to, type, choices),
  }
}

/** Where the choices of a column of one name stand. */
function listOf(
  to: string,
  type: Target['type'],
  choices: readonly Choices[],
): Pick<WrittenColumn, 'list'> {
  const at = choices.findIndex((each) => each.to === to)
  if (at < 0 || type !== 'word') return {}
  const letters = columnLetters(at)
  const last = (choices[at]?.names.length ?? 0) + 1
  return { list: `'${templateWords.lists}'!$${letters}$2:$${letters}$${last}` }
}

const guide = (columns: readonly WrittenColumn[]): WrittenTable => ({
  name: templateWords.guide,
  columns: [
    { heading: templateWords.column, width: 40 },
    { heading: templateWords.howToFill, width: 90 },
  ],
  rows: [
    ...columns.map(({ heading, note = '' }) => [heading, note]),
    ...templateWords.rules.map(([about, how]) => [about, how]),
  ],
})

/** The lists, one a column, side by side. */
function lists(choices: readonly Choices[]): WrittenTable {
  const longest = choices.reduce((most, { names }) => Math.max(most, names.length), 0)
  return {
    name: templateWords.lists,
    columns: choices.map(({ heading }) => ({ heading, width: 34 })),
    rows: Array.from({ length: longest }, (_, row) =>
      choices.map(({ names }) => names[row] ?? null),
    ),
  }
}
