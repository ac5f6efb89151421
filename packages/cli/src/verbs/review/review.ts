import path from 'node:path'
import { type Day, KhuyenCongError, type Pack, writtenDay } from '@khuyencong/core'
import { withValueAt } from '@khuyencong/core/packs'
import { type CaseReview, casesToReview, runCases, withReview } from '@khuyencong/core/testing'
import { nationalOf } from '../../authoring/checking.js'
import { fileText } from '../../authoring/skeleton.js'
import { definedPack } from '../../files/define-pack.js'
import { isGroup, readNamed } from '../../files/files.js'
import { fileSink } from '../../files/out-file.js'
import { isFolder, readPackFolder } from '../../files/pack-folder.js'
import type { Call, Verb } from '../../terminal/io.js'
import { answersTo, askLine } from '../../terminal/prompts.js'
import { caseText, type WrittenCase } from './case-text.js'
import { correction } from './correction.js'
import { REVIEW_ANSWERS, type ReviewAnswer, reviewMessages, reviewTexts } from './messages.js'

/**
 * Xem lại tình huống. / `review`: shows each case that nobody has reviewed as it stands, beside its
 * article, and keeps the answer in `reviews.json` at once. Exit 1 where cases are left, or a
 * reviewer has said that one is wrong.
 */
export const reviewVerb: Verb = async (call) => {
  if (!(await isFolder(call.file)))
    throw new KhuyenCongError({
      code: 'NOT_A_FOLDER',
      at: call.file,
      ...reviewMessages.NOT_A_FOLDER(),
    })
  const { by = '', at = '' } = await answersTo(
    [
      { option: 'by', flag: '--by', ask: reviewTexts.by },
      { option: 'at', flag: '--at', ask: reviewTexts.at, check: writtenDay },
    ],
    call,
  )
  const reviewer = { by, at: at as Day }
  const first = await casesIn(call)
  for (const each of first.all) if (each.review?.answer === 'yes') await withoutMark(each, call)
  const open = first.all.filter(({ review }) => review?.answer !== 'yes')
  for (const [index, { file, at: place }] of open.entries()) {
    const { all, pack } = await casesIn(call)
    const each = all.find((other) => other.file === file && other.at === place)
    if (each === undefined || each.review?.answer === 'yes') continue
    await call.out.write(
      `\n(${index + 1}/${open.length}) ${caseText(each, pack, { ...call, vocabulary: pack.vocabulary })}`,
    )
    if ((await reviewed(each, all, reviewer, { ...call, pack })) === 'quit') break
  }
  const { all } = await casesIn(call)
  const count = (answer: CaseReview['answer']): number =>
    all.filter(({ review }) => review?.answer === answer).length
  const [seen, rejected] = [count('yes'), count('no')]
  const left = all.length - seen - rejected
  await call.out.write(call.translate(...reviewTexts.done(seen, rejected, left)))
  return rejected + left === 0 ? 0 : 1
}

type Reviewing = Call & { readonly pack: Pack }
type Reviewer = Pick<CaseReview, 'by' | 'at'>

/** Asks for one case until there is an answer, and keeps it. */
async function reviewed(
  each: WrittenCase,
  all: readonly WrittenCase[],
  reviewer: Reviewer,
  call: Reviewing,
): Promise<'quit' | 'next'> {
  for (;;) {
    const answer = answerIn(await askLine(reviewTexts.ask, call))
    if (answer === 'quit') return 'quit'
    if (answer === 'skip') return 'next'
    if (answer === 'yes') return keep(each, all, { ...reviewer, answer, note: null }, call)
    if (answer === 'no') {
      const note = (await askLine(reviewTexts.why, call))?.trim()
      return keep(
        each,
        all,
        { ...reviewer, answer, note: note === '' ? null : (note ?? null) },
        call,
      )
    }
    if (answer !== 'correct') continue
    if ('round' in each.written) {
      await call.err.write(call.translate(...reviewTexts.byHand))
      continue
    }
    const expect = await correction(each.written['expect'], call)
    if (expect === null) return 'quit'
    await writeCase(each, { expect }, call)
    const corrected = (await casesIn(call)).all
    const now = corrected.find(({ file, at }) => file === each.file && at === each.at)
    if (now === undefined) return 'next'
    if ((now.report?.differences.length ?? 0) > 0)
      await call.err.write(call.translate(...reviewTexts.disagrees))
    return keep(now, corrected, { ...reviewer, answer: 'yes', note: null }, call)
  }
}

/** What was typed; the end of the lines ends the review, and what is no answer is asked again. */
function answerIn(line: string | undefined): ReviewAnswer | null {
  if (line === undefined) return 'quit'
  const typed = line.trim().toLowerCase()
  const answers = Object.keys(REVIEW_ANSWERS) as ReviewAnswer[]
  return answers.find((each) => (REVIEW_ANSWERS[each] as readonly string[]).includes(typed)) ?? null
}

async function keep(
  each: WrittenCase,
  all: readonly WrittenCase[],
  said: Pick<CaseReview, 'answer' | 'by' | 'at' | 'note'>,
  call: Call,
): Promise<'next'> {
  const { file, name, digest } = each
  if (said.answer === 'yes') await withoutMark(each, call)
  const reviews = withReview(all, { file, name, digest, ...said })
  await write(path.join(call.file, 'reviews.json'), fileText(reviews))
  return 'next'
}

/** Takes the mark off a case that was found right, though it may have been proposed again since. */
async function withoutMark(each: WrittenCase, call: Call): Promise<void> {
  if (each.written['name'] !== each.name) await writeCase(each, {}, call)
}

/** Writes the name of a case without its mark, and its expectation where it was corrected. */
async function writeCase(
  { file, at, name }: WrittenCase,
  { expect }: { readonly expect?: object },
  call: Call,
): Promise<void> {
  const where = path.join(call.file, file)
  const text = withValueAt(await readNamed(where, file), `${at}.name`, name)
  await write(where, expect === undefined ? text : withValueAt(text, `${at}.expect`, expect))
}

async function write(file: string, text: string): Promise<void> {
  const sink = await fileSink(file, null)
  try {
    await sink.write(text)
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** The pack and its cases as they stand on the disk now. */
async function casesIn(
  call: Call,
): Promise<{ readonly pack: Pack; readonly all: readonly WrittenCase[] }> {
  const { source, cases, reviews } = await readPackFolder(call.file)
  const pack = await definedPack(source, call.io)
  const { register } = await nationalOf(call)
  const reports = new Map<string, ReturnType<typeof runCases>>()
  for (const [file, content] of Object.entries(cases))
    if (file.endsWith('.cases.json'))
      reports.set(file, runCases(pack, { [file]: content }, { register }))
  const all = casesToReview(cases, reviews).map((each): WrittenCase => {
    const content = Object(cases[each.file]) as Readonly<Record<string, unknown>>
    const index = Number(/\d+/u.exec(each.at)?.[0])
    const list = (content['cases'] ?? content['rounds']) as readonly Record<string, unknown>[]
    return {
      ...each,
      written: list[index] ?? {},
      shared: isGroup(content['given']) ? content['given'] : {},
      report: reports.get(each.file)?.[index] ?? null,
    }
  })
  return { pack, all }
}
