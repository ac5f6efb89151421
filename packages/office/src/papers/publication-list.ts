import {
  activityName,
  findProvince,
  type Judgement,
  type Lang,
  type Project,
  type RuleBook,
  term,
  type Wording,
  wordName,
} from '@khuyencong/core'
import type { WrittenPaper } from '../writing/written-paper.js'
import type { WrittenCell, WrittenColumn } from '../writing/written-table.js'
import { neutralNote } from './decision-parts.js'
import { paperWord } from './messages.js'

/** Đề án đã xét. / A project with its judgement, for a list. */
export interface ListedProject {
  readonly project: Project
  readonly judgement: Judgement
  /** What a plan gives it, in đồng, in place of what it asks for. */
  readonly granted?: number
}

/**
 * Danh mục công bố. / A list of projects for publication: what, where, by whom, the money by source
 * with its sum. Names of household businesses and artisans stay out; a project that is not found eligible says
 * so in its row. The layout is neutral.
 *
 * @param listed - The projects in the order of the list.
 * @param book - The rule book, for names.
 * @param options - The day it speaks of, and the language.
 * @returns The paper, for `docxOfPaper` or a page.
 * @example
 * ```ts
 * import { createRuleBook, judge, readProject } from '@khuyencong/core'
 * import { publicationList } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const project = readProject({ id: 'p', items: [{ id: '1', activity: 'showroom' }] }, 'p', book)
 * const judgement = judge(book, { on: '2023-06-01', project })
 * publicationList([{ project, judgement }], book, { on: '2023-06-01', lang: 'vi' }).parts.length // => 4
 * ```
 */
export function publicationList(
  listed: readonly ListedProject[],
  book: RuleBook,
  { on, lang }: { readonly on: string; readonly lang: Lang },
): WrittenPaper {
  const rows = listed.map((each, index) => rowOf(each, index + 1, book, lang))
  return {
    title: paperWord('publication', lang),
    subtitle: null,
    on,
    lang,
    orientation: 'landscape',
    parts: [
      neutralNote({ lang }),
      {
        kind: 'fields',
        rows: [
          [paperWord('day', lang), { day: on }],
          [paperWord('count', lang), rows.length],
        ],
      },
      { kind: 'table', columns: columnsOf(lang), rows: [...rows, totals(rows, lang)] },
      { kind: 'text', text: paperWord('publicationNote', lang), small: true },
    ],
  }
}

/** Where the columns of money stand. */
const MONEY = { first: 6, last: 8 } as const

const columnsOf = (lang: Lang): readonly WrittenColumn[] => [
  { heading: paperWord('order', lang), width: 5 },
  { heading: paperWord('project', lang), width: 12 },
  { heading: paperWord('projectTitle', lang), width: 30 },
  { heading: paperWord('activity', lang), width: 22 },
  { heading: paperWord('beneficiary', lang), width: 22 },
  { heading: paperWord('place', lang), width: 14 },
  { heading: paperWord('totalCost', lang), width: 15, format: 'money' },
  { heading: paperWord('support', lang), width: 15, format: 'money' },
  { heading: paperWord('counterpart', lang), width: 15, format: 'money' },
  { heading: paperWord('remark', lang), width: 16 },
]

function rowOf(
  { project, judgement, granted }: ListedProject,
  order: number,
  book: RuleBook,
  lang: Lang,
): readonly WrittenCell[] {
  const { funding, verdict } = judgement
  const wording = { lang, vocabulary: book.vocabulary }
  const { items, fund } = project
  return [
    order,
    project.id,
    project.title,
    once(items.map(({ activity }) => activityName(activity, wording))),
    once(items.map((item) => nameOf(item, wording))),
    once(items.map((item) => provinceOf(item, book))),
    funding.total,
    granted ?? (fund === null ? null : funding[fund]),
    funding.counterpart,
    verdict === 'eligible' ? null : term(verdict, lang),
  ]
}

type Item = Project['items'][number]

/** Kinds whose name is the name of a person. */
const PERSONS: ReadonlySet<string> = new Set(['business-household', 'artisan'])

/** Who is supported: the name of an organisation; of a person, the kind alone. */
function nameOf({ beneficiary }: Item, wording: Wording): string | null {
  const kind = beneficiary?.kind ?? null
  if (kind === null) return null
  return PERSONS.has(kind)
    ? wordName(kind, wording)
    : (beneficiary?.name ?? wordName(kind, wording))
}

function provinceOf({ site }: Item, book: RuleBook): string | null {
  const province = site?.province ?? null
  return province === null ? null : findProvince(book.register, province).name
}

/** Texts, each once. */
const once = (texts: readonly (string | null)[]): string | null =>
  [...new Set(texts.filter((text) => text !== null))].join('; ') || null

/** The sum of each column of money; no sum where an amount is not known. */
function totals(rows: readonly (readonly WrittenCell[])[], lang: Lang): readonly WrittenCell[] {
  const sums = columnsOf(lang).map((_, column): WrittenCell => {
    if (column < MONEY.first || column > MONEY.last) return null
    const amounts = rows.map((row) => row[column])
    return amounts.every((each) => typeof each === 'number')
      ? amounts.reduce((sum, each) => sum + each, 0)
      : null
  })
  const unknown = sums.slice(MONEY.first, MONEY.last + 1).includes(null)
  const [, , , ...after] = sums
  return [
    null,
    null,
    paperWord('total', lang),
    ...after.slice(0, -1),
    unknown ? paperWord('unknownSum', lang) : null,
  ]
}
