import type { Decision, Lang, RuleBook } from '@khuyencong/core'
import type { WrittenPaper } from '../writing/written-paper.js'
import { decidedProject } from './decided-project.js'
import {
  basisTable,
  findingsTable,
  headedTable,
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
 * Phiếu kết quả xét. / A decision on a sheet or two: the verdict, what each item may get, the money
 * and the findings, each figure with its provision and rule. The layout is neutral.
 *
 * @param decision - The decision, new or stored.
 * @param book - The rule book, for titles and documents.
 * @param lang - The language of the paper.
 * @returns The paper, for `docxOfPaper` or a page.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { decisionSheet } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] } as const
 * decisionSheet(decide(book, { on: '2023-06-01', project }), book, 'en').title // => 'Decision sheet of a project'
 * ```
 */
export function decisionSheet(decision: Decision, book: RuleBook, lang: Lang): WrittenPaper {
  const of = decidedProject(decision, book, lang)
  const body = [
    neutralNote(of),
    projectFields(of, []),
    ...verdictParts(of),
    ...headedTable('money', supportTable(of), of),
    moneyTable(of),
    ...headedTable('findings', findingsTable(of), of),
    ...headedTable('missing', missingTable(of), of),
  ]
  return {
    title: paperWord('decision', lang),
    subtitle: of.words.title,
    on: decision.on,
    lang,
    orientation: 'landscape',
    parts: [
      ...body,
      ...headedTable('basis', basisTable(of), of),
      ...recordParts(of),
      { kind: 'signatures', places: [paperWord('writer', lang), paperWord('head', lang)] },
    ],
  }
}
