import { crossCheck, FORMAT } from '@khuyencong/core'
import { type BookFinder, type ReplayedLine, replayLines } from '@khuyencong/core/records'
import { disagreementProblems } from '../../judging/judging.js'
import type { Call, ExitCode } from '../../terminal/io.js'
import { jsonLine, tell } from '../../text/output.js'
import { booksOfRun } from './books.js'
import { countsText, differentText, type ReplayCounts } from './file-text.js'

/**
 * Xét lại cả tệp. / Derives every record of an audit file again and tells every difference, line by
 * line: 1 where a record differs, 2 where one cannot be derived, 3 where the two engines disagree.
 */
export async function replayFile(
  { name, lines }: { readonly name: string; readonly lines: AsyncIterable<Uint8Array> },
  call: Call,
): Promise<ExitCode> {
  const { options, out } = call
  const books = await booksOfRun(call)
  const counts: ReplayCounts = { identical: 0, different: 0, refused: 0, unread: 0 }
  let worst: ExitCode = 0
  for await (const each of replayLines(lines, books)) {
    counts[each.outcome] += 1
    const code = await reportLine(each, name, books, call)
    worst = code > worst ? code : worst
    if (options.json === true) await out.write(jsonLine(lineJson(each)))
  }
  if (options.json !== true) await out.write(countsText(counts, call))
  return worst
}

/** Says what a line came to, and how grave that is. */
async function reportLine(
  each: ReplayedLine,
  name: string,
  books: BookFinder,
  call: Call,
): Promise<ExitCode> {
  if (each.outcome === 'unread') return 0
  if (each.outcome === 'refused') {
    await tell(
      call,
      each.problems.map((problem) => ({ ...problem, at: `${name}${problem.at}` })),
    )
    return 2
  }
  const { decision } = each
  const book = await books(decision.packs)
  if (each.outcome === 'different') {
    if (call.options.json !== true)
      await call.out.write(differentText(each, { ...call, vocabulary: book.vocabulary }))
    return 1
  }
  if (!call.options.crossCheck) return 0
  const { disagreements } = await crossCheck(book, decision)
  if (disagreements.length === 0) return 0
  await tell(call, disagreementProblems(decision.project.id, disagreements))
  return 3
}

/** A line of `--json`. */
function lineJson(each: ReplayedLine): object {
  const { line, outcome } = each
  if (outcome === 'unread') return { format: FORMAT, line, outcome }
  if (outcome === 'refused') return { format: FORMAT, line, outcome, problems: each.problems }
  const { project, digest } = each.decision
  const common = { format: FORMAT, line, outcome, project: project.id, digest }
  return outcome === 'identical' ? common : { ...common, differences: each.differences }
}
