import { KhuyenCongError } from '@khuyencong/core'
import {
  INDICATOR_DIMENSIONS,
  type IndicatorFormInput,
  NEUTRAL_FORMS,
  type WorkIndicators,
  workIndicators,
  type WorkRecordsInput,
} from '@khuyencong/core/indicators'
import { isGroup, readValue } from '../../files/files.js'
import { loadBook } from '../../files/packs.js'
import { projectsFrom } from '../../files/projects-from.js'
import { writeReport } from '../../html/write.js'
import { writeExport } from '../../tables/result-export.js'
import { dayOption } from '../../judging/judging.js'
import type { Call, Options, Verb } from '../../terminal/io.js'
import { prettyJson } from '../../text/output.js'
import { formPaper } from './form-paper.js'
import { type IndicatorPaper, workPaper } from './sections.js'
import { indicatorMessages } from './messages.js'
import { indicatorsText } from './text.js'

/**
 * Chỉ tiêu công tác. / `indicators`: what the work around projects comes to, grouped as asked; with
 * `--form` the rows of a form, local and national apart.
 */
export const indicatorsVerb: Verb = async (call) => {
  const { options, io, out } = call
  const asked = askedFor(options)
  const { name, value } = await readValue(call.file, io)
  const form = options.form === undefined ? null : await formOf(options.form, call)
  const book = await loadBook(call)
  const input = (isGroup(value) ? { ...value, ...asked } : value) as WorkRecordsInput
  const work = workIndicators(book, input, name)
  if (options.from !== undefined) await addProjects(work, options.from, call)
  const reader = { ...call, vocabulary: book.vocabulary }
  const { result, paper } =
    form === null ? workOf(work, name, reader) : formOfWork(work, form, options.form ?? '', reader)
  await writeReport(call, async () => (await import('./page.js')).indicatorsPage(paper, call))
  await writeExport(call, book, { name, value: input }, async () =>
    (await import('./workbook.js')).indicatorTables(paper, result.on, call),
  )
  await out.write(options.json === true ? prettyJson(result) : indicatorsText(paper, call))
  return 0
}

interface Answer {
  readonly result: { readonly on: string }
  readonly paper: IndicatorPaper
}

function workOf(
  work: WorkIndicators,
  name: string,
  reader: Parameters<typeof workPaper>[1],
): Answer {
  const result = work.result()
  if (result.indicators.length === 0 && result.blended.length === 0)
    throw new KhuyenCongError({
      code: 'EMPTY_INPUT',
      at: name,
      ...indicatorMessages.EMPTY_INPUT(),
    })
  return { result, paper: workPaper(result, reader) }
}

function formOfWork(
  work: WorkIndicators,
  form: IndicatorFormInput,
  name: string,
  reader: Parameters<typeof formPaper>[1],
): Answer {
  const result = work.fill(form, name)
  return { result, paper: formPaper(result, reader) }
}

async function addProjects(work: WorkIndicators, file: string, { io }: Call): Promise<void> {
  for await (const { project, where } of projectsFrom(file, io)) work.add(project, where)
}

/** A neutral form by its name, or a form of a file; the options narrow it down. */
async function formOf(word: string, { io, options }: Call): Promise<IndicatorFormInput> {
  const neutral = Object.hasOwn(NEUTRAL_FORMS, word)
    ? NEUTRAL_FORMS[word as keyof typeof NEUTRAL_FORMS]
    : (await readValue(word, io)).value
  const { province } = options
  const year = yearOf(options)
  return (
    isGroup(neutral)
      ? {
          ...neutral,
          ...(province !== undefined && { province }),
          ...(year !== null && { year }),
        }
      : neutral
  ) as IndicatorFormInput
}

function yearOf({ year }: Options): number | null {
  if (year === undefined) return null
  if (/^\d{4}$/u.test(year)) return Number(year)
  throw new KhuyenCongError({
    code: 'WRONG_SHAPE',
    at: '--year',
    found: year,
    ...indicatorMessages.WRONG_SHAPE(),
  })
}

/** `--on` and `--by` come before what the file says. */
function askedFor({ on, by }: Options): object {
  const day = dayOption(on)
  const words = by?.split(',').map((each) => each.trim())
  const wrong = words?.find((each) => !(INDICATOR_DIMENSIONS as readonly string[]).includes(each))
  if (wrong !== undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_WORD',
      at: '--by',
      found: wrong,
      ...indicatorMessages.UNKNOWN_WORD(INDICATOR_DIMENSIONS),
    })
  return { ...(day !== null && { on: day }), ...(words !== undefined && { by: words }) }
}
