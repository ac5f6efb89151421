import { KhuyenCongError, readProject, type RuleBook, withErrorPath } from '@khuyencong/core'
import {
  AUDIT_DIMENSIONS,
  projectFilter,
  projectSample,
  type Sample,
  SAMPLE_METHODS,
  type SampleQuestion,
} from '@khuyencong/core/auditing'
import { wordsOfOption } from '../../auditing/option-words.js'
import { choiceOf, type LeftOut } from '../../auditing/project-choice.js'
import { emptyInput } from '../../files/files.js'
import { fileSink } from '../../files/out-file.js'
import { loadBook } from '../../files/packs.js'
import { type FromProject, projectsIn } from '../../files/projects-from.js'
import { type ProjectSource, projectSource } from '../../tables/table-entries.js'
import type { Call, Options, Verb } from '../../terminal/io.js'
import { jsonLine, prettyJson } from '../../text/output.js'
import type { DrawnSample } from './drawn-sample.js'
import { sampleMessages } from './messages.js'
import { samplePage } from './text.js'

/**
 * Chọn mẫu. / `sample`: draws projects to inspect by a seed that is told, so that anyone can draw
 * them again.
 */
export const sampleVerb: Verb = async (call) => {
  const { options, out } = call
  const question = questionOf(options)
  if (options.drawn !== undefined && call.file === '-')
    throw new KhuyenCongError({ code: 'NOT_A_FILE', at: '-', ...sampleMessages.NOT_A_FILE() })
  const book = await loadBook(call)
  const drawn = await drawnFrom(call, book, question)
  if (drawn === null) return 2
  if (options.drawn !== undefined) await writeDrawn(options.drawn, drawn.sample, call, book)
  const { sample, left, input } = drawn
  await out.write(
    options.json === true ? prettyJson({ ...sample, left, input }) : samplePage(drawn, book, call),
  )
  return 0
}

async function drawnFrom(
  call: Call,
  book: RuleBook,
  question: SampleQuestion,
): Promise<DrawnSample | null> {
  const source = await projectSource(call, book, true)
  if (source === null) return null
  const chosen = projectFilter(choiceOf(call.options, book), book.register)
  const sampler = projectSample(question, book.register)
  const left: LeftOut = { outside: 0, unknown: 0 }
  let none = true
  for await (const { project, where } of projectsOf(source)) {
    none = false
    const read = readProject(project, where)
    const answer = withErrorPath(where, () => chosen(read))
    if (answer === 'chosen') withErrorPath(where, () => sampler.add(read, where))
    else left[answer] += 1
  }
  if (none) throw emptyInput(source.name)
  const input = { name: source.name, digest: source.digest() }
  return { sample: sampler.sample(), left, input }
}

async function* projectsOf({ entries }: ProjectSource): AsyncGenerator<FromProject> {
  for await (const entry of entries) yield* projectsIn(entry.read(), entry.where)
}

/** Reads the file once more, and writes what was drawn in the order of the file. */
async function writeDrawn(
  file: string,
  { drawn }: Sample,
  call: Call,
  book: RuleBook,
): Promise<void> {
  const places = new Set(drawn.map(({ where }) => where))
  const sink = await fileSink(file, '--drawn')
  try {
    const source = await projectSource(call, book, false)
    if (source !== null)
      for await (const { project, where, on } of projectsOf(source))
        if (places.has(where)) await sink.write(jsonLine(on === null ? project : { on, project }))
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

function questionOf({ size, seed, method, by }: Options): SampleQuestion {
  const given = (option: string, value: string | undefined): string => {
    if (value !== undefined) return value
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: option,
      ...sampleMessages.VALUE_MISSING(option),
    })
  }
  const one = <Word extends string>(
    text: string | undefined,
    option: string,
    known: readonly Word[],
  ): Word | null => (text === undefined ? null : (wordsOfOption(text, option, known)[0] ?? null))
  return {
    size: Number(given('--size', size)),
    seed: given('--seed', seed),
    method: one(method, '--method', SAMPLE_METHODS) ?? 'random',
    by: one(by, '--by', AUDIT_DIMENSIONS),
  }
}
