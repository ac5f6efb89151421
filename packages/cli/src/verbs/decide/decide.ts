import { explain, type Finding, KhuyenCongError } from '@khuyencong/core'
import { signDecision } from '@khuyencong/core/records'
import { readValue } from '../../files/files.js'
import { writeReport } from '../../html/write.js'
import type { Call, Verb } from '../../terminal/io.js'
import {
  dayOption,
  decideChecked,
  disagreementProblems,
  questionFrom,
} from '../../judging/judging.js'
import { isStrictCode, strictly } from '../../judging/strict.js'
import { mayNotSign, signingOf } from '../../records/signing.js'
import { colorExplanation, colorsFor, findingLine, prettyJson, tell } from '../../text/output.js'
import { loadBook } from '../../files/packs.js'
import { decideMessages } from './messages.js'

/**
 * Xét một đề án. / `decide`: one project in, one explained decision out; `--report` adds a page. It
 * exits 0 once it has decided, whatever it finds; only what `--strict` refuses, because nobody has
 * seen the figure, gets no result and exits 1.
 */
export const decideVerb: Verb = async (call) => {
  const { options, io, out, lang } = call
  const on = dayOption(options.on)
  const signing = await signingOf(call)
  const { name, value } = await readValue(call.file, io)
  if (Array.isArray(value)) throw notOne(name)
  const question = questionFrom(value, name, on)
  const book = await loadBook(call)
  const { decision, disagreements } = await decideChecked(book, question, name, options.crossCheck)
  if (disagreements.length > 0) {
    await tell(call, disagreementProblems(decision.project.id, disagreements))
    return 3
  }
  const shown = options.strict === true ? strictly(decision) : decision
  if (options.strict === true && shown.findings.some(isRefused)) {
    for (const each of shown.findings.filter(({ severity }) => severity === 'error'))
      await call.err.write(findingLine(shown, each, lang, book))
    await call.err.write(refusal(call))
    return 1
  }
  // the record stays as it is: what --strict adds to it is said beside it
  if (options.strict === true && options.json === true)
    for (const each of shown.findings.filter(({ code }) => isStrictCode(code)))
      await call.err.write(findingLine(shown, each, lang, book))
  if (signing !== null && (await mayNotSign(signing, decision, book, call))) return 1
  const signature =
    signing === null ? null : { ...signing, file: await signDecision(decision, signing) }
  await writeReport(call, async () =>
    (await import('./page.js')).decideReport(shown, book, call, signature),
  )
  await out.write(
    options.json === true
      ? (signature?.file ?? prettyJson(decision))
      : `${colorExplanation(explain(shown, { lang, book }), colorsFor(out, io.env))}\n`,
  )
  return 0
}

/** A figure that nobody has seen in a text. */
const isRefused = ({ code, severity }: Finding): boolean =>
  code === 'UNVERIFIED_FIGURE' && severity === 'error'

function refusal({ translate }: Call): string {
  return translate(
    'Không đưa ra kết quả: chế độ chặt (--strict) không nhận mức chưa kiểm chứng trong văn bản.\n',
    'No result is given: --strict refuses figures that nobody has verified in a text.\n',
  )
}

function notOne(at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'NOT_ONE_PROJECT',
    at,
    ...decideMessages.NOT_ONE_PROJECT(),
  })
}
