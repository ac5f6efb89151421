import { KhuyenCongError, type RuleBook } from '@khuyencong/core'
import {
  DIMENSIONS,
  monitor,
  type Monitored,
  type MonitoringInput,
  type MonitoringWork,
} from '@khuyencong/core/monitor'
import { isGroup, partsOf } from '../../files/files.js'
import { projectsFrom } from '../../files/projects-from.js'
import { type WorkFile, workFiles } from '../../files/work-records.js'
import { writeReport } from '../../html/write.js'
import { writeExport } from '../../tables/result-export.js'
import type { Call, Options, Verb } from '../../terminal/io.js'
import { dayOption } from '../../judging/judging.js'
import { monitorPage } from './text.js'
import { prettyJson } from '../../text/output.js'
import { onceLoaded } from '../../files/packs.js'
import { wholeInput } from '../../tables/whole-input.js'
import { monitorMessages } from './messages.js'

/**
 * Theo dõi chương trình. / `monitor`: targets against results and money by year, rolled up as
 * asked; exits 1 where a figure contradicts another.
 */
export const monitorVerb: Verb = async (call) => {
  const { options, out } = call
  const asked = askedFor(options)
  const loading = onceLoaded(call)
  const input = await wholeInput(call, 'programme', loading)
  if (input === null) return 2
  const { name, value, placed } = input
  const book = await loading()
  const more = options.from === undefined ? {} : await withProjects(value, options.from, call)
  const whole = isGroup(value) ? { ...value, ...asked, ...more } : value
  const files = await workFiles(call)
  const work = files && (await workOf(files, book))
  const result = placed(() => monitor(book, whole as MonitoringInput, name, work))
  const reader = { ...call, vocabulary: book.vocabulary }
  if (isEmpty(result)) throw emptyRows(name)
  await writeReport(call, async () =>
    (await import('./page.js')).monitorReport(result, book, reader),
  )
  await writeExport(call, book, { name, value }, async () =>
    (await import('./workbook.js')).monitorTables(result, files, reader),
  )
  await out.write(options.json === true ? prettyJson(result) : monitorPage(result, reader))
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Nothing to follow: no row, no project, no target, no record. */
const isEmpty = ({ total, indicators, work }: Monitored): boolean =>
  total.rows === 0 && indicators.length === 0 && work === undefined

/** The records of `--work`, loaded only where there are some. */
async function workOf(files: readonly WorkFile[], book: RuleBook): Promise<MonitoringWork> {
  const { monitoringWork } = await import('@khuyencong/core/indicators')
  const work = monitoringWork(book)
  for (const { name, value } of files) work.addRecords(value, name)
  return work
}

/** So many projects, and so many characters of them, one programme may hold. */
const [MAX_PROJECTS, MAX_TEXT] = [20_000, 64_000_000]

/**
 * The projects of the file and those of `--from` together. Throws `FILE_TOO_LARGE`, and whatever
 * reading throws.
 */
async function withProjects(value: unknown, file: string, { io }: Call): Promise<object> {
  const projects = [...(partsOf(value, 'projects') ?? [])]
  let size = 0
  for await (const { project, where } of projectsFrom(file, io)) {
    size += JSON.stringify(project).length
    if (projects.length >= MAX_PROJECTS || size > MAX_TEXT) throw tooMany(where)
    projects.push(project)
  }
  return { projects }
}

function tooMany(at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'FILE_TOO_LARGE',
    at,
    ...monitorMessages.FILE_TOO_LARGE(),
  })
}

function emptyRows(at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'EMPTY_INPUT',
    at,
    ...monitorMessages.EMPTY_INPUT(),
  })
}

/** `--on` and `--by` come before what the file says. */
function askedFor({ on, by }: Options): object {
  const day = dayOption(on)
  const words = by?.split(',').map((each) => each.trim())
  const wrong = words?.find((each) => !(DIMENSIONS as readonly string[]).includes(each))
  if (wrong !== undefined) {
    throw new KhuyenCongError({
      code: 'UNKNOWN_WORD',
      at: '--by',
      found: wrong,
      ...monitorMessages.UNKNOWN_WORD(DIMENSIONS),
    })
  }
  return { ...(day !== null && { on: day }), ...(words !== undefined && { by: words }) }
}
