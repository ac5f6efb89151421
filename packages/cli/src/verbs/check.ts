import { FORMAT, type Problem } from '@khuyencong/core'
import { checkPack } from '@khuyencong/core/packs'
import { daysOption, nationalOf, openPack, problemJson } from '../authoring/checking.js'
import type { Call, Verb } from '../call/io.js'
import { dayOption } from '../judging/judging.js'
import { colorsFor, prettyJson } from '../words/output.js'
import { problemText } from '../call/problems.js'

/** Kiểm tra gói. / `check`: everything wrong with a pack, with places and cases; exit 1 where there is an error. */
export const checkVerb: Verb = async (call) => {
  const problems = await problemsIn(call)
  if (call.options.sarif === true)
    await call.out.write(
      prettyJson(
        await (await import('../authoring/sarif.js')).sarifOf(problems, call.file, call.lang),
      ),
    )
  else if (call.options.json === true)
    await call.out.write(
      prettyJson({
        format: FORMAT,
        problems: problems.map((each) => problemJson(each, call.lang)),
      }),
    )
  else await printed(call, problems)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function problemsIn(call: Call): Promise<readonly Problem[]> {
  const {
    options: { on, within, strict },
  } = call
  const day = dayOption(on)
  const withinDays = daysOption(within)
  const { pack, cases, problems } = await openPack(call.file)
  if (pack === null) return problems
  const { national, packs, register } = await nationalOf(call)
  return checkPack(pack, {
    cases,
    register,
    beside: packs,
    strict: strict === true,
    ...(national !== undefined && { national }),
    ...(day !== null && { on: day }),
    ...(withinDays !== undefined && { withinDays }),
  })
}

async function printed({ out, io, lang, say }: Call, problems: readonly Problem[]): Promise<void> {
  const colors = colorsFor(out, io.env)
  const paint = { error: colors.red, warning: colors.yellow, info: colors.dim }
  for (const each of problems) await out.write(problemText(each, lang, paint[each.severity]))
  const count = (severity: Problem['severity']): number =>
    problems.filter((each) => each.severity === severity).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')]
  await out.write(
    `${say(`${errors} lỗi, ${warnings} lưu ý, ${notes} thông tin.`, `${errors} errors, ${warnings} warnings, ${notes} notes.`)}\n`,
  )
}
