import {
  type Citation,
  type Decision,
  type Explanation,
  explanation,
  type Lang,
  type RuleBook,
} from '@khuyencong/core'
import { CitedDocuments } from '../findings/cited-documents.js'

/** Đề án đã xét, để ghi thành văn bản. / A decision with its words, and what a paper of it cites. */
export interface DecidedProject {
  readonly decision: Decision
  readonly book: RuleBook
  readonly lang: Lang
  readonly words: Explanation
  readonly cited: CitedDocuments
  /** Takes the citations in, and gives them back as they were. */
  readonly cite: (citation: Citation | null) => Citation | null
}

/** A decision as papers tell it. */
export function decidedProject(decision: Decision, book: RuleBook, lang: Lang): DecidedProject {
  const cited = new CitedDocuments()
  return {
    decision,
    book,
    lang,
    words: explanation(decision, { lang, book }),
    cited,
    cite: (citation) => {
      cited.add(citation)
      return citation
    },
  }
}
