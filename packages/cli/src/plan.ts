import { allocateBudget, type Allocation, compareWithBestScore, type PlanComparison, type PlanInput } from '@khuyencong/core'
import { readValue } from './files.js'
import { writeReport } from './html/write.js'
import type { Verb } from './io.js'
import { prettyJson } from './output.js'
import { loadBook } from './packs.js'
import { planPage } from './plan-page.js'

/** Kế hoạch năm. / `plan`: the lawful order and allocation; in the mode `maximise-score` a comparison stands beside it; `--report` adds a page. */
export const planVerb: Verb = async (call) => {
  const { options, io, out } = call
  const { name, value } = await readValue(call.file, io)
  const plan = withDay(value, options.on) as PlanInput
  const book = await loadBook(io.shipped, options.pack, options.locked)
  const compared = (plan as { mode?: unknown } | null)?.mode === 'maximise-score'
  const result: Allocation | PlanComparison = compared ? await compareWithBestScore(book, plan, name) : allocateBudget(book, plan, name)
  await writeReport(call, async () => (await import('./reports/plan.js')).planReport(result, plan, book, call))
  await out.write(options.json === true ? prettyJson(result) : planPage(result, call))
  return result.feasible ? 0 : 1
}

/** `--on` comes before the day the plan names. */
function withDay(value: unknown, on: string | undefined): unknown {
  return on === undefined || typeof value !== 'object' || value === null || Array.isArray(value) ? value : { ...value, on }
}
