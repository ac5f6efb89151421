import type { Decision, Lang, RuleBook } from '@khuyencong/core'
import type { PaperPart, PaperTable, WrittenPaper } from '../writing/written-paper.js'
import { type DecidedProject, decidedProject } from './decided-project.js'
import {
  basisTable,
  conditionsOf,
  findingsTable,
  headedTable,
  headingOf,
  missingTable,
  moneyTable,
  neutralNote,
  projectFields,
  recordParts,
  supportTable,
  verdictParts,
} from './decision-parts.js'
import { paperWord } from './messages.js'

/**
 * Biên bản thẩm định. / The record of an appraisal, filled in from a decision: the conditions of
 * each item, the money, the findings, what people have to confirm, each figure with its provision
 * and rule. The layout is neutral: it is no form of an act.
 *
 * @param decision - The decision, new or stored.
 * @param book - The rule book, for titles and documents.
 * @param lang - The language of the paper.
 * @returns The paper, for `docxOfPaper` or a page.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { appraisalRecord } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] } as const
 * const paper = appraisalRecord(decide(book, { on: '2023-06-01', project }), book, 'vi')
 * paper.title // => 'Biên bản thẩm định đề án khuyến công'
 * ```
 */
export function appraisalRecord(decision: Decision, book: RuleBook, lang: Lang): WrittenPaper {
  const of = decidedProject(decision, book, lang)
  const body: readonly PaperPart[] = [
    neutralNote(of),
    projectFields(of, ['meeting', 'members']),
    ...verdictParts(of),
    headingOf('conditions', of),
    ...of.words.items.flatMap((item) => conditionsOf(item, of)),
    ...headedTable('money', supportTable(of), of),
    moneyTable(of),
    ...headedTable('findings', findingsTable(of), of),
    ...headedTable('missing', missingTable(of), of),
    ...headedTable('checklist', checklistTable(of), of),
  ]
  return {
    title: paperWord('appraisal', lang),
    subtitle: of.words.title,
    on: decision.on,
    lang,
    orientation: 'landscape',
    parts: [
      ...body,
      {
        kind: 'fields',
        rows: (['opinion', 'proposal'] as const).map((key) => [paperWord(key, lang), null]),
      },
      ...headedTable('basis', basisTable(of), of),
      ...recordParts(of),
      { kind: 'signatures', places: [paperWord('secretary', lang), paperWord('chair', lang)] },
    ],
  }
}

const BOXES = { '[ ]': '☐', '[x]': '☑', '[!]': '☒' } as const

/** What people have to find out, with what they have found so far. */
const checklistTable = ({ words, lang }: DecidedProject): PaperTable => ({
  kind: 'table',
  columns: [
    { heading: paperWord('order', lang), width: 5 },
    { heading: paperWord('question', lang), width: 50 },
    { heading: paperWord('confirmed', lang), width: 34 },
    { heading: paperWord('rule', lang), width: 20 },
  ],
  rows: words.toVerify.map(({ mark, text, lines, askedBy }, index) => {
    const rules = [...new Set(askedBy.map(({ rule }) => rule))].join('\n')
    return [index + 1, text, [BOXES[mark], ...lines].join('\n'), rules]
  }),
})
