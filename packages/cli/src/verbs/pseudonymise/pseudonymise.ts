import { KhuyenCongError, type Problem, withErrorPath } from '@khuyencong/core'
import { pseudonymiser, readPseudonymKey } from '@khuyencong/core/across'
import type { Entry } from '../../files/entries.js'
import { emptyInput, isGroup, readData, readNamed } from '../../files/files.js'
import { openBook } from '../../files/packs.js'
import { projectSource } from '../../tables/table-entries.js'
import type { Call, Options, Verb } from '../../terminal/io.js'
import { jsonLine, tell } from '../../text/output.js'
import { countText } from '../../text/numbers.js'
import { pseudonymiseMessages, pseudonymiseTexts } from './messages.js'

/**
 * Giả danh. / `pseudonymise`: the projects of a file with keyed tokens in the place of ids, names
 * and machines, as NDJSON. Good projects are written, bad ones named: 2 where there is one.
 */
export const pseudonymiseVerb: Verb = async (call) => {
  const key = await keyOf(call.options)
  const { book } = await openBook(call)
  const source = await projectSource(call, book, false, false)
  if (source === null) return 2
  const hide = pseudonymiser(key, book)
  const { written, bad } = await writtenTo(call, source.entries, (project, where) =>
    withErrorPath(where, () => hide(project as never)),
  )
  if (written + bad === 0) throw emptyInput(source.name)
  const { lang } = call
  const counts = [countText(written, lang), countText(bad, lang)] as const
  await call.err.write(call.translate(...pseudonymiseTexts.done(...counts)))
  return bad > 0 ? 2 : 0
}

async function keyOf({ key }: Options): Promise<Uint8Array> {
  if (key === undefined)
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: '--key',
      ...pseudonymiseMessages.VALUE_MISSING(),
    })
  return readPseudonymKey(readData(await readNamed(key, '--key'), key), key)
}

/** Letters that are gathered before they are written. */
const GATHERED = 65_536
/** How many problems are told. */
const TOLD = 200

async function writtenTo(
  call: Call,
  entries: AsyncGenerator<Entry>,
  hide: (project: unknown, where: string) => unknown,
): Promise<{ readonly written: number; readonly bad: number }> {
  const count = { written: 0, bad: 0 }
  const problems: Problem[] = []
  let lines = ''
  for await (const entry of entries) {
    try {
      lines += jsonLine(hiddenIn(entry.read(), entry.where, hide))
      count.written += 1
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      count.bad += 1
      if (problems.length < TOLD) problems.push(...error.problems)
    }
    if (lines.length < GATHERED) continue
    await call.out.write(lines)
    lines = ''
  }
  await call.out.write(lines)
  await tell(call, problems)
  return count
}

/** A line that brings its own day keeps it. */
function hiddenIn(
  value: unknown,
  where: string,
  hide: (project: unknown, where: string) => unknown,
): unknown {
  return isGroup(value) && Object.hasOwn(value, 'project') && !Object.hasOwn(value, 'items')
    ? { ...dayOf(value), project: hide(value['project'], `${where} › project`) }
    : hide(value, where)
}

/** The day alone: nothing else of a line goes out unread. */
const dayOf = ({ on }: Readonly<Record<string, unknown>>): object =>
  on === undefined ? {} : { on }
