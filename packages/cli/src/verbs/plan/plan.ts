import { compareWithBestScore, type PlanComparison } from '@khuyencong/core/best-score'
import { allocateBudget, type Allocation, type PlanInput } from '@khuyencong/core/plan'
import { readValue } from '../../files/files.js'
import { writeReport } from '../../html/write.js'
import type { Call, Verb } from '../../terminal/io.js'
import { isStrictCode, withDay } from '../../judging/judging.js'
import { prettyJson, tell } from '../../text/output.js'
import { loadBook } from '../../files/packs.js'
import { planPage } from './text.js'

/** Kế hoạch năm. / `plan`: the lawful order and allocation; in the mode `maximise-score` a comparison stands beside it; `--report` adds a page. */
export const planVerb: Verb = async (call) => {
  const { options, io, out } = call
  const { name, value } = await readValue(call.file, io)
  const plan = withDay(value, options.on) as PlanInput
  const book = await loadBook(call)
  const compared = (plan as { mode?: unknown } | null)?.mode === 'maximise-score'
  const result: Allocation | PlanComparison = compared
    ? await compareWithBestScore(book, plan, name)
    : allocateBudget(book, plan, name)
  if (options.strict === true && (await refused(result, name, call))) return 1
  await writeReport(call, async () =>
    (await import('./page.js')).planReport(result, plan, book, call),
  )
  await out.write(options.json === true ? prettyJson(result) : planPage(result, call))
  return result.feasible ? 0 : 1
}

/** `--strict`: no plan that pays by a figure nobody has seen in a text, or by a level above the national one. */
async function refused({ funded }: Allocation, at: string, call: Call): Promise<boolean> {
  const found = funded.flatMap(({ project, findings }) =>
    findings.filter(isStrictCode).map((code) => ({ project, code })),
  )
  await tell(
    call,
    found.map(({ project, code }) => ({
      code,
      severity: 'error',
      at,
      found: project,
      message: 'Đề án dựa trên mức mà chế độ chặt không nhận; không đưa ra kế hoạch.',
      messageEn: 'The project rests on a level that --strict refuses; no plan is given.',
      hint: 'Xem lại từng đề án bằng lệnh decide, hoặc bỏ --strict.',
      hintEn: 'Look at each project with decide, or leave out --strict.',
    })),
  )
  return found.length > 0
}
