import { withoutMarks } from '../errors/suggestions.js'
import { memoize } from '../values/memoize.js'
import type { PaperEntry, Vocabulary } from '../vocabulary/open-vocabulary.js'

/**
 * Giấy tờ theo từ vựng. / The papers that packs declare: an event may name one by its id, or as the
 * rule writes it, with a number or date after it.
 */
export type Papers = Vocabulary['papers']

/** A paper's name without marks, brackets and form numbers. */
const plain = (paper: string): string =>
  withoutMarks(paper.replace(/\([^)]*\)/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim()

/** Plain names of the papers that rules ask for: few, and asked for again with every payment. */
const ASKED = new Map<string, string>()

const plainAsked = (paper: string): string => memoize(ASKED, paper, () => plain(paper))

/** A paper asked for only in some cases: «… (nếu thuê)». */
const isConditional = (paper: string): boolean => /\(nếu /u.test(paper)

/**
 * What of the papers asked for is not among those given; `unsure` where one given is not recognised
 * and may be it.
 */
export function papersLacking(
  asked: readonly string[],
  given: readonly string[],
  papers: Papers,
): { readonly lacking: readonly string[]; readonly unsure: boolean } {
  const wanted = asked.filter((paper) => !isConditional(paper))
  const names = given.map((paper) => plain(papers.get(paper)?.title ?? paper))
  const lacking = wanted.filter((paper) => !names.some((name) => name.includes(plainAsked(paper))))
  const known = [...asked, ...[...papers.values()].map(({ title }) => title)]
  return {
    lacking,
    unsure: names.some((name) => !known.some((paper) => name.includes(plainAsked(paper)))),
  }
}

/** The paper that shows how far the work is; `null` where no pack declares one. */
export function progressPaper(papers: Papers): PaperEntry | null {
  for (const paper of papers.values()) if (paper.shows === 'progress') return paper
  return null
}
