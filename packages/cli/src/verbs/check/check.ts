import { FORMAT, type Problem, SHAPES_ONLY, type Vocabulary } from '@khuyencong/core'
import { checkPack } from '@khuyencong/core/packs'
import { daysOption, nationalOf, openPack, problemJson } from '../../authoring/checking.js'
import type { Call, Verb } from '../../terminal/io.js'
import { countsOf, fewProblems } from '../../terminal/few-problems.js'
import { dayOption } from '../../judging/judging.js'
import { colorsFor, prettyJson } from '../../text/output.js'
import { problemText } from '../../terminal/problems.js'
import type { NamingCall } from '../../text/reader.js'
import { checkTexts } from './messages.js'

/** How many problems are listed. */
const LISTED = 1_000

/**
 * Kiểm tra gói. / `check`: everything wrong with a pack, with places and cases; exit 1 where there
 * is an error.
 */
export const checkVerb: Verb = async (call) => {
  const { problems: all, vocabulary } = await problemsIn(call)
  const problems = fewProblems(all, LISTED)
  const counts = countsOf(all)
  if (call.options.sarif === true)
    await call.out.write(
      prettyJson(
        await (await import('../../authoring/sarif.js')).sarifOf(problems, call.file, call.lang),
      ),
    )
  else if (call.options.json === true)
    await call.out.write(
      prettyJson({
        format: FORMAT,
        counts: { errors: counts.error, warnings: counts.warning, notes: counts.info },
        problems: problems.map((each) => problemJson(each, call.lang)),
      }),
    )
  else await printed({ ...call, vocabulary }, problems, counts)
  return counts.error > 0 ? 1 : 0
}

/** What is wrong with the pack, and the words that its files may use. */
async function problemsIn(
  call: Call,
): Promise<{ readonly problems: readonly Problem[]; readonly vocabulary: Vocabulary }> {
  const {
    options: { on, within, strict },
  } = call
  const day = dayOption(on)
  const withinDays = daysOption(within)
  const { pack, cases, problems } = await openPack(call.file, call)
  const { national, packs, register } = await nationalOf(call)
  if (pack === null) return { problems, vocabulary: national?.vocabulary ?? SHAPES_ONLY }
  const found = checkPack(pack, {
    cases,
    register,
    beside: packs,
    strict: strict === true,
    ...(national !== undefined && { national }),
    ...(day !== null && { on: day }),
    ...(withinDays !== undefined && { withinDays }),
  })
  return { problems: found, vocabulary: pack.vocabulary }
}

async function printed(
  { out, io, lang, translate, vocabulary }: NamingCall,
  problems: readonly Problem[],
  { error, warning, info }: ReturnType<typeof countsOf>,
): Promise<void> {
  const colors = colorsFor(out, io.env)
  const paint = { error: colors.red, warning: colors.yellow, info: colors.dim }
  for (const each of problems)
    await out.write(problemText(each, lang, { paint: paint[each.severity], vocabulary }))
  await out.write(`${translate(...checkTexts.counts(error, warning, info))}\n`)
}
