import { bookOf } from '../decision/archive.js'
import { readDecision } from '../decision/read-decision.js'
import { type Difference, replay } from '../decision/record.js'
import type { Decision } from '../decision/seal.js'
import { recordMessages } from '../decision/record-messages.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import type { BookOptions } from '../packs/book-options.js'
import type { Pack } from '../packs/pack.js'
import type { RuleBook } from '../packs/rule-book.js'
import { type Bytes, placeOfLine, recordLines } from './record-lines.js'

/** Tìm bộ quy định. / The rule book that decisions of some packs are derived again with. */
export type BookFinder = (packs: Decision['packs']) => RuleBook | Promise<RuleBook>

/**
 * Bộ quy định từ kho. / Finds the book of a decision in an archive of packs, by digest; that of many
 * decisions is made once.
 *
 * @param archive - Every pack at hand, in every version, in any order.
 * @param options - Signatures of packs that were checked.
 * @returns What gives the book of a decision, from its `packs`; it throws `PACK_NOT_ARCHIVED`.
 * @example
 * ```ts
 * import { booksOf } from '@khuyencong/core/records'
 * import { national } from '@khuyencong/rules-national'
 * const { packs } = await booksOf([national])([])
 * packs.length // => 0
 * ```
 */
export function booksOf(
  archive: Iterable<Pack>,
  options: Pick<BookOptions, 'trust'> = {},
): BookFinder {
  const packs = [...archive]
  const made = new Map<string, RuleBook>()
  return (stamps) => {
    const key = stamps.map(({ digest, allowed }) => `${digest} ${allowed === true}`).join()
    const book = made.get(key) ?? bookOf({ packs: stamps }, packs, options)
    made.set(key, book)
    return book
  }
}

/** A record derived again, with every difference; or why it cannot be. */
export type Derived =
  | {
      readonly decision: Decision
      readonly book: RuleBook
      readonly differences: readonly Difference[]
    }
  | { readonly decision: Decision | null; readonly problems: readonly Problem[] }

/** Derives a record again. What is wrong with it, or with the packs at hand, is returned. */
export async function derivedAgain(record: unknown, books: BookFinder): Promise<Derived> {
  let decision: Decision | null = null
  try {
    refuseShortened(record)
    decision = readDecision(record)
    const book = await books(decision.packs)
    const result = replay(book, decision)
    return { decision, book, differences: result.identical ? [] : result.differences }
  } catch (error) {
    if (error instanceof KhuyenCongError) return { decision, problems: error.problems }
    throw error
  }
}

/** Says of a line without its project, as `audit --brief` writes it, what it is. */
function refuseShortened(record: unknown): void {
  const { project } = Object(record) as { readonly project?: unknown }
  const { input } = Object(project) as { readonly input?: unknown }
  if (input !== undefined) return
  throw new KhuyenCongError({ code: 'NOT_A_DECISION', ...recordMessages.NOT_A_DECISION() })
}

/**
 * Một bản ghi xét lại. / A line of an audit file derived again: the same; different, and where,
 * input first; refused, because it is no record or its packs are not at hand; or unread, because the
 * audit itself could not judge the project.
 */
export type ReplayedLine = { readonly line: number } & (
  | { readonly outcome: 'identical'; readonly decision: Decision }
  | {
      readonly outcome: 'different'
      readonly decision: Decision
      readonly differences: readonly Difference[]
    }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  | { readonly outcome: 'unread' }
)

/**
 * Xét lại cả tệp. / Derives every record of an audit file again, line by line, in bounded memory.
 *
 * @param bytes - The file, in pieces.
 * @param books - What gives the rule book of a record.
 * @returns The outcome of each line, in order.
 * @example
 * ```ts
 * import { canonicalJson, createRuleBook, decide } from '@khuyencong/core'
 * import { booksOf, replayLines } from '@khuyencong/core/records'
 * import { national } from '@khuyencong/rules-national'
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] }
 * const decision = decide(createRuleBook([national]), { on: '2023-06-01', project })
 * const file = new TextEncoder().encode(`${canonicalJson(decision)}\n`)
 * const outcomes: string[] = []
 * for await (const { outcome } of replayLines([file], booksOf([national]))) outcomes.push(outcome)
 * outcomes // => ['identical']
 * ```
 */
export async function* replayLines(bytes: Bytes, books: BookFinder): AsyncGenerator<ReplayedLine> {
  for await (const each of recordLines(bytes)) {
    const { line } = each
    if ('problems' in each) yield { line, outcome: 'refused', problems: each.problems }
    else if ('unread' in each) yield { line, outcome: 'unread' }
    else yield { line, ...outcomeOf(await derivedAgain(each.record, books), placeOfLine(line)) }
  }
}

function outcomeOf(derived: Derived, at: string) {
  if ('problems' in derived) {
    const { problems } = new KhuyenCongError(derived.problems).within(at, 'decision')
    return { outcome: 'refused', problems } as const
  }
  const { decision, differences } = derived
  return differences.length === 0
    ? ({ outcome: 'identical', decision } as const)
    : ({ outcome: 'different', decision, differences } as const)
}
