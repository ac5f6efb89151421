import {
  createRuleBook,
  type Day,
  FORMAT,
  KhuyenCongError,
  type Pack,
  type Problem,
  type RuleBook,
  withErrorPath,
} from '@khuyencong/core'
import { comparePortfolio, type PortfolioComparison } from '@khuyencong/core/packs'
import { countedInput } from '../../files/counted-input.js'
import { othersThan } from './others.js'
import { portfolioText, type Sides, sidesJson } from './portfolio-text.js'
import { entriesOf, type Entry } from '../../files/entries.js'
import { emptyInput, openInput } from '../../files/files.js'
import type { Call, ExitCode } from '../../terminal/io.js'
import { dayMissing, questionFrom } from '../../judging/judging.js'
import type { NamingCall } from '../../text/reader.js'
import { prettyJson, tell } from '../../text/output.js'
import { startProgress } from '../../terminal/progress.js'

/**
 * How many changed projects a page lists, and how many JSON holds; how many broken lines JSON
 * holds.
 */
const LISTED = { page: 20, json: 1_000, unread: 1_000 } as const

/** How many lines without a day may wait for one that brings its own. */
const HELD = 100

interface Broken {
  readonly line: number
  readonly problems: readonly Problem[]
}

/**
 * So trên danh mục. / `diff --portfolio`: how many projects and how much money change between the
 * two sides.
 */
export async function diffPortfolio(
  call: NamingCall,
  file: string,
  sides: Sides,
): Promise<ExitCode> {
  const { options, io, out } = call
  const { input, read } = countedInput(await openInput(file, io))
  const [before, after] = await booksOf(call, sides)
  const comparison = comparePortfolio(
    { book: before, on: sides.days?.from ?? null },
    { book: after, on: sides.days?.to ?? null },
    { list: options.json === true ? LISTED.json : LISTED.page },
  )
  const progress = startProgress(call, input.size, true)
  const unread = brokenLines(input.name, async (problems) =>
    progress.aside(async () => tell(call, problems)),
  )
  let any = false
  try {
    for await (const entry of entriesOf(input)) {
      any = true
      const problems = addTo(comparison, entry, sides.days?.from ?? sides.on)
      await (problems === null ? unread.settle() : unread.add({ line: entry.line, problems }))
      progress.step(read(), 1)
    }
    if (!any) throw emptyInput(input.name)
    await unread.finish()
  } finally {
    progress.stop()
  }
  const difference = comparison.result()
  await out.write(reportOf(difference, unread, sides, call))
  return unread.count() > 0 ? 2 : difference.changed > 0 ? 1 : 0
}

function reportOf(
  difference: ReturnType<PortfolioComparison['result']>,
  unread: BrokenLines,
  sides: Sides,
  call: NamingCall,
): string {
  if (call.options.json !== true) return portfolioText(difference, unread.count(), sides, call)
  return prettyJson({
    format: FORMAT,
    ...sidesJson(sides),
    on: sides.on,
    ...difference,
    unread: unread.count(),
    errors: unread.errors(),
  })
}

/**
 * Each side: the shipped packs, the side's own pack in the place of any of the same id or the same
 * province.
 */
async function booksOf(
  { io, options: { allow } }: Call,
  { before, after }: Sides,
): Promise<readonly [RuleBook, RuleBook]> {
  const others = await othersThan([before, after], { io })
  const bookOf = (pack: Pack): RuleBook => {
    const packs = [...others, pack]
    const ids = new Set(packs.map(({ manifest }) => manifest.id))
    return createRuleBook(packs, { allow: allow.filter((id) => ids.has(id)) })
  }
  const first = bookOf(before)
  return [first, before === after ? first : bookOf(after)]
}

/** Adds one line; what is wrong with it where it cannot be read or judged. */
function addTo(
  comparison: PortfolioComparison,
  entry: Entry,
  on: Day | null,
): readonly Problem[] | null {
  try {
    const question = questionFrom(entry.read(), entry.where, on)
    withErrorPath(entry.where, () => comparison.add(question))
    return null
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
}

interface BrokenLines {
  readonly add: (line: Broken) => Promise<void>
  /** A line was read: what waited is told. */
  readonly settle: () => Promise<void>
  readonly finish: () => Promise<void>
  readonly count: () => number
  readonly errors: () => readonly { readonly line: number; readonly error: Problem | undefined }[]
}

/**
 * Lines that cannot be read are told as they come; where no line at all brings a day, the call as a
 * whole was wrong.
 */
function brokenLines(
  name: string,
  write: (problems: readonly Problem[]) => Promise<void>,
): BrokenLines {
  let waiting: Broken[] | null = []
  let count = 0
  const errors: Broken[] = []
  const settle = async (): Promise<void> => {
    const held = waiting ?? []
    waiting = null
    for (const { problems } of held) await write(problems)
  }
  return {
    add: async (line) => {
      count += 1
      if (errors.length < LISTED.unread) errors.push(line)
      if (waiting === null) return write(line.problems)
      waiting.push(line)
      if (waiting.length > HELD) await settle()
    },
    settle,
    finish: async () => {
      if (
        waiting !== null &&
        waiting.length > 0 &&
        waiting.every(({ problems }) => problems[0]?.code === 'ON_MISSING')
      )
        throw dayMissing(name)
      await settle()
    },
    count: () => count,
    errors: () => errors.map(({ line, problems }) => ({ line, error: problems[0] })),
  }
}
