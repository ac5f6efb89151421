import {
  activityName,
  citationText,
  dayText,
  type ExplainedItem,
  packStanding,
  term,
} from '@khuyencong/core'
import type { PaperPart, PaperTable } from '../writing/written-paper.js'
import type { WrittenCell } from '../writing/written-table.js'
import type { DecidedProject } from './decided-project.js'
import { type PaperWord, paperWord } from './messages.js'

/** Parts that papers about one project share, each filled in from the decision. */

/** A heading and a table under it; a sentence in place of a table without rows. */
export function headedTable(
  heading: PaperWord,
  table: PaperTable,
  of: DecidedProject,
): PaperPart[] {
  const none = { kind: 'text', text: paperWord('none', of.lang) } as const
  return [headingOf(heading, of), table.rows.length === 0 ? none : table]
}

/** A heading of a paper. */
export const headingOf = (key: PaperWord, { lang }: DecidedProject): PaperPart => ({
  kind: 'heading',
  text: paperWord(key, lang),
})

/** What is said at the head of every paper: that its layout is nobody's form. */
export const neutralNote = ({ lang }: Pick<DecidedProject, 'lang'>): PaperPart => ({
  kind: 'text',
  text: paperWord('neutral', lang),
  small: true,
})

/** Which project, of which fund, judged on which day. */
export function projectFields(
  { decision, lang }: DecidedProject,
  more: readonly PaperWord[],
): PaperPart {
  const { project, on } = decision
  const { title, fund, implementer } = project.input
  const rows: readonly (readonly [PaperWord, WrittenCell])[] = [
    ['project', project.id],
    ['projectTitle', title ?? null],
    ['fund', fund == null ? null : paperWord(fund, lang)],
    ['implementer', implementer?.name ?? null],
    ['day', { day: on }],
    ...more.map((key) => [key, null] as const),
  ]
  return { kind: 'fields', rows: rows.map(([key, value]) => [paperWord(key, lang), value]) }
}

/** The verdict and what is remarked of the decision as a whole. */
export const verdictParts = (of: DecidedProject): readonly PaperPart[] => [
  { kind: 'heading', text: of.words.verdict },
  ...of.words.remarks.map((text): PaperPart => ({ kind: 'text', text })),
]

/** The conditions of an item: what was found of each, the provision, and the rule. */
export function conditionsOf(item: ExplainedItem, of: DecidedProject): readonly PaperPart[] {
  const { lang, cite } = of
  const rows = item.steps
    .filter(({ step }) => step.stage === 'eligibility')
    .map(({ step, mark, title, reasons, source }, index): readonly WrittenCell[] => [
      index + 1,
      [title, ...reasons].join('\n'),
      `${mark} ${term(step.verdict, lang)}`,
      cite(step.citation) === null ? source : sourceText(step, of),
      step.rule,
    ])
  const text = `${item.heading}. ${item.eligibility}`
  return [
    { kind: 'text', text },
    {
      kind: 'table',
      columns: [
        { heading: paperWord('order', lang), width: 5 },
        { heading: paperWord('condition', lang), width: 44 },
        { heading: paperWord('result', lang), width: 14 },
        { heading: paperWord('article', lang), width: 26 },
        { heading: paperWord('rule', lang), width: 20 },
      ],
      rows,
    },
  ]
}

function sourceText(
  { citation, evidence }: ExplainedItem['steps'][number]['step'],
  { lang }: DecidedProject,
): string {
  if (citation === null) return ''
  const article = citationText(citation, lang)
  return evidence === null || evidence === 'quoted'
    ? article
    : `${article} (${term(evidence, lang)})`
}

/** What each item may get and what it asks, with the provision and the rule of the level. */
export function supportTable(of: DecidedProject): PaperTable {
  const { words, lang, book, cite } = of
  const rows = words.items.map(({ item, support: said }): readonly WrittenCell[] => {
    const { support } = item
    const level = 'rule' in support ? support : support.reference
    cite(level?.citation ?? null)
    return [
      item.id,
      activityName(item.activity, { lang, vocabulary: book.vocabulary }),
      support.answer === 'met' ? support.ceiling : null,
      'requested' in support ? support.requested : null,
      support.answer === 'met' ? support.allowed : null,
      said.lines.join('\n'),
      level === null ? said.heading : citationText(level.citation, lang),
      level?.rule ?? null,
    ]
  })
  const heading = (key: PaperWord): string => paperWord(key, lang)
  return {
    kind: 'table',
    columns: [
      { heading: heading('item'), width: 8 },
      { heading: heading('activity'), width: 20 },
      { heading: heading('ceiling'), width: 15, format: 'money' },
      { heading: heading('requested'), width: 15, format: 'money' },
      { heading: heading('allowed'), width: 15, format: 'money' },
      { heading: heading('working'), width: 34 },
      { heading: heading('article'), width: 22 },
      { heading: heading('rule'), width: 18 },
    ],
    rows,
  }
}

/** The money of the project by source. */
export function moneyTable({ words, lang, decision }: DecidedProject): PaperTable {
  return {
    kind: 'table',
    columns: [
      { heading: paperWord('source', lang), width: 60 },
      { heading: paperWord('amount', lang), width: 40, format: 'money' },
    ],
    rows: words.money.map(({ of, label, text }): readonly WrittenCell[] => {
      const { funding } = decision
      return [label, (of === 'advance' ? funding.advance.max : funding[of]) ?? text]
    }),
  }
}

/** The findings, each with its provision and its rule. */
export function findingsTable({ words, lang, cite }: DecidedProject): PaperTable {
  return {
    kind: 'table',
    columns: [
      { heading: paperWord('order', lang), width: 5 },
      { heading: paperWord('findings', lang), width: 22 },
      { heading: paperWord('finding', lang), width: 50 },
      { heading: paperWord('article', lang), width: 26 },
      { heading: paperWord('rule', lang), width: 18 },
    ],
    rows: words.findings.map(({ finding, label, text, citations }, index) => {
      cite(finding.citation)
      cite(finding.other)
      return [index + 1, label, text, citations, finding.rule]
    }),
  }
}

/** The documents that the paper cites so far, as its legal basis. */
export function basisTable({ cited, book, lang }: DecidedProject): PaperTable {
  const { columns, rows } = cited.table(book, lang)
  return { kind: 'table', columns, rows }
}

/** What makes the figures again: the digests of the decision, of the project and of the packs. */
export function recordParts(of: DecidedProject): readonly PaperPart[] {
  const { decision, words, lang } = of
  const packs = decision.packs.map(
    (stamp) =>
      [
        `${paperWord('pack', lang)} ${stamp.id} ${stamp.version} (${packStanding(stamp, lang)}, ${lang === 'vi' ? dayText(stamp.lawAsOf) : stamp.lawAsOf})`,
        stamp.digest,
      ] as const,
  )
  return [
    headingOf('record', of),
    ...words.seal.map((text): PaperPart => ({ kind: 'text', text, small: true })),
    { kind: 'fields', rows: [[paperWord('digest', lang), decision.project.digest], ...packs] },
  ]
}

/** What nobody has told yet, though a condition asks for it. */
export const missingTable = ({ words, lang }: DecidedProject): PaperTable => ({
  kind: 'table',
  columns: [
    { heading: paperWord('order', lang), width: 5 },
    { heading: paperWord('missing', lang), width: 95 },
  ],
  rows: words.missing.map(({ text }, index) => [index + 1, text]),
})
